/** Days as YYYY-MM-DD text. Interface records leave out the year of every flight, void and time limit. */

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

export function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}

export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** YYMMDD, years 2000–2099. */
export function parseYymmdd(text: string): string | null {
  const match = /^(\d{2})(\d{2})(\d{2})$/.exec(text);
  return match ? dayOf(2000 + Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** DDMMMYY, years 2000–2099. */
export function parseDdmmmyy(text: string): string | null {
  const match = /^(\d{2})([A-Z]{3})(\d{2})$/.exec(text);
  return match ? dayOf(2000 + Number(match[3]), MONTHS.indexOf(match[2] ?? '') + 1, Number(match[1])) : null;
}

export function formatDdmmm(day: string): string {
  return day.slice(8, 10) + (MONTHS[Number(day.slice(5, 7)) - 1] ?? '');
}

function inYear(ddmmm: string, year: number): string | null {
  const match = /^(\d{2})([A-Z]{3})$/.exec(ddmmm);
  const month = MONTHS.indexOf(match?.[2] ?? '') + 1;
  return match && month > 0 ? dayOf(year, month, Number(match[1])) : null;
}

/**
 * Same calendar day so many years away; 29 February falls on 1 March, which only widens the bound by a day.
 */
function yearsAway(day: string, years: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString().slice(0, 10);
}

/**
 * First such day from one day before `from` on (time zones), at most twelve months ahead: no guess for
 * 29FEB.
 */
export function nextDate(ddmmm: string, from: string): string | null {
  const earliest = addDays(from, -1);
  const latest = yearsAway(from, 1);
  for (let year = Number(earliest.slice(0, 4)); year <= Number(latest.slice(0, 4)); year += 1) {
    const day = inYear(ddmmm, year);
    if (day !== null && day >= earliest && day <= latest) return day;
  }
  return null;
}

/** Last such day up to one day after `until`, at most twelve months back. */
export function lastDate(ddmmm: string, until: string): string | null {
  const latest = addDays(until, 1);
  const earliest = yearsAway(until, -1);
  for (let year = Number(latest.slice(0, 4)); year >= Number(earliest.slice(0, 4)); year -= 1) {
    const day = inYear(ddmmm, year);
    if (day !== null && day <= latest && day >= earliest) return day;
  }
  return null;
}
