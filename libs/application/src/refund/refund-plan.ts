import {
  JournalEntry,
  Money,
  Rate,
  ACCOUNT,
  DomainError,
  carriedPart,
  chargeOf,
  creditOf,
  refundLines,
  releaseLines,
  settlementAccount,
  takeDeferred,
  type Carrying,
  type DeferredTake,
  type EntryHead,
  type HeldAmount,
  type LineDraft,
  type OpenItem,
  type RefundFigures,
} from '@travobooks/domain';
import { billOf } from '../booking/sale-invoice';
import type { IdGenerator } from '../ports/clock.port';
import type { StoredInvoice } from '../ports/invoice-store.port';
import type { StoredEntry } from '../ports/journal-writer.port';
import type { StoredSchedule } from '../ports/schedule-store.port';
import type { Tx } from '../ports/unit-of-work.port';
import type { RefundableItem, RefundContext } from './refund-facts';

/** One document of a refund, with all that its posting rests on, locked. */
export interface PlannedItem extends RefundableItem {
  readonly figures: RefundFigures;
}

export interface PlanNeeds {
  readonly id: string;
  readonly reference: string | null;
  readonly items: readonly PlannedItem[];
}

/** What is deferred of one item and goes with the refund. */
interface ItemDeferral {
  readonly recall: DeferredTake;
  readonly markup: DeferredTake;
  readonly discount: DeferredTake;
}

/** The documents of one bill: a credit note for what the customer gets, a debit note for what is charged besides. */
export interface PlannedNotes {
  readonly bill: StoredInvoice | undefined;
  readonly items: readonly PlannedItem[];
  readonly creditNoteId: string | null;
  readonly debitNoteId: string | null;
  readonly credit: Money;
  readonly debit: Money;
  /** Of the credit, what the open invoice takes, at what the books hold it. */
  readonly onBill: HeldAmount;
}

/** A refund as it will be posted: entries and what they do; nothing of it is kept yet. */
export interface RefundPlan {
  readonly entry: JournalEntry | null;
  readonly release: JournalEntry | null;
  readonly notes: readonly PlannedNotes[];
  readonly deferrals: readonly ItemDeferral[];
  /** Rows of the documents that are deferred. */
  readonly schedules: readonly StoredSchedule[];
  /** Items whose document the refund closes. */
  readonly closing: readonly string[];
}

interface PlanFacts {
  readonly schedules: readonly StoredSchedule[];
  readonly invoices: readonly StoredInvoice[];
  readonly open: readonly OpenItem[];
  readonly sales: ReadonlyMap<string, StoredEntry>;
}

/** Locks open items, schedules and invoices of the documents, and composes the entries (ledger.md, Refund block). */
export async function planRefund(
  tx: Tx,
  ids: IdGenerator,
  of: RefundContext,
  needs: PlanNeeds,
): Promise<RefundPlan> {
  const itemIds = needs.items.map(({ item }) => item.id);
  const open = await tx.subLedger.lockItems({ itemIds, accounts: [ACCOUNT.commissionReceivable, ACCOUNT.supplierCommission] });
  const schedules = await tx.schedules.lockOfItems(itemIds);
  requireAgentSale(schedules);
  const invoices = await tx.invoices.creditedOfItems(itemIds);
  const sales = await tx.journal.latest('BOOKING_ITEM', itemIds, 'ISSUE');
  const facts = { schedules, invoices, open, sales };
  const currency = tx.scope.partner.functionalCurrency;
  const deferrals = needs.items.map((planned) => deferralOf(planned, schedules, currency));
  const notes = notesOf(ids, needs.items, facts, of, currency);
  const drafts = needs.items.flatMap((planned, index) => linesOf(of, needs, { planned, deferral: deferrals[index] as ItemDeferral, notes, facts, currency }));
  const releases = needs.items.flatMap((planned, index) =>
    planned.figures.closes ? releaseOf(of, { planned, deferral: deferrals[index] as ItemDeferral, notes, facts, currency }) : [],
  );
  const originalId = sales.get(needs.items[0]?.item.id ?? '')?.entry.head.id ?? null;
  return {
    entry: entryOf(ids, of, needs, drafts, { event: 'REFUND', verb: 'Refund', originalId }),
    release: entryOf(ids, of, needs, releases, { event: 'REFUND_RELEASE', verb: 'Earned on the refund of', originalId }),
    notes,
    deferrals,
    schedules: schedules.filter(({ state }) => state === 'OPEN'),
    closing: needs.items.filter(({ figures }) => figures.closes).map(({ item }) => item.id),
  };
}

