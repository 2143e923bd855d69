import { useQueryCache } from '@pinia/colada';
import { computed, ref, shallowRef } from 'vue';
import { type Outcome, perform } from '@/api/action';
import { api } from '@/api/endpoints';
import { ApiProblem } from '@/api/http';
import type { ActionAnswer, JournalEntry } from '@/api/types';
import { isZero, sum } from '../format/money';
import { announce } from '../state/live';
import { useSession } from '../state/session';
import { askedBy } from './check-reading';
import { differences, linesOf, trioOf } from './journal-reading';
import { useTrial, type TrialOptions } from './use-trial';

export type Phase = 'edit' | 'posting' | 'unclear' | 'done' | 'approval' | 'lost';
export interface PostingOptions extends TrialOptions {
  readonly currency: () => string;
  readonly done: (answer: ActionAnswer) => unknown;
  /** Where the preview is of something that must be made first (a quote): makes it, and says what is posted then. */
  readonly prepare?: (() => Promise<{ path: string; body: Record<string, unknown> }>) | undefined;
}

const canBeAsked = (names: readonly string[]): boolean =>
  names.length > 0 && names.every((name) => /credit|approval|threshold/.test(name));

/** What must be made first is made, then the one post; a refusal of either is a refusal. */
async function sent(options: PostingOptions, body: Record<string, unknown>, unclear: () => void): Promise<Outcome> {
  try {
    const target = options.prepare ? await options.prepare() : { path: options.path(), body };
    return await perform<ActionAnswer>(target.path, target.body, unclear);
  } catch (error) {
    if (error instanceof ApiProblem) return { kind: 'refused', problem: error.problem };
    throw error;
  }
}

/** Dry run 300 ms after the last change, then one post with one key, then the truth. */
export function usePosting(options: PostingOptions) {
  const session = useSession();
  const cache = useQueryCache();
  const phase = ref<Phase>('edit');
  const answer = shallowRef<ActionAnswer | null>(null);
  const posted = shallowRef<JournalEntry[]>([]);
  const replayed = ref(false);
  const { preview, previewing, problem, failure, again } = useTrial(options, () => phase.value === 'edit');

  const lines = computed(() => linesOf(preview.value?.journal_preview));
  const trio = computed(() => (lines.value.length ? trioOf(lines.value, options.currency()) : null));
  const owes = computed(
    () => preview.value?.sale?.receivable ?? trio.value?.owes ?? preview.value?.sale?.total ?? null,
  );
  const failing = computed(() => (preview.value?.checks ?? []).filter((check) => !check.passed));
  /** Credit and approval can be asked for; every other failing check stops. */
  const askable = computed(() => {
    const names = failing.value.map((check) => check.name.toLowerCase());
    return canBeAsked(names) || problem.value?.code === 'CREDIT_LIMIT_EXCEEDED';
  });
  /** The check by which a second person decides; null when the action posts at once. */
  const asks = computed(() => askedBy(preview.value?.checks));
  const complete = (): boolean => options.body() !== null && preview.value !== null && !previewing.value;
  const ready = computed(() => complete() && failing.value.length === 0);

  async function post(extra: Record<string, unknown> = {}): Promise<void> {
    const body = options.body();
    if (!body || phase.value === 'posting' || phase.value === 'unclear') return;
    phase.value = 'posting';
    problem.value = null;
    const outcome = await sent(options, { ...body, ...extra }, () => {
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
