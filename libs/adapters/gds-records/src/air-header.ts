import { AirRefusal } from './air-refusal';
import { fieldsOf, findLine, type AirLine } from './air-frame';
import { parseYymmdd } from './year-less-date';

export interface AirHeader {
  readonly firstLine: number;
  /** Second field of AIR-BLK: 7A, RF, MA … */
  readonly type: string;
  readonly amd: string;
  readonly amdLine: number;
  readonly page: number;
  readonly pages: number;
  /** Third field of AMD: VOID14MAY, RSTD14MAY, TRFX14MAY or blank. */
  readonly amdAction: string;
  readonly agentSign: string | null;
  readonly locator: string | null;
  readonly mucLine: number;
  readonly office: string | null;
  readonly agencyIata: string | null;
  readonly passengersInPnr: number;
  readonly passengersInRecord: number | null;
  readonly airline: { readonly code: string; readonly numeric: string; readonly line: number } | null;
  readonly command: string;
  readonly consultant: string | null;
  readonly dates: AirDates | null;
}

export interface AirDates {
  readonly pnrCreated: string;
  readonly issuedOn: string;
  readonly recordedOn: string;
  readonly line: number;
}

export function readHeader(lines: readonly AirLine[]): AirHeader {
  const first = lines[0]?.no ?? 1;
  const amd = readAmd(lines, first);
  const muc = readMuc(lines, first);
  return {
    firstLine: first,
    type: readType(lines),
    ...amd,
    ...muc,
    airline: readAirline(lines),
    command: findLine(lines, 'B-')?.text.slice(2).trim() ?? '',
    consultant: readConsultant(lines),
    dates: readDates(lines),
  };
}

export function readType(lines: readonly AirLine[]): string {
  return lines[0] ? (fieldsOf(lines[0], 'AIR-BLK'.length)[1] ?? '').trim() : '';
}

const AMD = /^AMD.(\d{10});(\d{1,3})\/(\d{1,3})(?:;([^;]*))?(?:;([^;]*))?/;

function readAmd(lines: readonly AirLine[], first: number) {
  const line = findLine(lines, 'AMD');
  if (!line)
    throw new AirRefusal('MISSING_ELEMENT', { line: first, field: 'AMD' }, 'the AMD line is missing');
  const place = { line: line.no, field: 'AMD' };
  const match = AMD.exec(line.text);
  if (!match) throw new AirRefusal('MISSING_ELEMENT', place, 'AMD has no number or no page n/m');
  const page = Number(match[2]);
  const pages = Number(match[3]);
  if (page < 1 || page > pages)
    throw new AirRefusal('COUNT_MISMATCH', place, 'the page is not one of its pages');
  return {
    amd: match[1] ?? '',
    amdLine: line.no,
    page,
    pages,
    amdAction: (match[4] ?? '').trim(),
    agentSign: (match[5] ?? '').trim() || null,
  };
}

function readMuc(lines: readonly AirLine[], first: number) {
  const line = findLine(lines, 'MUC1A');
  if (!line)
    throw new AirRefusal('MISSING_ELEMENT', { line: first, field: 'MUC' }, 'the MUC line is missing');
  const fields = fieldsOf(line, 'MUC1A '.length);
  const locator = (fields[0] ?? '').slice(0, 6).trim();
  if (locator !== '' && !/^[A-Z0-9]{5,6}$/.test(locator)) {
    throw new AirRefusal(
      'BAD_CHARACTER',
      { line: line.no, field: 'locator' },
      'the locator is not 6 letters or digits',
    );
  }
  const counts = /^(\d{2})(\d{2})$/.exec((fields[1] ?? '').trim());
  const text = (index: number) => (fields[index] ?? '').replaceAll(' ', '') || null;
  return {
    mucLine: line.no,
    locator: locator || null,
    // The ticketing office sells; the booking office stands in only when the other is blank.
    office: text(8) ?? text(2),
    agencyIata: text(9) ?? text(3),
    passengersInPnr: counts ? Number(counts[1]) : 0,
    passengersInRecord: counts ? Number(counts[2]) : null,
  };
}

function readAirline(lines: readonly AirLine[]): AirHeader['airline'] {
  const line = findLine(lines, 'A-');
  const match = /^([A-Z0-9]{2})[A-Z ]?(\d{3})\d?/.exec((line && fieldsOf(line, 2)[1]) ?? '');
  return line && match ? { code: match[1] ?? '', numeric: match[2] ?? '', line: line.no } : null;
}

/** `7906/ bbbbbbDD-ttttttDD-x`: the ticketing sign without its duty code, else the booking one. */
function readConsultant(lines: readonly AirLine[]): string | null {
  const match = /^C-[^/]*\/ ?([A-Z0-9]{6})[A-Z]{2}-(?:([A-Z0-9]{6})[A-Z]{2})?/.exec(
    findLine(lines, 'C-')?.text ?? '',
  );
  return match?.[2] ?? match?.[1] ?? null;
}

function readDates(lines: readonly AirLine[]): AirDates | null {
  const line = findLine(lines, 'D-');
  if (!line) return null;
  const [pnrCreated, issuedOn, recordedOn] = fieldsOf(line, 2).map((field) => parseYymmdd(field.trim()));
  if (!pnrCreated || !issuedOn || !recordedOn) {
    throw new AirRefusal('BAD_DATE', { line: line.no, field: 'D-' }, 'D- needs three dates YYMMDD');
  }
  return { pnrCreated, issuedOn, recordedOn, line: line.no };
}

/**
 * A void has no D- line; the day of its action stands in, as written: resolving its year by the day of
 * receipt would give the same file another key when it is sent again a year later.
 */
export function recordKeyOf(header: AirHeader): string {
  const day = header.dates?.recordedOn ?? (header.amdAction.slice(4) || '-');
  return ['1A', header.office ?? '-', header.amd, day, header.locator ?? '-', String(header.page)].join('/');
}

export function datesOrThrow(header: AirHeader): AirDates {
  if (header.dates) return header.dates;
  throw new AirRefusal('MISSING_ELEMENT', { line: header.firstLine, field: 'D-' }, 'the D- line is missing');
}
