import { DomainError } from './domain-error';

/** A partner's calendar day, `YYYY-MM-DD`. */
export type Day = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a real calendar day between 1990 and 2199. */
export function isDay(text: string): boolean {
  const match = DAY.exec(text);
  if (!match) return false;
  const year = Number(match[1]);
  if (year < 1990 || year > 2199) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

export function parseDay(text: string, pointer?: string): Day {
  if (!isDay(text)) throw new DomainError('DATE_INVALID', { pointer, detail: `"${text}" is not a day.` });
  return text;
}

export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The calendar day and wall-clock minute ("HH:MM") of an instant in a time zone: dates belong to the partner's day. */
export function dayInZone(instant: Date, timeZone: string): { day: Day; time: string } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const part = (type: string): string => parts.find((p) => p.type === type)?.value ?? '';
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  };
}

/** The instant at which the zone's present day began. */
export function startOfDay(instant: Date, timeZone: string): Date {
  const { day, time } = dayInZone(instant, timeZone);
  const shown = new Date(`${day}T${time}:00Z`).getTime();
  const minute = Math.floor(instant.getTime() / 60_000) * 60_000;
  const midnight = new Date(`${day}T00:00:00Z`).getTime() - (shown - minute);
  // Clocks may have been put forward or back since midnight.
  const there = dayInZone(new Date(midnight), timeZone);
  const off = new Date(`${there.day}T${there.time}:00Z`).getTime() - new Date(`${day}T00:00:00Z`).getTime();
  return new Date(midnight - off);
}

/** The instant at which the zone's day begins; the next day's is the end of it. */
export function dayBegins(day: Day, timeZone: string): Date {
  const noon = new Date(`${day}T12:00:00Z`).getTime();
  const inside = [0, -12, 11].map((hours) => new Date(noon + hours * 3_600_000));
  const there = inside.find((instant) => dayInZone(instant, timeZone).day === day);
  return startOfDay(there ?? new Date(noon), timeZone);
}

/** Calendar months from one day's month to another's; negative: it lies before. */
export const monthsBetween = (from: Day, to: Day): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
  Number(to.slice(5, 7)) -
  Number(from.slice(5, 7));

const WRITTEN_MONTH = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' });
const WRITTEN_DAY = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** `2026-05-31` is in `May 2026`. */
export const writtenMonth = (day: Day): string => WRITTEN_MONTH.format(new Date(`${day}T00:00:00Z`));

/** `31 May 2026`: no reader takes the day for the month. */
export const writtenDay = (day: Day): string => WRITTEN_DAY.format(new Date(`${day}T00:00:00Z`));
