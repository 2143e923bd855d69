import { DomainError, type JournalEntry } from '@travobooks/domain';
import {
  type Clock,
  type FaultPoints,
  type IdGenerator,
  Replayed,
  type RequestScope,
  type Tx,
  UnitOfWork,
} from '@travobooks/application';
import type { DataSource, QueryRunner } from 'typeorm';
import { driverCode, duplicateKey, refusalOfDuplicate } from './duplicate-keys';
import { type Row, Session } from './session';
import { type Statement, statement, toBin } from './sql';
import { BookingSqlStore } from './stores/booking.store';
import { DirectorySqlStore } from './stores/directory.store';
import { IdentitySqlChanges } from './stores/identity-changes.store';
import { ImportSqlStore } from './stores/import.store';
import { InvoiceSqlStore } from './stores/invoice.store';
import { JournalSqlWriter } from './stores/journal.writer';
import { MemoSqlStore } from './stores/memo.store';
import { CashDeskSqlStore } from './stores/cash-desk.store';
import { ReceiptSqlStore } from './stores/receipt.store';
import { RevenueSqlStore } from './stores/revenue.store';
import { CommissionSqlStore } from './stores/commission.store';
import { RunSqlStore } from './stores/run.store';
import { RefundSqlStore } from './stores/refund.store';
import { PrincipalSqlStore } from './stores/principal.store';
import { ScheduleSqlStore } from './stores/schedule.store';
import { SetUpSqlStore } from './stores/set-up.store';
import { SubLedgerSqlStore } from './stores/sub-ledger.store';
import { MailSqlStore, NotificationSqlStore } from './stores/notification.store';
import { ApprovalSqlStore, AuditSqlStore, OutboxSqlStore, timestamp } from './stores/records.store';

const MAX_ATTEMPTS = 4;
const RETRYABLE = new Set(['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 'ER_CHECKREAD']);

/** What one unit of work has added to the books. */
export interface CommittedWork {
  readonly issuedBookings: number;
  readonly postedEntries: number;
}

export class SqlUnitOfWork extends UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly ids: IdGenerator,
    private readonly faults: FaultPoints,
    /** Told once a unit of work, when it is committed. */
    private readonly committed?: (done: CommittedWork) => void,
  ) {
    super();
  }

  override async run<T>(scope: RequestScope, name: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(scope, name, work);
      } catch (error) {
        if (!RETRYABLE.has(driverCode(error)) && !isKeyRace(error)) throw await this.refusal(scope, error);
        if (attempt >= MAX_ATTEMPTS)
          throw new DomainError('SERVICE_UNAVAILABLE', {
            detail: 'Too many people change the same rows at once.',
            retryAfterSeconds: 1,
          });
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 25 * 2 ** attempt));
      }
    }
  }

  /**
   * The key is looked up before the row that may be waited for: when the first request under it has committed
   * meanwhile, this one was refused for what the first has done, and gets its answer instead.
   */
  private async refusal(scope: RequestScope, error: unknown): Promise<unknown> {
    const refused = refusalOfDuplicate(error);
    if (refused instanceof DomainError) {
      for (const { sql, values } of keyLookup(scope))
        refuseOrReplay(scope, (await this.dataSource.query<Row[]>(sql, [...values]))[0]);
    }
    return refused;
  }

  private async attempt<T>(scope: RequestScope, name: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const session = new Session(runner, scope, this.clock.now(), keyLookup(scope), (rows) =>
      refuseOrReplay(scope, rows[0]?.[0]),
    );
    try {
      this.faults.reach(`${name}.begin`);
      const tx = this.open(session);
      const result = await work(tx);
      if (scope.dryRun) {
        await session.rollback();
        return result;
      }
      this.faults.reach(`${name}.before-commit`);
      await session.commit(keyKeeping(scope, session.now, result));
      this.committed?.(workOf(tx.journal.posted));
      this.faults.reach(`${name}.after-commit`);
      return result;
    } catch (error) {
      await abandon(session, runner);
      throw error;
    } finally {
      await runner.release();
    }
  }

  private open(session: Session): Tx {
    return {
      scope: session.scope,
      now: session.now,
      bookings: new BookingSqlStore(session, this.ids),
      journal: new JournalSqlWriter(session),
      subLedger: new SubLedgerSqlStore(session, this.ids),
      schedules: new ScheduleSqlStore(session),
      principal: new PrincipalSqlStore(session),
      invoices: new InvoiceSqlStore(session, this.ids),
      memos: new MemoSqlStore(session),
      receipts: new ReceiptSqlStore(session, this.ids),
      refunds: new RefundSqlStore(session, this.ids),
      cashDesk: new CashDeskSqlStore(session),
      directory: new DirectorySqlStore(session),
      setUp: new SetUpSqlStore(session),
      imports: new ImportSqlStore(session),
      identity: new IdentitySqlChanges(session),
      approvals: new ApprovalSqlStore(session),
      audit: new AuditSqlStore(session, this.ids),
      outbox: new OutboxSqlStore(session),
      notifications: new NotificationSqlStore(session),
      mails: new MailSqlStore(session),
      revenue: new RevenueSqlStore(session),
      runs: new RunSqlStore(session),
      commissions: new CommissionSqlStore(session),
    };
  }
}

/** A sale has one entry an item: the booking counts once. */
const workOf = (posted: readonly JournalEntry[]): CommittedWork => ({
  postedEntries: posted.length,
  issuedBookings: new Set(
    posted.filter(({ head }) => head.event === 'ISSUE').map(({ head }) => head.bookingId),
  ).size,
});

/** A connection that cannot roll back is broken: it leaves the pool, and the server rolls back by itself. */
async function abandon(session: Session, runner: QueryRunner): Promise<void> {
  try {
    await session.rollback();
  } catch {
    const connection = (await runner.connect().catch(() => null)) as { destroy?: () => void } | null;
    connection?.destroy?.();
  }
}

function keyLookup(scope: RequestScope): Statement[] {
  if (!scope.idempotency || scope.dryRun) return [];
  return [
    statement(
      'SELECT request_hash, status, body FROM idempotency_keys WHERE partner_id = ? AND idempotency_key = ?',
      scope.partnerId,
      scope.idempotency.key,
    ),
  ];
}

function refuseOrReplay(scope: RequestScope, row: Row | undefined): void {
  if (!row || !scope.idempotency) return;
  if (row['request_hash'] !== scope.idempotency.requestHash) throw new DomainError('IDEMPOTENCY_KEY_REUSED');
  throw new Replayed(Number(row['status']), String(row['body']));
}

function keyKeeping(scope: RequestScope, now: Date, result: unknown): Statement[] {
  if (!scope.idempotency) return [];
  const { key, requestHash, render } = scope.idempotency;
  const answer = render(result);
  return [
    statement(
      'INSERT INTO idempotency_keys (partner_id, idempotency_key, user_id, request_hash, status, body, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      scope.partnerId,
      key,
      toBin(scope.userId),
      requestHash,
      answer.status,
      answer.body,
      timestamp(now),
    ),
  ];
}

/** An idempotency key; a gateway that tells of one transaction twice at once. */
const RACES: ReadonlySet<string> = new Set(['idempotency_keys_key', 'receipts_gateway']);

/** Two requests under one key met at the commit: the next attempt finds the winner's answer. */
const isKeyRace = (error: unknown): boolean => RACES.has(duplicateKey(error) ?? '');
