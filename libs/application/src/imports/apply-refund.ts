import { DomainError, Money, type AskedRefund } from '@travobooks/domain';
import { airlineRefund, postedRefundOf } from '../refund/airline-refund';
import type { AskedItem } from '../refund/quote-refund';
import { reverseRefund } from '../refund/reverse-refund';
import type { IdGenerator } from '../ports/clock.port';
import type { Tx } from '../ports/unit-of-work.port';
import { baseUnknown } from './apply-status';
import type { GdsRecord, GdsRefundDocument, GdsStatusDocument } from './gds-record';
import { created, unchanged, waiting, type Applied, type RecordCase } from './record-outcome';

const refundDocuments = (record: GdsRecord): GdsRefundDocument[] =>
  record.documents.filter((document): document is GdsRefundDocument => document.event === 'REFUND' || document.event === 'EMD_REFUND');

/** The airline has refunded: one refund for each booking, with the amounts of the record (gds-records.md; RFD). */
export async function applyRefund(tx: Tx, ids: IdGenerator, { record }: RecordCase): Promise<Applied> {
  const found: { bookingId: string; itemId: string; document: GdsRefundDocument }[] = [];
  for (const document of refundDocuments(record)) {
    const base = await tx.bookings.findDocument(document.documentNumber);
    if (!base?.ticket) return notSold(document.documentNumber, base?.bookingId ?? null);
    found.push({ bookingId: base.bookingId, itemId: base.itemId, document });
  }
  let isNew = false;
  for (const [bookingId, these] of Map.groupBy(found, (one) => one.bookingId)) {
    const [first] = these;
    const outcome = await airlineRefund(tx, ids, {
      bookingId,
      on: first?.document.refundedOn ?? record.issuedOn ?? '',
      items: these.map(({ itemId, document }): AskedItem => ({ itemId, asked: (currency, pointer) => askedOf(document, currency, pointer) })),
      reference: `${record.gds} ${record.amd}`.slice(0, 60),
      reason: `Refunded by the airline (AIR ${record.amd})`,
    });
    isNew ||= outcome.isNew;
  }
  const bookingId = found[0]?.bookingId ?? null;
  return isNew ? created(bookingId) : unchanged(bookingId, 'It was refunded before with the same amounts.');
}

/** A draft is issued first: there is nothing in the books to refund. */
const notSold = (documentNumber: string, bookingId: string | null): Applied =>
  bookingId ? waiting('BASE_DOCUMENT', 'BASE_DOCUMENT_UNKNOWN', `${documentNumber} is a draft; the refund goes on when it is issued.`, bookingId) : baseUnknown(documentNumber);

/** The record's fare refund is before its cancellation fee, ours after it. */
function askedOf(document: GdsRefundDocument, currency: string, pointer: string): AskedRefund {
  const { refund } = document;
  if (document.currency !== currency) throw new DomainError('CURRENCY_MIX', { pointer, detail: `The sale is in ${currency}, the refund in ${document.currency}.` });
  const money = (text: string): Money => Money.parse(text, currency, pointer);
  const taxes = refund.taxes.map(({ code, amount }) => ({ code, amount: money(amount) }));
  const byCode = Money.sum(taxes.map(({ amount }) => amount), currency).equals(money(refund.taxRefund));
  const used = money(refund.fareUsed);
  const recall = money(document.commissionRecall.amount);
  const selling = document.sellingTotal ? money(document.sellingTotal).minus(money(refund.total)) : Money.zero(currency);
  return {
    scope: used.isZero ? 'FULL' : 'PARTIAL',
    baseRefund: money(refund.baseRefund).minus(money(refund.penalty)),
    penalty: money(refund.penalty),
    taxRefund: byCode ? null : money(refund.taxRefund),
    taxes: byCode ? taxes : null,
    coupons: [],
    flownFare: used.isZero ? null : used,
    refundFee: null,
    // What the customer paid above the net fare goes back with it.
    refundMarkup: selling.isZero || selling.isNegative ? null : selling,
    agencyCharge: null,
    goodwill: null,
    recordedRecall: recall.isZero ? null : recall,
    recordedOnCard: onCard(document, money),
  };
}

function onCard({ formOfPayment, cardAmount, refund }: GdsRefundDocument, money: (text: string) => Money): Money {
  if (formOfPayment === 'AIRLINE_CARD') return money(refund.total);
  return money(formOfPayment === 'MIXED' ? (cardAmount ?? '0') : '0');
}

/** The airline takes its refund back: so do the books, as of the record's day. */
export async function applyRefundVoid(tx: Tx, ids: IdGenerator, { record }: RecordCase): Promise<Applied> {
  const documents = record.documents.filter((document): document is GdsStatusDocument => document.event === 'REFUND_VOID');
  let bookingId: string | null = null;
  const undone = new Set<string>();
  for (const { documentNumber, voidedOn } of documents) {
    const base = await tx.bookings.findDocument(documentNumber);
    if (!base) return baseUnknown(documentNumber);
    bookingId ??= base.bookingId;
    const { refund, takenBack } = await postedRefundOf(tx, base.bookingId, base.itemId);
    if (!refund) {
      // Sent once more, or a document of the refund that the first one has taken back.
      if (takenBack) continue;
      return waiting('BASE_DOCUMENT', 'BASE_DOCUMENT_UNKNOWN', `The refund of ${documentNumber} has not come yet.`, base.bookingId);
    }
    await reverseRefund(tx, ids, { refundId: refund.id, on: voidedOn ?? record.issuedOn ?? '', reason: `Refund voided by the airline (AIR ${record.amd})`, permission: 'import.run' });
    undone.add(refund.id);
  }
  return undone.size > 0 ? created(bookingId) : unchanged(bookingId, 'The refund was taken back before.');
}
