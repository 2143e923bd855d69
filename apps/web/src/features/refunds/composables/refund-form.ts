import type { BookingItem, Refund } from '@/api/types';
import { isZero, sum } from '../../../shared/format/money';

export type Scope = 'FULL' | 'PARTIAL' | 'TAX_ONLY';
export const KINDS = ['VOLUNTARY', 'INVOLUNTARY', 'NO_SHOW', 'SCHEDULE_CHANGE', 'WAIVER'] as const;

/** What a person says of one document; what is left empty follows from the document. */
export interface ItemForm {
  chosen: boolean;
  scope: Scope;
  /** PARTIAL: what goes back of the fare. */
  base: string;
  penalty: string;
  /** Published fare of what was flown. */
  flown: string;
  /** By code; empty: not touched, all of it or none as the scope says. */
  taxes: Record<string, string>;
  fee: boolean;
  markup: boolean;
  charge: string;
  goodwill: string;
}
export const emptyItem = (chosen: boolean, used: boolean): ItemForm => ({
  chosen, scope: used ? 'PARTIAL' : 'FULL', base: '', penalty: '', flown: '', taxes: {}, fee: false, markup: false, charge: '', goodwill: '',
}); // prettier-ignore

const given = (text: string): boolean => text !== '' && !isZero(text);

/** Taxes of a document by code; several of one code together. */
export function taxesOf(item: Pick<BookingItem, 'taxes'>, currency: string): { code: string; amount: string }[] {
  const codes = [...new Set(item.taxes.map(({ code }) => code))];
  return codes.map((code) => ({ code, amount: sum(item.taxes.filter((tax) => tax.code === code).map(({ amount }) => amount), currency) }));
}

/** One document as the API is asked. Null: something that it needs is missing. */
export function itemBody(item: Pick<BookingItem, 'id' | 'taxes'>, form: ItemForm, currency: string): Record<string, unknown> | null {
  const touched = Object.values(form.taxes).some((text) => text !== '');
  const taxes = touched ? { taxes: taxesOf(item, currency).map(({ code, amount }) => ({ code, amount: form.taxes[code] || (form.scope === 'PARTIAL' ? '0' : amount) })) } : {};
  const more = {
    ...taxes,
    ...(form.fee ? { refund_fee: true } : {}),
    ...(form.markup ? { refund_markup: true } : {}),
    ...(given(form.charge) ? { agency_charge: form.charge } : {}),
    ...(given(form.goodwill) ? { goodwill: form.goodwill } : {}),
  };
  if (form.scope === 'TAX_ONLY') return { item_id: item.id, scope: form.scope, ...more };
  const penalty = given(form.penalty) ? { penalty: form.penalty } : {};
  const flown = given(form.flown) ? { valuation: { method: 'PUBLISHED_FARE', flown_fare: form.flown } } : {};
  if (form.scope === 'PARTIAL' && form.base === '' && !given(form.flown)) return null;
  const base = form.scope === 'PARTIAL' && form.base !== '' ? { base_refund: form.base } : {};
  return { item_id: item.id, scope: form.scope, ...base, ...penalty, ...flown, ...more };
}

/** Paid, used, penalty and back of one part of a document. */
export interface PartRow {
  readonly name: string;
  readonly paid: string;
  readonly used: string;
  readonly penalty: string;
  readonly back: string;
}
/** The table of a quoted document: its fare, then each tax. */
export function partRows(item: Pick<BookingItem, 'taxes'> & { readonly base_fare?: string; readonly price?: string }, quoted: Refund['items'][number], currency: string, fare: string): PartRow[] {
  const backOf = (code: string): string => quoted.taxes.filter((tax) => tax.code === code).reduce((all, { amount }) => sum([all, amount], currency), '0');
  const known = taxesOf(item, currency);
  return [
    { name: fare, paid: item.base_fare ?? item.price ?? '0', used: quoted.flown_fare, penalty: quoted.penalty, back: quoted.base_refund },
    ...known.map(({ code, amount }) => ({ name: code, paid: amount, used: '0', penalty: '0', back: backOf(code) })),
    ...quoted.taxes.filter(({ code }) => !known.some((tax) => tax.code === code)).map(({ code, amount }) => ({ name: code, paid: '0', used: '0', penalty: '0', back: amount })),
  ];
}

/** The states of a refund as a line: where it has been, where it stands, where it goes. */
export const LINE = ['QUOTED', 'APPROVED', 'SUPPLIER_PROCESSING', 'PAYBACK_PENDING', 'COMPLETED'] as const;
const AT: Readonly<Record<string, number>> = {
  QUOTED: 0, EXPIRED: 0, PENDING_APPROVAL: 1, REJECTED: 1, APPROVED: 1, SUPPLIER_PROCESSING: 2, SUPPLIER_REJECTED: 2, PAYBACK_PENDING: 3, PAYBACK_FAILED: 3, COMPLETED: 4,
}; // prettier-ignore
export const stepOf = (state: string): number => AT[state] ?? -1;
/** It waits for somebody; the rest has come to its end. */
export const waits = (state: string): boolean => ['QUOTED', 'PENDING_APPROVAL', 'APPROVED', 'SUPPLIER_PROCESSING', 'PAYBACK_PENDING', 'PAYBACK_FAILED'].includes(state);

const DAY = 86_400_000;
/** Whole days between two days of the partner. */
export const daysBetween = (from: string, to: string): number => Math.max(0, Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY));
