import { createHash } from 'node:crypto';
import type { Row } from '../session';
import { fromBin, fromBinOrNull, wireRate } from '../sql';

export const GENESIS = '0'.repeat(64);

/**
 * SHA-256 over the number, the previous hash and a canonical text of head and lines. The text names every stored
 * column, so that a change of any of them breaks the chain.
 */
export function entryHash(number: number, previous: string, head: Row, lines: readonly Row[]): string {
  const text = [
    number, previous, id(head['id']), head['entry_date'], head['period_start'], head['kind'], head['event'], head['source_type'], id(head['source_id']),
    head['source_reference'], head['sequence'], head['description'], idOrDash(head['reverses_id']), idOrDash(head['booking_id']),
    idOrDash(head['branch_id']), head['posted_at'], id(head['posted_by']), ...lines.map(lineText),
  ].map(String).join('\n');
  return createHash('sha256').update(text).digest('hex');
}

const lineText = (line: Row): string =>
  [
    line['line_no'], line['account'], line['entry_date'], line['side'], line['amount'], line['currency'], line['functional_amount'], wireRate(String(line['fx_rate'])),
    line['fx_source'], idOrDash(line['branch_id']), idOrDash(line['customer_id']), idOrDash(line['supplier_id']), idOrDash(line['item_id']),
    line['document_number'] ?? '-', idOrDash(line['bank_account_id']), line['tax_code'] ?? '-', idOrDash(line['invoice_id']),
  ].join('|');

const id = (column: unknown): string => fromBin(column as Buffer);
const idOrDash = (column: unknown): string => fromBinOrNull(column as Buffer | null) ?? '-';
