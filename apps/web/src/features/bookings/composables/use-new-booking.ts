import { computed, reactive, ref, watch } from 'vue';
import { api } from '@/api/endpoints';
import { ApiProblem } from '@/api/http';
import type { Booking, Problem } from '@/api/types';
import { readDocument } from '@/shared/format/document-number';
import { isZero, negate, sum, times } from '@/shared/format/money';
import { dropDraft, loadDraft, saveDraft } from '@/shared/state/drafts';
import { useSession } from '@/shared/state/session';

export interface TaxForm { code: string; amount: string }
export interface ItemForm {
  key: string; kind: string; supplier_id: string; supplier_name: string; description: string; family_name: string; given_name: string; dates: string[];
  fare: string; taxes: TaxForm[]; commission_kind: 'contract' | 'rate' | 'amount'; commission: string; fee: string; markup: string; discount: string; payment: string; card_amount: string; emd_type: string; document: string; more: boolean;
}
export interface BookingForm { customer_id: string; customer_name: string; currency: string; locator: string; limit_day: string; limit_time: string; notes: string; items: ItemForm[] }
let next = 1;
export const emptyItem = (fee = ''): ItemForm => ({ key: `i${next++}${Date.now()}`, kind: 'AIR_TICKET', supplier_id: '', supplier_name: '', description: '', family_name: '', given_name: '', dates: [''], fare: '', taxes: [{ code: '', amount: '' }], commission_kind: 'contract', commission: '', fee, markup: '', discount: '', payment: 'CASH', card_amount: '', emd_type: 'S', document: '', more: false });

