import {
  DomainError,
  Money,
  isCurrency,
  parseDay,
  treatmentOf,
  type Billing,
  type BookingItem,
  type ItemTerms,
  type Treatment,
} from '@travobooks/domain';
import type { SupplierFacts } from '../ports/booking-store.port';

/** How an item is sold beside its price, as asked. */
export interface TermsCommand {
  readonly treatment?: Treatment | null;
  readonly treatmentReason?: string | null;
  readonly costs?: readonly { readonly supplierId: string; readonly amount: string; readonly currency: string }[];
  readonly billing?: Billing | null;
  readonly paymentPlan?: readonly { readonly dueOn: string; readonly amount: string }[];
  readonly allotmentId?: string | null;
  readonly supplierCurrency?: string | null;
}

/** Terms of an item in the booking's currency; null: it has none. Every refusal names the field. */
export function draftTerms(command: TermsCommand, currency: string, at: string): ItemTerms | null {
  if (command.treatment && !command.treatmentReason?.trim())
    throw new DomainError('REASON_REQUIRED', {
      pointer: `${at}/treatment_reason`,
      detail: 'The supplier\u2019s flag decides how it is sold; another treatment needs a reason.',
    });
  const owedIn = command.supplierCurrency;
  if (owedIn && !isCurrency(owedIn))
    throw new DomainError('CURRENCY_UNKNOWN', { pointer: `${at}/supplier_currency` });
  const terms: ItemTerms = {
    treatment: command.treatment ?? null,
    treatmentReason: command.treatment ? (command.treatmentReason?.trim() ?? null) : null,
    costs: (command.costs ?? []).map((cost, index) => ({
      supplierId: cost.supplierId,
      amount: above(cost.amount, cost.currency, `${at}/costs/${index}/amount`),
    })),
    billing: command.billing ?? null,
    paymentPlan: planOf(command, currency, at),
    allotmentId: command.allotmentId ?? null,
    supplierCurrency: owedIn && owedIn !== currency ? owedIn : null,
  };
  return hasTerms(terms) ? terms : null;
}

const hasTerms = ({ costs, paymentPlan, ...single }: ItemTerms): boolean =>
  costs.length > 0 || paymentPlan.length > 0 || Object.values(single).some((value) => value !== null);

function planOf(command: TermsCommand, currency: string, at: string): ItemTerms['paymentPlan'] {
  const plan = (command.paymentPlan ?? []).map((part, index) => ({
    dueOn: parseDay(part.dueOn, `${at}/payment_plan/${index}/due_on`),
    amount: above(part.amount, currency, `${at}/payment_plan/${index}/amount`),
  }));
  if (plan.length > 0 && command.billing === 'ON_ISSUE')
    throw new DomainError('VALIDATION_FAILED', {
      pointer: `${at}/payment_plan`,
      detail: 'A price that is billed on issue has no instalments.',
    });
  return plan.toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
}

function above(text: string, currency: string, pointer: string): Money {
  const amount = Money.parse(text, currency, pointer);
  if (amount.isNegative || amount.isZero)
    throw new DomainError('AMOUNT_INVALID', { pointer, detail: 'An amount here is above zero.' });
  return amount;
}

/** Fields that belong to one treatment only, and suppliers that cannot be sold so. */
export function requireTreatment(item: BookingItem, supplier: SupplierFacts | null): void {
  const refuse = (field: string, detail: string): never => {
    throw new DomainError('VALIDATION_FAILED', { pointer: `/items/${item.position}/${field}`, detail });
  };
  const { terms } = item;
  if (item.kind === 'SERVICE_FEE') {
    if (terms) refuse('kind', 'A service fee has no treatment, costs, billing or plan.');
    return;
  }
  if (treatmentOf(item, supplier) === 'PRINCIPAL') {
    if (supplier?.settlement === 'PAY_AT_PROPERTY')
      refuse('treatment', 'The guest pays at the property: that is a sale as agent.');
    if (terms?.supplierCurrency)
      refuse('supplier_currency', 'Suppliers of a sale as principal are owed in the currency of their costs.');
    return;
  }
  if (terms && terms.costs.length > 0) refuse('costs', 'Costs belong to a sale as principal.');
  if (terms?.billing) refuse('billing', 'A sale as agent is billed on issue.');
  if (terms && terms.paymentPlan.length > 0) refuse('payment_plan', 'Instalments belong to a sale as principal.');
  if (terms?.allotmentId) refuse('allotment_id', 'Stock at one\u2019s own risk is sold as principal.');
}

/** Whoever is owed for an item is a supplier of the partner. */
export function requireCostSuppliers(
  items: readonly BookingItem[],
  suppliers: ReadonlyMap<string, SupplierFacts>,
): void {
  for (const item of items)
    for (const [index, cost] of (item.terms?.costs ?? []).entries())
      if (!suppliers.has(cost.supplierId))
        throw new DomainError('VALIDATION_FAILED', {
          pointer: `/items/${item.position}/costs/${index}/supplier_id`,
          detail: 'There is no such supplier.',
        });
}
