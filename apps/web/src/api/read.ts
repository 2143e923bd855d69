import type { AmountLike, Booking, BookingItem, ImportRecord, Page } from './types';
import { sum } from '@/shared/format/money';

export const amountOf = (value: AmountLike): string | null => (value === null || value === undefined ? null : typeof value === 'string' ? value : value.amount);
export const rowsOf = <T>(page: Page<T> | T[] | null | undefined): T[] => (Array.isArray(page) ? page : (page?.data ?? []));
export const taxesOf = (item: BookingItem, currency: string): string => sum((item.taxes ?? []).map((tax) => tax.amount), currency);
export const fareOf = (item: BookingItem): string => item.base_fare ?? item.price ?? '0';
/** What the customer pays for one item; the server's figure when it sends one. */
export const saleOf = (item: BookingItem, currency: string): string =>
  typeof item.sale === 'string' ? item.sale : sum([fareOf(item), taxesOf(item, currency), item.service_fee, item.markup, item.vat, item.discount ? `-${item.discount}` : '0'], currency);
export const totalOf = (booking: Booking): string =>
  booking.totals?.sale ?? booking.totals?.total ?? booking.total ?? booking.sale_total ?? sum((booking.items ?? []).map((item) => saleOf(item, booking.currency)), booking.currency);
export const customerOf = (object: { customer_name?: string; customer?: { name: string } | null }): string => object.customer?.name ?? object.customer_name ?? '';
export const travellerOf = (traveller: { family_name: string; given_name: string } | null | undefined): string =>
  traveller ? [traveller.family_name, traveller.given_name].filter(Boolean).map(capital).join(', ') : '';
export const capital = (name: string): string => (/[a-z\u0980-\u09ff]/.test(name) ? name : name.charAt(0) + name.slice(1).toLowerCase());
export const recordId = (record: ImportRecord): string => record.id ?? record.record_id ?? '';
export const needsOf = (record: ImportRecord): string[] =>
  record.missing?.length ? record.missing : Array.isArray(record.needs) ? record.needs : (record.needs ?? '').split(/[,\s]+/).filter(Boolean);
