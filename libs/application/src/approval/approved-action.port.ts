import { invariant } from '@travobooks/domain';
import type { ApprovalKind, ApprovalRecord } from '../ports/records.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx } from '../ports/unit-of-work.port';

/** How a request ended without being granted. */
export type ApprovalEnd = 'REJECTED' | 'WITHDRAWN' | 'EXPIRED' | 'STALE';

/** What a kind of approval does when it is granted, in the same unit of work as the grant. */
export interface ApprovedAction {
  readonly kind: ApprovalKind;
  /** Runs the maker's request as asked, with all other checks again. A refusal makes the approval STALE. */
  run(tx: Tx, approval: ApprovalRecord, checker: RequestScope): Promise<unknown>;
  /** Gives the object back when the request ends otherwise. */
  release?(tx: Tx, approval: ApprovalRecord, end: ApprovalEnd): Promise<void>;
}

/** One action a kind; filled by the composition root. */
export class ApprovedActions {
  private readonly byKind: ReadonlyMap<ApprovalKind, ApprovedAction>;

  constructor(actions: readonly ApprovedAction[]) {
    this.byKind = new Map(actions.map((action) => [action.kind, action]));
  }

  of(kind: ApprovalKind): ApprovedAction {
    const action = this.byKind.get(kind);
    invariant(action, `no action is registered for approvals of kind ${kind}`);
    return action;
  }
}
