import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { DomainError, type FieldError } from '@travobooks/domain';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { FROM_QUERY, KEEPS_NULLS } from './fields';
import { ID } from './id-param';
import { isPlainText, refuseUnreadableText } from './plain-text';

const MAX_ERRORS = 50;
/** Query fields that the frame itself reads. */
const FRAME_QUERY = new Set(['dry_run']);

/**
 * Bodies and queries become request classes or a list of JSON pointers; ids in paths are checked by name
 * (`id`, `…_id`).
 */
@Injectable()
export class RequestPipe implements PipeTransform {
  async transform(value: unknown, { type, metatype, data }: ArgumentMetadata): Promise<unknown> {
    if (type === 'param') return pathParameter(value, data);
    if (
      type === 'custom' ||
      !metatype ||
      (metatype as unknown) === String ||
      (metatype as unknown) === Object
    )
      return value;
    const plain = prepared(value, type, metatype);
    if (typeof plain !== 'object' || plain === null || Array.isArray(plain)) {
      throw new DomainError('VALIDATION_FAILED', {
        errors: [{ pointer: '', code: 'INVALID', detail: 'The body must be a JSON object.' }],
      });
    }
    const instance: object = plainToInstance(metatype as new () => object, plain, {
      enableImplicitConversion: false,
    });
    const errors = await validate(instance, {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: false,
      validationError: { target: false, value: false },
    });
    if (errors.length > 0)
      throw new DomainError('VALIDATION_FAILED', {
        errors: errors.flatMap((error) => pointers(error, '')).slice(0, MAX_ERRORS),
      });
    return instance;
  }
}

function pathParameter(value: unknown, name: string | undefined): unknown {
  // An id that cannot exist is not found; it never reaches a query.
  const text = String(value);
  if (!isPlainText(text) || (name && /(^|_)id$/.test(name) && !ID.test(text))) throw new DomainError('NOT_FOUND');
  return value;
}

function prepared(value: unknown, type: ArgumentMetadata['type'], metatype: object): unknown {
  if (type === 'query') {
    refuseUnreadableText(value ?? {});
    const given = Object.entries((value ?? {}) as object).filter(([name]) => !FRAME_QUERY.has(name));
    return { ...nested(given), [FROM_QUERY]: true };
  }
  const body = value ?? {};
  refuseUnreadableText(body);
  const kept = Reflect.getMetadata(KEEPS_NULLS, metatype) as true | readonly string[] | undefined;
  if (kept === true) return body;
  const nulls = Object.entries(body).filter(([name, inner]) => inner === null && kept?.includes(name));
  return nulls.length > 0 ? { ...(withoutNulls(body) as object), ...Object.fromEntries(nulls) } : withoutNulls(body);
}

/** `metadata[order]=42` is the field `order` of the object `metadata`. */
function nested(given: readonly (readonly [string, unknown])[]): object {
  const query = new Map<string, unknown>();
  for (const [name, value] of given) {
    const [, outer, inner] = /^([a-z_]+)\[([^[\]]+)\]$/.exec(name) ?? [];
    if (outer === undefined || inner === undefined) query.set(name, value);
    else query.set(outer, { ...(query.get(outer) as object | undefined), [inner]: value });
  }
  return Object.fromEntries(query);
}

/** Null and absent mean the same in a body (api.md). */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null)
      .map(([name, inner]) => [name, withoutNulls(inner)]),
  );
}

function pointers(error: ValidationError, base: string): FieldError[] {
  const pointer = `${base}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const inner = (error.children ?? []).flatMap((child) => pointers(child, pointer));
  // One finding a field: the first rule that it breaks says enough.
  const [rule, detail] = firstRule(error.constraints);
  return rule ? [{ pointer, code: codeOf(rule), detail }, ...inner] : inner;
}

function firstRule(constraints: Readonly<Record<string, string>> = {}): [string | undefined, string] {
  const names = Object.keys(constraints);
  const rule =
    ['whitelistValidation', 'isDefined', 'isString', 'isArray', 'isObject'].find((name) =>
      names.includes(name),
    ) ?? names[0];
  return [
    rule,
    rule === 'whitelistValidation' ? 'There is no such field.' : (rule && constraints[rule]) || '',
  ];
}

function codeOf(rule: string): string {
  if (rule === 'whitelistValidation') return 'UNKNOWN_FIELD';
  return rule === 'isDefined' ? 'REQUIRED' : 'INVALID';
}
