// A ledger of millions of lines over three years, made once and kept under <home>/bench: filling it takes longer than measuring it.
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { home, makePrivateDir, root } from '../dev-stack/paths.mjs';
import { destroyServers } from '../dev-stack/servers.mjs';
import { makePartner, openStack } from './stack.mjs';

const require = createRequire(import.meta.url);
const { CHART } = require('@travobooks/domain');

export const LINES = 6;
const CHUNK = 100_000;
/** No control accounts, nor own cards: their sub-ledgers would have to be filled too, or the doctor would rightly complain. */
const ACCOUNTS = CHART.filter((account) => !account.control && account.code !== '2023').map(
  (account) => `'${account.code}'`,
);
const FIRST_DAY = '2023-12-01';
const DAYS = 1_090;
const SECONDARY = [
  'journal_lines_account (partner_id, account, entry_date, side, functional_amount)',
  'journal_lines_customer (partner_id, customer_id, entry_date)',
];

/** What the kept data depends on: this file, the size and each migration that made the schema. A newer migration is applied to what is kept. */
function stampOf(lines) {
  const hash = (file) => createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);
  const migrations = globSync('libs/adapters/persistence-mysql/src/migrations/*/*.sql', { cwd: root });
  return {
    lines,
    filled: hash(import.meta.filename),
    migrations: Object.fromEntries(migrations.sort().map((file) => [file, hash(join(root, file))])),
  };
}

const stillFits = (known, now) =>
  known.lines === now.lines &&
  known.filled === now.filled &&
  Object.entries(known.migrations).every(([file, hash]) => now.migrations[file] === hash);

/** The stack of the kept ledger, its partner and, when it has just been filled, what sealing cost in µs an entry. */
export async function openLedger(lines) {
  const folder = join(home, 'bench');
  makePrivateDir(folder);
  const [dir, file] = [join(folder, `ledger-${lines}`), join(folder, `ledger-${lines}.json`)];
  const stamp = stampOf(lines);
  const known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  const keep = known !== null && stillFits(known.stamp, stamp);
  if (!keep) {
    if (existsSync(dir)) await destroyServers(dir);
    rmSync(file, { force: true });
  }
  const stack = await openStack({ dir });
  try {
    await stack.root.writes.query('SET GLOBAL innodb_buffer_pool_size = 2147483648');
    if (keep) return { stack, partner: known.partner };
    const partner = await makePartner(stack, 4);
    const sealMicros = await fill(stack, partner, Math.floor(lines / LINES));
    writeFileSync(file, JSON.stringify({ stamp, partner }), { mode: 0o600 });
    return { stack, partner, sealMicros };
  } catch (error) {
    await stack.close();
    throw error;
  }
}

/** Entries in the order of their days, each tenth back-dated; posted by the server itself, sealed by the product's own sealer. */
async function fill(stack, partner, entries) {
  const began = performance.now();
  const progress = (text) =>
    process.stderr.write(
      `  ledger for the read rows: ${text}, ${((performance.now() - began) / 1000).toFixed(0)} s\n`,
    );
  const db = stack.root.writes;
  await db.query('SET GLOBAL innodb_flush_log_at_trx_commit = 2, GLOBAL sync_binlog = 0');
  const names = SECONDARY.map((key) => key.split(' ')[0]);
  await db.query(`ALTER TABLE journal_lines ${names.map((name) => `DROP KEY ${name}`).join(', ')}`);
  for (let start = 1; start <= entries; start += CHUNK) {
    await insertEntries(stack, partner, {
      from: start,
      to: Math.min(entries, start + CHUNK - 1),
      firstDay: FIRST_DAY,
      days: DAYS,
      of: entries,
    });
    progress(`${Math.min(entries, start + CHUNK - 1)} of ${entries} entries`);
  }
  await db.query(`ALTER TABLE journal_lines ${SECONDARY.map((key) => `ADD KEY ${key}`).join(', ')}`);
  progress('indexes');
  const micros = await sealEverything(stack, partner.partnerId, entries);
  progress(`sealed, ${micros.toFixed(0)} µs an entry`);
  await db.query('ANALYZE TABLE journal_entries, journal_lines, journal_seals, account_days, account_months');
  await db.query('SET GLOBAL innodb_flush_log_at_trx_commit = 1, GLOBAL sync_binlog = 1');
  return micros;
}

