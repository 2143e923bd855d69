import {
  DomainError,
  Money,
  Rate,
  stateByPayment,
  type DocumentPart,
  type JournalEntry,
  type OpenBalance,
} from '@travobooks/domain';
import { sourceOf } from '../ledger/sub-ledger';
import type { StoredInvoice } from '../ports/invoice-store.port';
import type { ReceiptCommand } from '../ports/receipt-store.port';
import type { Tx } from '../ports/unit-of-work.port';
import { moneyIn } from './said-money';

export function balanceOf(tx: Tx, invoice: StoredInvoice): OpenBalance {
  return {
    open: Money.parse(invoice.openAmount, invoice.currency),
    functionalOpen: Money.parse(invoice.functionalOpen, tx.scope.partner.functionalCurrency),
    rate: Rate.parse(invoice.fxRate),
  };
}

export const partOf = (tx: Tx, invoice: StoredInvoice, part: Money, worth: Money = part): DocumentPart => ({
  invoiceId: invoice.id,
  customerId: invoice.customerId,
  branchId: invoice.branchId,
  balance: balanceOf(tx, invoice),
  part,
  worth,
});

/** Locks what is to be paid and says which part of each. Throws `INVOICE_OF_OTHER_CUSTOMER`, `CURRENCY_MIX`, `AMOUNT_ABOVE_OPEN`. */
export async function documentsToPay(
  tx: Tx,
  customerId: string,
  currency: string,
  applications: NonNullable<ReceiptCommand['applications']>,
): Promise<{ parts: DocumentPart[]; invoices: ReadonlyMap<string, StoredInvoice> }> {
  const locked = applications.length === 0 ? [] : await tx.invoices.lock({ ids: applications.map(({ invoiceId }) => invoiceId) });
  const invoices = new Map(locked.map((invoice) => [invoice.id, invoice]));
  const parts = applications.map(({ invoiceId, amount, settles }, index) => {
    const pointer = `/applications/${index}`;
    const invoice = requirePayable(invoices.get(invoiceId), customerId, `${pointer}/invoice_id`);
    const worth = moneyIn(amount, currency, `${pointer}/amount`);
    if (invoice.currency !== currency && !settles)
      throw new DomainError('CURRENCY_MIX', {
        pointer: `${pointer}/settles`,
        detail: `${invoice.number} is in ${invoice.currency}: say in settles how much of it is paid.`,
      });
    const part = settles ? moneyIn(settles, invoice.currency, `${pointer}/settles`) : worth;
    requireOpen(tx, invoice, part, settles ? `${pointer}/settles` : `${pointer}/amount`);
    return partOf(tx, invoice, part, worth);
  });
  return { parts, invoices };
}

function requirePayable(invoice: StoredInvoice | undefined, customerId: string, pointer: string): StoredInvoice {
  if (!invoice || invoice.kind === 'CREDIT_NOTE')
    throw new DomainError('VALIDATION_FAILED', {
      errors: [{ pointer, code: 'UNKNOWN', detail: 'There is no such invoice or debit note.' }],
    });
  if (invoice.customerId !== customerId) throw new DomainError('INVOICE_OF_OTHER_CUSTOMER', { pointer });
  return invoice;
}

function requireOpen(tx: Tx, invoice: StoredInvoice, part: Money, pointer: string): void {
  const { open } = balanceOf(tx, invoice);
  if (part.isGreaterThan(open))
    throw new DomainError('AMOUNT_ABOVE_OPEN', {
      pointer,
      detail: `${part.toDecimal()} ${part.currency} is more than the ${open.toDecimal()} that is open of ${invoice.number}.`,
      extra: { invoice_id: invoice.id, open: open.toDecimal() },
    });
}

/** Takes the parts that an entry pays of its documents and moves their states; whole: `invoice.paid`. */
export function payDocuments(tx: Tx, entry: JournalEntry, invoices: ReadonlyMap<string, StoredInvoice>): void {
  for (const line of entry.lines) {
    const invoice = line.dimensions.invoice_id ? invoices.get(line.dimensions.invoice_id) : undefined;
    if (!invoice || line.amount.currency !== invoice.currency) continue;
    const takes = line.side === (invoice.kind === 'CREDIT_NOTE' ? 'DEBIT' : 'CREDIT');
    const signed = (money: Money): Money => (takes ? money : money.negate());
    const part = { amount: signed(line.amount), functional: signed(line.functional) };
    const open = Money.parse(invoice.openAmount, invoice.currency).minus(part.amount);
    const state = stateByPayment(Money.parse(invoice.total, invoice.currency), open);
    tx.invoices.apply(sourceOf(entry), invoice.id, part, state);
    if (state === 'PAID' && invoice.kind !== 'CREDIT_NOTE') tx.outbox.add('invoice.paid', { invoice_id: invoice.id, number: invoice.number });
  }
}
