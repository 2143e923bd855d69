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
const TITLES = /\s(MR|MRS|MS|MISS|MSTR|CHD|INF|DR)$/i;
const word = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
/** A name as an airline writes it, for people: "MD ABDULLAH AL-MAMUN MR" is Md Abdullah Al-Mamun Mr. What a person typed in mixed letters stays. */
export const capital = (name: string): string => (/[a-z\u0980-\u09ff]/.test(name.replace(TITLES, '')) && name !== name.toLowerCase() ? name : name.replace(/[^\s'\u2019-]+/g, word));
/** "RAHMAN/AYESHA MRS" in a list: Rahman, Ayesha Mrs. */
export const nameInList = (name: string): string => name.split('/').map((part) => capital(part.trim())).join(', ');
export const needsOf = (record: { readonly missing?: readonly string[]; readonly needs?: string | null }): string[] =>
  record.missing?.length ? [...record.missing] : (record.needs ?? '').split(/[,\s]+/).filter(Boolean);
