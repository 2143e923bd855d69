import { DomainError } from '../shared/domain-error';

/** Where a supplier is paid. Plain text in the books (payment files need it), masked in every answer for who may not keep it. */
export interface BankDetails {
  readonly account_name: string;
  readonly bank_name: string;
  /** An IBAN, or the account's own number with the bank's routing number. */
  readonly iban: string | null;
  readonly account_number: string | null;
  readonly bic: string | null;
  readonly routing_number: string | null;
  readonly country: string | null;
  readonly currency: string | null;
}

const BIC = /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/;
const ACCOUNT = /^[A-Z0-9-]{4,34}$/;

/** Minutes for which nothing is paid out to a supplier whose bank details have changed (product.md, approvals). */
export const BANK_HOLD_MINUTES = 30;

/** ISO 13616: letters count as 10 to 35, the first four characters stand last, the rest of the division by 97 is 1. */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(text)) return false;
  const digits = [...text.slice(4), ...text.slice(0, 4)].map(ibanDigits).join('');
  return BigInt(digits) % 97n === 1n;
}

const ibanDigits = (letter: string): string => (letter >= 'A' ? String(letter.charCodeAt(0) - 55) : letter);

/** Without the blanks that people write in groups; refuses what cannot be an account with its pointer. */
export function parseBankDetails(given: BankDetails): BankDetails {
  const packed = (text: string | null): string | null => text?.replace(/\s/g, '').toUpperCase() || null;
  const details: BankDetails = {
    ...given,
    account_name: given.account_name.trim(),
    bank_name: given.bank_name.trim(),
    iban: packed(given.iban),
    account_number: packed(given.account_number),
    bic: packed(given.bic),
    routing_number: packed(given.routing_number),
  };
  if ((details.iban === null) === (details.account_number === null))
    refuse('/iban', 'Give an IBAN or an account number.');
  if (details.iban !== null && !isIban(details.iban))
    refuse('/iban', 'The check digits do not agree: this is no IBAN.');
  if (details.account_number !== null && !ACCOUNT.test(details.account_number))
    refuse('/account_number', 'An account number is 4 to 34 letters and digits.');
  if (details.bic !== null && !BIC.test(details.bic)) refuse('/bic', 'A BIC is 8 or 11 letters and digits.');
  return details;
}

function refuse(pointer: string, detail: string): never {
  throw new DomainError('VALIDATION_FAILED', { pointer, errors: [{ pointer, code: 'INVALID', detail }] });
}

/** The last four characters, never more than half of them. */
export const maskedNumber = (text: string | null): string | null =>
  text === null ? null : `••••${text.slice(-Math.min(4, Math.floor(text.length / 2)))}`;

/** For who does not keep bank details, for audit lines and summaries. */
export const maskedBankDetails = (details: BankDetails): BankDetails => ({
  ...details,
  iban: maskedNumber(details.iban),
  account_number: maskedNumber(details.account_number),
});
