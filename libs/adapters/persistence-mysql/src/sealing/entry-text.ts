import { createHash } from 'node:crypto';

/** What stands before the first entry of a partner's chain. */
export const GENESIS = '0'.repeat(64);

const word = (column: string): string => `COALESCE(JSON_QUOTE(${column}), '-')`;
const id = (column: string): string => `COALESCE(HEX(${column}), '-')`;
/** What came later stands behind the rest, named, and only where it is: the text of older entries stays what it was. */
const later = (name: string, column: string, text: string): string =>
  `IF(${column} IS NULL, NULL, CONCAT('${name}=', ${text}))`;

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
  later('original', 'e.original_id', 'HEX(e.original_id)'),
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
  later('gateway', 'l.gateway_id', 'HEX(l.gateway_id)'),
  later('drawer', 'l.drawer_id', 'HEX(l.drawer_id)'),
  later('memo', 'l.memo_id', 'HEX(l.memo_id)'),
  later('cost_centre', 'l.cost_centre', 'JSON_QUOTE(l.cost_centre)'),
  later('counter', 'l.counter_amount', "CONCAT(l.counter_amount, ' ', l.counter_currency)"),
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
  /** What the line is worth in the other currency of its entry; 0 where it says nothing. */
  readonly counter: bigint;
  /** Upper-case hex, null without an office. */
  readonly branch: string | null;
}

const WORD = '"(?:[^"\\\\]|\\\\.)*"';
const LINE = new RegExp(
  `^\\d+\\|(${WORD})\\|(\\d{4}-\\d\\d-\\d\\d)\\|"([DC])"\\|(\\d+)\\.(\\d{4})\\|(${WORD})\\|(\\d+)\\.(\\d{4})\\|[\\d.]+\\|(?:${WORD}|-)\\|([0-9A-F]{32}|-)\\|`,
);
const COUNTER = /\|counter=(\d+)\.(\d{4}) [A-Z]{3}$/;
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
      counter: BigInt(COUNTER.exec(line)?.slice(1, 3).join('') ?? 0),
      branch: branch === '-' ? null : branch,
    });
  }
  return lines;
}

/**
 * The functional currency adds up to nothing, and so does each other one, or two of them state each other's amount
 * (ledger.md, invariant 1); two lines at least.
 */
export function balances(lines: readonly TextLine[]): boolean {
  const sums = new Map<string, { net: bigint; counter: bigint }>();
  let functional = 0n;
  for (const { debit, amount, currency, functional: own, counter } of lines) {
    const sum = sums.get(currency) ?? { net: 0n, counter: 0n };
    sums.set(currency, { net: sum.net + (debit ? amount : -amount), counter: sum.counter + counter });
    functional += debit ? own : -own;
  }
  if (lines.length < 2 || functional !== 0n) return false;
  const open = [...sums.values()].filter(({ net }) => net !== 0n);
  const [one, other] = open;
  if (!one) return true;
  const size = (value: bigint): bigint => (value < 0n ? -value : value);
  return (
    other !== undefined &&
    open.length === 2 &&
    one.net > 0n !== other.net > 0n &&
    one.counter === size(other.net) &&
    other.counter === size(one.net)
  );
}

/** Number and previous hash bind an entry to its place. The server's own form of the same: `SEALED_HASH`. */
export function sealHash(number: number, previous: string, text: string): string {
  return createHash('sha256').update(`${number}\n${previous}\n${text}`, 'utf8').digest('hex');
}

/** For a seal with alias `s`. */
export const SEALED_HASH = `SHA2(CONCAT(s.number, '\\n', s.previous_hash, '\\n', ${ENTRY_TEXT}), 256)`;
