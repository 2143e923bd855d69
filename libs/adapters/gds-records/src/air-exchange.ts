import { AirRefusal } from './air-refusal';
import { fieldsOf, findLine, type AirLine } from './air-frame';
import type { AirFare } from './air-fare';
import type { GdsExchange } from './gds-record';
import { checkCurrency, formatMinor, parseMinor, parseMoney, sumMinor } from './minor-units';
import { parseDdmmmyy } from './year-less-date';

interface OldTicket {
  readonly exchanged: string;
  readonly first: string;
  readonly issuedOn: string | null;
  readonly base: bigint | null;
  readonly taxes: bigint | null;
}

export interface AirExchange {
  readonly exchange: GdsExchange;
  /** Value of the new ticket: base + all taxes, the old ones included. */
  readonly total: bigint;
  readonly collected: bigint | null;
}

const FIRST = /^FO(\d{3})-?(\d{10})(?:-\d{2})?[A-Z]{3}(\d{2}[A-Z]{3}\d{2})?/;
/** 13 digits, check digit, E, coupons: the ticket exchanged now. */
const EXCHANGED = /\/(\d{3})-?(\d{10})\d?E\d{0,4}(?=\*|\/|;|$)/;

/** Two numbers stand in FO; they differ on a second exchange and the second is the one given in. */
function readOldTicket(line: AirLine, currency: string): OldTicket {
  const place = { line: line.no, field: 'exchange' };
  const text = line.text;
  const first = FIRST.exec(text);
  if (!first) throw new AirRefusal('BAD_TICKET_NUMBER', place, 'FO names no ticket');
  const issuedOn = first[3] === undefined ? null : parseDdmmmyy(first[3]);
  if (first[3] !== undefined && issuedOn === null) {
    throw new AirRefusal('BAD_DATE', place, 'the issue day of the old ticket does not exist');
  }
  const second = EXCHANGED.exec(text);
  const amount = (letter: string) => {
    const found = new RegExp(`[*/]${letter}([A-Z]{3})?(\\d[\\d.]*)(?=[*/;]|$)`).exec(
      text.split(';')[0] ?? '',
    );
    if (!found) return null;
    if (found[1] !== undefined) checkCurrency(found[1], place);
    if (found[1] !== undefined && found[1] !== currency) {
      throw new AirRefusal('CURRENCY_MIX', place, `the old ticket was not paid in ${currency}`);
    }
    return parseMinor(found[2] ?? '', currency, place);
  };
  const number = `${first[1] ?? ''}${first[2] ?? ''}`;
  return {
    exchanged: second ? `${second[1] ?? ''}${second[2] ?? ''}` : number,
    first: number,
    issuedOn,
    base: amount('B'),
    taxes: amount('X'),
  };
}

/**
 * The total of a reissue is the full new value or only what is added; which one, the arithmetic says. A
 * record where neither closes is refused.
 */
export function readExchange(
  shared: readonly AirLine[],
  fo: AirLine,
  fare: AirFare,
  warnings: string[],
): AirExchange {
  const old = readOldTicket(fo, fare.currency);
  const full = fare.base + sumMinor(fare.taxes);
  const fresh = sumMinor(fare.taxes.filter((tax) => tax.indicator !== 'O'));
  const isFull = full === fare.total;
  const isAdded = !isFull && old.base !== null && fresh + fare.base - old.base === fare.total;
  if (!isFull && !isAdded) {
    const place = { line: fare.baseLine, field: 'total' };
    throw new AirRefusal(
      'TOTAL_MISMATCH',
      place,
      'neither the new value nor the additional collection adds up',
    );
  }
  const atc = readAtc(shared, fare.currency, full);
  const oldTotal = old.base === null || old.taxes === null ? null : old.base + old.taxes;
  const fareDifference = old.base === null ? null : fare.base - old.base;
  const taxDifference = isAdded ? fresh : old.taxes === null ? null : full - fare.base - old.taxes;
  const penalty = atc?.penalty ?? 0n;
  const computed = isAdded ? fare.total : oldTotal === null ? null : full - oldTotal;
  const collected = atc?.collected ?? (computed !== null && computed < 0n ? 0n : computed);
  if (atc && computed !== null && computed + penalty !== atc.collected) warnings.push('ATC_DOES_NOT_ADD_UP');
  if (computed !== null && computed < 0n) warnings.push('EXCHANGE_RESIDUE');
  const text = (minor: bigint | null) => (minor === null ? null : formatMinor(minor, fare.currency));
  return {
    total: full,
    collected,
    exchange: {
      originalDocument: old.exchanged,
      firstDocument: old.first,
      originalIssuedOn: old.issuedOn,
      originalBase: text(old.base),
      originalTaxes: text(old.taxes),
      fareDifference: text(fareDifference),
      taxDifference: text(taxDifference),
      penalty: formatMinor(penalty, fare.currency),
      collected: text(collected),
    },
  };
}

/** Of the twelve amounts only new total (7), penalty (8) and what is paid (last) are reliable. */
function readAtc(shared: readonly AirLine[], currency: string, full: bigint) {
  const line = findLine(shared, 'ATC-');
  if (!line) return null;
  const fields = fieldsOf(line, 'ATC-'.length);
  const amount = (index: number) => {
    const money = parseMoney(fields[index] ?? '', { line: line.no, field: 'exchange' });
    if (money && money.currency !== currency) {
      throw new AirRefusal(
        'CURRENCY_MIX',
        { line: line.no, field: 'exchange' },
        `an amount is not in ${currency}`,
      );
    }
    return money?.minor ?? null;
  };
  const newTotal = amount(7);
  const paid = amount(11);
  if (newTotal === null || paid === null) {
    throw new AirRefusal(
      'BAD_AMOUNT',
      { line: line.no, field: 'exchange' },
      'ATC has no new total or no amount paid',
    );
  }
  if (newTotal !== full) {
    throw new AirRefusal(
      'TOTAL_MISMATCH',
      { line: line.no, field: 'exchange' },
      'the new total is not fare + taxes',
    );
  }
  return { penalty: amount(8) ?? 0n, collected: paid };
}
