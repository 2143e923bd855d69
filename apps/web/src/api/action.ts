import { ApiProblem, NoAnswer, get, post } from './http';
import { forgetKey, keyFor } from './idempotency';
import type { ActionAnswer, Problem } from './types';

export type Outcome<T extends ActionAnswer = ActionAnswer> =
  | { readonly kind: 'done'; readonly answer: T; readonly replayed: boolean }
  | { readonly kind: 'approval'; readonly answer: T }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'unclear'; readonly detail: string };

interface Operation<T> {
  readonly state: string;
  readonly result?: T;
  readonly problem?: Problem | null;
  readonly progress?: unknown;
}
const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

export const preview = async <T extends ActionAnswer>(
  path: string,
  body: unknown,
  signal?: AbortSignal,
): Promise<T> => (await post<T>(path, body, { query: { dry_run: true }, signal })).data;

/** The one way to a posting endpoint. The same key travels through every retry, so a second arrival changes nothing. */
export async function perform<T extends ActionAnswer>(
  path: string,
  body: unknown,
  unclear?: () => void,
): Promise<Outcome<T>> {
  const key = keyFor(path, body);
  for (let attempt = 0; attempt < 6; attempt += 1) {
    try {
      const answer = await post<T>(path, body, { key, prefer: 'wait=30' });
      if (answer.status === 202 && answer.location?.includes('/operations/'))
        return await follow<T>(answer.location, path);
      forgetKey(path);
      if (answer.status === 202 && answer.data?.approval_id) return { kind: 'approval', answer: answer.data };
      return { kind: 'done', answer: answer.data, replayed: answer.replayed };
    } catch (error) {
      if (error instanceof ApiProblem && !waits(error)) return { kind: 'refused', problem: error.problem };
      if (!(error instanceof ApiProblem) && !(error instanceof NoAnswer)) throw error;
      unclear?.();
      await pause(
        error instanceof ApiProblem && error.retryAfter ? error.retryAfter * 1000 : 500 * 2 ** attempt,
      );
    }
  }
  return { kind: 'unclear', detail: '' };
}
const waits = (error: ApiProblem): boolean =>
  error.status === 429 || error.status >= 500 || error.code === 'IDEMPOTENCY_IN_PROGRESS';

async function follow<T extends ActionAnswer>(location: string, path: string): Promise<Outcome<T>> {
  const id = location.split('/operations/')[1] ?? '';
  for (let attempt = 0; attempt < 120; attempt += 1) {
    const operation = await get<Operation<T>>(`/operations/${id}`).catch(() => null);
    if (operation?.state === 'SUCCEEDED') {
      forgetKey(path);
      return { kind: 'done', answer: operation.result as T, replayed: false };
    }
    if (operation?.state === 'FAILED') {
      forgetKey(path);
      return {
        kind: 'refused',
        problem: operation.problem ?? { title: '', status: 422, code: 'INTERNAL_ERROR' },
      };
    }
    if (operation?.state === 'OUTCOME_UNKNOWN') return { kind: 'unclear', detail: 'OUTCOME_UNKNOWN' };
    await pause(Math.min(500 + attempt * 250, 5000));
  }
  return { kind: 'unclear', detail: 'PENDING' };
}
