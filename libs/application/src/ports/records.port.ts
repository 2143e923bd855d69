/** What waits for a second person. `command` is the maker's request, run again as asked when it is approved. */
export interface ApprovalRecord {
  readonly id: string;
  readonly kind: ApprovalKind;
  readonly state: 'PENDING' | 'APPROVED' | 'REJECTED' | 'WITHDRAWN' | 'EXPIRED' | 'STALE';
  readonly objectType: string;
  readonly objectId: string;
  readonly objectVersion: number;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly command: unknown;
  readonly summary: string;
  readonly makerId: string;
  readonly branchId: string | null;
  readonly makerReason: string | null;
  readonly checkerId: string | null;
  readonly checkerReason: string | null;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly decidedAt: string | null;
  readonly version: number;
}

export const APPROVAL_KINDS = [
  'BOOKING',
  'MANUAL_JOURNAL',
  'OPENING_BALANCES',
  'CREDIT_LIMIT',
  'THRESHOLDS',
  'BANK_ACCOUNT',
  'MONEY_PERMISSION',
  'REFUND',
  'WAIVER',
  'GOODWILL',
  'CREDIT_NOTE',
  'WRITE_OFF',
  'PAYOUT',
  'SUPPLIER_BANK',
  'REOPENING',
] as const;
export type ApprovalKind = (typeof APPROVAL_KINDS)[number];

export interface ApprovalStore {
  /** The request about this object that nobody has decided yet. */
  pendingOf(objectId: string): Promise<string | null>;
  /** Locks the row. Throws `NOT_FOUND`. */
  lock(id: string): Promise<ApprovalRecord>;
  insert(record: ApprovalRecord): void;
  decide(id: string, decision: Pick<ApprovalRecord, 'state' | 'checkerId' | 'checkerReason'>): void;
}

export interface AuditStore {
  /** Who did what to which object; before and after only where they help an auditor. Never secrets. */
  add(action: string, objectType: string, objectId: string, before?: unknown, after?: unknown): void;
}

export interface OutboxStore {
  /** A webhook event of product.md, delivered at least once after the commit. */
  add(type: string, payload: unknown): void;
}
