import { AirRefusal, type AirPlace } from './air-refusal';
import type { AirLine } from './air-frame';
import type { GdsPayment } from './gds-record';
import { isIsoCurrency } from './iso-currency';
import { formatMinor, parseMinor } from './minor-units';

export interface AirPayment {
  readonly formOfPayment: 'CASH' | 'AIRLINE_CARD' | 'MIXED';
  readonly payments: readonly GdsPayment[];
  readonly cardAmount?: string;
}

interface Part {
  readonly form: GdsPayment['form'];
  readonly minor: bigint | null;
  readonly card: GdsPayment['card'];
}

/**
 * Cash, cheque, invoice and misc are money the agency owes BSP; only CC goes to the airline. `payable` lists
 * what the payments may add up to, the first is what a single form without amount pays.
 */
export function readPayment(
  line: AirLine,
  mark: string,
  currency: string,
  payable: readonly bigint[],
): AirPayment {
  const place = { line: line.no, field: 'form_of_payment' };
  const body = (line.text.slice(mark.length).split(';')[0] ?? '').trim();
  if (body.startsWith('O/') && !body.includes('+/') && (payable[0] ?? 0n) > 0n) {
    throw new AirRefusal('MISSING_ELEMENT', place, 'how the additional collection is paid is not said');
  }
  const parts = newForms(body).map((text) => readPart(text, currency, place));
  const forms = new Set(parts.map((part) => part.form));
  const stated = parts.every((part) => part.minor !== null);
  if (forms.size > 1 && !stated) {
    throw new AirRefusal('SPLIT_PAYMENT_AMOUNT_MISSING', place, 'two forms of payment without both amounts');
  }
  const sum = parts.reduce((total, part) => total + (part.minor ?? 0n), 0n);
  if (stated && payable.length > 0 && !payable.includes(sum)) {
    throw new AirRefusal('TOTAL_MISMATCH', place, 'the payments do not add up to what is paid');
  }
  const single = parts.length === 1 ? (payable[0] ?? null) : null;
  const payments = parts.map((part): GdsPayment => {
    const minor = part.minor ?? single;
    const amount = minor === null ? null : formatMinor(minor, currency);
    return { form: part.form, amount, ...(part.card ? { card: part.card } : {}) };
  });
  if (forms.size === 1) return { formOfPayment: forms.has('CASH') ? 'CASH' : 'AIRLINE_CARD', payments };
  const card = parts.reduce((total, part) => (part.form === 'CASH' ? total : total + (part.minor ?? 0n)), 0n);
  return { formOfPayment: 'MIXED', payments, cardAmount: formatMinor(card, currency) };
}

/**
 * `O/<old>+/<new>`: the old form paid the old ticket; without a new one an even exchange keeps the old form.
 */
function newForms(body: string): string[] {
  if (!body.startsWith('O/')) return body.split('+').map(withoutSlash);
  const forms = body.slice(2).split('+/');
  return (forms.length > 1 ? forms.slice(1) : forms).flatMap((form) => form.split('+')).map(withoutSlash);
}

function withoutSlash(text: string): string {
  return text.replace(/^\/+/, '').trim();
}

const CASH_FORMS = /^(?:CASH|CHECK|CHEQUE|CHQ|INV|MS|MISC)/;

function readPart(text: string, currency: string, place: AirPlace): Part {
  const minor = amountOf(text, currency, place);
  const card = /^CC([A-Z]{2})([0-9X*]*)/.exec(text);
  if (card) {
    const number = card[2] ?? '';
    const first6 = /^\d{6}/.exec(number)?.[0] ?? null;
    const last4 = number.length >= 10 ? (/\d{4}$/.exec(number)?.[0] ?? null) : null;
    return { form: 'AIRLINE_CARD', minor, card: { brand: card[1] ?? '', first6, last4 } };
  }
  if (CASH_FORMS.test(text)) return { form: 'CASH', minor, card: undefined };
  throw new AirRefusal('UNSUPPORTED_TYPE', place, 'this form of payment is not known');
}

/** Approval codes look alike: only an ISO currency before the digits makes it an amount. */
function amountOf(text: string, currency: string, place: AirPlace): bigint | null {
  const field = text
    .split('/')
    .find((part, index) => index > 0 && /^[A-Z]{3}[\d.]+$/.test(part) && isIsoCurrency(part.slice(0, 3)));
  if (field === undefined) return null;
  if (field.slice(0, 3) !== currency)
    throw new AirRefusal('CURRENCY_MIX', place, `a payment is not in ${currency}`);
  return parseMinor(field.slice(3), currency, place);
}
