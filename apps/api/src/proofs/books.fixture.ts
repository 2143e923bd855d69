import type { StartedApi } from '../testing/start-api';

type Rows = StartedApi['rows'];

/** What must be empty, in words of its own: a second opinion beside the doctor's. Each query takes the partner once. */
const OFFENCES: Readonly<Record<string, string>> = {
  'an entry that does not balance': `SELECT HEX(entry_id) AS entry FROM (
       SELECT entry_id, MAX(IF(gap <> 0 AND NOT stated, 1, 0)) AS apart, SUM(functional) AS functional FROM (
         SELECT entry_id, SUM(IF(side = 'D', amount, -amount)) AS gap, SUM(IF(side = 'D', functional_amount, -functional_amount)) AS functional,
           SUM(counter_amount IS NOT NULL) > 0 AS stated FROM journal_lines WHERE partner_id = ? GROUP BY entry_id, currency) sums
       GROUP BY entry_id) entries WHERE apart = 1 OR functional <> 0`,
  'an entry without lines': `SELECT HEX(e.id) AS entry FROM journal_entries e LEFT JOIN journal_lines l ON l.partner_id = e.partner_id AND l.entry_id = e.id
     WHERE e.partner_id = ? AND l.line_no IS NULL`,
  'an issued ticket or EMD without entry': `SELECT HEX(i.id) AS item FROM booking_items i LEFT JOIN journal_entries e ON e.partner_id = i.partner_id AND e.source_id = i.id AND e.event = 'ISSUE'
     WHERE i.partner_id = ? AND i.state IN ('ISSUED', 'VOIDED') AND e.id IS NULL AND COALESCE(JSON_VALUE(i.sale, '$.principal.billing'), '') <> 'ON_DUE_DATE'`,
  'an entry whose item is not issued': `SELECT HEX(e.id) AS entry FROM journal_entries e LEFT JOIN booking_items i ON i.partner_id = e.partner_id AND i.id = e.source_id
     WHERE e.partner_id = ? AND e.source_type = 'BOOKING_ITEM' AND (i.id IS NULL OR i.state NOT IN ('ISSUED', 'VOIDED'))`,
  'an item voided in the ledger but not in the booking, or the other way': `SELECT HEX(i.id) AS item, i.state FROM booking_items i JOIN (SELECT source_id, SUM(event = 'ISSUE') - SUM(event = 'VOID') AS live
       FROM journal_entries WHERE partner_id = ? AND source_type = 'BOOKING_ITEM' GROUP BY source_id) e ON e.source_id = i.id WHERE (i.state = 'ISSUED') <> (e.live = 1)`,
  'a ticket that disagrees with its item': `SELECT t.document_number, t.state, i.state AS item_state FROM tickets t JOIN booking_items i ON i.partner_id = t.partner_id AND i.id = t.item_id
     WHERE t.partner_id = ? AND (i.state = 'ISSUED') <> (t.state IN ('OPEN', 'PARTIALLY_USED', 'USED', 'EXPIRED'))`,
  'an issued item without ticket': `SELECT HEX(i.id) AS item FROM booking_items i LEFT JOIN tickets t ON t.partner_id = i.partner_id AND t.item_id = i.id
     WHERE i.partner_id = ? AND i.state = 'ISSUED' AND i.kind IN ('AIR_TICKET', 'EMD') AND t.document_number IS NULL`,
  'an invoice number that is skipped or doubled': `SELECT SUBSTRING_INDEX(number, '-', 3) AS series, COUNT(*) AS documents, MAX(CAST(SUBSTRING_INDEX(number, '-', -1) AS UNSIGNED)) AS highest
     FROM invoices WHERE partner_id = ? GROUP BY series HAVING documents <> highest`,
  'a receivable that is not an invoice': `SELECT SUM(functional) AS difference FROM (SELECT SUM(IF(side = 'D', functional_amount, -functional_amount)) AS functional FROM journal_lines WHERE partner_id = ? AND account = '1101'
       UNION ALL SELECT -SUM(IF(kind = 'CREDIT_NOTE', -functional_total, functional_total)) FROM invoices WHERE partner_id = :partner) x HAVING difference <> 0`,
  'a credit counter that is not the open invoices': `SELECT HEX(c.customer_id) AS customer, c.open_invoices, COALESCE(v.open, 0) AS open FROM customer_credit c
     LEFT JOIN (SELECT customer_id, SUM(IF(kind = 'CREDIT_NOTE', -functional_open, functional_open)) AS open FROM invoices WHERE partner_id = :partner GROUP BY customer_id) v
       ON v.customer_id = c.customer_id WHERE c.partner_id = ? AND c.open_invoices <> COALESCE(v.open, 0)`,
  'a payable or claim that its sub-ledger does not know': `SELECT account, SUM(functional) AS difference FROM (SELECT account, IF(side = 'D', functional_amount, -functional_amount) AS functional FROM journal_lines
       WHERE partner_id = ? AND account IN ('1021', '1109', '1110', '1111', '1121', '1122', '1131', '2011', '2012', '2021', '2023', '2041', '2042', '2051') UNION ALL SELECT account, -IF(side = 'D', functional_open, -functional_open) FROM open_items WHERE partner_id = :partner) x
       GROUP BY account HAVING difference <> 0`,
  'a deferral without schedule': `SELECT account, SUM(functional) AS difference FROM (SELECT account, IF(side = 'C', functional_amount, -functional_amount) AS functional FROM journal_lines
       WHERE partner_id = ? AND account BETWEEN '2031' AND '2035' UNION ALL SELECT deferred_account, IF(part = 'DISCOUNT', 1, -1) * functional_amount FROM revenue_schedules WHERE partner_id = :partner AND state = 'OPEN') x
       GROUP BY account HAVING difference <> 0`,
  'a key without answer':
    'SELECT idempotency_key FROM idempotency_keys WHERE partner_id = ? AND (status IS NULL OR body IS NULL)',
  'an entry neither sealed nor in the tail': `SELECT HEX(e.id) AS entry FROM journal_entries e LEFT JOIN journal_unsealed u ON u.partner_id = e.partner_id AND u.entry_id = e.id
     LEFT JOIN journal_seals s ON s.partner_id = e.partner_id AND s.entry_id = e.id WHERE e.partner_id = ? AND (u.entry_id IS NULL) = (s.entry_id IS NULL)`,
};

/** What is wrong with the partner's books; whole books answer []. */
export async function offences(rows: Rows, partnerId: number): Promise<string[]> {
  const found: string[] = [];
  for (const [what, sql] of Object.entries(OFFENCES)) {
    const offending = await rows(sql.replaceAll(':partner', String(partnerId)), [partnerId]);
    if (offending.length > 0) found.push(`${what}: ${JSON.stringify(offending[0])}`);
  }
  return found;
}

export async function count(rows: Rows, table: string, partnerId: number, where = '1 = 1'): Promise<number> {
  const [row] = await rows<{ n: string }>(
    `SELECT COUNT(*) AS n FROM ${table} WHERE partner_id = ? AND ${where}`,
    [partnerId],
  );
  return Number(row?.n);
}
