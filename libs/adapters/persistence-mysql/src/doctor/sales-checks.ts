import type { Row } from '../session';
import { fromBin } from '../sql';
import { type Check, sqlCheck } from './check';

const item = (row: Row): string => `item ${fromBin(row['item_id'] as Buffer)}`;
const AMOUNTS = ['payable', 'commission', 'fee', 'markup', 'discount', 'receivable']
  .map((name) => `CAST(JSON_VALUE(i.sale, '$.${name}') AS DECIMAL(19,4)) <> 0`)
  .join(' OR ');
const SIGN = "IF(v.kind = 'CREDIT_NOTE', -1, 1)";
const SERIAL = "CAST(SUBSTRING_INDEX(v.number, '-', -1) AS UNSIGNED)";
const SERIES = "LEFT(v.number, LENGTH(v.number) - LENGTH(SUBSTRING_INDEX(v.number, '-', -1)) - 1)";

/** An ISSUE entry that nothing has reversed since. */
const LIVE = `e.source_type = 'BOOKING_ITEM' AND e.event = 'ISSUE' AND NOT EXISTS (SELECT 1 FROM journal_entries r WHERE r.partner_id = e.partner_id AND r.reverses_id = e.id)`;

export const SALES_CHECKS: readonly Check[] = [
  sqlCheck(
    'issued items have documents',
    'No ticket or EMD is ISSUED without its document.',
    false,
    `SELECT i.partner_id, i.id AS item_id FROM booking_items i LEFT JOIN tickets t ON t.partner_id = i.partner_id AND t.document_number = i.document_number
       AND t.item_id = i.id AND t.state <> 'VOIDED'
     WHERE {i} AND i.state = 'ISSUED' AND i.kind IN ('AIR_TICKET', 'EMD') AND t.document_number IS NULL LIMIT 1`,
    (row) => `${item(row)} is ISSUED without a document`,
  ),
  sqlCheck(
    'issued items have entries',
    'No item is ISSUED without its journal entry, unless nothing moved.',
    false,
    `SELECT i.partner_id, i.id AS item_id FROM booking_items i WHERE {i} AND i.state = 'ISSUED' AND i.sale IS NOT NULL AND (${AMOUNTS})
       AND NOT EXISTS (SELECT 1 FROM journal_entries e WHERE e.partner_id = i.partner_id AND e.source_id = i.id AND ${LIVE}) LIMIT 1`,
    (row) => `${item(row)} is ISSUED without a journal entry`,
  ),
  sqlCheck(
    'entries have issued items',
    'No sale stands in the journal whose item is not ISSUED.',
    true,
    `SELECT e.partner_id, e.id AS item_id, i.state FROM journal_entries e LEFT JOIN booking_items i ON i.partner_id = e.partner_id AND i.id = e.source_id
     WHERE {entries:e.id} AND ${LIVE} AND (i.id IS NULL OR i.state IN ('DRAFT', 'CANCELLED', 'VOIDED', 'EXPIRED')) LIMIT 1`,
    (row) =>
      `entry ${fromBin(row['item_id'] as Buffer)} sells an item that is ${String(row['state'] ?? 'missing')}`,
  ),
  sqlCheck(
    'documents belong to items',
    'No open document without its issued item, none sold twice.',
    false,
    `SELECT t.partner_id, t.document_number, i.state FROM tickets t LEFT JOIN booking_items i ON i.partner_id = t.partner_id AND i.id = t.item_id
     WHERE {t} AND (i.id IS NULL OR (t.state = 'OPEN' AND i.state <> 'ISSUED') OR (t.state = 'VOIDED' AND i.state = 'ISSUED')) LIMIT 1`,
    (row) =>
      `document ${String(row['document_number'])} stands on an item that is ${String(row['state'] ?? 'missing')}`,
  ),
  sqlCheck(
    'bookings await decisions',
    'A booking waits for an approval exactly while that approval is pending.',
    true,
    `SELECT b.partner_id, b.reference, b.state FROM bookings b LEFT JOIN approvals a ON a.partner_id = b.partner_id AND a.id = b.approval_id
     WHERE {b} AND (b.state = 'PENDING_APPROVAL' OR b.approval_id IS NOT NULL) AND COALESCE(a.state, '') <> 'PENDING' LIMIT 1`,
    (row) => `booking ${String(row['reference'])} waits for an approval that is not pending`,
  ),
  sqlCheck(
    'invoice numbers',
    'Numbers of each office, kind and year run from 1 without gap or double, up to its counter.',
    false,
    `SELECT v.partner_id, ${SERIES} AS series, COUNT(*) AS documents, MAX(${SERIAL}) AS last_no FROM invoices v
       LEFT JOIN number_sequences q ON q.partner_id = v.partner_id AND q.name = ${SERIES}
     WHERE {v} GROUP BY v.partner_id, series HAVING MIN(${SERIAL}) <> 1 OR last_no <> documents OR COUNT(DISTINCT v.number) <> documents
       OR last_no <> CAST(MAX(q.next_no) AS SIGNED) - 1 LIMIT 1`,
    (row) =>
      `series ${String(row['series'])} has ${String(row['documents'])} documents, the last is number ${String(row['last_no'])}`,
  ),
  sqlCheck(
    'invoice lines',
    'The lines of each document sum to its total, and no more is open than that.',
    false,
    `SELECT v.partner_id, v.number, v.total FROM invoices v LEFT JOIN invoice_lines n ON n.partner_id = v.partner_id AND n.invoice_id = v.id
     WHERE {v} GROUP BY v.partner_id, v.id HAVING COALESCE(SUM(n.amount), 0) <> v.total OR ABS(MAX(v.open_amount)) > ABS(v.total) LIMIT 1`,
    (row) => `the lines of ${String(row['number'])} do not sum to ${String(row['total'])}`,
  ),
  sqlCheck(
    'invoices have entries',
    'Each document names a journal entry.',
    false,
    `SELECT v.partner_id, v.number FROM invoices v LEFT JOIN journal_entries e ON e.partner_id = v.partner_id AND e.id = v.entry_id WHERE {v} AND e.id IS NULL LIMIT 1`,
    (row) => `${String(row['number'])} names no journal entry`,
  ),
  sqlCheck(
    'invoice postings',
    'Each document of a sale or a void is worth in functional currency what its entries moved on the receivable.',
    false,
    `SELECT v.partner_id, v.number, v.kind, v.functional_total FROM invoices v
       LEFT JOIN (SELECT DISTINCT n.partner_id, n.invoice_id, n.item_id FROM invoice_lines n WHERE {n}) i ON i.partner_id = v.partner_id AND i.invoice_id = v.id
       LEFT JOIN journal_entries e ON e.partner_id = v.partner_id AND e.source_type = 'BOOKING_ITEM' AND e.source_id = i.item_id
         AND e.event = IF(v.kind = 'CREDIT_NOTE', 'VOID', 'ISSUE')
       LEFT JOIN journal_lines l ON l.partner_id = e.partner_id AND l.entry_id = e.id AND l.account = '1101' AND l.invoice_id = COALESCE(v.credits_id, v.id)
     WHERE {v} AND EXISTS (SELECT 1 FROM journal_entries m WHERE m.partner_id = v.partner_id AND m.id = v.entry_id AND m.source_type = 'BOOKING_ITEM'
       AND m.event IN ('ISSUE', 'VOID')) GROUP BY v.partner_id, v.id
     HAVING ${SIGN} * v.functional_total <> COALESCE(SUM(IF(l.side = 'D', 1, -1) * l.functional_amount), 0) LIMIT 1`,
    (row) => `${String(row['number'])} is worth ${String(row['functional_total'])}, its entries are not`,
  ),
  sqlCheck(
    'documents of other actions',
    'Every other document is worth what its entry moved on the receivable under its name.',
    false,
    `SELECT v.partner_id, v.number, v.kind, v.functional_total FROM invoices v
       JOIN journal_entries m ON m.partner_id = v.partner_id AND m.id = v.entry_id AND NOT (m.source_type = 'BOOKING_ITEM' AND m.event IN ('ISSUE', 'VOID'))
       LEFT JOIN journal_lines l ON l.partner_id = v.partner_id AND l.entry_id = v.entry_id AND l.account = '1101' AND l.invoice_id = v.id
     WHERE {v} GROUP BY v.partner_id, v.id HAVING ${SIGN} * v.functional_total <> COALESCE(SUM(IF(l.side = 'D', 1, -1) * l.functional_amount), 0) LIMIT 1`,
    (row) => `${String(row['number'])} is worth ${String(row['functional_total'])}, its entry is not`,
  ),
  sqlCheck(
    'open documents',
    'What is open of each invoice and note is its total less what was applied to it.',
    false,
    `SELECT v.partner_id, v.number, v.open_amount, v.total, v.functional_open, v.functional_total FROM invoices v LEFT JOIN applications a ON a.partner_id = v.partner_id AND a.target_id = v.id AND a.target_type = 'INVOICE'
     WHERE {v} GROUP BY v.partner_id, v.id HAVING v.open_amount <> v.total - COALESCE(SUM(a.amount), 0)
       OR v.functional_open <> v.functional_total - COALESCE(SUM(a.functional_amount), 0) LIMIT 1`,
    (row) => `${String(row['open_amount'])} of ${String(row['number'])} is open, but what was applied to it says otherwise`,
  ),
  sqlCheck(
    'open items',
    'What is open of each item is its amount less what was applied to it; nothing is taken twice.',
    false,
    `SELECT o.partner_id, o.id AS item_id, o.account, o.amount, o.open_amount, o.functional_amount, o.functional_open FROM open_items o LEFT JOIN applications a ON a.partner_id = o.partner_id AND a.target_id = o.id AND a.target_type = 'ITEM'
     WHERE {o} GROUP BY o.partner_id, o.id HAVING o.open_amount <> o.amount - COALESCE(SUM(a.amount), 0) OR o.open_amount < 0
       OR o.functional_open <> o.functional_amount - COALESCE(SUM(a.functional_amount), 0) LIMIT 1`,
    (row) => `open ${item(row)} of ${String(row['account'])} does not follow what was applied to it`,
  ),
  sqlCheck(
    'unapplied money',
    'What a customer has paid ahead equals the open items of advances and wallet.',
    true,
    `SELECT c.partner_id, c.customer_id, c.unapplied, COALESCE(o.open_sum, 0) AS open_sum FROM customer_credit c LEFT JOIN (
       SELECT o.partner_id, o.customer_id, SUM(IF(o.side = 'C', 1, -1) * o.functional_open) AS open_sum FROM open_items o
       WHERE {o} AND o.account IN ('2041', '2042') GROUP BY o.partner_id, o.customer_id) o ON o.partner_id = c.partner_id AND o.customer_id = c.customer_id
     WHERE {c} AND c.unapplied <> COALESCE(o.open_sum, 0) LIMIT 1`,
    (row) => `customer ${fromBin(row['customer_id'] as Buffer)}: ${String(row['unapplied'])} counted as unapplied, ${String(row['open_sum'])} is`,
  ),
  sqlCheck(
    'customer credit',
    'What counts against each credit limit equals the customer\u2019s open invoices.',
    true,
    `SELECT c.partner_id, c.customer_id, c.open_invoices, COALESCE(o.open_sum, 0) AS open_sum FROM customer_credit c LEFT JOIN (
       SELECT v.partner_id, v.customer_id, SUM(${SIGN} * v.functional_open) AS open_sum FROM invoices v WHERE {v} GROUP BY v.partner_id, v.customer_id) o
       ON o.partner_id = c.partner_id AND o.customer_id = c.customer_id
     WHERE {c} AND c.open_invoices <> COALESCE(o.open_sum, 0) LIMIT 1`,
    (row) =>
      `customer ${fromBin(row['customer_id'] as Buffer)}: ${String(row['open_invoices'])} counted, ${String(row['open_sum'])} open`,
  ),
];
