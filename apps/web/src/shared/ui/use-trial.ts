import { onBeforeUnmount, ref, shallowRef, watch } from 'vue';
import { preview as askPreview } from '@/api/action';
import { ApiProblem } from '@/api/http';
import type { ActionAnswer, Problem } from '@/api/types';

export interface TrialOptions {
  readonly path: () => string;
  readonly body: () => Record<string, unknown> | null;
  /** What is tried before the form is complete; absent: the body. */
  readonly trial?: () => Record<string, unknown> | null;
}

/** The dry run: at once when the sheet opens, then 300 ms after each change, as long as it is edited. */
export function useTrial(options: TrialOptions, editing: () => boolean) {
  const preview = shallowRef<ActionAnswer | null>(null);
  const previewing = ref(false);
  const problem = shallowRef<Problem | null>(null);
  const failure = shallowRef<unknown>(null);
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
      if (!editing()) return;
      if (text === 'null') {
        preview.value = null;
        problem.value = null;
        return;
      }
      timer = window.setTimeout(
        () => {
          if (editing()) void run(JSON.parse(text) as Record<string, unknown>);
        },
        before === undefined ? 0 : 300,
      );
    },
    { immediate: true },
  );
  onBeforeUnmount(() => {
    clearTimeout(timer);
    abort?.abort();
  });
  return { preview, previewing, problem, failure, again };
}
