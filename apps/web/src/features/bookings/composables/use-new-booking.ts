import { computed, reactive, ref, watch } from 'vue';
import { api } from '@/api/endpoints';
import { ApiProblem } from '@/api/http';
import type { Booking, Problem } from '@/api/types';
import { sum } from '@/shared/format/money';
import { dropDraft, loadDraft, saveDraft } from '@/shared/state/drafts';
import { useSession } from '@/shared/state/session';
import { emptyItem, instant, isCurrency, isTime, itemBody, itemErrors, itemSale, locatorErrors, type BookingForm, type ItemForm } from './booking-form';

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
    fee = settings?.imports.default_service_fee ?? '';
    if (draft) Object.assign(form, draft, { items: draft.items.map((item) => ({ ...emptyItem(), ...item })) });
    else if (form.items[0] && fee) form.items[0].fee = fee;
    ready = true;
  })();
  let timer = 0;
  watch(form, () => { if (!ready) return; clearTimeout(timer); timer = window.setTimeout(() => void saveDraft('booking-new', form), 400); });

  const total = computed(() => sum(form.items.map((item) => itemSale(item, form.currency)), form.currency));
  const errors = computed<Record<string, 'needed' | 'bad'>>(() => {
    const found: Record<string, 'needed' | 'bad'> = {};
    if (!form.customer_id) found['/customer_id'] = 'needed';
    if (!isCurrency(form.currency)) found['/currency'] = 'bad';
    if (form.limit_day && !isTime(form.limit_time)) found['/time_limit'] = 'bad';
    Object.assign(found, locatorErrors(form.locator), ...form.items.map(itemErrors));
    for (const item of problem.value?.errors ?? []) found[item.pointer] = 'bad';
    return found;
  });
  const errorOf = (pointer: string): 'needed' | 'bad' | null => (tried.value ? (errors.value[pointer] ?? null) : null);

  const body = (): Parameters<typeof api.createBooking>[0] => ({
    customer_id: form.customer_id, currency: form.currency.toUpperCase(), ...(form.locator ? { record_locator: form.locator.toUpperCase() } : {}),
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
    if (item) form.items.splice(index + 1, 0, { ...(JSON.parse(JSON.stringify(item)) as ItemForm), key: emptyItem().key, id: '', family_name: '', given_name: '', document: '' });
  }
  function drop(index: number): void { if (form.items.length > 1) form.items.splice(index, 1); }
  const clear = async (): Promise<void> => { Object.assign(form, { customer_id: '', customer_name: '', locator: '', limit_day: '', notes: '', items: [emptyItem(fee)] }); tried.value = false; await dropDraft('booking-new'); };
  return { form, busy, tried, problem, failure, errors, errorOf, total, save, addItem, repeat, drop, clear };
}
