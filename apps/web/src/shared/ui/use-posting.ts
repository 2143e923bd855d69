import { useQueryCache } from '@pinia/colada';
import { computed, onBeforeUnmount, ref, shallowRef, watch } from 'vue';
import { perform, preview as askPreview } from '@/api/action';
import { api } from '@/api/endpoints';
import { ApiProblem } from '@/api/http';
import type { ActionAnswer, JournalEntry, Problem } from '@/api/types';
import { isZero, sum } from '../format/money';
import { announce } from '../state/live';
import { useSession } from '../state/session';
import { askedBy } from './check-reading';
import { differences, linesOf, trioOf } from './journal-reading';

export type Phase = 'edit' | 'posting' | 'unclear' | 'done' | 'approval' | 'lost';
export interface PostingOptions {
  readonly path: () => string;
  readonly body: () => Record<string, unknown> | null;
  /** What is tried before the form is complete; absent: the body. */ readonly trial?: () => Record<
    string,
    unknown
  > | null;
  readonly currency: () => string;
  readonly done: (answer: ActionAnswer) => unknown;
}

/** Dry run 300 ms after the last change, then one post with one key, then the truth. */
export function usePosting(options: PostingOptions) {
  const session = useSession();
  const cache = useQueryCache();
  const phase = ref<Phase>('edit');
  const preview = shallowRef<ActionAnswer | null>(null);
  const previewing = ref(false);
  const problem = shallowRef<Problem | null>(null);
  const failure = shallowRef<unknown>(null);
  const answer = shallowRef<ActionAnswer | null>(null);
  const posted = shallowRef<JournalEntry[]>([]);
  const replayed = ref(false);
  let abort: AbortController | null = null;
  let timer = 0;

  async function run(body: Record<string, unknown>): Promise<void> {
    abort?.abort();
    const mine = (abort = new AbortController());
    previewing.value = true;
    try {
      preview.value = await askPreview<ActionAnswer>(options.path(), body, mine.signal);
      problem.value = null;
      failure.value = null;
    } catch (error) {
      if (mine.signal.aborted) return;
      preview.value = null;
      problem.value = error instanceof ApiProblem ? error.problem : null;
      failure.value = error instanceof ApiProblem ? null : error;
    } finally {
      if (abort === mine) previewing.value = false;
    }
  }
  const tried = (): Record<string, unknown> | null => options.trial?.() ?? options.body();
  const again = (): void => {
    const body = tried();
    if (body) void run(body);
  };
  watch(
    () => JSON.stringify(tried()),
    (text, before) => {
      clearTimeout(timer);
      if (phase.value !== 'edit') return;
      if (text === 'null') {
        preview.value = null;
        problem.value = null;
        return;
      }
      timer = window.setTimeout(
        () => void run(JSON.parse(text) as Record<string, unknown>),
        before === undefined ? 0 : 300,
      );
    },
    { immediate: true },
  );
  onBeforeUnmount(() => {
    clearTimeout(timer);
    abort?.abort();
  });

  const lines = computed(() => linesOf(preview.value?.journal_preview));
  const trio = computed(() => (lines.value.length ? trioOf(lines.value, options.currency()) : null));
  const owes = computed(
    () => preview.value?.sale?.receivable ?? trio.value?.owes ?? preview.value?.sale?.total ?? null,
  );
  const failing = computed(() => (preview.value?.checks ?? []).filter((check) => !check.passed));
  /** Credit and approval can be asked for; every other failing check stops. */
  const askable = computed(() => {
    const names = failing.value.map((check) => check.name.toLowerCase());
    return (
      (names.length > 0 && names.every((name) => /credit|approval|threshold/.test(name))) ||
      problem.value?.code === 'CREDIT_LIMIT_EXCEEDED'
    );
  });
  /** The check by which a second person decides; null when the action posts at once. */
  const asks = computed(() => askedBy(preview.value?.checks));
  const ready = computed(
    () =>
      options.body() !== null && preview.value !== null && !previewing.value && failing.value.length === 0,
  );

  async function post(extra: Record<string, unknown> = {}): Promise<void> {
    const body = options.body();
    if (!body || phase.value === 'posting' || phase.value === 'unclear') return;
    phase.value = 'posting';
    problem.value = null;
    const outcome = await perform<ActionAnswer>(options.path(), { ...body, ...extra }, () => {
      phase.value = 'unclear';
    }).catch((error: unknown) => {
      failure.value = error;
      return null;
    });
    // Whatever came of it: no page may show the books as they were before.
    void cache.invalidateQueries({}, false);
    if (!outcome) {
      phase.value = 'lost';
      return;
    }
    if (outcome.kind === 'refused') {
      phase.value = 'edit';
      problem.value = outcome.problem;
      return;
    }
    if (outcome.kind === 'unclear') {
      phase.value = 'lost';
      return;
    }
    answer.value = outcome.answer;
    phase.value = outcome.kind;
    if (outcome.kind === 'done') {
      replayed.value = outcome.replayed;
      await readPosted(outcome.answer.journal_entries ?? outcome.answer.result?.journal_entries ?? []);
    }
    void options.done(outcome.answer);
  }
  async function readPosted(ids: readonly string[]): Promise<void> {
    if (!session.can('journal.read')) return;
    const entries = await Promise.all(ids.map((id) => api.entry(id).catch(() => null)));
    posted.value = entries.filter((entry): entry is JournalEntry => entry !== null);
  }
  const surprise = computed(() =>
    lines.value.length && posted.value.length
      ? differences(
          lines.value,
          posted.value.flatMap((entry) => entry.lines ?? []),
        )
      : [],
  );
  const say = (text: string): void => announce(text);
  const positive = computed(() => {
    const value = owes.value;
    return value && !isZero(value)
      ? value.startsWith('-')
        ? sum([value.slice(1)], options.currency())
        : value
      : null;
  });
  return {
    phase,
    preview,
    previewing,
    problem,
    failure,
    answer,
    posted,
    replayed,
    lines,
    trio,
    owes,
    positive,
    failing,
    askable,
    asks,
    ready,
    again,
    post,
    surprise,
    say,
  };
}
