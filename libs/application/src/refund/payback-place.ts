import { DomainError, type Day, type MoneyPlace } from '@travobooks/domain';
import { placeOf, requirePlace } from '../payment/where-money-comes';
import type { ReceiptCommand } from '../ports/receipt-store.port';
import type { StoredRefund } from '../ports/refund-store.port';
import type { Tx } from '../ports/unit-of-work.port';

export const PAYBACK_METHODS = ['CASH', 'CARD', 'BANK_TRANSFER', 'GATEWAY', 'CHEQUE', 'WALLET'] as const;

/** Money goes back to the places that it comes from. */
export type PaybackWay = Pick<ReceiptCommand, 'method' | 'bankAccountId' | 'drawerId' | 'gatewayId'>;

/** Money handed over, or moved inside the house, has arrived; a bank or a gateway tells later. */
export const arrivesAtOnce = ({ kind }: MoneyPlace): boolean => kind === 'CASH' || kind === 'DRAWER' || kind === 'WALLET';

/** Where the money leaves, in the currency of the credit. */
export async function paybackPlace(tx: Tx, way: PaybackWay, { customerId, currency }: StoredRefund, on: Day): Promise<MoneyPlace> {
  requirePlace(way);
  if (way.method === 'WALLET') return { kind: 'WALLET', customerId };
  const parties = await tx.subLedger.lockParties({ on, permission: 'refund.payback', ...(way.bankAccountId ? { bankAccountIds: [way.bankAccountId] } : {}) });
  const tills = await tx.receipts.tills({ drawerId: way.drawerId ?? null, gatewayId: way.gatewayId ?? null });
  const place = placeOf(way, { parties, tills, on });
  if (place.currency && place.currency !== currency)
    throw new DomainError('CURRENCY_MIX', { pointer: place.pointer, detail: `The credit is in ${currency}, the money there in ${place.currency}.` });
  return place.at;
}
