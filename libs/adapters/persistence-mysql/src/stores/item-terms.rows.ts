import { Money, Rate, type ItemTerms, type PrincipalFigures } from '@travobooks/domain';

interface CostJson {
  readonly supplier_id: string;
  readonly amount: string;
  readonly currency: string;
}
interface TermsJson {
  readonly treatment: ItemTerms['treatment'];
  readonly treatment_reason: string | null;
  readonly costs: readonly CostJson[];
  readonly billing: ItemTerms['billing'];
  readonly payment_plan: readonly { readonly due_on: string; readonly amount: string }[];
  readonly supplier_currency: string | null;
}

const costJson = ({ supplierId, amount }: ItemTerms['costs'][number]): CostJson => ({
  supplier_id: supplierId,
  amount: amount.toDecimal(),
  currency: amount.currency,
});
const costFromJson = (cost: CostJson): ItemTerms['costs'][number] => ({
  supplierId: cost.supplier_id,
  amount: Money.parse(cost.amount, cost.currency),
});

/** Terms of an item as its column keeps them; its allotment has a column of its own. */
export const termsJson = (terms: ItemTerms): TermsJson => ({
  treatment: terms.treatment,
  treatment_reason: terms.treatmentReason,
  costs: terms.costs.map(costJson),
  billing: terms.billing,
  payment_plan: terms.paymentPlan.map(({ dueOn, amount }) => ({ due_on: dueOn, amount: amount.toDecimal() })),
  supplier_currency: terms.supplierCurrency,
});

export const termsFromJson = (terms: TermsJson, currency: string, allotmentId: string | null): ItemTerms => ({
  treatment: terms.treatment,
  treatmentReason: terms.treatment_reason,
  costs: terms.costs.map(costFromJson),
  billing: terms.billing,
  paymentPlan: terms.payment_plan.map((part) => ({
    dueOn: part.due_on,
    amount: Money.parse(part.amount, currency),
  })),
  allotmentId,
  supplierCurrency: terms.supplier_currency,
});

export interface PrincipalJson {
  readonly price: string;
  readonly price_vat: readonly { readonly code: string; readonly amount: string }[];
  readonly billing: PrincipalFigures['billing'];
  readonly costs: readonly CostJson[];
  readonly margin: readonly {
    readonly code: string;
    readonly rate: string;
    readonly provisional_margin: string | null;
  }[];
}

export const principalJson = (figures: PrincipalFigures): PrincipalJson => ({
  price: figures.price.toDecimal(),
  price_vat: figures.priceVat.map(({ code, amount }) => ({ code, amount: amount.toDecimal() })),
  billing: figures.billing,
  costs: figures.costs.map(costJson),
  margin: figures.margin.map(({ code, rate, provisionalMargin }) => ({
    code,
    rate: rate.toDecimal(),
    provisional_margin: provisionalMargin?.toDecimal() ?? null,
  })),
});

export const principalFromJson = (figures: PrincipalJson, currency: string): PrincipalFigures => ({
  price: Money.parse(figures.price, currency),
  priceVat: figures.price_vat.map(({ code, amount }) => ({
    code,
    base: 'PRICE',
    amount: Money.parse(amount, currency),
  })),
  billing: figures.billing,
  costs: figures.costs.map(costFromJson),
  margin: figures.margin.map(({ code, rate, provisional_margin: provisional }) => ({
    code,
    rate: Rate.parse(rate),
    provisionalMargin: provisional === null ? null : Rate.parse(provisional),
  })),
});
