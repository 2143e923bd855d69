import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CHART } from '@travobooks/domain';
import {
  Clock,
  CompleteRecord,
  FaultPoints,
  type ImportAlarm,
  type ImportRecordRow,
  type ImportRunRecord,
  type RequestScope,
  RetryWaiting,
  type Tx,
  UploadImport,
} from '@travobooks/application';
import { AirRecordReader } from '@travobooks/gds-records';
import {
  closeDatabase,
  connectDatabase,
  type DataSources,
  ImportWorkSqlQuery,
  migrate,
  SqlUnitOfWork,
  toBin,
  UuidV7Generator,
} from '@travobooks/persistence-mysql';
import { testStack } from '@travobooks/testing';
import { pino } from 'pino';
import { buildImports, type Imports } from './build-imports';

const SAMPLES = join(process.env['TRAVOBOOKS_SAMPLES'] ?? resolve(process.cwd(), '../shared/samples'), 'air');
export const sample = (name: string): Buffer => readFileSync(join(SAMPLES, name));

/** Fails at a step for as long as it is set: what a killed process leaves, seen from the database. */
export class FailAt extends FaultPoints {
  step: string | null = null;

  override reach(step: string): void {
    if (step === this.step) throw new Error(`stopped at ${step}`);
  }
}

class TestClock extends Clock {
  at = '2026-05-15T06:00:00Z';

  override now(): Date {
    return new Date(this.at);
  }
}

