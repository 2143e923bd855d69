import { DomainError } from '../shared/domain-error';

/** The numbers of one set follow its first without a gap (decision 16). Throws `DOCUMENT_NUMBER_INVALID`. */
export function requireConsecutive(first: string, conjunction: readonly string[], pointer: string): void {
  const at = conjunction.findIndex((number, index) => BigInt(number) !== BigInt(first) + BigInt(index) + 1n);
  if (at < 0) return;
  throw new DomainError('DOCUMENT_NUMBER_INVALID', {
    pointer: `${pointer}/${at}`,
    detail: `${String(conjunction[at])} does not follow ${conjunction[at - 1] ?? first}: a conjunction has consecutive numbers.`,
  });
}

/** 13 digits: numeric airline code (3) and document number (10). Throws `DOCUMENT_NUMBER_INVALID`. */
export function parseDocumentNumber(text: string, pointer?: string, airline?: string | null): string {
  const digits = text.replace(/^(\d{3})-(\d{10})$/, '$1$2');
  if (!/^\d{13}$/.test(digits)) {
    throw new DomainError('DOCUMENT_NUMBER_INVALID', {
      pointer,
      detail: `"${text}" is not a 13-digit document number.`,
    });
  }
  if (airline && !digits.startsWith(airline)) {
    throw new DomainError('DOCUMENT_NUMBER_INVALID', {
      pointer,
      detail: `${digits} does not begin with the airline's code ${airline}.`,
    });
  }
  return digits;
}
