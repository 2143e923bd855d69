import {
  ACCOUNT,
  DomainError,
  JournalEntry,
  Money,
  Rate,
  carriedPart,
  dayInZone,
  parseDay,
  type Carrying,
  type Day,
  type LineDraft,
  type NoteDimensions,
} from '@travobooks/domain';
import { asksCheck, enforce, periodCheck, saidAmount, type Check } from '../booking/sale-checks';
import { translationFor } from '../booking/translation';
import type { IdGenerator } from '../ports/clock.port';
import type { StoredInvoice } from '../ports/invoice-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { PartyFacts } from '../ports/sub-ledger.port';
import type { Tx } from '../ports/unit-of-work.port';

export interface NoteOutcome {
  /** The note that is made; null while a second person is asked. */
  readonly noteId: string | null;
  readonly kind: 'CREDIT_NOTE' | 'DEBIT_NOTE' | 'REBATE';
  readonly invoiceId: string | null;
  readonly entries: readonly JournalEntry[];
  readonly checks: readonly Check[];
  readonly approvalId: string | null;
}

/** An invoice under its customer's lock, with what a posting on a day needs. */
export interface NoteWork {
  readonly tx: Tx;
  readonly ids: IdGenerator;
  readonly on: Day;
  readonly invoice: StoredInvoice;
  readonly parties: PartyFacts;
  /** Who sees the books of another office does not make notes in it. */
  readonly branchCode: string;
}

export function noteDay(tx: Tx, on: Day | null | undefined): Day {
  const today = dayInZone(tx.now, tx.scope.partner.timeZone).day;
  const day = parseDay(on ?? today, '/on');
  if (day > today) throw new DomainError('DATE_INVALID', { pointer: '/on', detail: 'A note is not dated in the future.' });
  return day;
}

/** Period and customer first, then the document (lock order). Throws `NOT_FOUND` for another office's. */
export async function openInvoice(tx: Tx, ids: IdGenerator, invoiceId: string, at: { on: Day | null | undefined; permission: string }): Promise<NoteWork> {
  const on = noteDay(tx, at.on);
  const known = await tx.invoices.find(invoiceId, at.permission);
  if (!known || known.kind === 'CREDIT_NOTE') throw new DomainError('NOT_FOUND');
  const parties = await tx.subLedger.lockParties({ on, customerIds: [known.customerId], currencies: [known.currency], permission: at.permission });
  const [head] = await tx.invoices.lock({ ids: [invoiceId] });
  if (!head) throw new DomainError('NOT_FOUND');
  if (on < head.issuedOn)
    throw new DomainError('DATE_INVALID', { pointer: '/on', detail: `${head.number} is of ${head.issuedOn}.` });
  const lines = (await tx.invoices.linesOf([invoiceId])).get(invoiceId) ?? [];
  return { tx, ids, on, invoice: { ...head, lines }, parties, branchCode: parties.branchCodes.get(head.branchId) ?? '' };
}

/** What a note takes of what is open of its invoice, at what the books hold it; the rest stays the customer's. */
export interface TakenOpen {
  readonly taken: Money;
  readonly carried: Carrying | null;
}

export function takenOpen({ tx, invoice }: NoteWork, total: Money): TakenOpen {
  const functionalCurrency = tx.scope.partner.functionalCurrency;
  const open = Money.parse(invoice.openAmount, invoice.currency);
  const taken = total.isGreaterThan(open) ? open : total;
  if (taken.isZero) return { taken, carried: null };
  const functionalOpen = Money.parse(invoice.functionalOpen, functionalCurrency);
  return { taken, carried: carriedPart({ open, functionalOpen, rate: Rate.parse(invoice.fxRate) }, taken) };
}

export const noteDimensions = ({ invoice }: NoteWork, documentId: string): NoteDimensions => ({
  customerId: invoice.customerId,
  branchId: invoice.branchId,
  documentId,
});

export interface NoteHead {
  readonly id: string;
  readonly type: 'CREDIT_NOTE' | 'DEBIT_NOTE' | 'WRITE_OFF' | 'REBATE';
  readonly reference: string;
  readonly description: string;
  readonly currency: string;
  readonly branchId: string;
  readonly bookingId: string | null;
}

/** One entry of a note; its source is the note. Items leave at what the books hold them, the difference is realised. */
export function noteEntry(work: Pick<NoteWork, 'tx' | 'ids' | 'on' | 'parties'>, head: NoteHead, drafts: readonly LineDraft[]): JournalEntry {
  const { tx, ids, on, parties } = work;
  const { functionalCurrency, settings } = tx.scope.partner;
  const translation = translationFor(
    { currency: head.currency, functionalCurrency, on, isBspDocument: false },
    parties.rates(head.currency),
    settings.fx_stale_days,
  );
  const carried = drafts.some((draft) => draft.carried);
  return JournalEntry.translate(
    {
      id: ids.next(),
      entryDate: on,
      kind: 'NORMAL',
      event: head.type,
      sequence: 0,
      source: { type: head.type, id: head.id, reference: head.reference },
      description: head.description.slice(0, 300),
      bookingId: head.bookingId,
      branchId: head.branchId,
      reversesId: null,
    },
    drafts,
    translation,
    carried ? { differenceTo: { account: ACCOUNT.fxRealised, dimensions: { branch_id: head.branchId } } } : {},
  );
}

export function noteChecks({ tx, on, parties }: Pick<NoteWork, 'tx' | 'on' | 'parties'>): Check[] {
  const checks = [periodCheck({ period: parties.period }, on, tx)];
  enforce(checks, tx.scope);
  return checks;
}

/** Functional amount at the day's rate: a threshold counts in it (product.md, approvals). */
export function worthOf({ tx, on, parties }: Pick<NoteWork, 'tx' | 'on' | 'parties'>, amount: Money): Money {
  const { functionalCurrency, settings } = tx.scope.partner;
  if (amount.currency === functionalCurrency) return amount;
  const { rate } = translationFor({ currency: amount.currency, functionalCurrency, on, isBspDocument: false }, parties.rates(amount.currency), settings.fx_stale_days);
  return amount.convert(rate, functionalCurrency);
}

/** The check by which a second person is asked. */
export function asks(scope: RequestScope, worth: Money, limit: Money): Check {
  return asksCheck(`${saidAmount(worth, scope)} is above ${saidAmount(limit, scope)}: a second person must agree.`, {
    amount: worth.toDecimal(),
    currency: worth.currency,
    limit: limit.toDecimal(),
  });
}