export interface WorkerStack {
  readonly sources: DataSources;
  readonly clock: TestClock;
  readonly faults: FailAt;
  readonly imports: (inbox?: string) => Imports;
  /** @param holds what the uploader's token holds; absent: all that the import user may */
  readonly upload: (
    agency: WorkerAgency,
    file: Buffer,
    holds?: RequestScope['permissions'],
  ) => Promise<ImportRunRecord>;
  /** A person completes a waiting record with nothing more: `alarms` are told of what fails afterwards. */
  readonly complete: (
    agency: WorkerAgency,
    recordId: string,
    alarms: ImportAlarm,
  ) => Promise<ImportRecordRow>;
  readonly inUnit: <T>(agency: WorkerAgency, work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** Until a transaction of this schema waits for a lock. */
  readonly lockWait: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openWorkerStack(): Promise<WorkerStack> {
  const stack = await testStack(migrate);
  const sources = await connectDatabase(stack.databaseUrl, 12);
  const [clock, faults, ids] = [new TestClock(), new FailAt(), new UuidV7Generator()];
  const uow = new SqlUnitOfWork(sources.writes, clock, ids, faults);
  const log = pino({ level: 'silent' });
  const upload = new UploadImport(uow, new AirRecordReader(), clock, ids);
  const work = new ImportWorkSqlQuery(sources.reads);
  return {
    sources,
    clock,
    faults,
    close: () => closeDatabase(sources),
    imports: (inbox) => buildImports({ uow, reads: sources.reads, clock, ids, log, inbox: inbox ?? null }),
    inUnit: async (agency, job) => {
      const scope = (await work.scopeOf(agency.partnerId, agency.userId, 'test')) as RequestScope;
      return await uow.run(scope, 'test', job);
    },
    lockWait: () => lockWait(sources),
    complete: async (agency, recordId, alarms) => {
      const scope = (await work.scopeOf(agency.partnerId, agency.userId, 'test')) as RequestScope;
      return await new CompleteRecord(uow, new RetryWaiting(uow, work, ids), ids, alarms).execute(scope, {
        recordId,
      });
    },
    upload: async (agency, bytes, holds) => {
      const scope = (await work.scopeOf(agency.partnerId, agency.userId, 'test')) as RequestScope;
      return await upload.execute(
        { ...scope, permissions: holds ?? scope.permissions },
        {
          kind: 'GDS_AIR',
          fileName: 'x.air',
          bytes,
          customerId: agency.customerId,
        },
      );
    },
  };
}

/** Asks seldom: the server shows its transactions anew only after they were left alone for a tenth of a second. */
async function lockWait(sources: DataSources): Promise<void> {
  const [here] = await sources.reads.query<{ name: string }[]>('SELECT DATABASE() AS name');
  const admin = await connectDatabase(process.env['TRAVOBOOKS_TEST_DATABASE_URL'] ?? '', 1);
  try {
    for (let tries = 0; tries < 100; tries += 1) {
      const found = await admin.reads.query<unknown[]>(
        `SELECT 1 FROM information_schema.innodb_trx t JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id
         WHERE p.db = ? AND t.trx_state = 'LOCK WAIT'`,
        [here?.name],
      );
      if (found.length > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    throw new Error('nothing waits for a lock');
  } finally {
    await closeDatabase(admin);
  }
}

export interface WorkerAgency {
  readonly partnerId: number;
  readonly slug: string;
  readonly userId: string;
  readonly customerId: string;
  readonly count: (sql: string) => Promise<number>;
}

const SETTINGS = {
  approvals: { booking: null, manual_journal: null, credit_limit: null },
  bsp: { tolerance: '0.00', void_cut_off: '23:30', adm_review_days: 14, dispute_days: 30 },
  fx_stale_days: 7,
  grouping: 'INDIAN',
  language: 'en',
  rate_limit_per_minute: 60_000,
};

/** A BDT partner that issues at once, with its import user and a rule that names the customer. */
export async function newWorkerAgency({ sources }: WorkerStack): Promise<WorkerAgency> {
  const ids = new UuidV7Generator();
  const db = sources.reads;
  const slug = `w${ids.next().replaceAll('-', '').slice(4, 26)}`;
  const [userId, branchId, customerId] = [ids.next(), ids.next(), ids.next()];
  const rules = [{ field: 'OFFICE', value: 'DAC1S2100', customer_id: customerId }];
  const settings = {
    ...SETTINGS,
    imports: { gds_issue: 'AT_ONCE', customer_rules: rules, default_service_fee: '0.00' },
  };
  const made = await db.query<{ insertId: number | string }>(
    "INSERT INTO partners (slug, name, country, functional_currency, time_zone, settings) VALUES (?, 'Worker', 'BD', 'BDT', 'Asia/Dhaka', ?)",
    [slug, JSON.stringify(settings)],
  );
  const partnerId = Number(made.insertId);
  const now = '2025-07-01 00:00:00';
  const run = (sql: string, values: unknown[]): Promise<unknown> => db.query(sql, [partnerId, ...values]);
  await run(
    "INSERT INTO branches (partner_id, id, code, name, iata_numeric, gds_offices) VALUES (?, ?, 'GUL', 'Gulshan', '42300017', '[\"DAC1S2100\"]')",
    [toBin(branchId)],
  );
  await run(
    "INSERT INTO users (partner_id, id, email, name, preferences) VALUES (?, ?, ?, 'Imports', '{}')",
    [toBin(userId), `imports@${slug}.example`],
  );
  await run("INSERT INTO user_roles (partner_id, user_id, role) VALUES (?, ?, 'IMPORTS')", [toBin(userId)]);
  await run(
    "INSERT INTO customers (partner_id, id, name, kind, payment_terms_days, created_at, updated_at) VALUES (?, ?, 'Walk-in', 'CORPORATE', 30, ?, ?)",
    [toBin(customerId), now, now],
  );
  await run('INSERT INTO customer_credit (partner_id, customer_id, credit_limit) VALUES (?, ?, 900000000)', [
    toBin(customerId),
  ]);
  for (const numeric of ['176', '997']) {
    await run(
      "INSERT INTO suppliers (partner_id, id, name, kind, settlement, treatment, iata_numeric, created_at, updated_at) VALUES (?, ?, 'Airline', 'AIRLINE', 'BSP', 'AGENT', ?, ?, ?)",
      [toBin(ids.next()), numeric, now, now],
    );
  }
  await db.query('INSERT INTO accounts (partner_id, code, name, type) VALUES ?', [
    CHART.map((account) => [partnerId, account.code, account.name, account.type]),
  ]);
  for (let month = 0; month < 24; month += 1) {
    const [first, last] = [
      new Date(Date.UTC(2025, 6 + month, 1)),
      new Date(Date.UTC(2025, 7 + month, 0)),
    ].map((day) => day.toISOString().slice(0, 10));
    await run(
      "INSERT INTO periods (partner_id, id, fiscal_year, name, starts_on, ends_on) VALUES (?, ?, '2026', ?, ?, ?)",
      [toBin(ids.next()), first?.slice(0, 7), first, last],
    );
  }
  const count = async (sql: string): Promise<number> =>
    Number(
      (await db.query<{ n: string | null }[]>(sql.replaceAll(':partner', String(partnerId))))[0]?.n ?? 0,
    );
  return { partnerId, slug, userId, customerId, count };
}
