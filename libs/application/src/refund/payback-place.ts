import { DomainError, invariant, type MoneyPlace } from '@travobooks/domain';
import type { PartyFacts } from '../ports/sub-ledger.port';
import type { Tx } from '../ports/unit-of-work.port';

export const PAYBACK_METHODS = ['CASH', 'CARD', 'BANK_TRANSFER', 'GATEWAY', 'CHEQUE', 'WALLET'] as const;
export type PaybackMethod = (typeof PAYBACK_METHODS)[number];

export interface PaybackWay {
  readonly method: PaybackMethod;
  readonly bankAccountId?: string | null;
  readonly gatewayId?: string | null;
  readonly drawerId?: string | null;
}

/** Money handed over, or moved inside the house, has arrived; a bank or a gateway tells later. */
export const arrivesAtOnce = ({ kind }: MoneyPlace): boolean => kind === 'CASH' || kind === 'DRAWER' || kind === 'WALLET';

/** Where the money leaves, in the currency of the credit. */
export async function paybackPlace(
  tx: Tx,
  way: PaybackWay,
  of: { readonly customerId: string; readonly currency: string; readonly banks: PartyFacts['bankAccounts'] },
): Promise<MoneyPlace> {
  switch (way.method) {
    case 'WALLET':
      return { kind: 'WALLET', customerId: of.customerId };
    case 'CASH':
      if (!way.drawerId) return { kind: 'CASH' };
      await requireTill(tx, 'DRAWER', way.drawerId, of.currency);
      return { kind: 'DRAWER', drawerId: way.drawerId };
    case 'CARD':
    case 'GATEWAY': {
      const gatewayId = named(way.gatewayId, 'gateway_id', 'Say which gateway pays it back.');
      await requireTill(tx, 'GATEWAY', gatewayId, of.currency);
      return { kind: 'GATEWAY', gatewayId, transactionId: null };
    }
    case 'BANK_TRANSFER':
    case 'CHEQUE': {
      const bankAccountId = named(way.bankAccountId, 'bank_account_id', 'Say which bank account pays it back.');
      const bank = of.banks.get(bankAccountId);
      if (!bank) throw unknown('bank_account_id');
      requireCurrency(bank.currency, of.currency, 'bank_account_id');
      return { kind: 'BANK', bankAccountId, clientMoney: bank.kind === 'TRUST' };
    }
  }
}

function named(id: string | null | undefined, field: string, detail: string): string {
  if (!id) throw new DomainError('VALIDATION_FAILED', { pointer: `/${field}`, detail });
  return id;
}

const unknown = (field: string): DomainError =>
  new DomainError('VALIDATION_FAILED', { pointer: `/${field}`, detail: 'There is no such place of money.' });

async function requireTill(tx: Tx, kind: 'DRAWER' | 'GATEWAY', id: string, currency: string): Promise<void> {
  const field = kind === 'DRAWER' ? 'drawer_id' : 'gateway_id';
  const till = await tx.refunds.till(kind, id);
  if (!till) throw unknown(field);
  requireCurrency(till.currency, currency, field);
}

function requireCurrency(held: string, wanted: string, field: string): void {
  invariant(wanted.length === 3, 'a currency has three letters');
  if (held !== wanted)
    throw new DomainError('CURRENCY_MIX', { pointer: `/${field}`, detail: `The credit is in ${wanted}, the money there in ${held}.` });
}
