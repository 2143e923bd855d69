import type { BookingState, ItemState } from './booking-state';
import type { SaleFigures } from './item-sale';
import type { ItemTerms } from './item-terms';
import type { Money } from '../shared/money';
import type { Rate } from '../shared/rate';
import type { Day } from '../shared/day';

export const ITEM_KINDS = [
  'AIR_TICKET',
  'EMD',
  'HOTEL',
  'TOUR',
  'TRANSFER',
  'INSURANCE',
  'VISA',
  'CAR',
  'RAIL',
  'ACTIVITY',
  'PACKAGE',
  'SERVICE_FEE',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export const FORMS_OF_PAYMENT = ['CASH', 'AIRLINE_CARD', 'MIXED', 'OWN_CARD', 'EASYPAY'] as const;
export type FormOfPayment = (typeof FORMS_OF_PAYMENT)[number];

export interface Traveller {
  readonly family_name: string;
  readonly given_name: string;
  readonly title?: string | null;
  readonly type?: string;
}

export interface ServiceDate {
  readonly date: Day;
  readonly weight: string;
}

export interface TaxAmount {
  readonly code: string;
  readonly amount: Money;
}

/** One line of the contract with the customer. Amounts are in the booking's currency. */
export interface BookingItem {
  readonly id: string;
  readonly position: number;
  readonly kind: ItemKind;
  readonly state: ItemState;
  readonly supplierId: string | null;
  readonly description: string;
  readonly traveller: Traveller | null;
  readonly serviceDates: readonly ServiceDate[];
  /** Codes of the journey in order (`DAC-DXB-DAC`) and its booking class: contracts pay by them. Null: not known. */
  readonly route: string | null;
  readonly bookingClass: string | null;
  /** Fare of a ticket, price of anything else. */
  readonly baseFare: Money;
  readonly taxes: readonly TaxAmount[];
  /** As given; both null: the supplier's contract decides at issue. */
  readonly commissionRate: Rate | null;
  readonly commission: Money | null;
  readonly serviceFee: Money;
  readonly markup: Money;
  readonly discount: Money;
  readonly formOfPayment: FormOfPayment;
  readonly cardAmount: Money | null;
  readonly emdType: 'A' | 'S' | null;
  readonly relatedItemId: string | null;
  readonly documentNumber: string | null;
  readonly conjunction: readonly string[];
  readonly documentIssuedOn: Day | null;
  /** The traveller did not come: the day on which that was noted. */
  readonly noShowOn?: Day | null;
  /** Treatment, costs, billing, plan: of what is not simply sold as agent. */
  readonly terms?: ItemTerms | null;
  /** As sold, whatever contracts and tax rules say since; null: not issued yet. */
  readonly sold: SaleFigures | null;
}

export interface Booking {
  readonly id: string;
  readonly reference: string;
  readonly branchId: string;
  readonly customerId: string;
  readonly currency: string;
  readonly state: BookingState;
  readonly recordLocator: string | null;
  readonly gds: string | null;
  readonly pnrCreated: Day | null;
  readonly timeLimit: string | null;
  readonly notes: string | null;
  readonly madeBy: string;
  readonly approvalId: string | null;
  readonly issuedOn: Day | null;
  readonly externalRef: string | null;
  readonly metadata: Readonly<Record<string, string>> | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** What the customer pays for the live items, card part and VAT included. */
  readonly saleTotal: Money;
  readonly items: readonly BookingItem[];
}

export const needsDocument = (kind: ItemKind): boolean => kind === 'AIR_TICKET' || kind === 'EMD';

/** A draft of a ticket or EMD that is made already, outside: it is sold, so no time limit ends it. */
export const holdsDocument = (items: readonly BookingItem[]): boolean =>
  items.some((item) => item.state === 'DRAFT' && needsDocument(item.kind) && item.documentNumber !== null);
