import { parseBookingClass, parseRoute, type Journey } from '@travobooks/domain';
import type { GdsFlight } from './gds-record';

/**
 * Where the flights of a document go: each point once on the way (a surface gap counts as one more point), and the
 * booking class if all flights have the same. What a contract could not read is left out, never guessed.
 */
export function journeyOf(flights: readonly GdsFlight[] | undefined): Journey {
  const points = (flights ?? []).flatMap(({ from, to }) => [from, to]);
  const route = points.filter((point, index) => point !== points[index - 1]).join('-');
  const classes = [...new Set((flights ?? []).map((flight) => flight.class))];
  return {
    route: readable(route, parseRoute),
    bookingClass: classes.length === 1 ? readable(classes[0] ?? '', parseBookingClass) : null,
  };
}

function readable(text: string, parse: (text: string, pointer: string) => string): string | null {
  try {
    return parse(text, '');
  } catch {
    return null;
  }
}
