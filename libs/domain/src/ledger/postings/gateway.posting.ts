import { Money } from '../../shared/money';
import { ACCOUNT } from '../accounts';
import type { Dimensions, LineDraft, Translation } from '../journal-entry';
import { settlementLine, type OpenItem } from '../open-item';
import { takeOldest, type TakenItem } from './advance.posting';
import { atRate } from './receipt.posting';

export interface GatewayShare {
  /** Captures that are paid out with it. */
  readonly taken: readonly TakenItem[];
  /** Chargebacks that the gateway has kept back of it. */
  readonly kept: readonly OpenItem[];
  /** What its transactions do not cover. */
  readonly left: Money;
}

/**
 * Which open transactions a payout is made of: what was charged back comes off first, then captures oldest first up to the
 * gross. What is not reached stays open: the rolling reserve.
 */
export function gatewayShare(items: readonly OpenItem[], gross: Money): GatewayShare {
  const kept = items.filter(({ side, open }) => side === 'CREDIT' && !open.isZero);
  const needed = kept.reduce((sum, { open }) => sum.plus(open), gross);
  const { taken, left } = takeOldest(
    items.filter(({ side }) => side === 'DEBIT'),
    needed,
  );
  return { taken, kept, left };
}

export interface GatewayPayout {
  readonly bank: LineDraft;
  readonly fee: Money;
  readonly feeTax: Money;
  readonly share: GatewayShare;
  readonly dimensions: Dimensions;
}

/** ledger.md, gateway payout (C26): 1011 net · 5031 fee · 1161 tax on it against the gross of 1021. */
export function gatewayPayoutLines({ bank, fee, feeTax, share, dimensions }: GatewayPayout, rate: Translation): LineDraft[] {
  const cost = (account: string, amount: Money): LineDraft => ({ account, side: 'DEBIT', amount, carried: atRate(amount, rate), dimensions });
  return [
    bank,
    cost(ACCOUNT.gatewayFees, fee),
    cost(ACCOUNT.vatInput, feeTax),
    ...share.kept.map((item) => settlementLine(item, item.open)),
    ...share.taken.map(({ item, part }) => settlementLine(item, part)),
  ];
}

/** ledger.md, drawer counted short: 5046 / 1002; over: the mirror. Nothing when it is right. */
export function drawerDifferenceLines(counted: Money, expected: Money, dimensions: Dimensions, drawerId: string, rate: Translation): LineDraft[] {
  const difference = counted.minus(expected);
  if (difference.isZero) return [];
  const amount = difference.isNegative ? difference.negate() : difference;
  const carried = atRate(amount, rate);
  const drawer = { account: ACCOUNT.drawer, amount, carried, dimensions: { ...dimensions, drawer_id: drawerId } };
  const cost = { account: ACCOUNT.cashOverShort, amount, carried, dimensions };
  return difference.isNegative
    ? [{ ...cost, side: 'DEBIT' }, { ...drawer, side: 'CREDIT' }]
    : [{ ...drawer, side: 'DEBIT' }, { ...cost, side: 'CREDIT' }];
}
