import { DomainError, type BookingItem } from '@travobooks/domain';
import type { AllotmentRecord } from '../ports/principal-store.port';
import type { Tx } from '../ports/unit-of-work.port';

/** What a draft names exists and fits; how many are left counts when it is sold. */
export async function requireAllotments(tx: Tx, items: readonly BookingItem[]): Promise<void> {
  const named = items.filter((item) => item.terms?.allotmentId && item.state === 'DRAFT');
  if (named.length === 0) return;
  const known = await lockOf(tx, named);
  for (const item of named) requireFit(item, known.get(item.terms?.allotmentId ?? ''));
}

/**
 * Sells from the stock at one's own risk, never more than there is: the rows are locked until the sale has committed, so two
 * sales at once wait for each other. Answers the allotments by id.
 * @param back items that give their place back (a void)
 */
export async function takeFromStock(
  tx: Tx,
  items: readonly BookingItem[],
  back: readonly BookingItem[] = [],
): Promise<ReadonlyMap<string, AllotmentRecord>> {
  const of = (list: readonly BookingItem[]): BookingItem[] => list.filter((item) => item.terms?.allotmentId);
  const [taken, given] = [of(items), of(back)];
  if (taken.length + given.length === 0) return new Map();
  const stock = new Map(await lockOf(tx, [...taken, ...given]));
  const move = (item: BookingItem, by: number): void => {
    const row = requireFit(item, stock.get(item.terms?.allotmentId ?? ''));
    stock.set(row.id, { ...row, sold: row.sold + by });
  };
  for (const item of given) move(item, -1);
  for (const item of taken) {
    const row = requireFit(item, stock.get(item.terms?.allotmentId ?? ''));
    if (row.sold >= row.quantity || row.state !== 'OPEN')
      throw new DomainError('ALLOTMENT_SOLD_OUT', {
        pointer: `/items/${item.position}/allotment_id`,
        detail:
          row.state === 'OPEN'
            ? `All ${row.quantity} of ${row.description} on ${row.serviceDate} are sold.`
            : `${row.description} of ${row.serviceDate} has departed.`,
        extra: { allotment_id: row.id, quantity: row.quantity, sold: row.sold },
      });
    move(item, 1);
  }
  for (const row of stock.values()) tx.principal.saveAllotment(row);
  return stock;
}

const lockOf = async (tx: Tx, items: readonly BookingItem[]): Promise<Map<string, AllotmentRecord>> => {
  const ids = [...new Set(items.flatMap((item) => item.terms?.allotmentId ?? []))].sort();
  return new Map((await tx.principal.lockAllotments(ids)).map((row) => [row.id, row]));
};

function requireFit(item: BookingItem, row: AllotmentRecord | undefined): AllotmentRecord {
  const pointer = `/items/${item.position}/allotment_id`;
  if (!row) throw new DomainError('VALIDATION_FAILED', { pointer, detail: 'There is no such allotment.' });
  if (item.supplierId && item.supplierId !== row.supplierId)
    throw new DomainError('VALIDATION_FAILED', { pointer, detail: 'The allotment is another supplier\u2019s.' });
  if (item.serviceDates.length > 0 && !item.serviceDates.some(({ date }) => date === row.serviceDate))
    throw new DomainError('VALIDATION_FAILED', { pointer, detail: `The allotment is for ${row.serviceDate}.` });
  return row;
}
