import {
  ACCOUNT,
  DomainError,
  JournalEntry,
  Money,
  branch,
  carriedPart,
  dayInZone,
  documentLine,
  parseDay,
  stateByPayment,
} from '@travobooks/domain';
import { enforce, periodCheck, type Check } from '../booking/sale-checks';
import { postEntries } from '../ledger/sub-ledger';
import type { IdGenerator } from '../ports/clock.port';
import type { StoredInvoice } from '../ports/invoice-store.port';
import type { ReceiptCommand } from '../ports/receipt-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import { balanceOf, documentsToPay, partOf, payDocuments } from './paid-documents';

export interface ApplyCreditNoteCommand {
  readonly creditNoteId: string;
  readonly on?: string | null | undefined;
  readonly applications: NonNullable<ReceiptCommand['applications']>;
}

export interface CreditNoteApplied {
  readonly creditNoteId: string;
  readonly open: Money;
  readonly applications: readonly { readonly invoiceId: string; readonly number: string; readonly amount: Money }[];
  readonly entries: readonly JournalEntry[];
  readonly checks: readonly Check[];
}

/**
 * The open amount of a credit note pays other documents of its customer. Both stand on 1101, so nothing is posted, unless
 * the books hold the two at different rates: then the difference is realised (4101).
 */
export class ApplyCreditNote {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: ApplyCreditNoteCommand): Promise<CreditNoteApplied> {
    return this.uow.run(scope, 'apply-credit-note', async (tx) => {
      const today = dayInZone(tx.now, tx.scope.partner.timeZone).day;
      const on = parseDay(command.on ?? today, '/on');
      if (on > today) throw new DomainError('DATE_INVALID', { pointer: '/on', detail: 'An application is not dated in the future.' });
      const customerId = await tx.receipts.customerOfDocument(command.creditNoteId);
      if (!customerId) throw new DomainError('NOT_FOUND');
      const parties = await tx.subLedger.lockParties({ on, customerIds: [customerId], permission: 'receipt.apply' });
      const [seen] = await tx.invoices.lock({ ids: [command.creditNoteId] });
      if (seen?.kind !== 'CREDIT_NOTE' || !parties.customers.has(customerId)) throw new DomainError('NOT_FOUND');
      const checks = [periodCheck(parties, on, tx)];
      enforce(checks, tx.scope);
      const { parts, invoices } = await documentsToPay(tx, seen.customerId, seen.currency, command.applications);
      const total = Money.sum(parts.map(({ part }) => part), seen.currency);
      const taken = carriedPart(balanceOf(tx, seen), total, '/applications');
      const worth = Money.sum(parts.map((paid) => carriedPart(paid.balance, paid.part).functional), taken.functional.currency);
      const documents = new Map<string, StoredInvoice>([...invoices, [seen.id, seen]]);
      const entries = taken.functional.equals(worth)
        ? applyWithout(tx, seen, parts.map(({ invoiceId, part, balance }) => ({ invoiceId, amount: part, functional: carriedPart(balance, part).functional })), documents, on)
        : [this.post(tx, seen, total, parts, on)];
      for (const entry of entries) payDocuments(tx, entry, documents);
      tx.audit.add('credit_note.apply', 'INVOICE', seen.id, undefined, { applications: parts.map(({ invoiceId, part }) => ({ invoice_id: invoiceId, amount: part.toDecimal() })) });
      return {
        creditNoteId: seen.id, entries, checks, open: Money.parse(seen.openAmount, seen.currency).minus(total),
        applications: parts.map(({ invoiceId, part }) => ({ invoiceId, number: invoices.get(invoiceId)?.number ?? '', amount: part })),
      };
    });
  }

  private post(tx: Tx, note: StoredInvoice, total: Money, parts: Parameters<typeof documentLine>[1][], on: string): JournalEntry {
    const balance = balanceOf(tx, note);
    const entry = JournalEntry.translate(
      {
        id: this.ids.next(), entryDate: on, kind: 'NORMAL', event: 'CREDIT_NOTE_APPLIED', sequence: 0, reversesId: null, bookingId: null, branchId: note.branchId,
        source: { type: 'CREDIT_NOTE_APPLICATION', id: this.ids.next(), reference: note.number }, description: `${note.number} applied`,
      },
      [documentLine('DEBIT', partOf(tx, note, total)), ...parts.map((paid) => documentLine('CREDIT', paid))],
      { functionalCurrency: balance.functionalOpen.currency, rate: balance.rate, source: 'CARRIED' },
      { differenceTo: { account: ACCOUNT.fxRealised, dimensions: branch(note.branchId) } },
    );
    postEntries(tx, this.ids, [entry]);
    return entry;
  }
}

interface Taken {
  readonly invoiceId: string;
  readonly amount: Money;
  readonly functional: Money;
}

/** Rows of applications alone, of the note and of what it pays. */
function applyWithout(tx: Tx, note: StoredInvoice, parts: readonly Taken[], documents: ReadonlyMap<string, StoredInvoice>, on: string): JournalEntry[] {
  const source = { entryId: null, type: 'CREDIT_NOTE', id: note.id, on };
  const sum = parts.reduce((all, part) => ({ ...all, amount: all.amount.plus(part.amount), functional: all.functional.plus(part.functional) }));
  for (const taken of [...parts, { ...sum, invoiceId: note.id }]) {
    const document = documents.get(taken.invoiceId);
    if (!document) continue;
    const open = Money.parse(document.openAmount, document.currency).minus(taken.amount);
    const state = stateByPayment(Money.parse(document.total, document.currency), open);
    tx.invoices.apply(source, document.id, taken, state);
    if (state === 'PAID' && document.kind !== 'CREDIT_NOTE') tx.outbox.add('invoice.paid', { invoice_id: document.id, number: document.number });
  }
  return [];
}
