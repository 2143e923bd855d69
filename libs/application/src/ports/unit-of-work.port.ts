import type { RequestScope } from './request-scope.port';
import type { ApprovalStore, AuditStore, OutboxStore } from './records.port';
import type { BookingStore } from './booking-store.port';
import type { InvoiceStore } from './invoice-store.port';
import type { JournalWriter } from './journal-writer.port';
import type { RefundStore } from './refund-store.port';
import type { PrincipalStore } from './principal-store.port';
import type { ScheduleStore } from './schedule-store.port';
import type { SubLedger } from './sub-ledger.port';
import type { DirectoryStore } from './directory-store.port';
import type { CashDeskStore } from './cash-desk-store.port';
import type { ReceiptStore } from './receipt-store.port';
import type { SetUpStore } from './set-up-store.port';
import type { ImportStore } from './import-store.port';
import type { NotificationStore } from './notification-store.port';
import type { MemoStore } from './memo-store.port';
import type { MailStore } from './mail.port';
import type { RevenueStore } from './revenue-store.port';
import type { RunStore } from './run-store.port';
import type { CommissionStore } from './commission-store.port';
import type { IdentityChanges } from '../identity/identity-store.port';

/**
 * One database transaction. Reads happen at once and lock what the decision needs, in the order booking → period →
 * balances → number. Writes are collected and leave in one packet that also takes the gap-free number, keeps the
 * idempotent answer and commits; so a refusal, a crash or a dry run leaves nothing at all.
 */
export interface Tx {
  readonly scope: RequestScope;
  readonly now: Date;
  readonly bookings: BookingStore;
  readonly journal: JournalWriter;
  readonly subLedger: SubLedger;
  readonly schedules: ScheduleStore;
  readonly principal: PrincipalStore;
  readonly invoices: InvoiceStore;
  readonly memos: MemoStore;
  readonly receipts: ReceiptStore;
  readonly refunds: RefundStore;
  readonly cashDesk: CashDeskStore;
  readonly directory: DirectoryStore;
  readonly setUp: SetUpStore;
  readonly imports: ImportStore;
  readonly identity: IdentityChanges;
  readonly approvals: ApprovalStore;
  readonly audit: AuditStore;
  readonly outbox: OutboxStore;
  readonly notifications: NotificationStore;
  readonly mails: MailStore;
  readonly revenue: RevenueStore;
  readonly runs: RunStore;
  readonly commissions: CommissionStore;
}

export abstract class UnitOfWork {
  /**
   * Runs `work` and commits. Retries the whole callback on deadlock or lock time-out (at most 4 attempts, new
   * connection each); `work` must touch nothing outside the database. After it has ended the Tx refuses every call.
   * With `scope.idempotency` a key that has already committed throws `Replayed`; another request under the same key
   * throws `IDEMPOTENCY_KEY_REUSED`. With `scope.dryRun` everything is checked and nothing is kept.
   * @param name what is done, in the field's words ("issue"); names the fault points and the trace span
   */
  abstract run<T>(scope: RequestScope, name: string, work: (tx: Tx) => Promise<T>): Promise<T>;
}
