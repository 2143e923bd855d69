import type { BookingForm, ItemForm } from './booking-form';

/** One field that somebody else changed while this form was open. `mine` and `theirs` are what stands in the form's own words. */
export interface Difference {
  readonly path: string;
  readonly field: Field;
  readonly item: number | null;
  readonly mine: string;
  readonly theirs: string;
  readonly clash: boolean;
}
export interface Merge {
  readonly form: BookingForm;
  readonly differences: readonly Difference[];
}

const HEAD = {
  customer: ['customer_id', 'customer_name'],
  pnr: ['locator'],
  time_limit: ['limit_day', 'limit_time'],
  notes: ['notes'],
} as const;
const ITEM = {
  kind: ['kind'],
  supplier: ['supplier_id', 'supplier_name'],
  route: ['description'],
  booking_class: ['booking_class'],
  family_name: ['family_name'],
  given_name: ['given_name'],
  dates: ['dates', 'weights'],
  fare: ['fare'],
  taxes: ['taxes'],
  commission: ['commission_kind', 'commission'],
  fee: ['fee'],
  markup: ['markup'],
  discount: ['discount'],
  payment: ['payment'],
  card_amount: ['card_amount'],
  emd_type: ['emd_type'],
  document: ['document'],
} as const;
export type Field = keyof typeof HEAD | keyof typeof ITEM | 'item';
const MONEY: readonly string[] = ['fare', 'fee', 'markup', 'discount', 'card_amount'];
export const isMoneyField = (field: Field): boolean => MONEY.includes(field);

type Bag = Record<string, unknown>;
const part = (from: object, names: readonly string[]): string =>
  JSON.stringify(names.map((name) => plain((from as Bag)[name])));
/** An empty last line of dates or taxes is no difference, and neither is "100" against "100.00". */
function plain(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(plain).filter((one) => one !== '' && JSON.stringify(one) !== '{"code":"","amount":""}');
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one)]));
  return typeof value === 'string' && /^\d+\.\d*0$/.test(value) ? value.replace(/\.?0+$/, '') : value;
}
function words(from: object, field: Field, names: readonly string[]): string {
  const bag = from as Bag;
  if (field === 'customer') return String(bag['customer_name']);
  if (field === 'supplier') return String(bag['supplier_name']);
  if (field === 'taxes')
    return (bag['taxes'] as { code: string; amount: string }[])
      .filter(({ code }) => code)
      .map(({ code, amount }) => `${code} ${amount}`)
      .join(', ');
  if (field === 'dates') return (bag['dates'] as string[]).filter(Boolean).join(', ');
  if (field === 'commission') return bag['commission_kind'] === 'contract' ? '' : String(bag['commission']);
  return names
    .map((name) => String(bag[name] ?? ''))
    .filter(Boolean)
    .join(' ');
}

/**
 * Three versions to one: what was read, what was typed, what stands on the server now. Only they changed it: theirs is taken over and told.
 * Only I changed it: mine stays. Both did: mine stays and the difference is a clash to decide. Nothing typed is dropped.
 */
export function mergeBooking(base: BookingForm, mine: BookingForm, theirs: BookingForm): Merge {
  const form = JSON.parse(JSON.stringify(mine)) as BookingForm;
  const differences: Difference[] = mergePart(HEAD, { base, mine: form, theirs }, '', null);
  for (const item of [...form.items]) {
    const before = base.items.find(({ id }) => id !== '' && id === item.id);
    const now = theirs.items.find(({ id }) => id !== '' && id === item.id);
    const index = form.items.indexOf(item);
    if (now && before)
      differences.push(...mergePart(ITEM, { base: before, mine: item, theirs: now }, item.key, index));
    else if (before) {
      const touched = allOf(before) !== allOf(item);
      if (touched) item.id = '';
      else form.items.splice(index, 1);
      differences.push({
        path: item.key,
        field: 'item',
        item: index,
        mine: item.description,
        theirs: '',
        clash: touched,
      });
    }
  }
  for (const now of theirs.items) {
    if (form.items.some(({ id }) => id === now.id)) continue;
    const before = base.items.find(({ id }) => id === now.id);
    // Left out here and untouched there: it stays left out.
    if (before && allOf(before) === allOf(now)) continue;
    form.items.push(JSON.parse(JSON.stringify(now)) as ItemForm);
    differences.push({
      path: now.key,
      field: 'item',
      item: form.items.length - 1,
      mine: '',
      theirs: now.description,
      clash: before !== undefined,
    });
  }
  return { form, differences };
}
const allOf = (item: ItemForm): string =>
  Object.values(ITEM)
    .map((names) => part(item, names))
    .join();

/** What both sides started from, what stands in the form, what the server has now. */
interface Sides {
  readonly base: object;
  readonly mine: object;
  readonly theirs: object;
}

function mergePart(
  fields: Readonly<Record<string, readonly string[]>>,
  { base, mine, theirs }: Sides,
  path: string,
  item: number | null,
): Difference[] {
  const found: Difference[] = [];
  for (const [name, names] of Object.entries(fields)) {
    const field = name as Field;
    const [was, is, now] = [part(base, names), part(mine, names), part(theirs, names)];
    if (now === was || now === is) continue;
    const difference = {
      path: `${path}/${name}`,
      field,
      item,
      mine: words(mine, field, names),
      theirs: words(theirs, field, names),
      clash: is !== was,
    };
    if (is === was) copyFields(theirs, mine, names);
    found.push(difference);
  }
  return found;
}
function copyFields(from: object, to: object, names: readonly string[]): void {
  for (const name of names) (to as Bag)[name] = JSON.parse(JSON.stringify((from as Bag)[name])) as unknown;
}

/** Decides one difference for one side, in place. */
export function decide(form: BookingForm, from: BookingForm, difference: Difference): void {
  if (difference.field === 'item') return;
  const names = (difference.item === null ? HEAD : ITEM)[difference.field as never] as readonly string[];
  if (difference.item === null) return copyFields(from, form, names);
  const target = form.items.find(({ key }) => difference.path.startsWith(`${key}/`));
  const source = from.items.find(({ id }) => id !== '' && id === target?.id);
  if (target && source) copyFields(source, target, names);
}
