import type { BodyOf } from '@/api/contract';
import { isZero, negate, subtract, sum } from '@/shared/format/money';

/** What a line may name besides its account; the account says which of them it needs. */
export const DIMENSIONS = [
  'bank_account_id',
  'customer_id',
  'supplier_id',
  'document_number',
  'tax_code',
  'item_id',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];
export interface EntryLine {
  account: string;
  debit: string;
  credit: string;
  dimensions: Partial<Record<Dimension, string>>;
  names: Partial<Record<Dimension, string>>;
}
export interface EntryForm {
  date: string;
  description: string;
  lines: EntryLine[];
}
/** Account to the dimensions it needs, in the order of the form. */
export type Needs = (account: string) => readonly Dimension[];

export const emptyLine = (): EntryLine => ({ account: '', debit: '', credit: '', dimensions: {}, names: {} });
export const isUsed = (line: EntryLine): boolean => Boolean(line.account || line.debit || line.credit);
export const neededOf = (required: readonly string[] | undefined): Dimension[] =>
  DIMENSIONS.filter((dimension) => required?.includes(dimension));

export const differenceOf = (lines: readonly EntryLine[], currency: string): string =>
  subtract(
    sum(
      lines.map((line) => line.debit),
      currency,
    ),
    sum(
      lines.map((line) => line.credit),
      currency,
    ),
    currency,
  );

/** The amount that would balance the entry in this field; what the line holds already does not count. '' when the side is the wrong one. */
export function balanceFor(
  lines: readonly EntryLine[],
  index: number,
  side: 'debit' | 'credit',
  currency: string,
): string {
  const others = differenceOf(
    lines.filter((_, at) => at !== index),
    currency,
  );
  const missing = side === 'credit' ? others : negate(others);
  return missing.startsWith('-') || isZero(missing) ? '' : missing;
}

export type EntryError = 'needed' | 'uneven';
/** By pointer, as the API names its fields; empty lines do not count. */
export function errorsOf(form: EntryForm, needs: Needs, currency: string): Record<string, EntryError> {
  const found: Record<string, EntryError> = {};
  if (!form.date) found['/entry_date'] = 'needed';
  if (!form.description.trim()) found['/description'] = 'needed';
  form.lines.forEach((line, index) => {
    if (!isUsed(line) && index > 1) return;
    if (!line.account) found[`/lines/${index}/account`] = 'needed';
    if (!line.debit && !line.credit) found[`/lines/${index}/amount`] = 'needed';
    for (const dimension of needs(line.account))
      if (!line.dimensions[dimension]?.trim()) found[`/lines/${index}/dimensions/${dimension}`] = 'needed';
  });
  if (!isZero(differenceOf(form.lines, currency))) found['/lines'] = 'uneven';
  return found;
}

export function bodyOf(
  form: EntryForm,
  needs: Needs,
  currency: string,
): BodyOf<'/v1/journal-entries', 'post'> {
  return {
    entry_date: form.date,
    description: form.description.trim(),
    lines: form.lines.filter(isUsed).map((line) => {
      const named = needs(line.account).flatMap((dimension) => {
        const value = line.dimensions[dimension]?.trim();
        return value ? [[dimension, value] as const] : [];
      });
      return {
        account: line.account,
        side: line.debit ? ('DEBIT' as const) : ('CREDIT' as const),
        amount: line.debit || line.credit,
        currency,
        ...(named.length ? { dimensions: Object.fromEntries(named) } : {}),
      };
    }),
  };
}
