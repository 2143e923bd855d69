import { DomainError } from '../shared/domain-error';
import { Money } from '../shared/money';
import type { Rate } from '../shared/rate';

/** What a contract pays for a journey: a rate of the base fare or a fixed amount a document. Route and class null: for all. */
export interface CommissionLine {
  readonly route: string | null;
  readonly bookingClass: string | null;
  readonly rate: Rate | null;
  readonly amount: Money | null;
}

/** Where an item goes, as airport or city codes in order (`DAC-DXB-DAC`), and its booking class. Null: not known. */
export interface Journey {
  readonly route: string | null;
  readonly bookingClass: string | null;
}

const ROUTE = /^[A-Z]{3}(-[A-Z]{3}){1,16}$/;
const PATTERN = /^([A-Z]{3}-([A-Z]{3}|\*)|\*-[A-Z]{3})$/;
const CLASS = /^[A-Z0-9]{1,10}$/;

/** `DAC-DXB-DAC`: at least two codes of three letters. Throws `VALIDATION_FAILED`. */
export const parseRoute = (text: string, pointer: string): string =>
  shaped(text, ROUTE, pointer, 'A route is codes of three letters such as DAC-DXB-DAC.');

/** `DAC-DXB`, `DAC-*` or `*-DXB`. Throws `VALIDATION_FAILED`. */
export const parseRoutePattern = (text: string, pointer: string): string =>
  shaped(text, PATTERN, pointer, 'A route of a contract is DAC-DXB, DAC-* or *-DXB.');

/** The booking class (RBD) of a flight, the category of anything else. Throws `VALIDATION_FAILED`. */
export const parseBookingClass = (text: string, pointer: string): string =>
  shaped(text, CLASS, pointer, 'A class is one to ten capital letters or digits.');

function shaped(text: string, shape: RegExp, pointer: string, detail: string): string {
  if (shape.test(text)) return text;
  throw new DomainError('VALIDATION_FAILED', { pointer, errors: [{ pointer, code: 'INVALID', detail }] });
}

/**
 * Where a journey begins and where it goes: its last point, or the turning point (the middle one) when it ends where it
 * began. Direction counts: what an airline pays depends on where the journey is sold and begins.
 */
export function endsOf(route: string): { readonly from: string; readonly to: string } {
  const points = route.split('-');
  const [from = '', last = ''] = [points[0], points.at(-1)];
  return { from, to: from === last ? (points[Math.floor(points.length / 2)] ?? '') : last };
}

/** How closely a line names the journey; null: it is not for it. Route before class, both codes before one, the origin before the goal. */
function closeness(line: CommissionLine, journey: Journey): number | null {
  if (line.bookingClass !== null && line.bookingClass !== journey.bookingClass) return null;
  const byClass = line.bookingClass === null ? 0 : 1;
  if (line.route === null) return byClass;
  if (!journey.route) return null;
  const { from, to } = endsOf(journey.route);
  const [origin = '', goal = ''] = line.route.split('-');
  if ((origin !== '*' && origin !== from) || (goal !== '*' && goal !== to)) return null;
  const named = goal === '*' ? 2 : origin === '*' ? 1 : 3;
  return 10 * (byClass + 1) + named;
}

/**
 * Contract > route > class > default (ledger.md, decision 2; issue 3): of the lines of one contract the closest to the
 * journey counts: route and class, then route, then class, then the line for all. Null: the contract pays nothing for it.
 */
export function commissionLineFor(lines: readonly CommissionLine[], journey: Journey): CommissionLine | null {
  let best: { readonly line: CommissionLine; readonly rank: number } | null = null;
  for (const line of lines) {
    const rank = closeness(line, journey);
    if (rank !== null && (best === null || rank > best.rank)) best = { line, rank };
  }
  return best?.line ?? null;
}

/** C of a sale: as the item says, else as the closest line of the contract says; a fixed amount of another currency pays nothing. */
export function commissionOf(
  item: Journey & {
    readonly position: number;
    readonly baseFare: Money;
    readonly commission: Money | null;
    readonly commissionRate: Rate | null;
  },
  lines: readonly CommissionLine[],
): Money {
  const { baseFare } = item;
  if (item.commission) {
    if (!item.commission.isGreaterThan(baseFare)) return item.commission;
    throw new DomainError('AMOUNT_INVALID', {
      pointer: `/items/${item.position}/commission/amount`,
      detail: 'A commission is not higher than the fare or price.',
    });
  }
  if (item.commissionRate) return baseFare.times(item.commissionRate);
  const line = commissionLineFor(lines, item);
  if (line?.rate) return baseFare.times(line.rate);
  return line?.amount?.currency === baseFare.currency ? line.amount : Money.zero(baseFare.currency);
}

/** Two lines for the same journey and class would leave it to chance which one counts. Answers the index of the second one. */
export function doubledLine(lines: readonly CommissionLine[]): number | null {
  const seen = new Set<string>();
  for (const [index, { route, bookingClass }] of lines.entries()) {
    const name = `${route ?? ''}/${bookingClass ?? ''}`;
    if (seen.has(name)) return index;
    seen.add(name);
  }
  return null;
}
