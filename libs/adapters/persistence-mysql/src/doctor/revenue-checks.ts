import type { Row } from '../session';
import { fromBin } from '../sql';
import { type Check, sqlCheck } from './check';

const id = (row: Row, column: string): string => fromBin(row[column] as Buffer);

export const REVENUE_CHECKS: readonly Check[] = [
  sqlCheck(
    'recognised revenue',
    'Each entry of a recognition takes from the deferred accounts what its schedules held.',
    false,
    `SELECT r.partner_id, r.recognised_entry_id AS entry_id, SUM(IF(r.part = 'DISCOUNT', -1, 1) * r.functional_amount) AS held,
       (SELECT SUM(IF(l.side = 'D', 1, -1) * l.functional_amount) FROM journal_lines l WHERE l.partner_id = r.partner_id AND l.entry_id = r.recognised_entry_id
         AND l.account BETWEEN '2031' AND '2035') AS moved
     FROM revenue_schedules r JOIN journal_entries e ON e.partner_id = r.partner_id AND e.id = r.recognised_entry_id AND e.event = 'RECOGNITION'
     WHERE {r} GROUP BY r.partner_id, r.recognised_entry_id HAVING held <> COALESCE(moved, 0) LIMIT 1`,
    (row) => `entry ${id(row, 'entry_id')} took ${String(row['moved'])}, its schedules held ${String(row['held'])}`,
  ),
  sqlCheck(
    'override accruals',
    'Each accrual of an override that stands is what its entry moved on 1110.',
    false,
    `SELECT a.partner_id, a.entry_id, a.amount FROM override_accruals a WHERE {a} AND a.is_reversed = 0 AND a.amount <> COALESCE((SELECT SUM(IF(l.side = 'D', 1, -1) * l.functional_amount)
       FROM journal_lines l WHERE l.partner_id = a.partner_id AND l.entry_id = a.entry_id AND l.account = '1110'), 0) LIMIT 1`,
    (row) => `the accrual of ${String(row['amount'])} is not what entry ${id(row, 'entry_id')} posted`,
  ),
  sqlCheck(
    'runs and their entries',
    'Each run has posted as many entries as it says.',
    false,
    `SELECT r.partner_id, r.id, r.posted, COUNT(x.entry_id) AS entries FROM runs r LEFT JOIN run_entries x ON x.partner_id = r.partner_id AND x.run_id = r.id
     WHERE {r} GROUP BY r.partner_id, r.id HAVING r.posted <> entries LIMIT 1`,
    (row) => `run ${id(row, 'id')} says ${String(row['posted'])} entries, ${String(row['entries'])} are there`,
  ),
];
