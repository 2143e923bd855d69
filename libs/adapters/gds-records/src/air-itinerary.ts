import { AirRefusal } from './air-refusal';
import { fieldsOf, type AirLine } from './air-frame';
import type { GdsSegment } from './gds-record';
import { nextDate } from './year-less-date';

export interface AirItinerary {
  readonly segments: readonly GdsSegment[];
  readonly ignored: readonly string[];
  readonly line: number | null;
}

/**
 * `H-` lines are ticketed coupons in file order; `U-` lines are wait-listed and never give a service date.
 */
export function readItinerary(
  lines: readonly AirLine[],
  issuedOn: string,
  marks: readonly string[],
): AirItinerary {
  const segments: GdsSegment[] = [];
  const ignored: string[] = [];
  let first: number | null = null;
  for (const line of lines) {
    if (!/^[HU]-\d{3}/.test(line.text) || isGap(line)) continue;
    if (!marks.includes(line.text.slice(0, 2))) {
      ignored.push((line.text.split(';')[0] ?? '').trim());
      continue;
    }
    segments.push(readSegment(line, issuedOn));
    first ??= line.no;
  }
  return { segments, ignored, line: first };
}

/** A surface sector: its fifth field says VOID, or its segment number is 000. */
function isGap(line: AirLine): boolean {
  const fields = fieldsOf(line, 2);
  return (
    (fields[1] ?? '').startsWith('000') || (fields[5] ?? '').trim() === 'VOID' || /ARNK/.test(fields[5] ?? '')
  );
}

function readSegment(line: AirLine, issuedOn: string): GdsSegment {
  const place = { line: line.no, field: 'segment' };
  const fields = fieldsOf(line, 2);
  const from = /^\d{3}[A-Z ]?([A-Z]{3})$/.exec((fields[1] ?? '').trim())?.[1];
  const to = /^[A-Z]{3}$/.exec((fields[3] ?? '').trim())?.[0];
  const block = (fields[5] ?? '').padEnd(20);
  const carrier = block.slice(0, 6).trim();
  const flight = block.slice(6, 11).trim();
  if (!from || !to || !/^[A-Z0-9]{2,3}$/.test(carrier) || !/^(?:\d{1,4}[A-Z]?|OPEN)$/.test(flight)) {
    throw new AirRefusal('MISSING_ELEMENT', place, 'origin, destination, carrier or flight cannot be read');
  }
  return {
    from,
    to,
    carrier,
    flight: flight.replace(/^0+(?=\d)/, ''),
    // Booked class first, ticketed class second: the ticket is what the fare belongs to.
    class: block.slice(13, 15).trim() || block.slice(11, 13).trim(),
    date: readDate(block, flight, fields, line, issuedOn),
  };
}

function readDate(
  block: string,
  flight: string,
  fields: string[],
  line: AirLine,
  issuedOn: string,
): string | null {
  const inBlock = block.slice(15, 20).trim();
  const open = flight === 'OPEN';
  const text = inBlock === '' && open ? (fields[6] ?? '').trim() : inBlock;
  if (open && !/^\d{2}[A-Z]{3}$/.test(text)) return null;
  const date = nextDate(text, issuedOn);
  if (date === null) {
    throw new AirRefusal('BAD_DATE', { line: line.no, field: 'segment' }, 'the departure day does not exist');
  }
  return date;
}

/** Distinct departure days in order; an itinerary without a day is served when it is sold. */
export function serviceDatesOf(segments: readonly GdsSegment[], issuedOn: string): string[] {
  const dates = [...new Set(segments.flatMap((segment) => segment.date ?? []))];
  return dates.length > 0 ? dates : [issuedOn];
}

/** DAC-DXB-DAC; a surface gap reads `//`. */
export function routeOf(segments: readonly GdsSegment[]): string {
  let route = '';
  let at = '';
  for (const segment of segments) {
    route += segment.from === at ? `-${segment.to}` : `${route && '//'}${segment.from}-${segment.to}`;
    at = segment.to;
  }
  return route;
}
