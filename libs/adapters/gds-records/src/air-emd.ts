import { AirRefusal } from './air-refusal';
import { readCommission } from './air-commission';
import type { AirContent } from './air-content';
import { fieldsOf, type AirLine } from './air-frame';
import { datesOrThrow, type AirHeader } from './air-header';
import { readTicketNumber, readTraveller, type AirBlock, type AirParts } from './air-passenger';
import { readPayment } from './air-payment';
import { readTaxItem, type AirTax } from './air-tax';
import { definedLines } from './air-ticket';
import type { GdsSaleDocument } from './gds-record';
import { formatMinor, parseMoney, sumMinor, type Money } from './minor-units';
import { parseDdmmmyy } from './year-less-date';

interface EmdLine {
  readonly line: AirLine;
  /** The number behind the `D` that ties EMD, TMC, MFM and MFP lines: D3 = D03. */
  readonly reference: number;
  readonly type: 'A' | 'S';
  readonly carrier: string | null;
  readonly description: string;
  readonly issuedOn: string;
  readonly ticket: { readonly number: string; readonly coupon: string } | null;
  readonly money: EmdMoney;
}

interface EmdMoney {
  readonly currency: string;
  readonly base: bigint;
  readonly taxes: readonly AirTax[];
  readonly total: bigint;
  readonly published: Money | null;
}

export function readEmdRecord(header: AirHeader, parts: AirParts): AirContent {
  const dates = datesOrThrow(header);
  const warnings: string[] = [];
  const emds = readEmdLines(parts.shared);
  const documents = parts.blocks.flatMap((block) => {
    const lines = block.lines.filter((line) => line.text.startsWith('TMC'));
    return lines.map((line) => readDocument({ header, parts, block, emds, warnings }, line));
  });
  const named = new Set(documents.map((document) => document.rawLines['total']));
  const unnamed = [...emds.values()].find((emd) => !named.has(emd.line.no));
  if (unnamed || documents.length === 0) {
    throw new AirRefusal(
      'MISSING_ELEMENT',
      { line: header.firstLine, field: 'TMC' },
      'an EMD without its number',
    );
  }
  if ([...emds.values()].some((emd) => emd.issuedOn !== dates.issuedOn)) warnings.push('EMD_DATE_DIFFERS');
  return {
    recordType: 'EMD_ISSUE',
    issuedOn: dates.issuedOn,
    documents,
    segments: [],
    ignored: [],
    warnings: [...new Set(warnings)],
  };
}

/**
 * Lines with one reference are one document, but whether each then holds its coupon's amount or the
 * document's is not settled: two lines for one reference are refused.
 */
function readEmdLines(shared: readonly AirLine[]): Map<number, EmdLine> {
  const emds = new Map<number, EmdLine>();
  shared.forEach((line, index) => {
    if (!/^EMD\d{3}/.test(line.text)) return;
    const emd = readEmdLine(line, shared[index + 1]);
    if (emds.has(emd.reference)) {
      const place = { line: line.no, field: 'EMD' };
      throw new AirRefusal('COUNT_MISMATCH', place, 'two EMD lines for one document');
    }
    emds.set(emd.reference, emd);
  });
  return emds;
}

function readEmdLine(line: AirLine, next: AirLine | undefined): EmdLine {
  const fields = fieldsOf(line, 'EMD'.length);
  const text = (index: number) => (fields[index] ?? '').trim();
  const reference = referenceIn([text(5)]);
  const issuedOn = parseDdmmmyy(text(4));
  const type = text(14);
  if (issuedOn === null)
    throw new AirRefusal('BAD_DATE', { line: line.no, field: 'EMD' }, 'the EMD has no issue day');
  if (reference === null || (type !== 'A' && type !== 'S')) {
    const place = { line: line.no, field: 'EMD' };
    throw new AirRefusal('MISSING_ELEMENT', place, 'the EMD has no reference Dnn or no type A or S');
  }
  const ticket = /^ICW(\d{13})E(\d{1,4})/.exec(next?.text ?? '');
  return {
    line,
    reference,
    type,
    carrier: /^\d{3}([A-Z0-9]{2})/.exec(text(1))?.[1] ?? null,
    description: text(18) || text(16) || 'EMD',
    issuedOn,
    ticket: ticket ? { number: ticket[1] ?? '', coupon: ticket[2] ?? '' } : null,
    money: readEmdMoney(line, fields),
  };
}

/**
 * `F` or `R` stands in field 27, on short lines earlier; the sums must then close, so a wrong guess is
 * refused.
 */
