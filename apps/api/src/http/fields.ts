import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { isCurrency, isDay } from '@travobooks/domain';
import { type Common, type Decorator, field, is } from './field-parts';
import { ID } from './id-param';

export { EnumListField, IdListField, TextListField } from './list-fields';

const DECIMAL = /^\d{1,15}(\.\d{1,4})?$/;
const SIGNED_DECIMAL = /^-?\d{1,15}(\.\d{1,4})?$/;
const RATE = /^\d{1,9}(\.\d{1,10})?$/;

/** A pattern that letters alone do not fit is shown by an example. */
export const TextField = (
  options: Common & { max: number; min?: number; pattern?: RegExp; example?: string },
): Decorator =>
  field(
    options,
    {
      type: String,
      minLength: options.min ?? 1,
      maxLength: options.max,
      ...(options.pattern ? { pattern: options.pattern.source } : {}),
      ...(options.example ? { example: options.example } : {}),
    },
    IsString(),
    MinLength(options.min ?? 1),
    MaxLength(options.max),
    ...(options.pattern ? [Matches(options.pattern)] : []),
  );

export const IdField = (options: Common = {}): Decorator =>
  field(
    options,
    { type: String, format: 'uuid' },
    IsString(),
    Matches(ID, { message: '$property must be an id' }),
  );

/** A day of the partner's calendar. */
export const DayField = (options: Common = {}): Decorator =>
  field(
    options,
    { type: String, format: 'date', example: '2026-05-01' },
    IsString(),
    is(
      'isDay',
      '$property must be a day such as 2026-05-01',
      (value) => typeof value === 'string' && isDay(value),
    ),
  );

export const InstantField = (options: Common = {}): Decorator =>
  field(
    options,
    { type: String, format: 'date-time' },
    IsISO8601({ strict: true, strictSeparator: true }),
    // Weeks, ordinal days and bare hours are ISO 8601 too, but no instant that a Date can hold.
    is('isInstant', '$property must be an instant', (value) => !Number.isNaN(Date.parse(String(value)))),
    Matches(/T.*(Z|[+-]\d\d:\d\d)$/, { message: '$property must have a time and a zone' }),
  );

/** A decimal string; the currency beside it decides the decimals, in the domain. */
export const MoneyField = (options: Common & { signed?: boolean } = {}): Decorator =>
  field(
    options,
    { type: String, example: '1234.56', pattern: (options.signed ? SIGNED_DECIMAL : DECIMAL).source },
    IsString(),
    Matches(options.signed ? SIGNED_DECIMAL : DECIMAL, {
      message: '$property must be a decimal string such as "1234.56"',
    }),
  );

export const RateField = (options: Common = {}): Decorator =>
  field(
    options,
    { type: String, example: '0.07', pattern: RATE.source },
    IsString(),
    Matches(RATE, { message: '$property must be a decimal string such as "0.07"' }),
  );

export const CurrencyField = (options: Common = {}): Decorator =>
  field(
    options,
    { type: String, example: 'BDT', minLength: 3, maxLength: 3 },
    IsString(),
    is(
      'isCurrency',
      '$property must be an ISO 4217 currency',
      (value) => typeof value === 'string' && isCurrency(value),
    ),
  );

export const EnumField = (values: readonly string[], options: Common = {}): Decorator =>
  field(options, { type: String, enum: [...values] }, IsIn([...values]));

/** A filter of a query: one of the values or several, comma separated. `chosen` splits it. */
export const ChoicesField = (values: readonly string[], options: Common = {}): Decorator =>
  field(
    { description: 'One or several, comma separated.', ...options, optional: true },
    {
      type: String,
      pattern: `^(${values.join('|')})(,(${values.join('|')}))*$`,
      ...(values[0] ? { example: values[0] } : {}),
    },
    IsString(),
    is(
      'isChoices',
      `$property must be one or several of ${values.join(', ')}`,
      (value) => typeof value === 'string' && value.split(',').every((one) => values.includes(one)),
    ),
  );

/** The values of a `ChoicesField`. */
export const chosen = (text: string | undefined): string[] | undefined => text?.split(',');

