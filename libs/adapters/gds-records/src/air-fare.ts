import { AirRefusal } from './air-refusal';
import { fieldsOf, findLine, type AirLine } from './air-frame';
import { readTaxList, readTaxSummary, resolveXt, type AirTax } from './air-tax';
import { checkCurrency, formatMinor, parseMinor, parseMoney, type Money } from './minor-units';

/** One of the three money lines: K- published, KN- net (what the airline gets), KS- selling. */
interface FareLine {
  readonly line: AirLine;
  readonly indicator: string;
  readonly published: Money | null;
  readonly equivalent: Money | null;
  readonly total: Money | null;
  readonly rate: string | null;
}

export interface AirFare {
  readonly currency: string;
  readonly base: bigint;
  readonly taxes: readonly AirTax[];
  /** As stated: on a reissue the full new value or the additional collection. */
  readonly total: bigint;
  readonly markup: bigint;
  readonly sellingTotal: bigint | null;
  readonly publishedBase: { amount: string; currency: string; rate?: string } | null;
  readonly ticketingFee: bigint;
  readonly reissueMark: boolean;
  readonly negotiated: boolean;
  readonly baseLine: number;
  readonly taxLine: number;
}

export function readFare(shared: readonly AirLine[], firstLine: number, warnings: string[]): AirFare {
  const published = readFareLine(shared, 'K-');
  const net = readFareLine(shared, 'KN-');
  const selling = readFareLine(shared, 'KS-');
  const chosen = chooseFare(shared, firstLine, { published, net, selling });
  const { currency, base, total } = amountsOf(chosen);
  const list = taxesFor(
    shared,
    chosen === published ? ['KF'] : chosen === net ? ['KN', 'KF'] : ['KS', 'KF'],
    currency,
  );
  const taxes = resolveXt(list.taxes, findLine(shared, 'Q-')?.text ?? '', currency, warnings);
  const sold = chosen === net && selling ? sellingOf(shared, selling, currency, list.taxes) : null;
  return {
    currency,
    base,
    taxes,
    total,
    markup: sold ? sold.base - base : 0n,
    sellingTotal: sold ? sold.total : null,
    publishedBase: publishedOf(chosen),
    ticketingFee: ticketingFee(shared, currency),
    reissueMark: 'RYW'.includes(chosen.indicator),
    negotiated: chosen !== published,
    baseLine: chosen.line.no,
    taxLine: list.line ?? chosen.line.no,
  };
}

/** Null when the element is absent or empty: an empty `K-` announces that the money is in KN and KS. */
function readFareLine(lines: readonly AirLine[], mark: string): FareLine | null {
  const line = findLine(lines, mark);
  if (!line) return null;
  const fields = fieldsOf(line, mark.length);
  const head = fields[0] ?? '';
  if (fields.every((field) => field.trim() === '')) return null;
  return {
    line,
    indicator: head.slice(0, 1),
    published: parseMoney(head.slice(1), { line: line.no, field: 'base_fare' }),
    equivalent: parseMoney(fields[1] ?? '', { line: line.no, field: 'equivalent' }),
    total: parseMoney(fields[12] ?? '', { line: line.no, field: 'total' }),
    rate: /^\d{1,12}(?:\.\d{1,10})?$/.exec((fields[13] ?? '').trim())?.[0] ?? null,
  };
}

interface FareLines {
  readonly published: FareLine | null;
  readonly net: FareLine | null;
  readonly selling: FareLine | null;
}

