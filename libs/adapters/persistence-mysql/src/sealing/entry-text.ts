import { createHash } from 'node:crypto';

/** What stands before the first entry of a partner's chain. */
export const GENESIS = '0'.repeat(64);

const word = (column: string): string => `COALESCE(JSON_QUOTE(${column}), '-')`;
const id = (column: string): string => `COALESCE(HEX(${column}), '-')`;

/**
 * Canonical text of an entry, made by the server from every stored column of head (alias `e`) and lines (alias `l`):
 * one line for the head, one for each journal line, fields parted by `|`. Words are JSON strings, ids upper-case hex,
 * what is absent a dash, so that no two entries have the same text. Part of the chain: never changed, only added to.
 */
export const ENTRY_TEXT = `CONCAT(CONCAT_WS('|', ${[
  id('e.id'),
  'e.entry_date',
  'e.period_start',
  word('e.kind'),
  word('e.event'),
  word('e.source_type'),
  id('e.source_id'),
  word('e.source_reference'),
  'e.sequence',
  word('e.description'),
  id('e.reverses_id'),
  id('e.booking_id'),
  id('e.branch_id'),
  'e.posted_at',
  id('e.posted_by'),
].join(', ')}), '\\n', COALESCE(GROUP_CONCAT(CONCAT_WS('|', ${[
  'l.line_no',
  word('l.account'),
  'l.entry_date',
  word('l.side'),
  'l.amount',
  word('l.currency'),
  'l.functional_amount',
  'l.fx_rate',
  word('l.fx_source'),
  id('l.branch_id'),
  id('l.customer_id'),
  id('l.supplier_id'),
  id('l.item_id'),
  word('l.document_number'),
  id('l.bank_account_id'),
  word('l.tax_code'),
  id('l.invoice_id'),
].join(', ')}) ORDER BY l.line_no SEPARATOR '\\n'), ''))`;

/** What the text says of a line, read back: it is added up exactly as it was hashed. */
export interface TextLine {
  readonly account: string;
  readonly day: string;
  readonly debit: boolean;
  /** In ten-thousandths, as `functional`. */
  readonly amount: bigint;
  readonly currency: string;
  readonly functional: bigint;
  /** Upper-case hex, null without an office. */
  readonly branch: string | null;
}

const WORD = '"(?:[^"\\\\]|\\\\.)*"';
const LINE = new RegExp(
  `^\\d+\\|(${WORD})\\|(\\d{4}-\\d\\d-\\d\\d)\\|"([DC])"\\|(\\d+)\\.(\\d{4})\\|(${WORD})\\|(\\d+)\\.(\\d{4})\\|[\\d.]+\\|(?:${WORD}|-)\\|([0-9A-F]{32}|-)\\|`,
);
const unquoted = (word: string): string =>
  word.includes('\\') ? (JSON.parse(word) as string) : word.slice(1, -1);

/** Null when the text is not that of an entry with lines, which nothing of ours writes. */
export function linesOfText(text: string): TextLine[] | null {
  const lines: TextLine[] = [];
  const [, ...rest] = text.split('\n');
  for (const line of rest) {
    const found = LINE.exec(line);
    if (!found) return null;
    const [
      ,
      account = '',
      day = '',
      side = '',
      whole = '',
      part = '',
      currency = '',
      functionalWhole = '',
      functionalPart = '',
      branch = '-',
    ] = found;
    lines.push({
      account: unquoted(account),
      day,
      debit: side === 'D',
      amount: BigInt(whole + part),
      currency: unquoted(currency),
      functional: BigInt(functionalWhole + functionalPart),
      branch: branch === '-' ? null : branch,
    });
  }
  return lines;
}

/** Each currency adds up to nothing, and so does the functional one; two lines at least. */
export function balances(lines: readonly TextLine[]): boolean {
  const sums = new Map<string, bigint>();
  let functional = 0n;
  for (const { debit, amount, currency, functional: own } of lines) {
    sums.set(currency, (sums.get(currency) ?? 0n) + (debit ? amount : -amount));
    functional += debit ? own : -own;
  }
  return lines.length >= 2 && functional === 0n && [...sums.values()].every((sum) => sum === 0n);
}

/** Number and previous hash bind an entry to its place. The server's own form of the same: `SEALED_HASH`. */
export function sealHash(number: number, previous: string, text: string): string {
  return createHash('sha256').update(`${number}\n${previous}\n${text}`, 'utf8').digest('hex');
}

/** For a seal with alias `s`. */
export const SEALED_HASH = `SHA2(CONCAT(s.number, '\\n', s.previous_hash, '\\n', ${ENTRY_TEXT}), 256)`;
