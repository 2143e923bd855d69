import { isZero, parseAmount } from '@/shared/format/money';

export interface PastedLine {
  readonly account: string;
  readonly debit: string;
  readonly credit: string;
}
export interface Pasted {
  readonly lines: readonly PastedLine[];
  readonly refused: readonly string[];
}

/** A table from a spreadsheet: tabs between cells. The account is the first cell that is one; of the amounts the last two are debit and credit, one alone with a minus is a credit. */
export function readPasted(text: string, accounts: ReadonlySet<string>, currency: string): Pasted {
  const lines: PastedLine[] = [];
  const refused: string[] = [];
  for (const row of text.replace(/\r\n?/g, '\n').split('\n')) {
    if (row.trim() === '') continue;
    const cells = row.split('\t').map((cell) => cell.trim());
    const at = cells.findIndex((cell) => accounts.has(codeIn(cell)));
    const amounts = cells.slice(at + 1).filter((cell) => cell === '' || amountIn(cell, currency) !== null);
    const line =
      at < 0
        ? null
        : lineOf(
            codeIn(cells[at] ?? ''),
            amounts.map((cell) => amountIn(cell, currency) ?? ''),
          );
    if (line) lines.push(line);
    // A head of words without figures is nothing to worry about.
    else if (cells.some((cell) => cell !== '' && amountIn(cell, currency) !== null))
      refused.push(row.replaceAll('\t', '  '));
  }
  return { lines, refused };
}
/** "1101", "1101 Customer receivable" and "1101 - Customer receivable" name the same account. */
const codeIn = (cell: string): string => /^\w+/.exec(cell)?.[0] ?? '';
function amountIn(cell: string, currency: string): string | null {
  const bracketed = /^\((.+)\)$/.exec(cell);
  const amount = parseAmount((bracketed?.[1] ?? cell).replace(/\u2212/g, '-'), currency);
  return amount !== null && bracketed ? `-${amount}` : amount;
}
function lineOf(account: string, amounts: readonly string[]): PastedLine | null {
  const used = amounts.filter((amount) => amount !== '' && !isZero(amount));
  const [only] = used;
  if (used.length !== 1 || only === undefined) return null;
  const negative = only.startsWith('-');
  const size = negative ? only.slice(1) : only;
  const credit = amounts.length > 1 ? amounts.slice(-2)[1] === only : negative;
  return credit !== (negative && amounts.length > 1)
    ? { account, debit: '', credit: size }
    : { account, debit: size, credit: '' };
}
