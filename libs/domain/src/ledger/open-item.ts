import { DomainError } from '../shared/domain-error';
import type { Day } from '../shared/day';
import type { Money } from '../shared/money';
import type { Rate } from '../shared/rate';
import type { Carrying, Dimensions, LineDraft, Side } from './journal-entry';

/** What is still open of an item or a document, in its own currency and as the books hold it. */
export interface OpenBalance {
  readonly open: Money;
  readonly functionalOpen: Money;
  readonly rate: Rate;
}

/** One row of the sub-ledger of an item account (invariant 8). */
export interface OpenItem extends OpenBalance {
  readonly id: string;
  readonly account: string;
  /** The side of the line that opened it. */
  readonly side: Side;
  readonly amount: Money;
  readonly functionalAmount: Money;
  readonly dimensions: Dimensions;
  readonly entryId: string;
  readonly reference: string | null;
  readonly openedOn: Day;
  readonly dueOn: Day | null;
}

/**
 * At what the books let a part go: its carrying rate, a part in proportion, the whole rest to the last minor unit
 * (ledger.md, FX; cases C38, C41). Throws `AMOUNT_ABOVE_OPEN`.
 */
export function carriedPart(balance: OpenBalance, part: Money, pointer?: string): Carrying {
  const { open, functionalOpen, rate } = balance;
  if (part.currency !== open.currency)
    throw new DomainError('CURRENCY_MIX', { pointer, detail: `What is open is in ${open.currency}.` });
  if (part.isGreaterThan(open))
    throw new DomainError('AMOUNT_ABOVE_OPEN', {
      pointer,
      detail: `${part.toDecimal()} ${part.currency} is more than the ${open.toDecimal()} that is open.`,
    });
  const whole = part.equals(open);
  const [share] = whole ? [functionalOpen] : functionalOpen.allocate([part.minor, open.minor - part.minor]);
  return { functional: share ?? functionalOpen, rate, source: 'CARRIED' };
}

/** The line that takes a part of an open item back: the other side of its account, at what the books hold it. */
export function settlementLine(item: OpenItem, part: Money, pointer?: string): LineDraft {
  return {
    account: item.account,
    side: item.side === 'DEBIT' ? 'CREDIT' : 'DEBIT',
    amount: part,
    carried: carriedPart(item, part, pointer),
    dimensions: item.dimensions,
    effect: { settles: item.id },
  };
}
