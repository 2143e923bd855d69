// A private, durable stack for one bench run: servers, schema, a partner with offices, customers and an airline.
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { destroyServers, endServer, startMariaDb, startRedis } from '../dev-stack/servers.mjs';

const require = createRequire(import.meta.url);
const persistence = require('@travobooks/persistence-mysql');
const { Clock, FaultPoints } = require('@travobooks/application');
const { CHART } = require('@travobooks/domain');

class SystemClock extends Clock {
  now() {
    return new Date();
  }
}
class NoFaults extends FaultPoints {
  reach() {}
}

/** @param kept.dir where a stack stays between runs; absent: a throw-away folder */
export async function openStack(kept = {}) {
  const dir = kept.dir ?? mkdtempSync(join(tmpdir(), 'tvb-bench-'));
  const database = await startMariaDb({ dir, durable: true });
  const redis = await startRedis({ dir, durable: false });
  const admin = new URL(database.adminUrl ?? database.url);
  admin.pathname = '/tvb_bench';
  const accounts = await persistence.migrate(admin.href, persistence.newPasswords());
  const sources = await persistence.connectDatabase(accounts.app, 48);
  const root = await persistence.connectDatabase(admin.href, 48);
  const ids = new persistence.UuidV7Generator();
  const uow = new persistence.SqlUnitOfWork(sources.writes, new SystemClock(), ids, new NoFaults());
  return {
    dir,
    accounts,
    redisUrl: redis.url,
    sources,
    root,
    ids,
    uow,
    persistence,
    async close() {
      await persistence.closeDatabase(sources);
      await persistence.closeDatabase(root);
      if (kept.dir) {
        await endServer(dir, 'mariadb', 60_000);
        await endServer(dir, 'redis');
        return;
      }
      await destroyServers(dir);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

const SETTINGS = {
  approvals: { booking: null, manual_journal: null, credit_limit: null },
  bsp: { tolerance: '0.00', void_cut_off: '23:30', adm_review_days: 14, dispute_days: 30 },
  imports: { gds_issue: 'BY_HAND', customer_rules: [], default_service_fee: '0.00' },
  fx_stale_days: 7,
  grouping: 'INDIAN',
  language: 'en',
  rate_limit_per_minute: 1_000_000,
};

const PERMISSIONS = {
  'booking.read': 'partner',
  'booking.write': 'partner',
  'booking.issue': 'partner',
  'ticket.void': 'partner',
};

/** A partner with `branches` offices and 20 customers without a reachable limit. */
export async function makePartner({ root, ids, persistence: { toBin } }, branches) {
  const db = root.writes;
  const slug = `b${randomBytes(8).toString('hex')}`;
  const { insertId } = await db.query(
    "INSERT INTO partners (slug, name, country, functional_currency, time_zone, settings) VALUES (?, 'Bench', 'BD', 'BDT', 'Asia/Dhaka', ?)",
    [slug, JSON.stringify(SETTINGS)],
  );
  const partnerId = Number(insertId);
  const now = '2026-01-01 00:00:00';
  const branchIds = Array.from({ length: branches }, () => ids.next());
  const offices = Array.from({ length: 20 }, (_, index) => ({
    branchId: branchIds[index % branches],
    customerId: ids.next(),
  }));
  const [airlineId, userId] = [ids.next(), ids.next()];
  for (const [index, branchId] of branchIds.entries()) {
    await db.query(
      "INSERT INTO branches (partner_id, id, code, name, gds_offices) VALUES (?, ?, ?, 'Office', '[]')",
      [partnerId, toBin(branchId), `B${index}`],
    );
  }
  for (const office of offices) {
    await db.query(
      "INSERT INTO customers (partner_id, id, name, kind, created_at, updated_at) VALUES (?, ?, 'Bench customer', 'CORPORATE', ?, ?)",
      [partnerId, toBin(office.customerId), now, now],
    );
    await db.query(
      "INSERT INTO customer_credit (partner_id, customer_id, credit_limit) VALUES (?, ?, '900000000000.00')",
      [partnerId, toBin(office.customerId)],
    );
  }
  await db.query(
    "INSERT INTO users (partner_id, id, email, name, preferences) VALUES (?, ?, ?, 'Bench', '{}')",
    [partnerId, toBin(userId), `${slug}@bench.example`],
  );
  await db.query(
    "INSERT INTO suppliers (partner_id, id, name, kind, settlement, treatment, iata_numeric, created_at, updated_at) VALUES (?, ?, 'Emirates', 'AIRLINE', 'BSP', 'AGENT', '176', ?, ?)",
    [partnerId, toBin(airlineId), now, now],
  );
  await db.query(
    "INSERT INTO supplier_contracts (partner_id, id, supplier_id, valid_from, commission_rate, created_at) VALUES (?, ?, ?, '2025-07-01', '0.07', ?)",
    [partnerId, toBin(ids.next()), toBin(airlineId), now],
  );
  await db.query(
    "INSERT INTO tax_rules (partner_id, id, code, base, rate, applies_to, valid_from) VALUES (?, ?, 'BD-VAT-FEE', 'FEE', '0.15', '[\"AIR_TICKET\"]', '2025-07-01')",
    [partnerId, toBin(ids.next())],
  );
  await db.query('INSERT INTO accounts (partner_id, code, name, type) VALUES ?', [
    CHART.map((account) => [partnerId, account.code, account.name, account.type]),
  ]);
  await db.query('INSERT INTO periods (partner_id, id, fiscal_year, name, starts_on, ends_on) VALUES ?', [
    months().map(([first, last]) => [
      partnerId,
      toBin(ids.next()),
      first.slice(0, 4),
      first.slice(0, 7),
      first,
      last,
    ]),
  ]);
  const partner = {
    slug,
    name: 'Bench',
    country: 'BD',
    functionalCurrency: 'BDT',
    timeZone: 'Asia/Dhaka',
    settings: SETTINGS,
  };
  const scope = {
    partnerId,
    userId,
    branchId: offices[0].branchId,
    roles: ['SUPERVISOR'],
    permissions: PERMISSIONS,
    requestId: 'bench',
    partner,
  };
  return { partnerId, slug, userId, scope, offices, airlineId };
}

function months() {
  return Array.from({ length: 60 }, (_, index) => {
    const first = new Date(Date.UTC(2023, 6 + index, 1));
    const last = new Date(Date.UTC(2023, 7 + index, 0));
    return [first.toISOString().slice(0, 10), last.toISOString().slice(0, 10)];
  });
}
