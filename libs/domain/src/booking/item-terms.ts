import type { Day } from '../shared/day';
import type { Money } from '../shared/money';
import type { BookingItem, ItemKind } from './booking';

/** Agent: net, commission is revenue. Principal: gross, with cost of sales (product.md, words). */
export type Treatment = 'AGENT' | 'PRINCIPAL';
export const TREATMENTS = ['AGENT', 'PRINCIPAL'] as const satisfies readonly Treatment[];

/** When the price of a principal sale is due (ledger.md, decision 12). */
export type Billing = 'ON_ISSUE' | 'ON_DUE_DATE';
export const BILLINGS = ['ON_ISSUE', 'ON_DUE_DATE'] as const satisfies readonly Billing[];

/** What a supplier of a principal sale costs, its VAT included, in the currency in which it is owed. */
export interface ItemCost {
  readonly supplierId: string;
  readonly amount: Money;
}

/** A part of the price that is billed when it falls due. */
export interface Instalment {
  readonly dueOn: Day;
  readonly amount: Money;
}

/** How an item is sold beside its price; a ticket as agent has none of it. */
export interface ItemTerms {
  /** The item's own word against its supplier's flag, with the reason. */
  readonly treatment: Treatment | null;
  readonly treatmentReason: string | null;
  readonly costs: readonly ItemCost[];
  readonly billing: Billing | null;
  readonly paymentPlan: readonly Instalment[];
  readonly allotmentId: string | null;
  /** In which the supplier of an agent's sale is owed; null: the booking's currency. */
  readonly supplierCurrency: string | null;
}

export const NO_TERMS: ItemTerms = {
  treatment: null,
  treatmentReason: null,
  costs: [],
  billing: null,
  paymentPlan: [],
  allotmentId: null,
  supplierCurrency: null,
};

const PRINCIPAL_KINDS: ReadonlySet<string> = new Set(['TOUR', 'ACTIVITY', 'PACKAGE']);

/** ledger.md, default treatment by kind (of an item, and of a supplier by its own kind): tour, activity and package are the agency's own product. */
export const defaultTreatment = (kind: string): Treatment =>
  PRINCIPAL_KINDS.has(kind) ? 'PRINCIPAL' : 'AGENT';

/** The item's override, else the supplier's flag; nobody's flag: the kind. */
export const treatmentOf = (
  item: Pick<BookingItem, 'kind' | 'terms'>,
  supplier: { readonly treatment: Treatment } | null,
): Treatment =>
  item.kind === 'SERVICE_FEE'
    ? 'AGENT'
    : (item.terms?.treatment ?? supplier?.treatment ?? defaultTreatment(item.kind));

/** Decision 12: tours and packages are due later unless the sale says otherwise; a plan of instalments always is. */
export const billingOf = ({ kind, terms }: Pick<BookingItem, 'kind' | 'terms'>): Billing =>
  terms?.billing ??
  (kind === 'TOUR' || kind === 'PACKAGE' || (terms?.paymentPlan.length ?? 0) > 0 ? 'ON_DUE_DATE' : 'ON_ISSUE');

/** Kinds whose documents are vouchers: nothing of a carrier, but a paper that the traveller hands over. */
export const VOUCHER_KINDS: readonly ItemKind[] = [
  'HOTEL',
  'TOUR',
  'TRANSFER',
  'INSURANCE',
  'VISA',
  'CAR',
  'RAIL',
  'ACTIVITY',
  'PACKAGE',
];
