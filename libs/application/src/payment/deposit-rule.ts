import type { BookingItem, Booking, Day, DeferredPart, JournalEntry, Money } from '@travobooks/domain';
import type { IdGenerator } from '../ports/clock.port';
import type { Tx } from '../ports/unit-of-work.port';

/** A part of a deposit with what else it does: the schedule that its deferral needs (invariant 8). */
export interface Deposit extends DeferredPart {
  readonly item: BookingItem;
  /** Called with the posted entry, in the same unit of work. */
  opened(tx: Tx, ids: IdGenerator, entry: JournalEntry): void;
}

/**
 * Where money for an issued booking goes that no document asks for yet: to the deferral of its principal items that are
 * not due (ledger.md, receipt "for a principal item not yet due"; case C34). What it leaves is the customer's advance.
 */
export type DepositRule = (tx: Tx, booking: Booking, amount: Money, on: Day) => Promise<readonly Deposit[]>;

const RULES: DepositRule[] = [];

/** Registers the rule of a kind of sale, once, when its module is loaded. */
export const depositGoesTo = (rule: DepositRule): void => void RULES.push(rule);

export async function depositsFor(tx: Tx, booking: Booking, amount: Money, on: Day): Promise<readonly Deposit[]> {
  const found: Deposit[] = [];
  let left = amount;
  for (const rule of RULES) {
    if (left.isZero) break;
    const deposits = await rule(tx, booking, left, on);
    found.push(...deposits);
    left = deposits.reduce((rest, { amount: part }) => rest.minus(part), left);
  }
  return found;
}
