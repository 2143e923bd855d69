import type { Booking, BookingItem, ItemRequest } from '@/api/types';
import { readDocument, writeDocument } from '@/shared/format/document-number';
import { isZero, negate, sum, times } from '@/shared/format/money';
import { percentOf, rateOf } from '@/shared/format/percent';

export interface TaxForm {
  code: string;
  amount: string;
}
export interface ItemForm {
  key: string;
  kind: string;
  supplier_id: string;
  supplier_name: string;
  description: string;
  booking_class: string;
  family_name: string;
  given_name: string;
  dates: string[];
  fare: string;
  taxes: TaxForm[];
  commission_kind: 'contract' | 'rate' | 'amount';
  commission: string;
  fee: string;
  markup: string;
  discount: string;
  payment: string;
  card_amount: string;
  emd_type: string;
  document: string;
  more: boolean;
  /** Of an item that exists already: its id, and what the form shows no field for. */
  id: string;
  weights: string[];
  traveller: Record<string, string>;
  rest: Pick<ItemRequest, 'conjunction' | 'related_item_id' | 'route'>;
}
export interface BookingForm {
  customer_id: string;
  customer_name: string;
  currency: string;
  locator: string;
  limit_day: string;
  limit_time: string;
  notes: string;
  items: ItemForm[];
}
let next = 1;
export const emptyItem = (fee = ''): ItemForm => ({
  key: `i${next++}${Date.now()}`,
  kind: 'AIR_TICKET',
  supplier_id: '',
  supplier_name: '',
  description: '',
  booking_class: '',
  family_name: '',
  given_name: '',
  dates: [''],
  fare: '',
  taxes: [{ code: '', amount: '' }],
  commission_kind: 'contract',
  commission: '',
  fee,
  markup: '',
  discount: '',
  payment: 'CASH',
  card_amount: '',
  emd_type: 'S',
  document: '',
  more: false,
  id: '',
  weights: [],
  traveller: {},
  rest: {},
});

export const airborne = (kind: string): boolean => kind === 'AIR_TICKET' || kind === 'EMD';
export const taxSum = (item: ItemForm, currency: string): string =>
  sum(
    item.taxes.map((tax) => tax.amount),
    currency,
  );
export const itemSale = (item: ItemForm, currency: string): string =>
  sum(
    [item.fare, taxSum(item, currency), item.fee, item.markup, item.discount ? negate(item.discount) : ''],
    currency,
  );
export function commissionOf(item: ItemForm, currency: string): string | null {
  if (item.commission_kind === 'amount') return item.commission || null;
  const rate = item.commission_kind === 'rate' ? rateOf(item.commission) : null;
  return rate && item.fare ? times(item.fare, rate, currency) : null;
}

/** What is missing or wrong, by the pointer the API would use. */
export function itemErrors(item: ItemForm, index: number): Record<string, 'needed' | 'bad'> {
  const found: Record<string, 'needed' | 'bad'> = {};
  if (item.kind !== 'SERVICE_FEE' && !item.supplier_id) found[`/items/${index}/supplier_id`] = 'needed';
  if (airborne(item.kind) && !item.family_name) found[`/items/${index}/traveller/family_name`] = 'needed';
  if (item.kind !== 'SERVICE_FEE' && !item.fare) found[`/items/${index}/base_fare`] = 'needed';
  if (item.commission_kind === 'rate' && rateOf(item.commission) === null)
    found[`/items/${index}/commission`] = 'bad';
  if (item.payment === 'MIXED' && !item.card_amount) found[`/items/${index}/card_amount`] = 'needed';
  return found;
}
/** A time as a clock shows it. */
export const isTime = (text: string): boolean => /^([01]?\d|2[0-3]):[0-5]\d$/.test(text.trim());
const NOT_MONEY = ['XXX', 'XTS'];
/** A currency that exists: three letters of ISO 4217, without its placeholders. */
export const isCurrency = (code: string): boolean =>
  !NOT_MONEY.includes(code.toUpperCase()) && Intl.supportedValuesOf('currency').includes(code.toUpperCase());
export const locatorErrors = (locator: string): Record<string, 'bad'> =>
  locator && !/^[A-Z0-9]{5,8}$/.test(locator.toUpperCase()) ? { '/record_locator': 'bad' } : {};

/** A description that is a route says where the journey goes; a contract may pay by that and by the class. */
function journeyOf({
  kind,
  description,
  booking_class: bookingClass = '',
}: ItemForm): Pick<ItemRequest, 'route' | 'booking_class'> {
  const route = description.trim().toUpperCase();
  return {
    ...(airborne(kind) && /^[A-Z]{3}(-[A-Z]{3}){1,16}$/.test(route) ? { route } : {}),
    ...(bookingClass.trim() ? { booking_class: bookingClass.trim().toUpperCase() } : {}),
  };
}

