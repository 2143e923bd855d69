import type { Money } from '../shared/money';
import type { TaxBase, TaxCharge, TaxRule } from './item-sale';

/** Taken for the state, no VAT of the agency's. */
export const isAtSource = (base: TaxBase): boolean => base === 'SUB_AGENT_SHARE' || base === 'COLLECTED_AT_SOURCE';

/**
 * Taxes that the agency takes from the customer for the state (ledger.md, "tax withheld on a sub-agent's share / collected on a
 * tour (TCS)"): withheld on D, the share of a sub-agent; collected on what the customer pays for the sale. Each rounds once.
 * A rule of SUB_AGENT_SHARE comes here only with a sub-agent's sale: whose sale it is, is known where rules are read.
 */
export function sourceTaxes(share: Money, price: Money, rules: readonly TaxRule[]): TaxCharge[] {
  return rules
    .flatMap(({ base, code, rate }): TaxCharge[] =>
      base === 'SUB_AGENT_SHARE'
        ? [{ code, base, amount: share.times(rate) }]
        : base === 'COLLECTED_AT_SOURCE'
          ? [{ code, base, amount: price.times(rate) }]
          : [],
    )
    .filter((tax) => !tax.amount.isZero);
}
