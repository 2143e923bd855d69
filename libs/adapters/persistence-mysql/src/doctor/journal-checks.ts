import { ChainVerifier } from '../sealing/chain-verifier';
import type { Row } from '../session';
import { fromBin } from '../sql';
import { type Check, type CheckTools, sqlCheck, type Verdict } from './check';

const entry = (row: Row): string => `entry ${fromBin(row['entry_id'] as Buffer)}`;
const SIGNED = (column: string): string => `SUM(IF(l.side = 'D', l.${column}, -l.${column}))`;

/** A line of one entry to which the other has no mirror. The invoice alone differs: that of a reversal is the credit note. */
const UNMIRRORED = (
  one: string,
  other: string,
): string => `SELECT e.partner_id, e.id AS entry_id FROM journal_entries e
  JOIN journal_lines l ON l.partner_id = e.partner_id AND l.entry_id = ${one}
  LEFT JOIN journal_lines m ON m.partner_id = l.partner_id AND m.entry_id = ${other} AND m.line_no = l.line_no AND m.account = l.account
    AND m.side <> l.side AND m.amount = l.amount AND m.currency = l.currency AND m.functional_amount = l.functional_amount
    AND m.branch_id <=> l.branch_id AND m.customer_id <=> l.customer_id AND m.supplier_id <=> l.supplier_id AND m.item_id <=> l.item_id
    AND m.document_number <=> l.document_number AND m.bank_account_id <=> l.bank_account_id AND m.tax_code <=> l.tax_code AND m.gateway_id <=> l.gateway_id
    AND m.drawer_id <=> l.drawer_id AND m.memo_id <=> l.memo_id AND m.cost_centre <=> l.cost_centre AND m.counter_amount <=> l.counter_amount
  WHERE {entries:e.id} AND e.reverses_id IS NOT NULL AND m.line_no IS NULL LIMIT 1`;

export const JOURNAL_CHECKS: readonly Check[] = [
  {
    name: 'entries balance',
    rule: 'Each entry balances in functional currency and in each transaction currency; two that meet state each other.',
    incremental: true,
    run: entriesBalance,
  },
  sqlCheck(
    'entries have lines',
    'No entry without lines, no line of another date.',
    true,
    `SELECT e.partner_id, e.id AS entry_id, l.entry_date FROM journal_entries e LEFT JOIN journal_lines l ON l.partner_id = e.partner_id AND l.entry_id = e.id
     WHERE {entries:e.id} AND (l.line_no IS NULL OR l.entry_date <> e.entry_date) LIMIT 1`,
    (row) => `${entry(row)} ${row['entry_date'] === null ? 'has no lines' : 'has a line of another date'}`,
  ),
  sqlCheck(
    'lines have entries',
    'Every line belongs to an entry and to an account of the chart.',
    false,
    `(SELECT l.partner_id, l.entry_id, l.account FROM journal_lines l LEFT JOIN journal_entries e ON e.partner_id = l.partner_id AND e.id = l.entry_id
       WHERE {l} AND e.id IS NULL LIMIT 1)
     UNION ALL (SELECT k.partner_id, (SELECT l.entry_id FROM journal_lines l WHERE l.partner_id = k.partner_id AND l.account = k.account LIMIT 1), k.account
       FROM (SELECT DISTINCT l.partner_id, l.account FROM journal_lines l WHERE {l}) k LEFT JOIN accounts a ON a.partner_id = k.partner_id AND a.code = k.account
       WHERE a.code IS NULL LIMIT 1)`,
    (row) => `a line of ${entry(row)} on ${String(row['account'])} has no entry or no account`,
  ),
  sqlCheck(
    'entry dates',
    'Each entry lies inside the period that it names.',
    true,
    `SELECT e.partner_id, e.id AS entry_id, e.entry_date FROM journal_entries e LEFT JOIN periods p ON p.partner_id = e.partner_id
       AND p.starts_on = e.period_start AND e.entry_date BETWEEN p.starts_on AND p.ends_on WHERE {entries:e.id} AND p.id IS NULL LIMIT 1`,
    (row) => `${entry(row)} of ${String(row['entry_date'])} is outside its period`,
  ),
  sqlCheck(
    'events once',
    'One business event posts once; one entry is reversed once.',
    false,
    `SELECT e.partner_id, MIN(e.id) AS entry_id, e.event, COUNT(*) AS times FROM journal_entries e WHERE {e}
     GROUP BY e.partner_id, e.source_type, e.source_id, e.event, e.sequence HAVING times > 1 LIMIT 1`,
    (row) => `${entry(row)}: its event ${String(row['event'])} is posted ${String(row['times'])} times`,
  ),
  sqlCheck(
    'reversals',
    'A reversal names an existing entry of an earlier or the same day and mirrors it line by line.',
    true,
    `(SELECT e.partner_id, e.id AS entry_id FROM journal_entries e LEFT JOIN journal_entries o ON o.partner_id = e.partner_id AND o.id = e.reverses_id
       WHERE {entries:e.id} AND e.reverses_id IS NOT NULL AND (o.id IS NULL OR o.entry_date > e.entry_date) LIMIT 1)
     UNION ALL (${UNMIRRORED('e.id', 'e.reverses_id')}) UNION ALL (${UNMIRRORED('e.reverses_id', 'e.id')})`,
    (row) => `${entry(row)} does not mirror the entry that it reverses`,
  ),
  sqlCheck(
    'sealed or waiting',
    'Each entry is either sealed or in the tail, never both, never neither.',
    false,
    `SELECT e.partner_id, e.id AS entry_id, s.number FROM journal_entries e LEFT JOIN journal_seals s ON s.partner_id = e.partner_id AND s.entry_id = e.id
       LEFT JOIN journal_unsealed u ON u.partner_id = e.partner_id AND u.entry_id = e.id
     WHERE {e} AND (s.number IS NULL) = (u.entry_id IS NULL) LIMIT 1`,
    (row) =>
      `${entry(row)} is ${row['number'] === null ? 'neither sealed nor in the tail' : 'sealed and still in the tail'}`,
  ),
];

