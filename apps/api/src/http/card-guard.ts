import { DomainError, type FieldError } from '@travobooks/domain';
import { findCardNumber } from '@travobooks/platform';

const MAX_FINDINGS = 5;

/**
 * PCI boundary: a card number anywhere in a JSON body ends the request before anything is read, stored or
 * logged.
 */
export function refuseCardData(body: unknown): void {
  const errors: FieldError[] = [];
  search(body, '', errors);
  if (errors.length > 0) throw new DomainError('CARD_DATA_REFUSED', { errors });
}

function search(value: unknown, pointer: string, errors: FieldError[]): void {
  if (errors.length >= MAX_FINDINGS) return;
  if (typeof value === 'string' || typeof value === 'number') {
    if (findCardNumber(String(value)))
      errors.push({ pointer, code: 'CARD_DATA_REFUSED', detail: 'This field holds a card number.' });
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    search(inner, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, errors);
  }
}