function requireAgentSale(schedules: readonly StoredSchedule[]): void {
  if (schedules.some(({ part }) => part === 'PRICE')) throw new DomainError('REFUND_NOT_POSSIBLE');
}

function deferralOf({ item, figures }: PlannedItem, schedules: readonly StoredSchedule[], currency: string): ItemDeferral {
  const open = (part: StoredSchedule['part']): StoredSchedule[] =>
    schedules.filter((row) => row.itemId === item.id && row.part === part && row.state === 'OPEN');
  return {
    recall: takeDeferred(open('COMMISSION'), figures.recall, currency),
    markup: takeDeferred(open('MARKUP'), figures.markup, currency),
    discount: takeDeferred(open('DISCOUNT'), figures.discount, currency),
  };
}

/** One pair of notes for each invoice that bills the items now (decision 11). */
function notesOf(ids: IdGenerator, items: readonly PlannedItem[], { invoices }: PlanFacts, { translation, context }: RefundContext, functional: string): PlannedNotes[] {
  const { currency } = context.booking;
  const zero = Money.zero(currency);
  return [...Map.groupBy(items, ({ item }) => billOf(invoices, item.id))].map(([bill, own]) => {
    const sum = (part: (figures: RefundFigures) => Money): Money => Money.sum(own.map(({ figures }) => part(figures)), currency);
    const positive = (amount: Money): Money => (amount.isNegative ? zero : amount);
    const credit = sum((figures) => positive(creditOf(figures)));
    const debit = sum(chargeOf).plus(sum((figures) => positive(creditOf(figures).negate())));
    const billed = bill ? Money.parse(bill.openAmount, currency) : zero;
    const part = billed.isGreaterThan(credit) ? credit : billed;
    const onBill = bill && !part.isZero ? carriedPart(balanceOf(bill, functional), part) : null;
    return {
      bill,
      items: own,
      credit,
      debit,
      creditNoteId: credit.isZero ? null : ids.next(),
      debitNoteId: debit.isZero ? null : ids.next(),
      onBill: { amount: part, functional: onBill?.functional ?? part.convert(translation.rate, functional) },
    };
  });
}

/** What is open of a document, in both currencies. */
export const balanceOf = (invoice: StoredInvoice, functional: string) => ({
  open: Money.parse(invoice.openAmount, invoice.currency),
  functionalOpen: Money.parse(invoice.functionalOpen, functional),
  rate: Rate.parse(invoice.fxRate),
});

interface ItemPlan {
  readonly planned: PlannedItem;
  readonly deferral: ItemDeferral;
  readonly notes: readonly PlannedNotes[];
  readonly facts: PlanFacts;
  readonly currency: string;
}

function linesOf(of: RefundContext, { reference }: PlanNeeds, plan: ItemPlan): LineDraft[] {
  const { planned, deferral, notes, facts, currency } = plan;
  const own = notes.find(({ items }) => items.includes(planned));
  const claims = facts.open.filter(({ dimensions, side }) => dimensions.item_id === planned.item.id && side === 'DEBIT');
  return refundLines({
    ...frameOf(of, plan),
    figures: planned.figures,
    deferred: { recall: heldOf(deferral.recall), markup: heldOf(deferral.markup), discount: heldOf(deferral.discount) },
    receivable: own ? receivableAt(of, planned, own, currency) : null,
    claimRate: claims[0]?.rate ?? null,
    reference,
  });
}

const heldOf = ({ taken, functional }: DeferredTake): HeldAmount => ({ amount: taken, functional });

