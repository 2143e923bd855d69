import { AirRefusal, refuseControlCharacter, type AirPlace } from './air-refusal';
import { fieldsOf, type AirLine } from './air-frame';
import type { GdsTraveller } from './gds-record';

export interface AirBlock {
  readonly line: AirLine;
  /** Number of the passenger in the PNR, as the `;P` associations use it. */
  readonly number: number;
  readonly lines: readonly AirLine[];
}

export interface AirParts {
  readonly shared: readonly AirLine[];
  readonly blocks: readonly AirBlock[];
}

/** Everything before the first `I-` belongs to all passengers of the page. */
export function splitPassengers(lines: readonly AirLine[]): AirParts {
  const shared: AirLine[] = [];
  const blocks: { line: AirLine; number: number; lines: AirLine[] }[] = [];
  for (const line of lines) {
    if (line.text.startsWith('I-GRP')) continue;
    if (line.text.startsWith('I-')) {
      const number = Number(/^\d{2}/.exec(fieldsOf(line, 2)[1] ?? '')?.[0] ?? blocks.length + 1);
      blocks.push({ line, number, lines: [line] });
    } else {
      (blocks.at(-1)?.lines ?? shared).push(line);
    }
  }
  return { shared, blocks };
}

/** An element of the passenger's own block wins over a shared one; `;P2-3` says whose an element is. */
export function elementFor(parts: AirParts, block: AirBlock, mark: string): AirLine | undefined {
  const own = block.lines.filter((line) => line.text.startsWith(mark));
  const shared = parts.shared.filter((line) => line.text.startsWith(mark));
  const pick = (lines: readonly AirLine[]) =>
    lines.find((line) => passengersOf(line)?.has(block.number)) ??
    lines.find((line) => passengersOf(line) === null);
  return pick(own) ?? own[0] ?? pick(shared);
}

function passengersOf(line: AirLine): Set<number> | null {
  const match = /;P(\d{1,3}(?:[-,]\d{1,3})*)(?:;|$)/.exec(line.text);
  if (!match) return null;
  const numbers = new Set<number>();
  for (const part of (match[1] ?? '').split(',')) {
    const [from, to] = part.split('-').map(Number);
    for (let number = from ?? 0; number <= (to ?? from ?? 0); number += 1) numbers.add(number);
  }
  return numbers;
}

const TITLES = 'MSTR|MISS|PROF|MRS|MR|MS|DR';
const TITLE = new RegExp(`^(.*?)( ?)(${TITLES})$`);

/** `LAST/FIRST TITLE(PTC…)`; a title is taken off only if a given name of two letters stays. */
export function readTraveller(line: AirLine): GdsTraveller {
  const field = (fieldsOf(line, 2)[1] ?? '').replace(/^\d{2}/, '');
  const name = field.replace(/\([^)]*\)?/g, '').trim();
  const slash = name.indexOf('/');
  const familyName = (slash < 0 ? name : name.slice(0, slash)).trim();
  if (familyName === '') {
    throw new AirRefusal(
      'MISSING_ELEMENT',
      { line: line.no, field: 'traveller' },
      'the passenger has no name',
    );
  }
  const given = slash < 0 ? '' : name.slice(slash + 1).trim();
  const match = TITLE.exec(given);
  const stays = match ? (match[1] ?? '').trim() : '';
  const titled = match !== null && stays.replace(/[^A-Z]/g, '').length >= 2;
  const type = /\(([A-Z]{2}[A-Z0-9])/.exec(field)?.[1] ?? 'ADT';
  return { familyName, givenName: titled ? stays : given, title: titled ? (match[3] ?? null) : null, type };
}

export interface TicketNumber {
  readonly first: string;
  readonly conjunctions: readonly string[];
}

/** A conjunction of more than ten books cannot be: it would be read from a damaged number. */
const MOST_CONJUNCTIONS = 9;

/**
 * `aaa-nnnnnnnnnn[-cc]`: cc ends the last number of the conjunction and may pass 99 into the next hundred.
 */
export function readTicketNumber(text: string, place: AirPlace): TicketNumber {
  refuseControlCharacter(text, place);
  const match = /^(\d{3})-?(\d{10})(?:-(\d{2}))?$/.exec(text.trim());
  if (!match) throw new AirRefusal('BAD_TICKET_NUMBER', place, 'not aaa-nnnnnnnnnn[-cc]');
  const prefix = match[1] ?? '';
  const serial = BigInt(match[2] ?? '0');
  if (match[3] === undefined) return { first: prefix + (match[2] ?? ''), conjunctions: [] };
  const more = Number((BigInt(match[3]) - (serial % 100n) + 100n) % 100n);
  if (more < 1 || more > MOST_CONJUNCTIONS) {
    throw new AirRefusal('BAD_TICKET_NUMBER', place, 'the conjunction does not follow its first number');
  }
  const conjunctions = Array.from({ length: more }, (_, index) => {
    return prefix + (serial + BigInt(index + 1)).toString().padStart(10, '0').slice(-10);
  });
  return { first: prefix + (match[2] ?? ''), conjunctions };
}
