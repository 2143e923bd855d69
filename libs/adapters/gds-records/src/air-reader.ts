import { createHash } from 'node:crypto';
import { AirRefusal, type AirRefusalCode } from './air-refusal';
import type { AirContent } from './air-content';
import { readEmdRecord } from './air-emd';
import { splitUpload, type AirFrame, type AirLine } from './air-frame';
import { readHeader, readType, recordKeyOf, type AirHeader } from './air-header';
import { readItinerary } from './air-itinerary';
import { splitPassengers, type AirParts } from './air-passenger';
import { readRefundRecord } from './air-refund';
import { readStatusRecord } from './air-status';
import { readTicketRecord } from './air-ticket';
import { maskCards } from './card-mask';
import type { GdsRecord } from './gds-record';
import { nextDate } from './year-less-date';

export interface AirRecordRefused {
  readonly ok: false;
  readonly line: number;
  readonly code: AirRefusalCode;
  readonly field?: string;
  readonly detail: string;
  readonly recordKey?: string;
  readonly locator?: string;
  readonly contentHash: string;
  readonly maskedText: string;
  readonly firstLine: number;
  readonly lineCount: number;
}

export type AirRecordResult = { readonly ok: true; readonly record: GdsRecord } | AirRecordRefused;

const TICKET_TYPES = new Set(['1A', '5A', '5B', '6A', '7A', '8A']);

/**
 * Reads every physical record of an upload in file order; each page of a long record is a result of its own.
 * A bad record is a result too and never stops its neighbours. No byte makes this throw.
 */
export function readAirFile(bytes: Buffer, receivedOn: string): AirRecordResult[] {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(receivedOn)) throw new RangeError('receivedOn must be YYYY-MM-DD');
  return splitUpload(bytes).map((frame) => readFrame(frame, receivedOn));
}

function readFrame(frame: AirFrame, receivedOn: string): AirRecordResult {
  const raw = rawOf(frame.lines);
  try {
    if (frame.broken) {
      const { code, line, reason } = frame.broken;
      throw new AirRefusal(code, { line, field: 'record' }, reason);
    }
    return { ok: true, record: readRecord(frame.lines, raw, receivedOn) };
  } catch (error) {
    // Anything else is a defect of this reader: the record is kept from the books like any that cannot be read.
    const place = { line: raw.firstLine, field: 'record' };
    const refusal = error instanceof AirRefusal ? error : new AirRefusal('NOT_A_RECORD', place, UNREADABLE);
    return {
      ok: false,
      line: refusal.place.line,
      code: refusal.code,
      ...(refusal.place.field === 'record' ? {} : { field: refusal.place.field }),
      detail: refusal.reason,
      ...identityOf(frame.lines),
      ...raw,
    };
  }
}

export const UNREADABLE = 'the reader could not read the record';

function rawOf(lines: readonly AirLine[]) {
  const maskedText = lines.map((line) => maskCards(line.text)).join('\n');
  // AMDR is a retransmission: the same record must have the same hash.
  const hashed = maskedText.replace(/^AMDR(?=\d)/m, 'AMD ');
  return {
    contentHash: createHash('sha256').update(Buffer.from(hashed, 'latin1')).digest('hex'),
    maskedText,
    firstLine: lines[0]?.no ?? 1,
    lineCount: lines.length,
  };
}

/** Lets the inbox show which record was refused, as far as its header can be read. */
function identityOf(lines: readonly AirLine[]): { recordKey?: string; locator?: string } {
  try {
    const header = readHeader(lines);
    return {
      recordKey: recordKeyOf(header),
      ...(header.locator === null ? {} : { locator: header.locator }),
    };
  } catch {
    return {};
  }
}

function readRecord(lines: readonly AirLine[], raw: ReturnType<typeof rawOf>, receivedOn: string): GdsRecord {
  refuseUnknownType(lines);
  const header = readHeader(lines);
  checkEndMark(lines, header);
  const parts = splitPassengers(lines.slice(0, -1));
  checkPassengerCount(header, parts);
  const content = readContent(header, parts, lines, receivedOn);
  refuseNumberTwice(content);
  return {
    gds: '1A',
    recordKey: recordKeyOf(header),
    ...raw,
    recordType: content.recordType,
    amd: header.amd,
    page: header.page,
    pages: header.pages,
    locator: header.locator,
    office: header.office,
    agencyIata: header.agencyIata,
    pnrCreated: header.dates?.pnrCreated ?? null,
    issuedOn: content.issuedOn,
    consultant: header.consultant ?? header.agentSign,
    customerHints: hintsOf(lines),
    timeLimit: timeLimitOf(lines, header.dates?.issuedOn ?? receivedOn),
    passengersInPnr: header.passengersInPnr,
    documents: content.documents,
    segments: content.segments,
    warnings: content.warnings,
    ignored: content.ignored,
  };
}

