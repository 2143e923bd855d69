// P8, P12, P13: reports, sealing and doctor over a ledger of 3 million lines.
import { createRequire } from 'node:module';
import { interleaved, median, report } from './measure.mjs';
import { makePartner } from './stack.mjs';

const require = createRequire(import.meta.url);
const { CHART } = require('@travobooks/domain');

const ROUNDS = 5;
const CHUNK = 100_000;

export async function readPath(stack, lines) {
  const entries = Math.floor(lines / 6);
  const partner = await makePartner(stack, 4);
  const sealMicros = await fill(stack, partner, entries);
  const { TrialBalanceQuery } = stack.persistence;
  const reads = stack.sources.reads;
  const query = new TrialBalanceQuery(reads);
  for (const [name, from, to] of [['2026-11-24', '2026-07-01', '2026-11-24'], ['2024-01-31', '2024-01-01', '2024-01-31'], ['2025-06-17', '2025-06-01', '2025-06-17']]) {
    const results = await interleaved(ROUNDS, {
      design: () => timed(() => query.read(partner.scope, from, to)),
      scan: () => timed(() => reads.query('SELECT account, side, SUM(functional_amount) FROM journal_lines WHERE partner_id = ? AND entry_date <= ? GROUP BY account, side', [partner.partnerId, to])),
    });
    const ratio = median(results.scan.map((ms, index) => ms / results.design[index]));
    report('P8', `trial balance on ${name}, ${(entries * 6) / 1e6} M lines, ms`, median(results.design).toFixed(1), median(results.scan).toFixed(0), ratio, 100);
  }
  await sameAsScan(query, reads, partner);
  report('P12b', 'sealing and rolling up an entry beside an issue of 2 ms, µs', sealMicros.toFixed(0), '2000', sealMicros / 2000, 0.05, 'lower');
  await doctorRow(stack, partner, reads);
}

async function timed(work) {
  const at = performance.now();
  await work();
  return performance.now() - at;
}

/** Entries over three years, six lines on the accounts of the chart, made by the server; sealed by the product's own sealer. */
async function fill(stack, partner, entries) {
  const db = stack.root.writes;
  const codes = CHART.map((account) => `'${account.code}'`).join(',');
  const p = partner.partnerId;
  const user = stack.persistence.toBin(partner.userId);
  const id = "UNHEX(LPAD(HEX(seq), 32, '0'))";
  const day = "DATE_ADD('2023-11-25', INTERVAL (seq * 7) MOD 1095 DAY)";
  for (let start = 1; start <= entries; start += CHUNK) {
    const from = `seq_${start}_to_${Math.min(entries, start + CHUNK - 1)}`;
    await db.query(
      `INSERT INTO journal_entries (partner_id, id, entry_date, period_start, kind, event, source_type, source_id, source_reference, sequence, description, posted_at, posted_by)
       SELECT ?, ${id}, ${day}, ${day}, 'MANUAL', 'MANUAL', 'BENCH', ${id}, 'bench', 0, 'Bench', '2026-11-24 00:00:00', ? FROM ${from}`, [p, user],
    );
    for (let line = 1; line <= 6; line += 1) {
      await db.query(
        `INSERT INTO journal_lines (partner_id, entry_id, line_no, account, entry_date, side, amount, currency, functional_amount, fx_rate, fx_source)
         SELECT ?, ${id}, ?, ELT(1 + (seq * 5 + ?) MOD ?, ${codes}), ${day}, ?, 100 + seq MOD 900, 'BDT', 100 + seq MOD 900, 1, 'SAME' FROM ${from}`,
        [p, line, line * 11, CHART.length, line % 2 ? 'D' : 'C'],
      );
    }
    await db.query(`INSERT INTO journal_unsealed (partner_id, entry_id, posted_at) SELECT ?, ${id}, '2026-11-24 00:00:00' FROM ${from}`, [p]);
  }
  const at = performance.now();
  const sealer = new stack.persistence.Sealer(stack.sources.reads);
  let sealed = 0;
  for (;;) {
    const result = await sealer.sealAll(p);
    sealed += result.sealed;
    if (result.sealed === 0) break;
  }
  if (sealed !== entries) throw new Error(`sealed ${sealed} of ${entries}`);
  return ((performance.now() - at) * 1000) / entries;
}

/** A quick report that is wrong is worth nothing: both ways must agree on every account. */
async function sameAsScan(query, reads, partner) {
  const to = '2025-06-17';
  const rows = await reads.query("SELECT account, SUM(IF(side = 'D', functional_amount, -functional_amount)) AS net FROM journal_lines WHERE partner_id = ? AND entry_date <= ? GROUP BY account", [partner.partnerId, to]);
  const wanted = new Map(rows.map((row) => [row.account, Number(row.net)]));
  const balance = await query.read(partner.scope, '2025-06-01', to);
  for (const row of balance.rows) {
    if (Math.abs(Number(row.closing_debit) - Number(row.closing_credit) - wanted.get(row.account)) > 0.001) throw new Error(`trial balance differs from the lines on ${row.account}`);
  }
}

async function doctorRow(stack, partner, reads) {
  const doctor = new stack.persistence.Doctor(reads);
  const group = await timed(() => reads.query("SELECT entry_id, SUM(IF(side = 'D', functional_amount, -functional_amount)) AS gap FROM journal_lines WHERE partner_id = ? GROUP BY entry_id HAVING gap <> 0", [partner.partnerId]));
  const whole = await timed(() => doctor.examine({ partnerId: partner.partnerId }));
  report('P13', 'doctor, whole ledger, ms', whole.toFixed(0), group.toFixed(0), whole / group, 3, 'lower');
}
