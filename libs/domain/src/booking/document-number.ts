import { DomainError } from '../shared/domain-error';

/** 13 digits: numeric airline code (3) and document number (10). Throws `DOCUMENT_NUMBER_INVALID`. */
export function parseDocumentNumber(text: string, pointer?: string, airline?: string | null): string {
  const digits = text.replace(/^(\d{3})-(\d{10})$/, '$1$2');
  if (!/^\d{13}$/.test(digits)) {
    throw new DomainError('DOCUMENT_NUMBER_INVALID', { pointer, detail: `"${text}" is not a 13-digit document number.` });
  }
  if (airline && !digits.startsWith(airline)) {
    throw new DomainError('DOCUMENT_NUMBER_INVALID', { pointer, detail: `${digits} does not begin with the airline's code ${airline}.` });
  }
  return digits;
}