function refuseUnknownType(lines: readonly AirLine[]): void {
  const type = readType(lines);
  if (TICKET_TYPES.has(type) || ['IM', 'MA', 'RF', '7D', '7M'].includes(type)) return;
  const place = { line: lines[0]?.no ?? 1, field: 'type' };
  throw new AirRefusal('UNSUPPORTED_TYPE', place, 'this type of AIR record is not known');
}

function readContent(
  header: AirHeader,
  parts: AirParts,
  lines: readonly AirLine[],
  receivedOn: string,
): AirContent {
  if (TICKET_TYPES.has(header.type)) return readTicketRecord(header, parts);
  if (header.type === 'MA') return readStatusRecord(header, parts, receivedOn);
  if (header.type === 'RF') return readRefundRecord(header, parts);
  if (header.type === 'IM') return readInformation(header, lines, receivedOn);
  const emd = lines.some((line) => /^EMD\d{3}/.test(line.text));
  if (emd) return readEmdRecord(header, parts);
  const place = { line: header.firstLine, field: header.type === '7D' ? 'EMD' : 'type' };
  if (header.type === '7D') throw new AirRefusal('MISSING_ELEMENT', place, 'an EMD record without EMD lines');
  throw new AirRefusal('UNSUPPORTED_TYPE', place, 'miscellaneous charges orders (MCO)');
}

/** Never posts: nothing is ticketed, so its U- lines are the itinerary. */
function readInformation(header: AirHeader, lines: readonly AirLine[], receivedOn: string): AirContent {
  const { segments } = readItinerary(lines, header.dates?.issuedOn ?? receivedOn, ['H-', 'U-']);
  return { recordType: 'INFO', issuedOn: null, documents: [], segments, ignored: [], warnings: [] };
}

/** `END` closes a page that is not the last, `ENDX` the last. */
function checkEndMark(lines: readonly AirLine[], header: AirHeader): void {
  const end = lines.at(-1);
  const lastPage = header.page === header.pages;
  if (!end || (end.text === 'ENDX') === lastPage) return;
  const place = { line: end.no, field: 'record' };
  throw new AirRefusal('COUNT_MISMATCH', place, 'the end mark does not fit the page n/m');
}

/** Fewer passenger blocks than the header counts: the record lost lines on its way. */
function checkPassengerCount(header: AirHeader, parts: AirParts): void {
  if (header.type === 'MA' || header.passengersInRecord === null) return;
  if (parts.blocks.length < header.passengersInRecord) {
    const place = { line: header.mucLine, field: 'passengers' };
    throw new AirRefusal('COUNT_MISMATCH', place, 'fewer passengers than the header says');
  }
}

/** The books know a document by its number: the second passenger would look like the first one sent again. */
function refuseNumberTwice(content: AirContent): void {
  const seen = new Set<string>();
  for (const document of content.documents) {
    for (const number of [document.documentNumber, ...document.conjunctionNumbers]) {
      const place = { line: document.line, field: 'document_number' };
      if (seen.has(number))
        throw new AirRefusal('BAD_TICKET_NUMBER', place, 'the number stands twice in the record');
      seen.add(number);
    }
  }
}

const MOST_REMARKS = 100;

/** What a partner's rules find the customer by; masked, since agents type cards into remarks. */
function hintsOf(lines: readonly AirLine[]): GdsRecord['customerHints'] {
  const account = lines.map((line) => /^AI ?(?:TAN|AN)([^;]+)/.exec(line.text)?.[1]?.trim()).find(Boolean);
  const remarks = lines.filter((line) => /^RM[ *A-Z/]/.test(line.text)).slice(0, MOST_REMARKS);
  return {
    ai: account === undefined ? null : maskCards(account),
    rm: remarks.map((line) => maskCards(line.text.slice(2).trim())),
  };
}

function timeLimitOf(lines: readonly AirLine[], from: string): string | null {
  for (const line of lines) {
    const day = /^TK[TX]L(\d{2}[A-Z]{3})/.exec(line.text)?.[1];
    if (day === undefined) continue;
    const date = nextDate(day, from);
    if (date === null)
      throw new AirRefusal('BAD_DATE', { line: line.no, field: 'time_limit' }, 'no such time limit');
    return date;
  }
  return null;
}
