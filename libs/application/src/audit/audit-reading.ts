import type { Permission } from '@travobooks/domain';
import type { RequestScope } from '../ports/request-scope.port';

/** One field of an object that an action changed; text as people read it, null: it was not there. */
export interface AuditChange {
  /** `approvals.booking`: fields inside of fields by dots. */
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  /** The reader may not see the values, only that they changed. */
  readonly masked: boolean;
}

export const MASK = '•••';

type Reader = Pick<RequestScope, 'permissions'>;
const may = ({ permissions }: Reader, permission: Permission): boolean =>
  permissions[permission] !== undefined;

/** What a person's own data stands in, by the kind of the object, and who may read it there. */
const PERSONAL: readonly (readonly [types: RegExp, fields: RegExp, needs: Permission])[] = [
  [/^user$/i, /^(?:email|external_ref)$/, 'user.manage'],
  [/^customer$/i, /^(?:name|email|phone|address|tax_number|external_ref|metadata)$/, 'customer.read'],
  [
    /./,
    /^(?:traveller|travellers|traveller_name|family_name|given_name|date_of_birth|passenger|contacts?)$/,
    'booking.read',
  ],
  [/./, /^(?:passport_number|visa_number|document_of_travel|nationality)$/, 'traveller_document.read'],
  [
    /./,
    /^(?:commission|commission_rate|commission_amount|net_cost|costs?|unit_cost|margin)$/,
    'supplier_cost.read',
  ],
];

/** A stored name is spelt as its code spells it: `taxNumber` and `tax_number` are one field. */
const fieldName = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const hidden = (reader: Reader, type: string, path: readonly string[]): boolean =>
  PERSONAL.some(
    ([types, fields, needs]) =>
      types.test(type) && !may(reader, needs) && path.some((name) => fields.test(fieldName(name))),
  );

/** Kinds of objects whose kept values the reader could not see whole: a search must not find by them. */
export const hiddenTypes = (reader: Reader): readonly string[] =>
  [
    ['USER', 'user.manage'] as const,
    ['CUSTOMER', 'customer.read'] as const,
    ['BOOKING', 'booking.read'] as const,
    ['TRAVELLER', 'traveller_document.read'] as const,
    ['IMPORT_RECORD', 'booking.read'] as const,
    ['SUPPLIER', 'supplier_cost.read'] as const,
  ].flatMap(([type, needs]) => (may(reader, needs) ? [] : [type]));

/** The kept state as the reader may see it: values that are none of theirs are masked, the fields stay. */
export function visibleState(
  reader: Reader,
  type: string,
  state: unknown,
  path: readonly string[] = [],
): unknown {
  if (path.length > 0 && state !== null && hidden(reader, type, path)) return MASK;
  if (Array.isArray(state)) return state.map((one) => visibleState(reader, type, one, path));
  if (typeof state !== 'object' || state === null) return state;
  return Object.fromEntries(
    Object.entries(state).map(([name, value]) => [name, visibleState(reader, type, value, [...path, name])]),
  );
}

/** Field by field what an action changed: those that stayed as they were are left out, and so is their masking. */
export function changesOf(reader: Reader, type: string, before: unknown, after: unknown): AuditChange[] {
  const [old, now] = [flat(before), flat(after)];
  const fields = [...new Set([...old.keys(), ...now.keys()])];
  return fields.flatMap((field) => {
    const [was, is] = [old.get(field) ?? null, now.get(field) ?? null];
    if (was === is && before !== null && after !== null) return [];
    const masked = hidden(reader, type, field.split('.'));
    return [{ field, before: shown(was, masked), after: shown(is, masked), masked }];
  });
}

const shown = (value: string | null, masked: boolean): string | null =>
  masked && value !== null ? MASK : value;

function flat(state: unknown, path = ''): Map<string, string> {
  if (state === null || state === undefined) return new Map();
  if (typeof state !== 'object') return new Map([[path, String(state as string | number | boolean)]]);
  if (Array.isArray(state) && state.every((one) => typeof one !== 'object' || one === null))
    return new Map([[path, state.join(', ')]]);
  return new Map(
    Object.entries(state).flatMap(([name, value]) => [...flat(value, path ? `${path}.${name}` : name)]),
  );
}
