import { anyOf, type Audience, deciders, holders, maker, makerOrHolders, type Subject } from './audience';

/** One line: what happened, to whom it is told, what is said. */
export interface NotificationRule {
  /** Type of the outbox event (product.md, Webhooks). */
  readonly event: string;
  /** Kind of the object, and the field of the event's payload that names it. */
  readonly about: readonly [type: string, field: string];
  readonly to: Audience;
  /** Key of the text: `notice.<key>` in the app's messages, in `MAIL_TEXTS` when it is mailed. */
  readonly text: string;
  /** Told only then; absent: always. */
  readonly when?: (subject: Subject) => boolean;
  /** Goes by e-mail too, to whoever wants that: what waits for a person, and how it ended. */
  readonly mailed?: true;
}

const inState =
  (...states: readonly string[]) =>
  ({ state }: Subject): boolean =>
    state !== null && states.includes(state);
const some =
  (...facts: readonly string[]) =>
  (subject: Subject): boolean =>
    facts.some((fact) => (subject.facts[fact] ?? '0') !== '0');

const APPROVAL = ['APPROVAL', 'approval_id'] as const;
const IMPORT_RUN = ['IMPORT_RUN', 'import_run_id'] as const;

/**
 * Who hears of what; another slice adds a line. The facts of an approval and of an import run are read where they stand
 * (`SubjectReader`); every other event carries them: `branch_id`, `made_by`, and by name what its text says (`reference`,
 * `amount`, `currency`, `supplier`, `reason`, `due_on`). A person hears of an event once, by the first line that fits.
 */
export const NOTIFICATION_RULES: readonly NotificationRule[] = [
  { event: 'approval.requested', about: APPROVAL, to: deciders, text: 'approval_requested', when: inState('PENDING'), mailed: true },
  { event: 'approval.decided', about: APPROVAL, to: maker, text: 'approval_approved', when: inState('APPROVED'), mailed: true },
  { event: 'approval.decided', about: APPROVAL, to: maker, text: 'approval_rejected', when: inState('REJECTED'), mailed: true },
  { event: 'approval.decided', about: APPROVAL, to: maker, text: 'approval_stale', when: inState('STALE'), mailed: true },
  { event: 'approval.expired', about: APPROVAL, to: maker, text: 'approval_expired', mailed: true },
  { event: 'import_run.failed', about: IMPORT_RUN, to: makerOrHolders('import.run'), text: 'import_failed', when: inState('FAILED') },
  { event: 'import_run.completed', about: IMPORT_RUN, to: makerOrHolders('import.run'), text: 'import_waiting', when: some('waiting') },
  { event: 'import_run.completed', about: IMPORT_RUN, to: makerOrHolders('import.run'), text: 'import_refused', when: some('refused') },
  { event: 'refund.rejected', about: ['REFUND', 'refund_id'], to: anyOf(maker, holders('refund.create')), text: 'refund_rejected' },
  { event: 'refund.payback_failed', about: ['REFUND', 'refund_id'], to: anyOf(maker, holders('refund.payback')), text: 'payback_failed' },
  { event: 'payout.failed', about: ['PAYOUT', 'payout_id'], to: anyOf(maker, holders('payout.create')), text: 'payout_failed' },
  { event: 'payment.charged_back', about: ['RECEIPT', 'receipt_id'], to: holders('receipt.reverse'), text: 'charged_back' },
  { event: 'memo.deadline_near', about: ['MEMO', 'memo_id'], to: holders('memo.accept'), text: 'memo_deadline' },
  { event: 'memo.window_over', about: ['MEMO', 'memo_id'], to: holders('memo.accept'), text: 'memo_window_over' },
  { event: 'period.closed', about: ['PERIOD', 'period_id'], to: holders('journal.create'), text: 'period_closed' },
  { event: 'period.reopened', about: ['PERIOD', 'period_id'], to: holders('journal.create'), text: 'period_reopened' },
]; // prettier-ignore

/** After these events the texts before them wait for nobody any more. */
export const SETTLED_BY: Readonly<Record<string, readonly string[]>> = {
  'approval.decided': ['approval_requested'],
  'approval.expired': ['approval_requested'],
  'import_run.queued': ['import_failed'],
};

/** Page of the app where the object stands, below the partner's own; another slice adds a line. */
const PAGES: Readonly<Record<string, (id: string) => string>> = {
  APPROVAL: (id) => `approvals?approval=${id}`,
  IMPORT_RUN: (id) => `imports?outcome=ALL&run=${id}`,
  BOOKING: (id) => `bookings/${id}`,
  CUSTOMER: (id) => `customers/${id}`,
  SUPPLIER: (id) => `suppliers/${id}`,
  REFUND: (id) => `refunds/${id}`,
  MEMO: (id) => `memos/${id}`,
};

/** null: the object has no page yet. */
export const objectPage = (objectType: string, objectId: string): string | null =>
  PAGES[objectType]?.(objectId) ?? null;
