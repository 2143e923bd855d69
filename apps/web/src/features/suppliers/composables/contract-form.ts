import type { BodyOf } from '@/api/contract';
import type { Contract } from '@/api/types';
import { rateOf } from '@/shared/format/percent';

/** What the contract pays for a route, a class or both. */
export interface LineForm {
  route: string;
  class: string;
  basis: 'rate' | 'amount';
  value: string;
}
export interface ContractForm {
  valid_from: string;
  basis: 'rate' | 'amount';
  value: string;
  recognition: Contract['recognition'];
  commission_paid: Contract['commission_paid'];
  recall: 'REFUNDED_BASE' | 'UNUSED_BASE' | 'NONE';
  lines: LineForm[];
  withholding: '' | 'COMMISSION' | 'TICKET_VALUE';
  withholding_rate: string;
  override: '' | 'MONTH' | 'QUARTER' | 'YEAR';
  retroactive: 'yes' | 'no';
  tiers: { from: string; rate: string }[];
}
type Body = BodyOf<'/v1/suppliers/{id}/contracts', 'post'>;

export const emptyLine = (): LineForm => ({ route: '', class: '', basis: 'rate', value: '' });
export const emptyContract = (today: string): ContractForm => ({
  valid_from: today,
  basis: 'rate',
  value: '',
  recognition: 'SERVICE_DATE',
  commission_paid: 'NETTED',
  recall: 'REFUNDED_BASE',
  lines: [],
  withholding: '',
  withholding_rate: '',
  override: '',
  retroactive: 'yes',
  tiers: [{ from: '0', rate: '' }],
});

const ROUTE = /^([A-Z]{3}-([A-Z]{3}|\*)|\*-[A-Z]{3})$/;
export const routeOf = (text: string): string => text.trim().toUpperCase();
const paid = (basis: 'rate' | 'amount', value: string): boolean =>
  basis === 'rate' ? rateOf(value) !== null : value !== '';

/** What is missing or wrong, by the pointer the API would use. */
export function contractErrors(form: ContractForm): Record<string, 'needed' | 'percent' | 'route'> {
  const found: Record<string, 'needed' | 'percent' | 'route'> = {};
  const rate = (pointer: string, text: string): void => {
    if (rateOf(text) === null) found[pointer] = text.trim() ? 'percent' : 'needed';
  };
  if (!form.valid_from) found['/valid_from'] = 'needed';
  const inLines = form.lines.some(({ value }) => value.trim());
  if (form.value.trim() ? !paid(form.basis, form.value) : !inLines)
    found['/commission'] = form.value.trim() ? 'percent' : 'needed';
  form.lines.forEach((line, index) => {
    const at = `/commission_lines/${index}`;
    if (line.route ? !ROUTE.test(routeOf(line.route)) : !line.class)
      found[`${at}/route`] = line.route ? 'route' : 'needed';
    if (!paid(line.basis, line.value)) found[`${at}/rate`] = line.value.trim() ? 'percent' : 'needed';
  });
  if (form.withholding) rate('/withholding/rate', form.withholding_rate);
  if (form.override) form.tiers.forEach((tier, index) => rate(`/override/tiers/${index}/rate`, tier.rate));
  return found;
}

const commission = (basis: 'rate' | 'amount', value: string) =>
  basis === 'rate' ? { rate: rateOf(value) ?? '0' } : { amount: value };

/** The contract as the API takes it; the form is free of errors. */
export const contractBody = (form: ContractForm): Body => ({
  valid_from: form.valid_from,
  ...(form.value.trim() ? { commission: commission(form.basis, form.value) } : {}),
  ...(form.lines.length
    ? {
        commission_lines: form.lines.map((line) => ({
          ...(line.route ? { route: routeOf(line.route) } : {}),
          ...(line.class ? { class: line.class.trim().toUpperCase() } : {}),
          ...commission(line.basis, line.value),
        })),
      }
    : {}),
  recognition: form.recognition,
  recall: form.recall,
  commission_paid: form.commission_paid,
  ...(form.withholding
    ? { withholding: { base: form.withholding, rate: rateOf(form.withholding_rate) ?? '0' } }
    : {}),
  ...(form.override
    ? {
        override: {
          period: form.override,
          retroactive: form.retroactive === 'yes',
          tiers: form.tiers.map(({ from, rate }) => ({ from: from || '0', rate: rateOf(rate) ?? '0' })),
        },
      }
    : {}),
});
