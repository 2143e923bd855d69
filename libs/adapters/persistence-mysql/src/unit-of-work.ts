import { DomainError, type ErrorCode } from '@travobooks/domain';
import { type Clock, type FaultPoints, type IdGenerator, Replayed, type RequestScope, type Tx, UnitOfWork } from '@travobooks/application';
import type { DataSource, QueryRunner } from 'typeorm';
import { type Row, Session } from './session';
import { type Statement, statement, toBin } from './sql';
import { BookingSqlStore } from './stores/booking.store';
import { DirectorySqlStore } from './stores/directory.store';
import { ImportSqlStore } from './stores/import.store';
import { InvoiceSqlStore } from './stores/invoice.store';
import { JournalSqlWriter } from './stores/journal.writer';
import { ApprovalSqlStore, AuditSqlStore, OutboxSqlStore, timestamp } from './stores/records.store';

const MAX_ATTEMPTS = 4;
const RETRYABLE = new Set(['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 'ER_CHECKREAD']);

/** What a violated unique key means in the field's words. */
const DUPLICATES: readonly (readonly [RegExp, ErrorCode])[] = [
  [/for key '(?:tickets\.)?PRIMARY'.*tickets|tickets/i, 'DOCUMENT_ALREADY_SOLD'],
  [/_ref'/, 'EXTERNAL_REF_TAKEN'],
  [/journal_entries_reversal/, 'JE_ALREADY_REVERSED'],
  [/journal_entries_event/, 'JE_ALREADY_POSTED'],
  [/users_email/, 'EMAIL_TAKEN'],
];

export class SqlUnitOfWork extends UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly ids: IdGenerator,
    private readonly faults: FaultPoints,
    /** Told of each entry that this process has committed, by its event. */
    private readonly committed?: (event: string) => void,
  ) {
    super();
  }

  override async run<T>(scope: RequestScope, name: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(scope, name, work);
      } catch (error) {
        const code = driverCode(error);
        if (!RETRYABLE.has(code) && !isKeyRace(error)) throw translate(error);
        if (attempt >= MAX_ATTEMPTS) throw new DomainError('SERVICE_UNAVAILABLE', { detail: 'Too many people change the same rows at once.', retryAfterSeconds: 1 });
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 25 * 2 ** attempt));
      }
    }
  }

  private async attempt<T>(scope: RequestScope, name: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const session = new Session(runner, scope, this.clock.now(), keyLookup(scope), (rows) => refuseOrReplay(scope, rows[0]?.[0]));
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
      for (const entry of tx.journal.posted) this.committed?.(entry.head.event);
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
      invoices: new InvoiceSqlStore(session),
      directory: new DirectorySqlStore(session),
      imports: new ImportSqlStore(session),
      approvals: new ApprovalSqlStore(session),
      audit: new AuditSqlStore(session, this.ids),
      outbox: new OutboxSqlStore(session),
    };
  }
}

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
  return [statement('SELECT request_hash, status, body FROM idempotency_keys WHERE partner_id = ? AND idempotency_key = ?', scope.partnerId, scope.idempotency.key)];
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
      scope.partnerId, key, toBin(scope.userId), requestHash, answer.status, answer.body, timestamp(now),
    ),
  ];
}

const driverMessage = (error: unknown): string => String((error as { driverError?: { sqlMessage?: string } }).driverError?.sqlMessage ?? '');
const driverCode = (error: unknown): string => String((error as { driverError?: { code?: string } }).driverError?.code ?? '');

/** Two requests under one key met at the commit: the next attempt finds the winner's answer. */
const isKeyRace = (error: unknown): boolean => driverCode(error) === 'ER_DUP_ENTRY' && /idempotency_key/.test(String((error as { message?: string }).message));

function translate(error: unknown): unknown {
  if (driverCode(error) !== 'ER_DUP_ENTRY') return error;
  const message = `${driverMessage(error)} ${duplicateTable(error)}`;
  const code = DUPLICATES.find(([pattern]) => pattern.test(message))?.[1];
  return code ? new DomainError(code) : error;
}

/** MariaDB names only the key ("PRIMARY"); a ticket's primary key ends in the 13-digit number that was sold twice. */
function duplicateTable(error: unknown): string {
  return /Duplicate entry '\d+-\d{13}' for key 'PRIMARY'/.test(driverMessage(error)) ? 'tickets' : '';
}