/** Marks the source object of a query, whose values are all text. */
export const FROM_QUERY = Symbol('from query');
const isQuery = (source: unknown): boolean =>
  (source as Record<symbol, unknown> | null)?.[FROM_QUERY] === true;

/** A whole number; in a query its digits count as one. */
export const IntField = (options: Common & { min: number; max: number }): Decorator =>
  field(
    options,
    { type: 'integer', minimum: options.min, maximum: options.max },
    Transform(({ value, obj }): unknown =>
      isQuery(obj) && /^\d{1,9}$/.test(String(value)) ? Number(value) : value,
    ),
    IsInt(),
    Min(options.min),
    Max(options.max),
  );

/** true or false; in a query the words. */
export const FlagField = (options: Common = {}): Decorator =>
  field(
    options,
    { type: Boolean },
    Transform(({ value, obj }): unknown =>
      isQuery(obj) && /^(true|false)$/.test(String(value)) ? value === 'true' : value,
    ),
    IsBoolean(),
  );

const isMetadata = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length <= 20 &&
  Object.entries(value).every(
    ([key, text]) => key.length <= 40 && typeof text === 'string' && text.length <= 500,
  );

export const MetadataField = (): Decorator =>
  field(
    { optional: true, description: 'At most 20 strings.' },
    { type: 'object', additionalProperties: { type: 'string' } },
    is('isMetadata', '$property must hold at most 20 strings', isMetadata),
  );

/** A filter `metadata[order]=42`; several must hold together. */
export const MetadataFilterField = (): Decorator =>
  field(
    { optional: true, description: 'metadata[name]=text; several must hold together.' },
    { type: 'object', additionalProperties: { type: 'string' } },
    is('isMetadata', '$property is given as metadata[name]=text', isMetadata),
  );

export const ExternalRefField = (): Decorator =>
  TextField({ max: 100, optional: true, description: 'Your own key; unique per partner and kind.' });

/** A free object that is stored as it came; give its limit in characters of JSON. */
export const FreeObjectField = (options: Common & { maxJson: number }): Decorator =>
  field(
    options,
    { type: 'object', additionalProperties: true },
    IsObject(),
    is(
      'isSmall',
      `$property must be smaller than ${options.maxJson} characters`,
      (value) => JSON.stringify(value ?? null).length <= options.maxJson,
    ),
  );

type ClassOf = () => new () => object;

/**
 * The only way to nest an object: without ValidateNested and Type garbage would pass. The document knows a class that is
 * named later by a function called `type`, and only by that name.
 */
export const NestedOne = (type: ClassOf, options: Common = {}): Decorator =>
  field(options, { type: () => type() }, IsObject(), ValidateNested(), Type(type));

/** Which field of the nested objects names something that may stand there once only. */
const isOnceBy =
  (name: string) =>
  (list: unknown): boolean => {
    if (!Array.isArray(list)) return true;
    const named = list
      .map((one) => (one as Record<string, unknown> | null)?.[name])
      .filter((id) => id !== undefined);
    return new Set(named).size === named.length;
  };

/** The only way to nest a list; `once` names the field by which an element may not come twice. */
export const NestedMany = (
  type: ClassOf,
  options: Common & { min?: number; max: number; once?: string },
): Decorator =>
  field(
    options,
    { type: () => type(), isArray: true, minItems: options.min ?? 0, maxItems: options.max },
    IsArray(),
    ArrayMinSize(options.min ?? 0),
    ArrayMaxSize(options.max),
    ...(options.once
      ? [is('isOnce', `$property may not hold the same ${options.once} twice`, isOnceBy(options.once))]
      : []),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(type),
  );

/**
 * `null` is a value of its own here, not the same as absent: in the whole class (a threshold switched off), or in the
 * fields named (a note taken away).
 */
export const KEEPS_NULLS = Symbol('keeps nulls');
export const KeepsNulls =
  (...fields: readonly string[]): ClassDecorator =>
  (target) =>
    void Reflect.defineMetadata(KEEPS_NULLS, fields.length > 0 ? fields : true, target);