/** Parties and accounts as at the issue; the rate of the sale. */
function frameOf({ context, translation }: RefundContext, { planned, notes, facts, currency }: ItemPlan) {
  const { item, supplier, terms } = planned;
  const own = notes.find(({ items }) => items.includes(planned));
  const scheme = supplier?.settlement === 'BSP' || supplier?.settlement === 'ARC';
  const sale = facts.sales.get(item.id)?.entry.lines.find((line) => line.amount.currency === item.baseFare.currency && !line.amount.isZero);
  return {
    accounts: {
      settlement: supplier ? settlementAccount(item, supplier) : ACCOUNT.supplierPayable,
      claim: scheme ? ACCOUNT.commissionReceivable : terms.commissionPaid === 'LATER' ? ACCOUNT.supplierCommission : null,
      kind: item.kind,
    },
    dims: {
      base: { branch_id: context.booking.branchId, item_id: item.id, ...(item.documentNumber ? { document_number: item.documentNumber } : {}) },
      supplierId: item.supplierId,
      customerId: context.booking.customerId,
      creditNoteId: own?.creditNoteId ?? null,
      debitNoteId: own?.debitNoteId ?? null,
    },
    saleRate: sale?.rate ?? translation.rate,
    functionalCurrency: currency,
  };
}

/** In another currency the part that its open invoice takes leaves at the invoice's rate, the rest is worth the day's. */
function receivableAt({ translation, context }: RefundContext, { figures }: PlannedItem, own: PlannedNotes, functional: string): Carrying | null {
  const credit = creditOf(figures);
  if (context.booking.currency === functional || credit.isNegative || own.credit.isZero) return null;
  const credits = own.items.map((item) => creditOf(item.figures).minor).map((minor) => (minor < 0n ? 0n : minor));
  const index = own.items.findIndex(({ figures: of }) => of === figures);
  const amount = own.onBill.amount.allocate(credits)[index] ?? own.onBill.amount;
  const held = own.onBill.functional.allocate(credits)[index] ?? own.onBill.functional;
  return { functional: held.plus(credit.minus(amount).convert(translation.rate, functional)), rate: translation.rate, source: translation.source };
}

/** What stays of a closed document's deferral once the recall has taken its part. */
function releaseOf(of: RefundContext, plan: ItemPlan): LineDraft[] {
  const { planned, deferral, facts, currency } = plan;
  const still = (part: StoredSchedule['part'], taken: DeferredTake): HeldAmount => {
    const rows = facts.schedules.filter((row) => row.itemId === planned.item.id && row.part === part && row.state === 'OPEN');
    return {
      amount: Money.sum(rows.map(({ amount }) => amount), planned.item.baseFare.currency).minus(taken.taken),
      functional: Money.sum(rows.map(({ functional }) => functional), currency).minus(taken.functional),
    };
  };
  return releaseLines(frameOf(of, plan), {
    commission: still('COMMISSION', deferral.recall),
    markup: still('MARKUP', deferral.markup),
    discount: still('DISCOUNT', deferral.discount),
  });
}

/** Nothing moves: a refund of 0.00 that ends a ticket without deferral has no entry. */
function entryOf(
  ids: IdGenerator,
  { context, on, translation }: RefundContext,
  needs: PlanNeeds,
  drafts: readonly LineDraft[],
  as: { event: string; verb: string; originalId: string | null },
): JournalEntry | null {
  if (drafts.length === 0) return null;
  const { booking } = context;
  const names = needs.items.map(({ item }) => item.documentNumber ?? item.description).join(', ');
  const head: EntryHead = {
    id: ids.next(),
    entryDate: on,
    kind: 'NORMAL',
    event: as.event,
    sequence: 0,
    source: { type: 'REFUND', id: needs.id, reference: booking.reference },
    description: `${as.verb} ${names} · ${booking.reference}`.slice(0, 300),
    bookingId: booking.id,
    branchId: booking.branchId,
    reversesId: null,
    originalId: as.originalId,
  };
  const foreign = booking.currency !== translation.functionalCurrency;
  return JournalEntry.translate(head, drafts, translation, foreign ? { differenceTo: { account: ACCOUNT.fxRealised, dimensions: { branch_id: booking.branchId } } } : {});
}
