import type { Booking, BookingItem, Page } from './types';
import { sum } from '@/shared/format/money';

export const rowsOf = <T>(page: Page<T> | T[] | null | undefined): T[] => (Array.isArray(page) ? page : (page?.data ?? []));
export const taxesOf = (item: BookingItem, currency: string): string => sum((item.taxes ?? []).map((tax) => tax.amount), currency);
export const fareOf = (item: BookingItem): string => item.base_fare ?? item.price ?? '0';
/** The parts of one item that are not VAT. */
export const saleOf = (item: BookingItem, currency: string): string =>
  sum([fareOf(item), taxesOf(item, currency), item.service_fee, item.markup, item.discount ? `-${item.discount}` : '0'], currency);
/** A list knows the whole sale as one figure, a booking by its parts. */
export const totalOf = (booking: Pick<Booking, 'totals'> | { readonly total: string }): string => ('totals' in booking ? booking.totals.total : booking.total);
export const customerOf = (object: { readonly customer_name?: string }): string => object.customer_name ?? '';
export const travellerOf = (traveller: { family_name: string; given_name: string } | null | undefined): string =>
  traveller ? [traveller.family_name, traveller.given_name].filter(Boolean).map(capital).join(', ') : '';
export const capital = (name: string): string => (/[a-z\u0980-\u09ff]/.test(name) ? name : name.charAt(0) + name.slice(1).toLowerCase());
export const needsOf = (record: { readonly missing?: readonly string[]; readonly needs?: string | null }): string[] =>
  record.missing?.length ? [...record.missing] : (record.needs ?? '').split(/[,\s]+/).filter(Boolean);
