import { isIsoCurrency } from './iso-currency';

/** CC + two-letter brand + number, then expiry, approval code or amount, each after a slash. */
const CARD_PAYMENT = /CC([A-Z]{2})([0-9X*]{12,19})((?:\/[A-Z0-9.]{0,24})*)/g;
const DIGIT_RUN = /\d{12,}/g;
/** Cards typed in groups into remarks: 4-4-4-n and 4-6-5. */
const GROUPED = /\b(?:\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{1,7}|\d{4}[ -]\d{6}[ -]\d{5})\b/g;
const IN_CONNECTION_WITH = /^ICW\d{13}E/;

/**
 * First six and last four stay (PCI DSS 3.4); expiry and approval code go. Runs before anything is hashed,
 * stored or logged, so that a record sent again with the number in clear still has the same hash.
 */
export function maskCards(line: string): string {
  const paid = line.replace(CARD_PAYMENT, (_, brand: string, number: string, rest: string) => {
    return `CC${brand}${maskNumber(number)}${keepAmount(rest)}`;
  });
  // The number of the ticket that an EMD belongs to is not a card, though one in ten passes Luhn.
  const head = IN_CONNECTION_WITH.exec(paid)?.[0] ?? '';
  const tail = paid.slice(head.length);
  const masked = tail
    .replace(DIGIT_RUN, (run) => (run.length > 19 || passesLuhn(run) ? maskNumber(run) : run))
    .replace(GROUPED, (run) => {
      const digits = run.replace(/\D/g, '');
      return passesLuhn(digits) ? maskNumber(digits) : run;
    });
  return head + masked;
}

function maskNumber(number: string): string {
  return number.slice(0, 6) + 'X'.repeat(number.length - 10) + number.slice(-4);
}

function keepAmount(rest: string): string {
  const amount = rest
    .split('/')
    .find((part) => /^[A-Z]{3}\d{1,12}(?:\.\d{0,4})?$/.test(part) && isIsoCurrency(part.slice(0, 3)));
  return amount === undefined ? '' : `/${amount}`;
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const weighted = index % 2 === 0 ? digit : digit * 2;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}
