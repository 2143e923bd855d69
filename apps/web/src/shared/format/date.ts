/** Days are `YYYY-MM-DD` strings, the partner's days; arithmetic in UTC so that no zone can shift them. */
const pad = (value: number, width = 2): string => String(value).padStart(width, '0');
export const makeDay = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? `${pad(year, 4)}-${pad(month)}-${pad(day)}` : null;
};
const parts = (day: string): [number, number, number] => [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
export const addDays = (day: string, count: number): string => {
  const [year, month, date] = parts(day);
  return new Date(Date.UTC(year, month - 1, date + count)).toISOString().slice(0, 10);
};
export const monthStart = (day: string): string => `${day.slice(0, 7)}-01`;
export const monthEnd = (day: string): string => {
  const [year, month] = parts(day);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
};
export const addMonths = (day: string, count: number): string => {
  const [year, month] = parts(day);
  return new Date(Date.UTC(year, month - 1 + count, 1)).toISOString().slice(0, 10);
};
/** Today in the partner's zone. */
export function today(timeZone: string, now: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
}

/** Short forms of the date field: `t`, `+5`, `-3`, `12`, `12 5`, `12.5`, `120526`, `h`, `m`, `12 May 2026`, `2026-05-12`. */
export function parseDay(input: string, base: string): string | null {
  const text = input.trim().toLowerCase().replace(/[০-৯]/g, (digit) => String('০১২৩৪৫৬৭৮৯'.indexOf(digit)));
  const [year, month] = parts(base);
  if (text === '') return null;
  if (text === 't') return base;
  if (text === 'h') return monthStart(base);
  if (text === 'm') return monthEnd(base);
  if (/^[+-]\d{1,4}$/.test(text)) return addDays(base, Number(text));
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return makeDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  if (/^\d{1,2}$/.test(text)) return makeDay(year, month, Number(text));
  const compact = /^(\d{2})(\d{2})(\d{2}|\d{4})$/.exec(text);
  if (compact) return makeDay(fullYear(compact[3] ?? ''), Number(compact[2]), Number(compact[1]));
  const split = /^(\d{1,2})[\s./-]+(\d{1,2}|[a-z]{3,9})(?:[\s./-]+(\d{2}|\d{4}))?$/.exec(text);
  if (!split) return null;
  const named = MONTHS.indexOf((split[2] ?? '').slice(0, 3)) + 1;
  return makeDay(split[3] ? fullYear(split[3]) : year, named || Number(split[2]), Number(split[1]));
}
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

const formatters = new Map<string, Intl.DateTimeFormat>();
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let found = formatters.get(key);
  if (!found) formatters.set(key, (found = new Intl.DateTimeFormat(locale, options)));
  return found;
}
const atNoon = (day: string): Date => new Date(`${day.slice(0, 10)}T12:00:00Z`);
export const dateLocale = (language: string, digits: string): string =>
  language === 'bn' ? (digits === 'bengali' ? 'bn-BD' : 'bn-BD-u-nu-latn') : 'en-GB';

export const formatDay = (day: string, locale: string): string =>
  formatter(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(atNoon(day));
export const formatDayShort = (day: string, locale: string): string =>
  formatter(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(atNoon(day));
export const formatDayLong = (day: string, locale: string): string =>
  formatter(locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(atNoon(day));
export const formatMonth = (day: string, locale: string): string =>
  formatter(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(atNoon(day));
export const formatTime = (moment: string, locale: string, timeZone: string, seconds = false): string =>
  formatter(locale, { hour: '2-digit', minute: '2-digit', ...(seconds ? { second: '2-digit' } : {}), hourCycle: 'h23', timeZone }).format(new Date(moment));
export const dayOf = (moment: string, timeZone: string): string => today(timeZone, new Date(moment));

export interface Remaining { readonly minutes: number; readonly tone: 'muted' | 'warn' | 'danger'; readonly over: boolean }
/** A time limit is warn under 4 h, danger under 30 min or when over. */
export function remaining(limit: string, now: number): Remaining {
  const minutes = Math.floor((new Date(limit).getTime() - now) / 60_000);
  return { minutes, over: minutes < 0, tone: minutes < 30 ? 'danger' : minutes < 240 ? 'warn' : 'muted' };
}
