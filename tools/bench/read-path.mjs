// P8 and P13: reports and doctor over a ledger of 3 million lines.
import { interleaved, median, report } from './measure.mjs';
import { openLedger } from './ledger.mjs';

const ROUNDS = 5;
/** A whole doctor takes a minute on a slow machine: fewer rounds, each beside its own pass over the entries. */
const DOCTOR_ROUNDS = 3;
const MONTHS = [
  ['2026-11-24', '2026-07-01', '2026-11-24'],
  ['2024-01-31', '2024-01-01', '2024-01-31'],
  ['2025-06-17', '2025-06-01', '2025-06-17'],
];

export async function readPath(lines) {
  const { stack, partner } = await openLedger(lines);
  try {
    await trialBalances(stack, partner, lines);
    await doctorRows(stack, partner);
  } finally {
    await stack.close();
  }
}

async function trialBalances(stack, partner, lines) {
  const { reads } = stack.sources;
  const query = new stack.persistence.TrialBalanceQuery(reads);
  for (const [name, from, to] of MONTHS) {
    const results = await interleaved(ROUNDS, {
      design: () => timed(() => query.read(partner.scope, from, to)),
      scan: () =>
        timed(() =>
          reads.query(
            'SELECT account, side, SUM(functional_amount) FROM journal_lines WHERE partner_id = ? AND entry_date <= ? GROUP BY account, side',
            [partner.partnerId, to],
          ),
        ),
    });
    const ratio = median(results.scan.map((ms, index) => ms / results.design[index]));
    report(
      'P8',
      `trial balance on ${name}, ${lines / 1e6} M lines, ms (scan)`,
      median(results.design).toFixed(1),
      median(results.scan).toFixed(0),
      ratio,
      100,
    );
  }
  await sameAsScan(query, reads, partner);
}

async function timed(work) {
  const at = performance.now();
  await work();
  return performance.now() - at;
}

/** A quick report that is wrong is worth nothing: both ways must agree on every account. */
async function sameAsScan(query, reads, partner) {
  const to = '2025-06-17';
  const rows = await reads.query(
    "SELECT account, SUM(IF(side = 'D', functional_amount, -functional_amount)) AS net FROM journal_lines WHERE partner_id = ? AND entry_date <= ? GROUP BY account",
    [partner.partnerId, to],
  );
  const wanted = new Map(rows.map((row) => [row.account, Number(row.net)]));
  const balance = await query.read(partner.scope, '2025-06-01', to);
  if (balance.rows.length < 50) throw new Error('the trial balance is not that of the ledger');
  for (const row of balance.rows) {
    if (Math.abs(Number(row.closing_debit) - Number(row.closing_credit) - wanted.get(row.account)) > 0.001)
      throw new Error(`trial balance differs from the lines on ${row.account}`);
  }
}

async function doctorRows(stack, partner) {
  const { reads } = stack.sources;
  const doctor = new stack.persistence.Doctor(reads);
  const examine = async (options) => {
    const findings = await doctor.examine({ partnerId: partner.partnerId, ...options });
    const broken = findings.find((finding) => finding.state === 'FAILED');
    if (broken) throw new Error(`the ledger of the bench is not sound: ${broken.check}: ${broken.detail}`);
    return findings;
  };
  let longest = [];
  const results = await interleaved(DOCTOR_ROUNDS, {
    group: () =>
      timed(() =>
        reads.query(
          "SELECT entry_id, SUM(IF(side = 'D', functional_amount, -functional_amount)) AS gap FROM journal_lines WHERE partner_id = ? GROUP BY entry_id HAVING gap <> 0",
          [partner.partnerId],
        ),
      ),
    whole: () => timed(async () => (longest = await examine({}))),
  });
  const ratio = median(results.whole.map((ms, index) => ms / results.group[index]));
  report(
    'P13a',
    'doctor, whole ledger, ms (one GROUP BY entry)',
    median(results.whole).toFixed(0),
    median(results.group).toFixed(0),
    ratio,
    3,
    'lower',
  );
  const parts = longest
    .filter((finding) => finding.duration_ms > 500)
    .sort((a, b) => b.duration_ms - a.duration_ms);
  process.stdout.write(
    `      of it: ${parts.map((finding) => `${finding.check} ${finding.duration_ms}`).join(', ')}\n`,
  );
  const [{ last }] = await reads.query('SELECT MAX(number) AS last FROM journal_seals WHERE partner_id = ?', [
    partner.partnerId,
  ]);
  const since = Number(last) - 1_000;
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await timed(() => examine({ since })));
  report(
    'P13b',
    'doctor, incremental, 1,000 entries since the last seal, ms',
    median(times).toFixed(0),
    '1000',
    median(times) / 1000,
    1,
    'lower',
  );
}