/** Balanced entries of six lines with the dimensions that a sale has; numbers `from` to `to` of `of`. */
export async function insertEntries(stack, partner, { from, to, firstDay, days, of }) {
  const { toBin } = stack.persistence;
  const [p, user] = [partner.partnerId, toBin(partner.userId)];
  const branches = [...new Set(partner.offices.map((office) => office.branchId))].map(
    (id) => `0x${toBin(id).toString('hex')}`,
  );
  const customers = partner.offices.map((office) => `0x${toBin(office.customerId).toString('hex')}`);
  const airline = `0x${toBin(partner.airlineId).toString('hex')}`;
  const id = "UNHEX(LPAD(HEX(e.seq), 32, '0'))";
  const day = `DATE_ADD('${firstDay}', INTERVAL GREATEST(0, FLOOR((e.seq - 1) * ${days} / ${of}) - IF(e.seq MOD 10 = 0, e.seq MOD 20, 0)) DAY)`;
  const posted = `DATE_ADD('2026-11-24 00:00:00', INTERVAL e.seq MICROSECOND)`;
  const series = `seq_${from}_to_${to} e`;
  // One packet, since the settings belong to the connection.
  await stack.root.writes.query(
    `SET SESSION sql_log_bin = 0, unique_checks = 0;
     INSERT INTO journal_entries (partner_id, id, entry_date, period_start, kind, event, source_type, source_id, source_reference, sequence, description, branch_id, posted_at, posted_by)
       SELECT ?, ${id}, ${day}, DATE_FORMAT(${day}, '%Y-%m-01'), 'NORMAL', 'MANUAL', 'BENCH', ${id}, CONCAT('TVB-2026-', e.seq), 0, CONCAT('Issue 176', LPAD(e.seq, 10, '0')),
         ELT(1 + e.seq MOD ${branches.length}, ${branches}), ${posted}, ? FROM ${series};
     INSERT INTO journal_lines (partner_id, entry_id, line_no, account, entry_date, side, amount, currency, functional_amount, fx_rate, fx_source, branch_id, customer_id, supplier_id, item_id, document_number)
       SELECT ?, ${id}, n.seq, ELT(1 + (e.seq * 5 + n.seq * 11) MOD ${ACCOUNTS.length}, ${ACCOUNTS}), ${day}, IF(n.seq MOD 2 = 1, 'D', 'C'), 100 + e.seq MOD 900, 'BDT', 100 + e.seq MOD 900, 1, 'SAME',
         ELT(1 + e.seq MOD ${branches.length}, ${branches}), IF(n.seq = 1, ELT(1 + e.seq MOD ${customers.length}, ${customers}), NULL), IF(n.seq IN (2, 3), ${airline}, NULL), ${id}, CONCAT('176', LPAD(e.seq, 10, '0'))
       FROM ${series} STRAIGHT_JOIN seq_1_to_6 n ORDER BY e.seq, n.seq;
     INSERT INTO journal_unsealed (partner_id, entry_id, posted_at) SELECT ?, ${id}, ${posted} FROM ${series};
     SET SESSION sql_log_bin = 1, unique_checks = 1`,
    [p, user, p, p],
  );
}

/** Microseconds an entry of the product's own sealer, until the tail is empty. */
export async function sealEverything(stack, partnerId, entries) {
  const sealer = new stack.persistence.Sealer(stack.sources.reads);
  const at = performance.now();
  let sealed = 0;
  for (let last = -1; last !== 0; sealed += last) last = (await sealer.sealAll(partnerId)).sealed;
  if (sealed !== entries) throw new Error(`sealed ${sealed} of ${entries}`);
  return ((performance.now() - at) * 1000) / entries;
}
