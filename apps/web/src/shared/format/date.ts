/** Days are `YYYY-MM-DD` strings, the partner's days; arithmetic in UTC so that no zone can shift them. */
const pad = (value: number, width = 2): string => String(value).padStart(width, '0');
export const makeDay = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? `${pad(year, 4)}-${pad(month)}-${pad(day)}`
    : null;
};
const parts = (day: string): [number, number, number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
];
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
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now);
}

/** Short forms of the date field: `t`, `+5`, `-3`, `12`, `12 5`, `12.5`, `120526`, `h`, `m`, `2026-05-12`; and every form that this app writes, in each language. */
export function parseDay(input: string, base: string): string | null {
  const text = withoutWeekday(
    input
      .trim()
      .toLowerCase()
      .replace(/[০-৯]/g, (digit) => String('০১২৩৪৫৬৭৮৯'.indexOf(digit)))
      .replace(/,/g, ' ')
      .trim(),
  );
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
  const split = /^(\d{1,2})[\s./-]+(\d{1,2}|[\p{L}\p{M}]{2,})(?:[\s./-]+(\d{2}|\d{4}))?$/u.exec(text);
  if (!split) return null;
  return makeDay(
    split[3] ? fullYear(split[3]) : year,
    monthNamed(split[2] ?? '') || Number(split[2]),
    Number(split[1]),
  );
}
/** Languages whose dates are read, whatever the language of the screen: the names come from where they are written. */
const LANGUAGES = ['en-GB', 'bn-BD'];
const written = (
  options: Intl.DateTimeFormatOptions,
  count: number,
  dayOf: (index: number) => number,
): string[][] =>
  LANGUAGES.flatMap((locale) =>
    (['short', 'long'] as const).map((width) =>
      Array.from({ length: count }, (_, index) =>
        new Intl.DateTimeFormat(locale, {
          timeZone: 'UTC',
          ...Object.fromEntries(Object.keys(options).map((part) => [part, width])),
        })
          .format(dayOf(index))
          .toLowerCase(),
      ),
    ),
  );
let monthNames: string[][] | null = null;
let weekdays: Set<string> | null = null;
/** 1 for January in any language, by its whole name or by three letters and more of it; 0 when it names no month. */
function monthNamed(text: string): number {
  monthNames ??= [
    ...written({ month: 'short' }, 12, (index) => Date.UTC(2026, index, 1)),
    // A month beside a day may be written otherwise than alone.
    ...LANGUAGES.map((locale) =>
      Array.from(
        { length: 12 },
        (_, index) =>
          new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
            .formatToParts(Date.UTC(2026, index, 1))
            .find((part) => part.type === 'month')
            ?.value.toLowerCase() ?? '',
      ),
    ),
  ];
  for (const names of monthNames) if (names.includes(text)) return names.indexOf(text) + 1;
  if (text.length < 3) return 0;
  for (const names of monthNames) {
    const found = names.findIndex(
      (name) => name.startsWith(text) || (/^[a-z]/.test(text) && text.startsWith(name)),
    );
    if (found >= 0) return found + 1;
  }
  return 0;
}
function withoutWeekday(text: string): string {
  const [first = '', ...rest] = text.split(/\s+/);
  if (rest.length === 0 || /^\d/.test(first)) return text;
  weekdays ??= new Set(written({ weekday: 'short' }, 7, (index) => Date.UTC(2026, 0, index + 1)).flat());
  return weekdays.has(first) ? rest.join(' ') : text;
}
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
  formatter(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(atNoon(day));
export const formatMonth = (day: string, locale: string): string =>
  formatter(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(atNoon(day));
export const formatTime = (moment: string, locale: string, timeZone: string, seconds = false): string =>
  formatter(locale, {
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds ? { second: '2-digit' } : {}),
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(moment));
export const dayOf = (moment: string, timeZone: string): string => today(timeZone, new Date(moment));

export interface Remaining {
  readonly minutes: number;
  readonly tone: 'muted' | 'warn' | 'danger';
  readonly over: boolean;
}
/** A time limit is warn under 4 h, danger under 30 min or when over. */
export function remaining(limit: string, now: number): Remaining {
  const minutes = Math.floor((new Date(limit).getTime() - now) / 60_000);
  return { minutes, over: minutes < 0, tone: minutes < 30 ? 'danger' : minutes < 240 ? 'warn' : 'muted' };
}
