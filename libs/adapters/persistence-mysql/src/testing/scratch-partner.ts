import { CHART } from '@travobooks/domain';
import { Clock, defaultSettings, FaultPoints, type RequestScope, type SettingsChange } from '@travobooks/application';
import { type DataSources, closeDatabase, connectDatabase } from '../data-source';
import { UuidV7Generator } from '../id-generator';
import { migrate } from '../migrate';
import { toBin } from '../sql';
import { monthsFrom } from '../stores/books.store';
import { SqlUnitOfWork } from '../unit-of-work';

/** A schema of this jest worker, migrated once; tests isolate themselves by a partner of their own. */
export interface Scratch {
  readonly sources: DataSources;
  readonly admin: DataSources;
  readonly uow: SqlUnitOfWork;
  readonly ids: UuidV7Generator;
  readonly clock: { at: string };
  readonly close: () => Promise<void>;
}

export async function openScratch(): Promise<Scratch> {
  const base = process.env['TRAVOBOOKS_TEST_DATABASE_URL'];
  if (!base) throw new Error('TRAVOBOOKS_TEST_DATABASE_URL is not set: run this through npm test');
  const url = new URL(base);
  url.pathname = `/tvb_store_${process.env['JEST_WORKER_ID'] ?? '1'}`;
  const accounts = await migrate(url.href, {
    app: 'scratch-app',
    migrate: 'scratch-migrate',
    ro: 'scratch-ro',
  });
  const sources = await connectDatabase(accounts.app, 40);
  const admin = await connectDatabase(url.href, 4);
  const clock = { at: '2026-05-01T06:00:00Z' };
  const ids = new UuidV7Generator();
  const uow = new SqlUnitOfWork(
    sources.writes,
    new (class extends Clock {
      override now(): Date {
        return new Date(clock.at);
      }
    })(),
    ids,
    new (class extends FaultPoints {
      override reach(): void {
        /* nobody is killed here */
      }
    })(),
  );
  return {
    sources,
    admin,
    uow,
    ids,
    clock,
    close: async () => {
      await closeDatabase(sources);
      await closeDatabase(admin);
    },
  };
}

export interface ScratchPartner {
  readonly scope: RequestScope;
  readonly branchId: string;
  readonly customerId: string;
  readonly airlineId: string;
}

export interface ScratchOptions {
  readonly creditLimit?: string;
  readonly currency?: string;
  readonly settings?: SettingsChange;
  /** Month and day on which its fiscal year begins; 07-01 unless told. */
  readonly fiscalYearStart?: string;
}

const PERMISSIONS = {
  'booking.read': 'partner',
  'booking.write': 'partner',
  'booking.issue': 'partner',
  'ticket.void': 'partner',
  'journal.read': 'partner',
} as const;

/** A BDT partner with one office, a credit customer, Emirates (BSP, 7 %), 15 % VAT on fees, rates and two open fiscal years. */
export async function newScratchPartner(
  scratch: Scratch,
  options: ScratchOptions = {},
): Promise<ScratchPartner> {
  const { ids } = scratch;
  const db = scratch.admin.writes;
  const slug = `p${ids.next().replaceAll('-', '').slice(4, 24)}`;
  const currency = options.currency ?? 'BDT';
  const settings = defaultSettings(currency, { rate_limit_per_minute: 60_000, ...options.settings });
  const made = await db.query<{ insertId: number }>(
    "INSERT INTO partners (slug, name, country, functional_currency, time_zone, settings) VALUES (?, 'Scratch', 'BD', ?, 'Asia/Dhaka', ?)",
    [slug, currency, JSON.stringify(settings)],
  );
  const partnerId = Number(made.insertId);
  const [branchId, customerId, airlineId, userId] = [ids.next(), ids.next(), ids.next(), ids.next()];
  const now = '2026-01-01 00:00:00';
  await db.query(
    "INSERT INTO branches (partner_id, id, code, name, iata_numeric, gds_offices) VALUES (?, ?, 'GUL', 'Gulshan', '42300017', '[\"DAC1S2100\"]')",
    [partnerId, toBin(branchId)],
  );
  await db.query(
    "INSERT INTO users (partner_id, id, email, name, preferences) VALUES (?, ?, ?, 'Maker', '{}')",
    [partnerId, toBin(userId), `${slug}@x.example`],
  );
  await db.query(
    "INSERT INTO customers (partner_id, id, name, kind, payment_terms_days, created_at, updated_at) VALUES (?, ?, 'Rahman Corporation', 'CORPORATE', 30, ?, ?)",
    [partnerId, toBin(customerId), now, now],
  );
  await db.query('INSERT INTO customer_credit (partner_id, customer_id, credit_limit) VALUES (?, ?, ?)', [
    partnerId,
    toBin(customerId),
    options.creditLimit ?? '145000.00',
  ]);
  await db.query(
    "INSERT INTO suppliers (partner_id, id, name, kind, settlement, treatment, iata_numeric, created_at, updated_at) VALUES (?, ?, 'Emirates', 'AIRLINE', 'BSP', 'AGENT', '176', ?, ?)",
    [partnerId, toBin(airlineId), now, now],
  );
  await db.query(
    "INSERT INTO supplier_contracts (partner_id, id, supplier_id, valid_from, commission_rate, created_at) VALUES (?, ?, ?, '2025-07-01', '0.07', ?)",
    [partnerId, toBin(ids.next()), toBin(airlineId), now],
  );
  await db.query(
    "INSERT INTO tax_rules (partner_id, id, code, base, rate, applies_to, valid_from) VALUES (?, ?, 'BD-VAT-FEE', 'FEE', '0.15', ?, '2025-07-01')",
    [partnerId, toBin(ids.next()), JSON.stringify(['AIR_TICKET', 'EMD', 'SERVICE_FEE', 'HOTEL'])],
  );
  await db.query("INSERT INTO fx_rates VALUES (?, 'USD', ?, 'SPOT', '2026-04-27', '122')", [
    partnerId,
    currency,
  ]);
  await db.query('INSERT INTO accounts (partner_id, code, name, type) VALUES ?', [
    CHART.map((account) => [partnerId, account.code, account.name, account.type]),
  ]);
  await db.query('INSERT INTO periods (partner_id, id, fiscal_year, name, starts_on, ends_on) VALUES ?', [
    months(options.fiscalYearStart ?? '07-01').map(([first, last]) => [
      partnerId,
      toBin(ids.next()),
      '2026',
      first.slice(0, 7),
      first,
      last,
    ]),
  ]);
  const scope: RequestScope = {
    partnerId,
    userId,
    branchId,
    permissions: PERMISSIONS,
    requestId: 'scratch',
    partner: {
      slug,
      name: 'Scratch',
      country: 'BD',
      functionalCurrency: currency,
      timeZone: 'Asia/Dhaka',
      settings,
    },
  } as RequestScope;
  return { scope, branchId, customerId, airlineId };
}

const months = (fiscalYearStart: string): (readonly [string, string])[] =>
  [2025, 2026].flatMap((year) => monthsFrom(year, fiscalYearStart));
