import { compare, equal, isZero, subtract, sum } from '@/shared/format/money';

/** What may be paid: an invoice or debit note that is open. */
export interface OpenInvoice {
  readonly id: string;
  readonly number: string;
  readonly due_on: string;
  readonly currency: string;
  readonly open_amount: string;
}
/** What a row takes: of the receipt, and of an invoice in another currency how much of it that pays. */
export interface Applied {
  readonly amount: string;
  readonly settles: string;
}
export type Applications = Readonly<Record<string, Applied>>;
export const NOTHING: Applied = { amount: '', settles: '' };

export const oldestFirst = (one: OpenInvoice, other: OpenInvoice): number =>
  one.due_on === other.due_on ? (one.number < other.number ? -1 : 1) : one.due_on < other.due_on ? -1 : 1;

const smaller = (a: string, b: string): string => (compare(a, b) < 0 ? a : b);

/** Open invoices of the receipt's currency, oldest first, until the amount is used up. */
export function filled(invoices: readonly OpenInvoice[], amount: string, currency: string): Applications {
  let left = amount || '0';
  const taken: Record<string, Applied> = {};
  for (const invoice of [...invoices].sort(oldestFirst)) {
    if (invoice.currency !== currency || isZero(left)) continue;
    const part = smaller(invoice.open_amount, left);
    taken[invoice.id] = { ...NOTHING, amount: part };
    left = subtract(left, part, currency);
  }
  return taken;
}

/** The invoice that is open by exactly the amount, the oldest of several; none: oldest first. */
export function exactly(invoices: readonly OpenInvoice[], amount: string, currency: string): Applications {
  const same = [...invoices].sort(oldestFirst).find((invoice) => invoice.currency === currency && equal(invoice.open_amount, amount));
  return same ? { [same.id]: { ...NOTHING, amount: same.open_amount } } : filled(invoices, amount, currency);
}

/** Adds a row with what is left for it, or takes it out. */
export function toggled(applications: Applications, invoice: OpenInvoice, amount: string, currency: string): Applications {
  if (applications[invoice.id]) return without(applications, invoice.id);
  if (invoice.currency !== currency) return { ...applications, [invoice.id]: { amount: restOf(applications, amount, currency), settles: invoice.open_amount } };
  const left = restOf(applications, amount, currency);
  const part = compare(left, '0') > 0 ? smaller(invoice.open_amount, left) : invoice.open_amount;
  return { ...applications, [invoice.id]: { ...NOTHING, amount: part } };
}

export const without = (applications: Applications, id: string): Applications =>
  Object.fromEntries(Object.entries(applications).filter(([key]) => key !== id));

/** What is left of the receipt: the customer's advance; negative: more is applied than came in. */
export const restOf = (applications: Applications, amount: string, currency: string): string =>
  subtract(amount || '0', sum(Object.values(applications).map((one) => one.amount || '0'), currency), currency);

/** As the API takes it; rows of nothing are left out. */
export const applicationsOf = (applications: Applications): { invoice_id: string; amount: string; settles?: { amount: string; currency: string } }[] =>
  Object.entries(applications)
    .filter(([, { amount }]) => !isZero(amount))
    .map(([id, { amount }]) => ({ invoice_id: id, amount }));

/** The same with what an invoice in another currency is paid of. */
export const bodyApplications = (applications: Applications, invoices: readonly OpenInvoice[], currency: string) =>
  applicationsOf(applications).map((one) => {
    const invoice = invoices.find(({ id }) => id === one.invoice_id);
    const settles = applications[one.invoice_id]?.settles ?? '';
    return invoice && invoice.currency !== currency && settles ? { ...one, settles: { amount: settles, currency: invoice.currency } } : one;
  });

/** Money that is there is done; a memo that was received waits for somebody. */
export const lookOf = (state: string): string => (state === 'RECEIVED' ? 'RECEIPT_RECEIVED' : state);
