import { AirRefusal } from './air-refusal';
import { readCommission } from './air-commission';
import { readExchange, type AirExchange } from './air-exchange';
import { readFare, type AirFare } from './air-fare';
import { findLine, type AirLine } from './air-frame';
import { datesOrThrow, type AirHeader } from './air-header';
import { readItinerary, routeOf, serviceDatesOf, type AirItinerary } from './air-itinerary';
import { elementFor, readTicketNumber, readTraveller, type AirBlock, type AirParts } from './air-passenger';
import { readPayment, type AirPayment } from './air-payment';
import type { GdsCommission, GdsSaleDocument, GdsTax } from './gds-record';
import { formatMinor, sumMinor } from './minor-units';
import type { AirContent } from './air-content';
import { addDays, nextDate } from './year-less-date';

interface TicketPage {
  readonly header: AirHeader;
  readonly parts: AirParts;
  readonly fare: AirFare;
  readonly itinerary: AirItinerary;
  readonly issuedOn: string;
  readonly warnings: string[];
}

/** A page is one pricing: its money is per passenger, and every passenger has a number of his own. */
export function readTicketRecord(header: AirHeader, parts: AirParts): AirContent {
  const dates = datesOrThrow(header);
  const warnings: string[] = [];
  refuseEmdInside(parts);
  if (dates.issuedOn !== dates.recordedOn) warnings.push('ISSUE_DATE_DIFFERS_FROM_RECORD_DATE');
  const itinerary = readItinerary(parts.shared, dates.issuedOn, ['H-']);
  const fare = readFare(parts.shared, header.firstLine, warnings);
  const page: TicketPage = { header, parts, fare, itinerary, issuedOn: dates.issuedOn, warnings };
  const documents = parts.blocks.flatMap((block) => readDocument(page, block) ?? []);
  if (documents.length === 0) {
    throw new AirRefusal(
      'MISSING_ELEMENT',
      { line: header.firstLine, field: 'T-' },
      'the record issues no ticket',
    );
  }
  return {
    recordType: documents.some((document) => document.event === 'REISSUE') ? 'REISSUE' : 'ISSUE',
    issuedOn: dates.issuedOn,
    documents,
    segments: itinerary.segments,
    ignored: itinerary.ignored,
    warnings: [...new Set(warnings)],
  };
}

/** Whether such an EMD was sold here or only stands in the PNR is not settled: never guess. */
function refuseEmdInside(parts: AirParts): void {
  const line = parts.shared.find((candidate) => /^EMD\d{3}/.test(candidate.text));
  if (line)
    throw new AirRefusal(
      'UNSUPPORTED_TYPE',
      { line: line.no, field: 'EMD' },
      'an EMD inside a ticket record',
    );
}

function readDocument(page: TicketPage, block: AirBlock): GdsSaleDocument | null {
  const ticketLine = ticketLineOf(page, block);
  if (!ticketLine) return null;
  const place = { line: ticketLine.no, field: 'document_number' };
  const number = readTicketNumber(ticketLine.text.slice(2).replace(/^[A-Z]/, ''), place);
  const exchange = exchangeOf(page, block);
  if (!exchange) checkFirstIssue(page.fare);
  const value = exchange?.total ?? page.fare.base + sumMinor(freshTaxes(page.fare));
  const total = value + page.fare.ticketingFee;
  const payment = paymentOf(page, block, total, exchange);
  const fv = elementFor(page.parts, block, 'FV');
  const carrier = fv ? validatingCarrier(fv) : null;
  checkTicketingDate(page, block);
  if (page.header.airline && page.header.airline.numeric !== number.first.slice(0, 3)) {
    page.warnings.push('TICKET_PREFIX_DIFFERS_FROM_AIRLINE');
  }
  return {
    event: exchange ? 'REISSUE' : 'ISSUE',
    documentNumber: number.first,
    conjunctionNumbers: number.conjunctions,
    carrierNumeric: number.first.slice(0, 3),
    validatingCarrier: carrier ?? page.header.airline?.code ?? null,
    traveller: readTraveller(block.line),
    ...moneyOf(page, block, total, exchange !== null),
    ...payment,
    segments: page.itinerary.segments,
    serviceDates: serviceDatesOf(page.itinerary.segments, page.issuedOn),
    description: routeOf(page.itinerary.segments) || 'OPEN',
    ...(exchange ? { exchange: exchange.exchange } : {}),
    line: ticketLine.no,
    rawLines: rawLinesOf(page, block, ticketLine),
  };
}

/** A manual document (FH) is not issued by this record; anybody else on a ticket record needs a number. */
function ticketLineOf(page: TicketPage, block: AirBlock): AirLine | null {
  const lines = block.lines.filter((line) => line.text.startsWith('T-'));
  const second = lines[1];
  if (second) {
    throw new AirRefusal(
      'COUNT_MISMATCH',
      { line: second.no, field: 'T-' },
      'one passenger has two ticket numbers',
    );
  }
  if (lines[0]) return lines[0];
  if (findLine(block.lines, 'FH')) {
    page.warnings.push('MANUAL_DOCUMENT_NOT_ISSUED_HERE');
    return null;
  }
  throw new AirRefusal(
    'MISSING_ELEMENT',
    { line: page.header.firstLine, field: 'T-' },
    'a passenger has no ticket number',
  );
}

