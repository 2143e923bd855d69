import type { Row } from '../session';
import { fromBin } from '../sql';
import { type Check, sqlCheck } from './check';

const refund = (row: Row): string => `refund ${fromBin(row['refund_id'] as Buffer)}`;
const POSTED = "('PAYBACK_PENDING', 'PAYBACK_FAILED', 'COMPLETED')";
/** An entry of a refund that nothing has reversed since. */
const live = (event: string): string => `EXISTS (SELECT 1 FROM journal_entries e WHERE e.partner_id = r.partner_id AND e.source_type = 'REFUND'
  AND e.source_id = r.id AND e.event = '${event}' AND NOT EXISTS (SELECT 1 FROM journal_entries m WHERE m.partner_id = e.partner_id AND m.reverses_id = e.id))`;
const NOTES = `(SELECT v.partner_id, e.source_id, SUM(v.open_amount) AS open_sum FROM invoices v JOIN journal_entries e ON e.partner_id = v.partner_id
  AND e.id = v.entry_id AND e.source_type = 'REFUND' WHERE {v} AND v.kind = 'CREDIT_NOTE' GROUP BY v.partner_id, e.source_id)`;

export const REFUND_CHECKS: readonly Check[] = [
  sqlCheck(
    'refunds and entries',
    'A refund stands in the journal exactly while its state says that it is posted.',
    true,
    `SELECT r.partner_id, r.id AS refund_id, r.state FROM refunds r WHERE {r} AND (
       (r.state NOT IN ${POSTED} AND (${live('REFUND')} OR ${live('REFUND_RELEASE')}))
       OR (r.state IN ${POSTED} AND JSON_LENGTH(r.entry_ids) > 0 AND NOT ${live('REFUND')} AND NOT ${live('REFUND_RELEASE')})) LIMIT 1`,
    (row) => `${refund(row)} is ${String(row['state'])}, its entry says otherwise`,
  ),
  sqlCheck(
    'refunded documents',
    'An item and its document are REFUNDED exactly when a posted refund closes them.',
    true,
    `SELECT i.partner_id, i.id AS refund_id, i.state, t.state AS ticket FROM booking_items i
       LEFT JOIN tickets t ON t.partner_id = i.partner_id AND t.document_number = i.document_number AND t.item_id = i.id
       LEFT JOIN (SELECT DISTINCT p.partner_id, p.item_id FROM refund_items p JOIN refunds r ON r.partner_id = p.partner_id AND r.id = p.refund_id
         WHERE {r} AND p.closes = 1 AND r.state IN ${POSTED}) c ON c.partner_id = i.partner_id AND c.item_id = i.id
     WHERE {i} AND (i.state = 'REFUNDED' OR c.item_id IS NOT NULL)
       AND (i.state <> 'REFUNDED' OR c.item_id IS NULL OR COALESCE(t.state, 'REFUNDED') <> 'REFUNDED') LIMIT 1`,
    (row) => `item ${fromBin(row['refund_id'] as Buffer)} is ${String(row['state'])} (${String(row['ticket'])}), its refunds say otherwise`,
  ),
  sqlCheck(
    'refunds waiting for payback',
    'A refund that is COMPLETED has no open credit left, one that waits has; a payback under way stands in the journal.',
    false,
    `SELECT r.partner_id, r.id AS refund_id, r.state, n.open_sum FROM refunds r LEFT JOIN ${NOTES} n ON n.partner_id = r.partner_id AND n.source_id = r.id
     WHERE {r} AND ((r.state = 'COMPLETED' AND COALESCE(n.open_sum, 0) <> 0)
       OR (r.state = 'PAYBACK_FAILED' AND COALESCE(n.open_sum, 0) = 0)
       OR (r.state = 'PAYBACK_PENDING' AND COALESCE(n.open_sum, 0) = 0 AND NOT EXISTS (SELECT 1 FROM refund_paybacks p WHERE p.partner_id = r.partner_id
         AND p.refund_id = r.id AND p.state = 'INITIATED'))) LIMIT 1`,
    (row) => `${refund(row)} is ${String(row['state'])} with ${String(row['open_sum'] ?? '0')} of open credit`,
  ),
];
