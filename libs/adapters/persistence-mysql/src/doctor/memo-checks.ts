import type { Row } from '../session';
import { type Check, sqlCheck } from './check';

const memo = (row: Row): string => `memo ${String(row['number'])}`;

export const MEMO_CHECKS: readonly Check[] = [
  sqlCheck(
    'memo provisions',
    'What is open on 2051 belongs to memos that are disputed before billing with a probable loss, for the whole of what is contested.',
    true,
    `SELECT m.partner_id, m.number, m.state, m.dispute, COALESCE(SUM(o.open_amount), 0) AS provided FROM memos m
       LEFT JOIN open_items o ON o.partner_id = m.partner_id AND o.party_id = m.supplier_id AND o.account = '2051' AND o.is_open = 1 AND o.memo_id = m.id
     WHERE {m} GROUP BY m.partner_id, m.id
     HAVING provided <> IF(m.state = 'DISPUTED' AND JSON_VALUE(m.dispute, '$.loss_probable') = 1 AND JSON_VALUE(m.dispute, '$.after_billing') = 0,
       CAST(JSON_VALUE(m.dispute, '$.amount') AS DECIMAL(19,4)), 0) LIMIT 1`,
    (row) => `${memo(row)} is ${String(row['state'])} with ${String(row['provided'])} on 2051`,
  ),
  sqlCheck(
    'provisions have memos',
    'Every item of 2051 names a memo.',
    false,
    `SELECT o.partner_id, HEX(o.memo_id) AS number FROM open_items o LEFT JOIN memos m ON m.partner_id = o.partner_id AND m.id = o.memo_id
     WHERE {o} AND o.account = '2051' AND o.is_open = 1 AND m.id IS NULL LIMIT 1`,
    (row) => `2051 holds an item of ${memo(row)}, which is not there`,
  ),
  sqlCheck(
    'memos owed',
    'An accepted or lost ADM, and an accepted ACM, stands in the journal.',
    false,
    `SELECT m.partner_id, m.number, m.state FROM memos m WHERE {m} AND m.state IN ('ACCEPTED', 'DISPUTE_REJECTED', 'SETTLED_IN_BSP') AND NOT EXISTS (
       SELECT 1 FROM journal_entries e WHERE e.partner_id = m.partner_id AND e.source_type = 'MEMO' AND e.source_id = m.id AND e.reverses_id IS NULL
         AND NOT EXISTS (SELECT 1 FROM journal_entries r WHERE r.partner_id = e.partner_id AND r.reverses_id = e.id)) LIMIT 1`,
    (row) => `${memo(row)} is ${String(row['state'])} without an entry`,
  ),
  sqlCheck(
    'memos charged on',
    'What a memo is charged on with is what its debit notes say.',
    false,
    `SELECT m.partner_id, m.number, m.recharged, COALESCE(d.charged, 0) AS charged FROM memos m LEFT JOIN (
       SELECT h.partner_id, h.memo_id, SUM(v.total) AS charged FROM memo_steps h JOIN invoices v ON v.partner_id = h.partner_id AND v.entry_id = h.entry_id AND v.kind = 'DEBIT_NOTE'
       WHERE {h} AND h.event = 'RECHARGE' AND v.state <> 'CREDITED' GROUP BY h.partner_id, h.memo_id) d ON d.partner_id = m.partner_id AND d.memo_id = m.id
     WHERE {m} AND m.recharged <> COALESCE(d.charged, 0) LIMIT 1`,
    (row) => `${memo(row)} counts ${String(row['recharged'])} as charged on, its debit notes say ${String(row['charged'])}`,
  ),
];