function exchangeOf(page: TicketPage, block: AirBlock): AirExchange | null {
  const fo = elementFor(page.parts, block, 'FO');
  if (fo) return readExchange(page.parts.shared, fo, page.fare, page.warnings);
  if (page.fare.reissueMark || /\/EXCH\b/.test(page.header.command)) {
    const place = { line: page.header.firstLine, field: 'FO' };
    throw new AirRefusal('MISSING_ELEMENT', place, 'a reissue without the ticket it replaces');
  }
  return null;
}

function freshTaxes(fare: AirFare) {
  return fare.taxes.filter((tax) => tax.indicator !== 'O');
}

function checkFirstIssue(fare: AirFare): void {
  if (fare.base + sumMinor(freshTaxes(fare)) !== fare.total) {
    throw new AirRefusal(
      'TOTAL_MISMATCH',
      { line: fare.baseLine, field: 'total' },
      'fare + taxes is not the total',
    );
  }
}

function moneyOf(page: TicketPage, block: AirBlock, total: bigint, reissued: boolean) {
  const { fare } = page;
  const text = (minor: bigint) => formatMinor(minor, fare.currency);
  const taxes: GdsTax[] = (reissued ? fare.taxes : freshTaxes(fare)).map((tax) => {
    return { code: tax.code, amount: text(tax.minor) };
  });
  if (fare.ticketingFee > 0n) taxes.push({ code: 'OB', amount: text(fare.ticketingFee) });
  const selling =
    fare.sellingTotal === null ? {} : { sellingTotal: text(fare.sellingTotal + fare.ticketingFee) };
  return {
    currency: fare.currency,
    baseFare: text(fare.base),
    taxes,
    total: text(total),
    ...selling,
    publishedBase: fare.publishedBase,
    commission: commissionOf(page, block),
    markup: text(fare.markup > 0n ? fare.markup : 0n),
    ...(fare.markup < 0n ? { discount: text(-fare.markup) } : {}),
  };
}

/** On a net fare an FM equal to selling − net is the markup told a second time, not a commission. */
function commissionOf(page: TicketPage, block: AirBlock): GdsCommission {
  const { fare } = page;
  const commission = readCommission(elementFor(page.parts, block, 'FM'), 'FM', fare.base, fare.currency);
  if (!fare.negotiated || commission.rate !== undefined) return commission;
  const zero = formatMinor(0n, fare.currency);
  if (fare.markup > 0n && commission.amount === formatMinor(fare.markup, fare.currency))
    return { amount: zero };
  if (commission.amount !== zero) page.warnings.push('COMMISSION_ON_NET_FARE');
  return commission;
}

function paymentOf(
  page: TicketPage,
  block: AirBlock,
  total: bigint,
  exchange: AirExchange | null,
): AirPayment {
  const { fare } = page;
  const line = elementFor(page.parts, block, 'FP');
  if (!line) {
    if (total === 0n) return { formOfPayment: 'CASH', payments: [] };
    throw new AirRefusal(
      'MISSING_ELEMENT',
      { line: page.header.firstLine, field: 'FP' },
      'no form of payment',
    );
  }
  // A card may be charged with the selling price of a net fare, and on an exchange only with what is added.
  const payable = exchange
    ? exchange.collected === null
      ? []
      : [exchange.collected + fare.ticketingFee, exchange.collected, total]
    : [
        total,
        ...(fare.sellingTotal === null ? [] : [fare.sellingTotal + fare.ticketingFee]),
        total - fare.ticketingFee,
      ];
  return readPayment(line, 'FP', fare.currency, payable);
}

function validatingCarrier(line: AirLine): string | null {
  const body = line.text.slice(2).split(';')[0] ?? '';
  return /^[A-Z0-9]{2}/.exec(body.slice(body.lastIndexOf('*') + 1).trim())?.[0] ?? null;
}

/** TKOK may be a day off (time zones); more than that a person should see. */
function checkTicketingDate(page: TicketPage, block: AirBlock): void {
  const day = /^TKOK(\d{2}[A-Z]{3})/.exec(elementFor(page.parts, block, 'TKOK')?.text ?? '')?.[1];
  if (day === undefined) return;
  const date = nextDate(day, page.issuedOn);
  if (date === null || date > addDays(page.issuedOn, 1)) page.warnings.push('TICKETING_DATE_DIFFERS');
}

function rawLinesOf(page: TicketPage, block: AirBlock, ticketLine: AirLine): Record<string, number> {
  const lines: Record<string, number | undefined> = {
    locator: page.header.mucLine,
    issuedOn: page.header.dates?.line,
    documentNumber: ticketLine.no,
    traveller: block.line.no,
    baseFare: page.fare.baseLine,
    total: page.fare.baseLine,
    taxes: page.fare.taxLine,
    segments: page.itinerary.line ?? undefined,
    commission: elementFor(page.parts, block, 'FM')?.no,
    formOfPayment: elementFor(page.parts, block, 'FP')?.no,
    validatingCarrier: elementFor(page.parts, block, 'FV')?.no ?? page.header.airline?.line,
    exchange: elementFor(page.parts, block, 'FO')?.no,
  };
  return definedLines(lines);
}

export function definedLines(lines: Record<string, number | undefined>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(lines).filter((entry): entry is [string, number] => entry[1] !== undefined),
  );
}