/** By itself, since it reads and hashes every stored column. */
export const CHAIN_CHECK: Check = {
  name: 'hash chain',
  rule: 'Numbers are contiguous and every hash fits what is stored.',
  incremental: true,
  run: hashChain,
};

/** One pass; of entries in several currencies each currency is added up by itself. */
async function entriesBalance({ rows, scope }: CheckTools): Promise<Verdict> {
  const found = await rows(
    `SELECT l.partner_id, l.entry_id, ${SIGNED('functional_amount')} AS gap, ${SIGNED('amount')} AS amount_gap, COUNT(*) AS line_count,
       MIN(l.currency) = MAX(l.currency) AS single FROM journal_lines l WHERE {entries:l.entry_id} GROUP BY l.partner_id, l.entry_id
     HAVING gap <> 0 OR line_count < 2 OR single = 0 OR amount_gap <> 0 LIMIT 1`,
  );
  if (!found[0]) return null;
  // Two currencies may meet in an entry when the lines of each state what the other moves.
  const [row] = await rows(
    `WITH nets AS (SELECT l.partner_id, l.entry_id, l.currency, ${SIGNED('amount')} AS gap, COALESCE(SUM(l.counter_amount), 0) AS worth
       FROM journal_lines l WHERE {entries:l.entry_id} GROUP BY l.partner_id, l.entry_id, l.currency HAVING gap <> 0)
     SELECT a.partner_id, a.entry_id, a.currency, a.gap FROM nets a LEFT JOIN nets b ON b.partner_id = a.partner_id AND b.entry_id = a.entry_id
       AND b.currency <> a.currency
     GROUP BY a.partner_id, a.entry_id, a.currency, a.gap, a.worth
     HAVING COUNT(b.currency) <> 1 OR SIGN(MAX(b.gap)) = SIGN(a.gap) OR a.worth <> ABS(MAX(b.gap)) LIMIT 1`,
  );
  const [plain] = await rows(
    `SELECT l.partner_id, l.entry_id, ${SIGNED('functional_amount')} AS gap, COUNT(*) AS line_count FROM journal_lines l WHERE {entries:l.entry_id}
     GROUP BY l.partner_id, l.entry_id HAVING gap <> 0 OR line_count < 2 LIMIT 1`,
  );
  const bad = plain ?? row;
  if (!bad) return null;
  const whose = scope.partnerId === null ? `partner ${String(bad['partner_id'])}: ` : '';
  return {
    offence: `${whose}${entry(bad)} does not balance (${String(bad['gap'])} ${plain ? 'functional' : String(bad['currency'])})`,
  };
}

async function hashChain({ db, rows, scope }: CheckTools): Promise<Verdict> {
  const partners =
    scope.partnerId === null
      ? await rows('SELECT s.partner_id FROM journal_seals s GROUP BY s.partner_id')
      : [{ partner_id: scope.partnerId }];
  for (const { partner_id: partnerId } of partners) {
    const { broken } = await new ChainVerifier(db).verify(Number(partnerId), scope.since ?? 0);
    if (broken)
      return {
        offence: `partner ${String(partnerId)}: number ${broken.number}, entry ${broken.entryId ?? 'unknown'}: ${broken.reason}`,
      };
  }
  return null;
}