/** IT and BT hide the amount on the ticket: what K- shows then is not what anybody paid. */
function chooseFare(shared: readonly AirLine[], firstLine: number, lines: FareLines): FareLine {
  const negotiated = lines.net ?? lines.selling;
  if (negotiated) return negotiated;
  const line = findLine(shared, 'K-');
  const hiddenMark = 'IBYW'.includes(lines.published?.indicator ?? '-');
  const hidden = hiddenMark || /M\/[BI]T\b/.test(findLine(shared, 'Q-')?.text ?? '');
  if (hidden) {
    const place = { line: line?.no ?? firstLine, field: 'base_fare' };
    throw new AirRefusal('HIDDEN_AMOUNT', place, 'an IT or BT fare without its net or selling fare');
  }
  if (lines.published) return lines.published;
  throw new AirRefusal('MISSING_ELEMENT', { line: firstLine, field: 'K-' }, 'the record has no fare');
}

function amountsOf(fare: FareLine): { currency: string; base: bigint; total: bigint } {
  const base = fare.equivalent ?? fare.published;
  const line = fare.line.no;
  if (!base) throw new AirRefusal('BAD_AMOUNT', { line, field: 'base_fare' }, 'the fare has no amount');
  if (!fare.total) throw new AirRefusal('BAD_AMOUNT', { line, field: 'total' }, 'the total has no amount');
  if (base.currency !== fare.total.currency) {
    throw new AirRefusal('CURRENCY_MIX', { line, field: 'total' }, 'fare and total are in two currencies');
  }
  return { currency: base.currency, base: base.minor, total: fare.total.minor };
}

function publishedOf(fare: FareLine): AirFare['publishedBase'] {
  if (!fare.published || !fare.equivalent) return null;
  const { minor, currency } = fare.published;
  return {
    amount: formatMinor(minor, currency),
    currency,
    ...(fare.rate === null ? {} : { rate: fare.rate }),
  };
}

/** The mark repeats the fare indicator (`KFTF`, `KNTB`): match the family, never one literal. */
function taxesFor(shared: readonly AirLine[], families: readonly string[], currency: string) {
  for (const family of families) {
    const line = shared.find((candidate) => new RegExp(`^${family}T[A-Z];`).test(candidate.text));
    if (line) return { taxes: readTaxList(line, currency), line: line.no };
  }
  const summary = findLine(shared, 'TAX-');
  return summary
    ? { taxes: readTaxSummary(summary, currency), line: summary.no }
    : { taxes: [] as AirTax[], line: null };
}

function sellingOf(
  shared: readonly AirLine[],
  fare: FareLine,
  currency: string,
  netTaxes: readonly AirTax[],
) {
  const amounts = amountsOf(fare);
  const line = fare.line.no;
  if (amounts.currency !== currency) {
    throw new AirRefusal(
      'CURRENCY_MIX',
      { line, field: 'selling_fare' },
      'net and selling fare are in two currencies',
    );
  }
  const list = taxesFor(shared, ['KS'], currency);
  const taxes = list.line !== null && shared.some((l) => /^KST[A-Z];/.test(l.text)) ? list.taxes : netTaxes;
  const all = taxes.reduce((sum, tax) => sum + tax.minor, 0n);
  const fresh = taxes.reduce((sum, tax) => (tax.indicator === 'O' ? sum : sum + tax.minor), 0n);
  if (amounts.base + all !== amounts.total && amounts.base + fresh !== amounts.total) {
    throw new AirRefusal(
      'TOTAL_MISMATCH',
      { line, field: 'selling_total' },
      'selling fare + taxes is not its total',
    );
  }
  return amounts;
}

/** ATF-: the airline's own ticketing fee, charged on top of the total. */
function ticketingFee(shared: readonly AirLine[], currency: string): bigint {
  const line = findLine(shared, 'ATF-');
  const text = line ? (fieldsOf(line, 'ATF-'.length)[4] ?? '').trim() : '';
  if (!line || text === '') return 0n;
  const place = { line: line.no, field: 'ticketing_fee' };
  checkCurrency(text.slice(0, 3), place);
  if (text.slice(0, 3) !== currency)
    throw new AirRefusal('CURRENCY_MIX', place, `the fee is not in ${currency}`);
  return parseMinor(text.slice(3), currency, place);
}