const airborne = (kind: string): boolean => kind === 'AIR_TICKET' || kind === 'EMD';
/** "7" and "7 %" mean 0.07; "0.07" stays. Digits only move, nothing is computed in floats. */
export function rateOf(text: string): string | null {
  const clean = text.replace('%', '').trim();
  if (!/^\d+(\.\d+)?$/.test(clean)) return null;
  if (!text.includes('%') && clean.startsWith('0.')) return clean;
  const [whole = '0', fraction = ''] = clean.split('.');
  const digits = whole.padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`.replace(/^0+(?=\d)/, '').replace(/0+$/, '').replace(/\.$/, '');
}

export function useNewBooking(done: (booking: Booking) => void) {
  const session = useSession();
  const form = reactive<BookingForm>({ customer_id: '', customer_name: '', currency: session.currency, locator: '', limit_day: '', limit_time: '18:00', notes: '', items: [emptyItem()] });
  const busy = ref(false);
  const tried = ref(false);
  const problem = ref<Problem | null>(null);
  const failure = ref<unknown>(null);
  let ready = false;
  let fee = '';
  void (async () => {
    const [draft, settings] = await Promise.all([loadDraft<BookingForm>('booking-new'), api.settings().catch(() => null)]);
    fee = settings?.imports?.default_service_fee ?? '';
    if (draft) Object.assign(form, draft);
    else if (form.items[0] && fee) form.items[0].fee = fee;
    ready = true;
  })();
  let timer = 0;
  watch(form, () => { if (!ready) return; clearTimeout(timer); timer = window.setTimeout(() => void saveDraft('booking-new', form), 400); });

  const taxSum = (item: ItemForm): string => sum(item.taxes.map((tax) => tax.amount), form.currency);
  const itemSale = (item: ItemForm): string => sum([item.fare, taxSum(item), item.fee, item.markup, item.discount ? negate(item.discount) : ''], form.currency);
  const commission = (item: ItemForm): string | null => {
    if (item.commission_kind === 'amount') return item.commission || null;
    const rate = item.commission_kind === 'rate' ? rateOf(item.commission) : null;
    return rate && item.fare ? times(item.fare, rate, form.currency) : null;
  };
  const total = computed(() => sum(form.items.map(itemSale), form.currency));
  const errors = computed<Record<string, 'needed' | 'bad'>>(() => {
    const found: Record<string, 'needed' | 'bad'> = {};
    if (!form.customer_id) found['/customer_id'] = 'needed';
    if (form.locator && !/^[A-Z0-9]{5,8}$/.test(form.locator.toUpperCase())) found['/record_locator'] = 'bad';
    form.items.forEach((item, index) => {
      if (item.kind !== 'SERVICE_FEE' && !item.supplier_id) found[`/items/${index}/supplier_id`] = 'needed';
      if (airborne(item.kind) && !item.family_name) found[`/items/${index}/traveller/family_name`] = 'needed';
      if (item.kind !== 'SERVICE_FEE' && !item.fare) found[`/items/${index}/base_fare`] = 'needed';
      if (item.commission_kind === 'rate' && rateOf(item.commission) === null) found[`/items/${index}/commission`] = 'bad';
      if (item.payment === 'MIXED' && !item.card_amount) found[`/items/${index}/card_amount`] = 'needed';
    });
    for (const item of problem.value?.errors ?? []) found[item.pointer] = 'bad';
    return found;
  });
  const errorOf = (pointer: string): 'needed' | 'bad' | null => (tried.value ? (errors.value[pointer] ?? null) : null);

  const itemBody = (item: ItemForm): Record<string, unknown> => ({
    kind: item.kind, ...(item.supplier_id ? { supplier_id: item.supplier_id } : {}), ...(item.description ? { description: item.description } : {}),
    ...(item.family_name ? { traveller: { family_name: item.family_name.toUpperCase(), given_name: item.given_name.toUpperCase() } } : {}),
    service_dates: item.dates.filter(Boolean).map((date) => ({ date, weight: '1' })),
    ...(airborne(item.kind) ? { base_fare: item.fare } : { price: item.fare || '0' }),
    taxes: item.taxes.filter((tax) => tax.code && tax.amount && !isZero(tax.amount)).map((tax) => ({ code: tax.code.toUpperCase(), amount: tax.amount })),
    ...(item.commission_kind === 'rate' ? { commission: { rate: rateOf(item.commission) } } : item.commission_kind === 'amount' && item.commission ? { commission: { amount: item.commission } } : {}),
    ...(item.fee ? { service_fee: item.fee } : {}), ...(item.markup ? { markup: item.markup } : {}), ...(item.discount ? { discount: item.discount } : {}),
    form_of_payment: item.payment, ...(item.payment === 'MIXED' ? { card_amount: item.card_amount } : {}), ...(item.kind === 'EMD' ? { emd_type: item.emd_type } : {}),
    ...(item.document ? { document_number: readDocument(item.document) } : {}),
  });
  const body = (): Record<string, unknown> => ({
    customer_id: form.customer_id, currency: form.currency, ...(form.locator ? { record_locator: form.locator.toUpperCase() } : {}),
    ...(form.limit_day ? { time_limit: instant(form.limit_day, form.limit_time, session.timeZone) } : {}), ...(form.notes ? { notes: form.notes } : {}), items: form.items.map(itemBody),
  });
  async function save(): Promise<void> {
    tried.value = true;
    problem.value = null;
    failure.value = null;
    if (busy.value || Object.keys(errors.value).length) return;
    busy.value = true;
    try {
      const booking = await api.createBooking(body());
      ready = false;
      await dropDraft('booking-new');
      done(booking);
    } catch (error) {
      if (error instanceof ApiProblem) problem.value = error.problem;
      else failure.value = error;
    } finally {
      busy.value = false;
    }
  }
  function addItem(): void { form.items.push(emptyItem(fee)); }
  function repeat(index: number): void {
    const item = form.items[index];
    if (item) form.items.splice(index + 1, 0, { ...(JSON.parse(JSON.stringify(item)) as ItemForm), key: emptyItem().key, family_name: '', given_name: '', document: '' });
  }
  function drop(index: number): void { if (form.items.length > 1) form.items.splice(index, 1); }
  const clear = async (): Promise<void> => { Object.assign(form, { customer_id: '', customer_name: '', locator: '', limit_day: '', notes: '', items: [emptyItem(fee)] }); tried.value = false; await dropDraft('booking-new'); };
  return { form, busy, tried, problem, failure, errors, errorOf, itemSale, taxSum, commission, total, save, addItem, repeat, drop, clear };
}

/** A wall time in the partner's zone as an instant. */
export function instant(day: string, time: string, timeZone: string): string {
  const clock = /^\d{1,2}:\d{2}$/.test(time) ? time.padStart(5, '0') : '18:00';
  const guess = new Date(`${day}T${clock}:00Z`);
  const zone = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(guess).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  return `${day}T${clock}:00${zone.replace('GMT', '') || 'Z'}`;
}
