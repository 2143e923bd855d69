import type { Day, Money } from '@travobooks/domain';

export interface GatewayPayoutRecord {
  readonly id: string;
  readonly gatewayId: string;
  readonly bankAccountId: string;
  readonly paidOn: Day;
  readonly gross: Money;
  readonly fee: Money;
  readonly feeTax: Money;
  readonly net: Money;
  readonly state: 'POSTED' | 'REVERSED';
  readonly entryId: string;
  readonly externalRef: string | null;
  readonly madeBy: string;
  readonly createdAt: string;
}

export interface ChargebackRecord {
  readonly id: string;
  readonly gatewayId: string;
  readonly gatewayTransactionId: string;
  readonly receiptId: string;
  readonly amount: Money;
  readonly charge: Money;
  readonly receivedOn: Day;
  readonly decidedOn: Day | null;
  readonly state: 'OPEN' | 'WON' | 'LOST';
  readonly entryId: string;
  readonly madeBy: string;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface Counted {
  readonly denomination: string;
  readonly pieces: number;
}

/** A drawer from its opening to its count. */
export interface DrawerSession {
  readonly id: string;
  readonly drawerId: string;
  readonly state: 'OPEN' | 'COUNTED';
  readonly openedAt: string;
  readonly openedBy: string;
  readonly countedAt: string | null;
  readonly countedBy: string | null;
  readonly counted: readonly Counted[] | null;
  readonly countedTotal: Money | null;
  /** What the books said at the count. */
  readonly expected: Money | null;
  readonly entryId: string | null;
}

/** Gateways' payouts and chargebacks; sessions of drawers. */
export interface CashDeskStore {
  insertPayout(payout: GatewayPayoutRecord): void;
  /** Throws `NOT_FOUND`. */
  lockPayout(id: string): Promise<GatewayPayoutRecord>;
  findPayoutByRef(externalRef: string): Promise<string | null>;
  reversePayout(id: string): void;
  insertChargeback(chargeback: ChargebackRecord): void;
  /** Throws `NOT_FOUND`. */
  lockChargeback(id: string): Promise<ChargebackRecord>;
  decideChargeback(chargeback: ChargebackRecord, state: 'WON' | 'LOST', on: Day): ChargebackRecord;
  /** The open session of a drawer, locked; null: it is closed. */
  lockSession(drawerId: string, currency: string): Promise<DrawerSession | null>;
  insertSession(session: DrawerSession): void;
  closeSession(session: DrawerSession): void;
  /** What the books say lies on a trust account. */
  trustBalance(bankAccountId: string, currency: string): Promise<Money>;
  /** What the books say lies in it. */
  drawerBalance(drawerId: string, currency: string): Promise<Money>;
}