function readEmdMoney(line: AirLine, fields: readonly string[]): EmdMoney {
  const place = { line: line.no, field: 'total' };
  const mark = /^[FR]$/.test((fields[27] ?? '').trim())
    ? 27
    : fields.findIndex((field, index) => index > 20 && /^[FR]$/.test(field.trim()));
  if (mark < 0)
    throw new AirRefusal('MISSING_ELEMENT', { line: line.no, field: 'EMD' }, 'the EMD has no money fields');
  if ((fields[mark] ?? '').trim() === 'R') {
    throw new AirRefusal(
      'UNSUPPORTED_TYPE',
      { line: line.no, field: 'EMD' },
      'an EMD issued in exchange for another',
    );
  }
  const money = (index: number) => parseMoney(fields[index] ?? '', place);
  const fare = money(mark + 1);
  const included = (fields[mark + 2] ?? '').trim() === 'Y';
  const equivalent = money(mark + 3);
  const stated = [money(mark + 4), money(132)].filter((amount): amount is Money => amount !== null);
  const currency = stated[0]?.currency ?? '';
  const paid = equivalent ?? fare;
  if (!paid || stated.length === 0)
    throw new AirRefusal('BAD_AMOUNT', place, 'the EMD has no fare or no total');
  if (paid.currency !== currency || stated.some((amount) => amount.currency !== currency)) {
    throw new AirRefusal('CURRENCY_MIX', place, 'fare and total of the EMD are in two currencies');
  }
  const taxes = fields.slice(mark + 5, 132).flatMap((field) => {
    return field.startsWith('T-')
      ? (readTaxItem(field.slice(2), currency, { ...place, field: 'taxes' }) ?? [])
      : [];
  });
  const sum = sumMinor(taxes);
  const totals = stated.map((amount) => amount.minor);
  const published = equivalent ? fare : null;
  if (totals.includes(paid.minor + sum)) {
    return { currency, base: paid.minor, taxes, total: paid.minor + sum, published };
  }
  if (included && totals.includes(paid.minor) && paid.minor >= sum) {
    return { currency, base: paid.minor - sum, taxes, total: paid.minor, published };
  }
  throw new AirRefusal('TOTAL_MISMATCH', place, 'fare + taxes is not the total of the EMD');
}

interface EmdPage {
  readonly header: AirHeader;
  readonly parts: AirParts;
  readonly block: AirBlock;
  readonly emds: ReadonlyMap<number, EmdLine>;
  readonly warnings: string[];
}

function readDocument(page: EmdPage, tmc: AirLine): GdsSaleDocument {
  const place = { line: tmc.no, field: 'document_number' };
  const match = /^TMC([DN])-?([^;]*)(.*)$/.exec(tmc.text);
  if (!match) throw new AirRefusal('UNSUPPORTED_TYPE', place, 'miscellaneous charges orders (MCO)');
  const number = readTicketNumber(match[2] ?? '', place);
  const fields = (match[3] ?? '').split(';');
  const reference = referenceIn(fields);
  const emd = reference === null ? undefined : page.emds.get(reference);
  if (!emd)
    throw new AirRefusal(
      'MISSING_ELEMENT',
      { line: tmc.no, field: 'TMC' },
      'the number belongs to no EMD line',
    );
  const { money } = emd;
  const text = (minor: bigint) => formatMinor(minor, money.currency);
  const fm = elementOf(page, 'MFM', emd.reference);
  const fp = elementOf(page, 'MFP', emd.reference);
  if (!fp)
    throw new AirRefusal(
      'MISSING_ELEMENT',
      { line: page.header.firstLine, field: 'MFP' },
      'no form of payment',
    );
  const named = /^(\d{3})-?(\d{10})/.exec((fields[1] ?? '').trim());
  const ticket = emd.ticket?.number ?? (named ? `${named[1] ?? ''}${named[2] ?? ''}` : undefined);
  if (emd.ticket && named && `${named[1] ?? ''}${named[2] ?? ''}` !== ticket)
    page.warnings.push('EMD_TICKET_DIFFERS');
  return {
    event: 'EMD_ISSUE',
    documentNumber: number.first,
    conjunctionNumbers: number.conjunctions,
    carrierNumeric: number.first.slice(0, 3),
    validatingCarrier: emd.carrier ?? page.header.airline?.code ?? null,
    traveller: readTraveller(page.block.line),
    currency: money.currency,
    baseFare: text(money.base),
    taxes: money.taxes.map((tax) => ({ code: tax.code, amount: text(tax.minor) })),
    total: text(money.total),
    publishedBase: money.published && {
      amount: formatMinor(money.published.minor, money.published.currency),
      currency: money.published.currency,
    },
    commission: readCommission(fm, 'MFM', money.base, money.currency),
    markup: text(0n),
    ...readPayment(fp, 'MFP', money.currency, [money.total]),
    segments: [],
    serviceDates: [],
    description: emd.description,
    emdType: emd.type,
    ...(ticket === undefined ? {} : { inConnectionWith: ticket }),
    ...(emd.ticket ? { coupon: emd.ticket.coupon } : {}),
    line: tmc.no,
    rawLines: emdLines(page, emd, tmc, { commission: fm?.no, formOfPayment: fp.no }),
  };
}

function emdLines(page: EmdPage, emd: EmdLine, tmc: AirLine, more: Record<string, number | undefined>) {
  const money = { baseFare: emd.line.no, total: emd.line.no, taxes: emd.line.no };
  const own = { documentNumber: tmc.no, traveller: page.block.line.no, locator: page.header.mucLine };
  return definedLines({ ...own, ...money, issuedOn: page.header.dates?.line, ...more });
}

function referenceIn(fields: readonly string[]): number | null {
  const field = fields.find((candidate) => /^D\d{1,3}$/.test(candidate.trim()));
  return field === undefined ? null : Number(field.trim().slice(1));
}

/** The line with the reference; without one only if it names no other and so is for all. */
function elementOf(page: EmdPage, mark: string, reference: number): AirLine | undefined {
  const lines = [...page.block.lines, ...page.parts.shared].filter((line) => line.text.startsWith(mark));
  const referenceOf = (line: AirLine) => referenceIn(line.text.split(';').slice(1));
  return (
    lines.find((line) => referenceOf(line) === reference) ?? lines.find((line) => referenceOf(line) === null)
  );
}
