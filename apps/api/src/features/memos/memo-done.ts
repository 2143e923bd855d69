import type { MemoOutcome, RequestScope } from '@travobooks/application';
import { answer, type Answer } from '../../http/answer';
import { memoOutcomeView } from './memos.response';

/** The action's answer under its key: 202 while a second person is asked. */
export const done = (scope: RequestScope, run: (held: RequestScope) => Promise<MemoOutcome>, status = 200): Promise<Answer> =>
  answer(
    scope,
    ({ approvalId }: MemoOutcome) => (approvalId ? 202 : status),
    (outcome) => memoOutcomeView(scope, outcome),
    run,
  );
