import { DomainError, type FieldError } from '@travobooks/domain';

const MAX_DEPTH = 12;
const MAX_ERRORS = 50;
/** C0 without tab, line feed and carriage return (addresses and notes have lines), DEL and C1. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/**
 * What no text of a request may hold, wherever it stands: control characters (a NUL ends strings elsewhere, an escape
 * sequence runs in a terminal) and half a character (a lone surrogate), which cannot be stored. Names are looked at too.
 */
export function refuseUnreadableText(value: unknown): void {
  const errors = [...unreadable(value, '', 0)].slice(0, MAX_ERRORS);
  if (errors.length > 0) throw new DomainError('VALIDATION_FAILED', { errors });
}

/** Text that can be stored and shown as it is. */
export const isPlainText = (text: string): boolean => !CONTROL.test(text) && text.isWellFormed();

function* unreadable(value: unknown, pointer: string, depth: number): Generator<FieldError> {
  if (typeof value === 'string') {
    const detail = faultOf(value);
    if (detail) yield { pointer, code: 'INVALID', detail };
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (depth > MAX_DEPTH)
    throw new DomainError('VALIDATION_FAILED', { detail: `The body nests deeper than ${MAX_DEPTH} levels.` });
  for (const [name, inner] of Object.entries(value)) {
    if (!isPlainText(name))
      yield {
        pointer,
        code: 'INVALID',
        detail: 'The name of a field holds a control character or half a character.',
      };
    else
      yield* unreadable(inner, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, depth + 1);
  }
}

function faultOf(text: string): string | null {
  if (!text.isWellFormed()) return 'The text must be valid Unicode.';
  const found = CONTROL.exec(text);
  const hex = found?.[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return found
    ? `The text must not hold control characters; U+${hex} stands at character ${found.index + 1}.`
    : null;
}
