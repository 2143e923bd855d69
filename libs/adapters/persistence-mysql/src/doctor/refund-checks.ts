import type { Row } from '../session';
import { fromBin } from '../sql';
import { type Check, sqlCheck } from './check';

const refund = (row: Row): string => `refund ${fromBin(row['refund_id'] as Buffer)}`;
const POSTED = "('PAYBACK_PENDING', 'PAYBACK_FAILED', 'COMPLETED')";
/** An entry of a refund that nothing has reversed since. */
const live = (event: string): string => `EXISTS (SELECT 1 FROM journal_entries e WHERE e.partner_id = r.partner_id AND e.source_type = 'REFUND'
  AND e.source_id = r.id AND e.event = '${event}' AND NOT EXISTS (SELECT 1 FROM journal_entries m WHERE m.partner_id = e.partner_id AND m.reverses_id = e.id))`;
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
    'paybacks and entries',
    'A payback stands in the journal exactly while it has not failed.',
    false,
    `SELECT p.partner_id, p.refund_id, p.state FROM refund_paybacks p WHERE {p} AND (p.state <> 'FAILED') <> EXISTS (SELECT 1 FROM journal_entries e
       WHERE e.partner_id = p.partner_id AND e.source_type = 'REFUND' AND e.source_id = p.refund_id AND e.event = 'PAYBACK' AND e.sequence = p.sequence
         AND NOT EXISTS (SELECT 1 FROM journal_entries m WHERE m.partner_id = e.partner_id AND m.reverses_id = e.id)) LIMIT 1`,
    (row) => `a payback of ${refund(row)} is ${String(row['state'])}, its entry says otherwise`,
  ),
];
