import type { OpenAPIObject } from '@nestjs/swagger';

/** A JSON schema as far as this document uses it. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly example?: unknown;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly permission: string;
  readonly isIdempotent: boolean;
  readonly needsIfMatch: boolean;
  readonly query: readonly string[];
  /** Of a JSON body. */
  readonly body: Schema | null;
  readonly isUpload: boolean;
}

interface Described {
  readonly 'x-permission'?: string;
  readonly 'x-idempotent'?: boolean;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

export function operationsOf(document: OpenAPIObject): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item as Readonly<Record<string, Described>>)
      .filter(([method]) => METHODS.includes(method))
      .map(([method, described]) => {
        const named = (place: string): string[] =>
          (described.parameters ?? []).filter((one) => one.in === place).map((one) => one.name);
        const content = described.requestBody?.content ?? {};
        return {
          method: method.toUpperCase(),
          path,
          permission: described['x-permission'] ?? '',
          isIdempotent: described['x-idempotent'] === true,
          needsIfMatch: (described.parameters ?? []).some((one) => one.name === 'If-Match' && one.required),
          query: named('query'),
          body: content['application/json']?.schema ?? null,
          isUpload: content['multipart/form-data'] !== undefined,
        };
      }),
  );
}

/** Answers a value for a field that must name something that is there; undefined: whatever fits the schema. */
export type Known = (field: string) => unknown;

export class Samples {
  constructor(
    private readonly document: OpenAPIObject,
    private readonly known: Known,
  ) {}

  resolve(schema: Schema): Schema {
    const [first] = schema.allOf ?? [];
    if (first) return this.resolve(first);
    const name = schema.$ref?.split('/').pop();
    return name ? this.resolve((this.document.components?.schemas?.[name] ?? {}) as Schema) : schema;
  }

  /** A body that the schema allows; `whole` has the optional fields too. */
  value(given: Schema, whole: boolean, field = ''): unknown {
    const known = this.known(field);
    if (known !== undefined) return known;
    const schema = this.resolve(given);
    if (schema.example !== undefined) return schema.example;
    if (schema.oneOf?.[0]) return this.value(schema.oneOf[0], whole, field);
    if (schema.enum) return schema.enum[0];
    if (schema.properties) return this.object(schema, whole);
    switch (schema.type) {
      case 'array':
        return Array.from({ length: Math.max(1, schema.minItems ?? 0) }, () =>
          this.value(schema.items ?? {}, whole, field),
        );
      case 'object':
        return {};
      case 'integer':
      case 'number':
        return schema.minimum ?? 0;
      case 'boolean':
        return false;
      default:
        return TEXT[schema.format ?? ''] ?? 'x'.repeat(Math.max(1, schema.minLength ?? 1));
    }
  }

  private object(schema: Schema, whole: boolean): Record<string, unknown> {
    const wanted = Object.entries(schema.properties ?? {}).filter(
      ([name]) => whole || schema.required?.includes(name),
    );
    return Object.fromEntries(wanted.map(([name, inner]) => [name, this.value(inner, whole, name)]));
  }
}

const TEXT: Readonly<Record<string, string>> = {
  date: '2026-05-01',
  'date-time': '2026-05-01T06:00:00Z',
  uuid: '0199c0de-0000-7000-8000-000000000001',
};

/** mulberry32: the same seed, the same bodies. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What no field expects: other types, ends of ranges, text that some layer below might stumble over. */
const NASTY: readonly unknown[] = [
  null,
  0,
  -1,
  1.5,
  1e308,
  66550,
  true,
  false,
  [],
  [[]],
  {},
  { amount: '1.00', currency: 'BDT' },
  [null],
  ['x', 1, {}],
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\ufeff',
  '\u202e١٢٣',
  '😀'.repeat(400),
  'নাসরিন করিম',
  'e\u0301'.repeat(200),
  'x'.repeat(70_000),
  "'; DROP TABLE bookings; --",
  '%',
  '_',
  '\\',
  '"',
  '${jndi:ldap://x}',
  '=1+1',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '-1',
  '1e5',
  '0x10',
  '1,000.00',
  '999999999999999.9999',
  '99999999999999999999',
  '0.00000000001',
  'NaN',
  'Infinity',
  '-0',
  '٥',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '2026-W01-1',
  '9999-12-31T23:59:59Z',
  '+012026-01-01T00:00:00Z',
  '2026-05-01T25:00:00Z',
  '00000000-0000-0000-0000-000000000000',
  '0199C0DE-0000-7000-8000-000000000001',
  'toString',
  '__proto__',
  'constructor',
  'XXX',
  'bdt',
];

type Json = Record<string, unknown> | unknown[];
const isNode = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Every place in a body that can be changed: the node that holds it, and its name there. */
function places(node: Json): { holder: Json; name: string }[] {
  return Object.keys(node).flatMap((name) => {
    const inner = (node as Record<string, unknown>)[name];
    return [{ holder: node, name }, ...(isNode(inner) ? places(inner) : [])];
  });
}

const nested = (depth: number): unknown => {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? { a: value } : [value];
  return value;
};

/** Texts that are no object at all, or no JSON. */
const NO_BODIES: readonly string[] = [
  '',
  '[]',
  'null',
  '1',
  '"x"',
  'true',
  '{',
  '{"a":}',
  '{"a":1,}',
  '\u0000',
  '{"__proto__":{"x":1}}',
  '{"constructor":{"prototype":{"x":1}}}',
  JSON.stringify(nested(13)),
  JSON.stringify(nested(2_000)),
  `[${'{},'.repeat(999)}{}]`,
  JSON.stringify({ a: 'x'.repeat(2_000_000) }),
];

/** A list that names its first element twice. */
function double(body: Json, pick: <T>(list: readonly T[]) => T | undefined): void {
  const lists = places(body)
    .map(({ holder, name }) => (holder as Record<string, unknown>)[name])
    .filter((inner): inner is unknown[] => Array.isArray(inner) && inner.length > 0);
  const list = pick(lists);
  list?.push(structuredClone(list[0]));
}

/** Bodies as text: some that are no object, then whole ones with one to three places spoilt. */
export function badBodies(samples: Samples, schema: Schema, random: () => number, count: number): string[] {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const bodies = Array.from({ length: 4 }, () => pick(NO_BODIES) ?? '');
  while (bodies.length < count) {
    const body = structuredClone(samples.value(schema, random() < 0.6)) as Json;
    for (let spoilt = 0; spoilt <= random() * 3; spoilt += 1) spoil(body, random(), pick);
    bodies.push(JSON.stringify(body));
  }
  return bodies;
}

function spoil(body: Json, dice: number, pick: <T>(list: readonly T[]) => T | undefined): void {
  const place = pick(places(body));
  if (!place || dice < 0.08)
    (body as Record<string, unknown>)['no_such_field'] = structuredClone(pick(NASTY));
  else if (dice < 0.16) delete (place.holder as Record<string, unknown>)[place.name];
  else if (dice < 0.2) double(body, pick);
  else if (dice < 0.24) (place.holder as Record<string, unknown>)[place.name] = nested(20);
  else if (dice < 0.28)
    (place.holder as Record<string, unknown>)[place.name] = Array.from({ length: 2_000 }, () => 'x');
  else (place.holder as Record<string, unknown>)[place.name] = structuredClone(pick(NASTY));
}

/** Query values are texts. */
export const badQueryValue = (random: () => number): string => {
  const texts = NASTY.filter((value): value is string => typeof value === 'string' && value.length < 5_000);
  return texts[Math.floor(random() * texts.length)]?.toWellFormed() ?? '';
};
