import type { BookingItem } from './booking';
import type { SupplierTerms, TaxRule } from './item-sale';
import { Money } from '../shared/money';
import { Rate } from '../shared/rate';

export type ItemText = Partial<Omit<BookingItem, MoneyField | 'taxes' | 'commission' | 'commissionRate'>> & {
  readonly [field in MoneyField]?: string;
} & {
  readonly taxes?: readonly string[];
  readonly commission?: string;
  readonly rate?: string;
};
type MoneyField = 'baseFare' | 'serviceFee' | 'markup' | 'discount' | 'cardAmount';

/** An air ticket of 1,000.00 BDT on cash, without anything else unless said. */
export function itemOf(text: ItemText = {}, currency = 'BDT'): BookingItem {
  const { taxes, commission, rate, baseFare, serviceFee, markup, discount, cardAmount, ...plain } = text;
  const money = (amount: string): Money => Money.parse(amount, currency);
  const none = Money.zero(currency);
  return {
    id: 'item',
    position: 0,
    kind: 'AIR_TICKET',
    state: 'ISSUED',
    supplierId: 'supplier',
    description: 'DAC-DXB',
    traveller: null,
    serviceDates: [],
    route: null,
    bookingClass: null,
    baseFare: money(baseFare ?? (currency === 'JPY' ? '1000' : '1000.00')),
    taxes: (taxes ?? []).map((amount, index) => ({ code: `T${index}`, amount: money(amount) })),
    commissionRate: rate === undefined ? null : Rate.parse(rate),
    commission: commission === undefined ? null : money(commission),
    serviceFee: serviceFee === undefined ? none : money(serviceFee),
    markup: markup === undefined ? none : money(markup),
    discount: discount === undefined ? none : money(discount),
    formOfPayment: 'CASH',
    cardAmount: cardAmount === undefined ? null : money(cardAmount),
    emdType: null,
    relatedItemId: null,
    documentNumber: '1762400000123',
    conjunction: [],
    documentIssuedOn: null,
    sold: null,
    ...plain,
  };
}

/** A BSP airline as agent whose revenue waits for the service date. */
export const termsOf = (change: Partial<SupplierTerms> = {}): SupplierTerms => ({
  settlement: 'BSP',
  treatment: 'AGENT',
  commissionRate: null,
  commissionAmount: null,
  recognition: 'SERVICE_DATE',
  commissionPaid: 'NETTED',
  ...change,
});

export const ruleOf = (base: TaxRule['base'], rate: string, change: Partial<TaxRule> = {}): TaxRule => ({
  code: `VAT-${base}`,
  base,
  rate: Rate.parse(rate),
  inclusive: false,
  appliesTo: ['AIR_TICKET', 'EMD', 'HOTEL', 'SERVICE_FEE', 'VISA', 'TOUR', 'PACKAGE', 'CAR'],
  ...change,
});

export const dates = (...days: string[]): BookingItem['serviceDates'] =>
  days.map((text) => {
    const [date = '', weight = '1'] = text.split(' x');
    return { date, weight };
  });
