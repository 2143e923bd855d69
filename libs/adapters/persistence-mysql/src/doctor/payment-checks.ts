import type { Row } from '../session';
import { fromBin } from '../sql';
import { type Check, sqlCheck } from './check';

const id = (row: Row): string => fromBin(row['id'] as Buffer);

/** What receipts, payouts of gateways and counts say about their entries (product.md, states; ledger.md, receipt rows). */
export const PAYMENT_CHECKS: readonly Check[] = [
  sqlCheck(
    'receipts have entries',
    'Money that is received or disputed stands in the journal; what was reversed or has bounced does not; a cheque before its date never did.',
    false,
    `SELECT r.partner_id, r.id, r.state FROM receipts r LEFT JOIN journal_entries e ON e.partner_id = r.partner_id AND e.id = r.entry_id
       LEFT JOIN journal_entries x ON x.partner_id = e.partner_id AND x.reverses_id = e.id
     WHERE {r} AND CASE r.state WHEN 'RECEIVED' THEN e.id IS NULL OR x.id IS NOT NULL WHEN 'DISPUTED' THEN e.id IS NULL OR x.id IS NOT NULL
       WHEN 'REVERSED' THEN x.id IS NULL WHEN 'BOUNCED' THEN e.id IS NOT NULL AND x.id IS NULL WHEN 'REGISTERED' THEN e.id IS NOT NULL ELSE FALSE END LIMIT 1`,
    (row) => `receipt ${id(row)} is ${String(row['state'])}, its entry says otherwise`,
  ),
  sqlCheck(
    'entries have receipts',
    'Each entry of a receipt belongs to one that is there, and to its customer.',
    true,
    `SELECT e.partner_id, e.id FROM journal_entries e LEFT JOIN receipts r ON r.partner_id = e.partner_id AND r.id = e.source_id
     WHERE {entries:e.id} AND e.source_type = 'RECEIPT' AND (r.id IS NULL OR EXISTS (SELECT 1 FROM journal_lines l WHERE l.partner_id = e.partner_id AND l.entry_id = e.id
       AND l.account IN ('1101', '2041') AND l.customer_id <> r.customer_id)) LIMIT 1`,
    (row) => `entry ${id(row)} belongs to no receipt of its customer`,
  ),
  sqlCheck(
    'gateway payouts',
    'Net, fee and tax of a payout are its gross, and its entry stands unless it is reversed.',
    false,
    `SELECT p.partner_id, p.id FROM gateway_payouts p LEFT JOIN journal_entries x ON x.partner_id = p.partner_id AND x.reverses_id = p.entry_id
     WHERE {p} AND (p.net + p.fee + p.fee_tax <> p.gross OR (p.state = 'POSTED') <> (x.id IS NULL)) LIMIT 1`,
    (row) => `payout ${id(row)} of a gateway does not add up`,
  ),
  sqlCheck(
    'drawer counts',
    'What a count was over or short is what its entry moved in the drawer.',
    false,
    `SELECT s.partner_id, s.id FROM drawer_sessions s LEFT JOIN journal_lines l ON l.partner_id = s.partner_id AND l.entry_id = s.entry_id AND l.account = '1002'
     WHERE {s} AND s.state = 'COUNTED' AND s.counted_total - s.expected <> COALESCE(IF(l.side = 'D', l.amount, -l.amount), 0) LIMIT 1`,
    (row) => `count ${id(row)} differs by something else than its entry`,
  ),
];