/** The item as the API takes it. What the form does not show of an item that exists (weights, conjunction, relation) travels along. */
export const itemBody = (item: ItemForm): ItemRequest => ({
  ...(item.id ? { id: item.id } : {}),
  kind: item.kind as ItemRequest['kind'],
  ...(item.supplier_id ? { supplier_id: item.supplier_id } : {}),
  ...(item.description ? { description: item.description } : {}),
  ...(item.family_name
    ? {
        traveller: {
          ...item.traveller,
          family_name: item.family_name.toUpperCase(),
          given_name: item.given_name.toUpperCase(),
        },
      }
    : {}),
  service_dates: item.dates
    .map((date, at) => ({ date, weight: item.weights[at] ?? '1' }))
    .filter(({ date }) => date),
  ...(airborne(item.kind) ? { base_fare: item.fare } : { price: item.fare || '0' }),
  taxes: item.taxes
    .filter((tax) => tax.code && tax.amount && !isZero(tax.amount))
    .map((tax) => ({ code: tax.code.toUpperCase(), amount: tax.amount })),
  ...(item.commission_kind === 'rate'
    ? { commission: { rate: rateOf(item.commission) ?? '0' } }
    : item.commission_kind === 'amount' && item.commission
      ? { commission: { amount: item.commission } }
      : {}),
  ...(item.fee ? { service_fee: item.fee } : {}),
  ...(item.markup ? { markup: item.markup } : {}),
  ...(item.discount ? { discount: item.discount } : {}),
  form_of_payment: item.payment as NonNullable<ItemRequest['form_of_payment']>,
  ...(item.payment === 'MIXED' ? { card_amount: item.card_amount } : {}),
  ...(item.kind === 'EMD' ? { emd_type: item.emd_type as 'A' | 'S' } : {}),
  ...(item.document ? { document_number: readDocument(item.document) } : {}),
  ...item.rest,
  ...journeyOf(item),
});

const shownAmount = (amount: string | null | undefined): string => (amount && !isZero(amount) ? amount : '');
/** An item of the API as the form holds it. */
export function itemForm(item: BookingItem): ItemForm {
  const dates = (item.service_dates ?? []).map(({ date }) => date);
  const commission = item.commission;
  return {
    ...emptyItem(),
    id: item.id,
    kind: item.kind,
    supplier_id: item.supplier_id ?? '',
    supplier_name: item.supplier_name ?? '',
    description: item.description,
    booking_class: item.booking_class ?? '',
    family_name: item.traveller?.family_name ?? '',
    given_name: item.traveller?.given_name ?? '',
    traveller: item.traveller ? extrasOf(item.traveller) : {},
    dates: dates.length ? dates : [''],
    weights: (item.service_dates ?? []).map(({ weight }) => weight),
    fare: item.base_fare ?? item.price ?? '',
    taxes: item.taxes?.length ? item.taxes.map((tax) => ({ ...tax })) : [{ code: '', amount: '' }],
    commission_kind: commission?.rate ? 'rate' : commission?.amount ? 'amount' : 'contract',
    commission: commission?.rate ? percentOf(commission.rate) : (commission?.amount ?? ''),
    fee: shownAmount(item.service_fee),
    markup: shownAmount(item.markup),
    discount: shownAmount(item.discount),
    payment: item.form_of_payment ?? 'CASH',
    card_amount: item.card_amount ?? '',
    emd_type: item.emd_type ?? 'S',
    document: item.document_number ? writeDocument(item.document_number) : '',
    rest: {
      ...(item.conjunction?.length ? { conjunction: [...item.conjunction] } : {}),
      ...(item.related_item_id ? { related_item_id: item.related_item_id } : {}),
      ...(item.route ? { route: item.route } : {}),
    },
  };
}
const extrasOf = ({ title, type }: NonNullable<BookingItem['traveller']>): Record<string, string> => ({
  ...(title ? { title } : {}),
  ...(type ? { type } : {}),
});

/** The whole booking as the form holds it; the time limit in the partner's zone. */
export function bookingForm(booking: Booking, timeZone: string): BookingForm {
  const [day = '', time = ''] = booking.time_limit ? wallTime(booking.time_limit, timeZone) : [];
  return {
    customer_id: booking.customer_id,
    customer_name: booking.customer_name ?? '',
    currency: booking.currency,
    locator: booking.record_locator ?? '',
    limit_day: day,
    limit_time: time || '18:00',
    notes: booking.notes ?? '',
    items: (booking.items ?? []).filter((item) => item.state === 'DRAFT').map(itemForm),
  };
}
function wallTime(at: string, timeZone: string): [string, string] {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(at));
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return [`${of('year')}-${of('month')}-${of('day')}`, `${of('hour')}:${of('minute')}`];
}

/** A wall time in the partner's zone as an instant. */
export function instant(day: string, time: string, timeZone: string): string {
  const clock = /^\d{1,2}:\d{2}$/.test(time) ? time.padStart(5, '0') : '18:00';
  const guess = new Date(`${day}T${clock}:00Z`);
  const zone =
    new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
      .formatToParts(guess)
      .find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  return `${day}T${clock}:00${zone.replace('GMT', '') || 'Z'}`;
}
