import type { Day, ItemKind, Memo, MemoLink, MemoState } from '@travobooks/domain';

/** A sold document as a memo may be about it: its own number or one of its conjunction (decision 16). */
export interface SoldDocument extends MemoLink {
  readonly itemKind: ItemKind;
  readonly branchId: string;
  readonly supplierId: string | null;
  /** Numeric code of the airline that sold it. */
  readonly airline: string | null;
}

export type MemoEvent =
  | 'RECEIVE' | 'LINK' | 'REVIEW' | 'ACCEPT' | 'DISPUTE' | 'OUTCOME' | 'BILL' | 'RECHARGE' | 'WRITE_OFF' | 'SETTLE' | 'CLOSE' | 'REVERSE'; // prettier-ignore

/** What an action changes of a memo, as it was before: its reversal gives it back. */
export type MemoBefore = Pick<
  Memo,
  'state' | 'link' | 'branchId' | 'billedOn' | 'disputeBy' | 'dispute' | 'recharged' | 'writtenOff'
>;

/** A row of a memo's history; rows are never changed. */
export interface MemoStep {
  readonly id: string;
  readonly memoId: string;
  readonly event: MemoEvent;
  readonly from: MemoState | null;
  readonly to: MemoState;
  readonly on: Day;
  /** Null: nothing was posted. */
  readonly entryId: string | null;
  readonly detail: unknown;
}

export interface StoredStep extends MemoStep {
  readonly before: MemoBefore | null;
}

export interface MemoStore {
  /** The scope of the action's permission decides which offices' memos exist. Throws `NOT_FOUND`. */
  lock(id: string, permission: string): Promise<Memo>;
  /** Locks the memos of these numbers; settlement finds them by airline and number. */
  lockByNumber(numbers: readonly string[]): Promise<readonly Memo[]>;
  /** Id of the airline's memo of this number; null: it is new. */
  findByNumber(supplierId: string, number: string): Promise<string | null>;
  /** Id of the memo with this external_ref; null: free. */
  findByRef(externalRef: string): Promise<string | null>;
  /** Null: it is not in the books. */
  document(documentNumber: string): Promise<SoldDocument | null>;
  /** Oldest first. */
  steps(memoId: string): Promise<readonly StoredStep[]>;
  insert(memo: Memo): void;
  /** The row is locked; version + 1 is in the memo. */
  update(memo: Memo): void;
  /** People were told that its time runs out. */
  reminded(id: string, on: Day): void;
  step(step: MemoStep, before: Memo | null): void;
}
