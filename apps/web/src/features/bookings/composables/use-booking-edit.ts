import { computed, onBeforeUnmount, reactive, ref, shallowRef, watch } from 'vue';
import { api } from '@/api/endpoints';
import { ApiProblem } from '@/api/http';
import type { Booking, ItemRequest, Problem } from '@/api/types';
import { sum } from '@/shared/format/money';
import { dropDraft, loadDraft, saveDraft } from '@/shared/state/drafts';
import { useSession } from '@/shared/state/session';
import { bookingForm, emptyItem, instant, itemBody, itemErrors, itemSale, locatorErrors, type BookingForm } from './booking-form';
import { decide as decideFor, mergeBooking, type Difference } from './booking-merge';

interface Kept { version: number; base: BookingForm; form: BookingForm }
/** Null empties a field; the contract names the type of a value only. */
const CLEARED = null as unknown as string;
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Only what differs from what was read: a field left alone can not undo somebody else's change. */
function changeOf(form: BookingForm, base: BookingForm, whole: boolean, timeZone: string): Parameters<typeof api.changeBooking>[1] {
  const limit = (of: BookingForm): string | null => (of.limit_day ? instant(of.limit_day, of.limit_time, timeZone) : null);
  const items = (of: BookingForm): ItemRequest[] => of.items.map(itemBody);
  const notes = form.notes === base.notes ? {} : { notes: form.notes || CLEARED };
  if (!whole) return notes;
  return {
    ...notes,
    ...(form.customer_id === base.customer_id ? {} : { customer_id: form.customer_id }),
    ...(form.locator.toUpperCase() === base.locator ? {} : { record_locator: form.locator.toUpperCase() || CLEARED }),
    ...(limit(form) === limit(base) ? {} : { time_limit: limit(form) ?? CLEARED }),
    ...(same(items(form), items(base)) ? {} : { items: items(form) }),
  };
}

/** A booking being changed: what was read, what was typed, and, after a 412, what stands there now. Typed words live through closing and conflicts. */
export function useBookingEdit(booking: Booking, done: (after: Booking) => void) {
  const session = useSession();
  const draft = `booking/${booking.id}`;
  let version = booking.version;
  let base = bookingForm(booking, session.timeZone);
  const form = reactive<BookingForm>(copy(base));
  const busy = ref(false);
  const tried = ref(false);
  const problem = shallowRef<Problem | null>(null);
  const failure = shallowRef<unknown>(null);
  const differences = ref<Difference[]>([]);
  const chosen = ref<Record<string, 'mine' | 'theirs'>>({});
  let sides: { mine: BookingForm; theirs: BookingForm } | null = null;
  const whole = ['DRAFT', 'HELD', 'PENDING_PAYMENT'].includes(booking.state);
  let loaded = false;
  let fee = '';

  void (async () => {
    const [kept, settings, now] = await Promise.all([loadDraft<Kept>(draft), api.settings().catch(() => null), api.booking(booking.id).catch(() => booking)]);
    fee = settings?.imports.default_service_fee ?? '';
    if (kept && !same(kept.base, kept.form)) {
      Object.assign(form, kept.form);
      base = kept.base;
      version = kept.version;
    }
    // The page behind may be a moment old: what nobody typed over is taken as it stands now, without a word.
    if (now.version !== version) {
      version = now.version;
      meet(base, bookingForm(now, session.timeZone));
      if (!differences.value.some(({ clash }) => clash)) differences.value = [];
    }
    loaded = true;
  })();
  let timer = 0;
  const keep = (): void => { clearTimeout(timer); timer = 0; void saveDraft(draft, { version, base, form }); };
  watch(form, () => { if (!loaded) return; clearTimeout(timer); timer = window.setTimeout(keep, 400); });
  // Closing within those 400 ms loses nothing either.
  onBeforeUnmount(() => { if (timer) keep(); });

  function meet(read: BookingForm, theirs: BookingForm): void {
    const mine = copy(form);
    const merge = mergeBooking(read, mine, theirs);
    sides = { mine: copy(merge.form), theirs };
    Object.assign(form, merge.form);
    base = theirs;
    differences.value = [...merge.differences];
    chosen.value = Object.fromEntries(merge.differences.map(({ path, clash }) => [path, clash ? 'mine' : 'theirs']));
  }
  function decide(difference: Difference, side: 'mine' | 'theirs'): void {
    if (!sides) return;
    chosen.value = { ...chosen.value, [difference.path]: side };
    decideFor(form, sides[side], difference);
  }
  const errors = computed<Record<string, 'needed' | 'bad'>>(() => ({
    ...(form.customer_id ? {} : { '/customer_id': 'needed' as const }), ...locatorErrors(form.locator), ...Object.assign({}, ...form.items.map(itemErrors)),
    ...Object.fromEntries((problem.value?.errors ?? []).map(({ pointer }) => [pointer, 'bad' as const])),
  }));
  const errorOf = (pointer: string): 'needed' | 'bad' | null => (tried.value ? (errors.value[pointer] ?? null) : null);
  const changed = computed(() => !same(form, base));
  const total = computed(() => sum(form.items.map((item) => itemSale(item, form.currency)), form.currency));

  async function save(): Promise<void> {
    tried.value = true;
    problem.value = null;
    failure.value = null;
    if (busy.value || (whole && Object.keys(errors.value).length)) return;
    busy.value = true;
    try {
      const { data } = await api.changeBooking(booking.id, changeOf(form, base, whole, session.timeZone), version);
      loaded = false;
      clearTimeout(timer);
      timer = 0;
      await dropDraft(draft);
      done(data);
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'VERSION_STALE') await reread();
      else if (error instanceof ApiProblem) problem.value = error.problem;
      else failure.value = error;
    } finally {
      busy.value = false;
    }
  }
  async function reread(): Promise<void> {
    const now = await api.booking(booking.id);
    version = now.version;
    meet(base, bookingForm(now, session.timeZone));
  }
  function addItem(): void { form.items.push(emptyItem(fee)); }
  function repeat(index: number): void {
    const item = form.items[index];
    if (item) form.items.splice(index + 1, 0, { ...copy(item), key: emptyItem().key, id: '', family_name: '', given_name: '', document: '', rest: {} });
  }
  function drop(index: number): void { if (form.items.length > 1) form.items.splice(index, 1); }
  async function forget(): Promise<void> { Object.assign(form, copy(base)); differences.value = []; await dropDraft(draft); }
  return { form, whole, busy, problem, failure, errors, errorOf, tried, changed, total, differences, chosen, decide, save, addItem, repeat, drop, forget };
}
