import { DomainError, Money, isCurrency, type Booking, type BookingItem } from '@travobooks/domain';
import type { ImportRecordRow } from '../ports/import-store.port';
import type { Tx } from '../ports/unit-of-work.port';
import type { GdsSaleDocument } from './gds-record';
import type { KeptRecord } from './record-outcome';

export interface Known {
  readonly fresh: readonly GdsSaleDocument[];
  /** A number that is sold with other money. */
  readonly conflict: GdsSaleDocument | null;
  readonly bookingId: string | null;
}

/**
 * The second level of idempotency: a document that is known with equal money is unchanged whatever
 * record brings it;
 * with other money nothing is overwritten. A draft that a void has cancelled stays known.
 */
export async function knownDocuments(
  tx: Tx,
  documents: readonly GdsSaleDocument[],
  history: readonly ImportRecordRow[],
): Promise<Known> {
  const fresh: GdsSaleDocument[] = [];
  const bookings = new Map<string, Booking>();
  let bookingId: string | null = null;
  for (const document of documents) {
    const found = await tx.bookings.findDocument(document.documentNumber);
    if (!found) {
      const voided = history.find(
        (row) =>
          row.outcome === 'CREATED' && isVoid(row) && row.documentNumbers.includes(document.documentNumber),
      );
      if (voided) bookingId ??= voided.bookingId;
      else fresh.push(document);
      continue;
    }
    const booking = bookings.get(found.bookingId) ?? (await lockOwn(tx, found.bookingId));
    bookings.set(found.bookingId, booking);
    bookingId ??= found.bookingId;
    const item = booking.items.find((candidate) => candidate.id === found.itemId);
    if (!item || !equalMoney(item, booking.currency, document))
      return { fresh: [], conflict: document, bookingId };
  }
  return { fresh, conflict: null, bookingId };
}

export const isVoid = (row: Pick<ImportRecordRow, 'recordType'>): boolean =>
  row.recordType === 'VOID' || row.recordType === 'EMD_VOID';

/**
 * Another office's booking is no business of a caller of one office: a colleague there completes the
 * record.
 */
export async function lockOwn(tx: Tx, bookingId: string): Promise<Booking> {
  try {
    return await tx.bookings.lock(bookingId, 'import.run');
  } catch (error) {
    if (error instanceof DomainError && error.code === 'NOT_FOUND')
      throw new DomainError('PERMISSION_DENIED', { detail: 'The booking belongs to another office.' });
    throw error;
  }
}

function equalMoney(item: BookingItem, currency: string, document: GdsSaleDocument): boolean {
  if (currency !== document.currency || !isCurrency(currency)) return false;
  const line = (code: string, amount: Money): string => `${code} ${amount.minor}`;
  const sold = item.taxes.map((tax) => line(tax.code, tax.amount)).sort();
  const read = document.taxes.map((tax) => line(tax.code, Money.parse(tax.amount, currency))).sort();
  return (
    item.baseFare.minor === Money.parse(document.baseFare, currency).minor && sold.join() === read.join()
  );
}

/**
 * A record of the same kind has done the same to the document on the same day: a record sent once more
 * under a new number.
 */
export function doneBefore(
  history: readonly ImportRecordRow[],
  of: (row: ImportRecordRow) => boolean,
  documentNumber: string,
  day: string | undefined,
): boolean {
  return history.some((row) => {
    if (row.outcome !== 'CREATED' || !of(row)) return false;
    const documents = (row.parsed as KeptRecord | null)?.documents ?? [];
    return documents.some(
      (done) => done.documentNumber === documentNumber && 'event' in done && dayOf(done) === day,
    );
  });
}

const dayOf = (document: object): string | undefined => {
  const { voidedOn, restoredOn } = document as { voidedOn?: string; restoredOn?: string };
  return voidedOn ?? restoredOn;
};
