import fc from 'fast-check';
import { addDays, dayBegins, dayInZone, isDay, parseDay, startOfDay } from './day';

describe('day', () => {
  it.each(['2026-05-01', '2024-02-29', '2000-02-29', '1990-01-01', '2199-12-31'])('%s is a day', (text) => {
    expect(parseDay(text)).toBe(text);
  });

  it.each([
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-5-1',
    '1989-12-31',
    '2200-01-01',
    '2026-05-01T00:00:00Z',
    ' 2026-05-01',
    '2026-05-01\n',
    '',
    '٢٠٢٦-٠٥-٠١',
  ])('%j is none', (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => parseDay(text, '/on')).toThrow(expect.objectContaining({ code: 'DATE_INVALID' }));
  });

  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-05-01', -1, '2026-04-30'],
    ['2026-05-01', 0, '2026-05-01'],
    ['2026-05-01', 30, '2026-05-31'],
  ])('%s + %i = %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 0, max: 1000 }), (offset, days) => {
        const day = addDays('1990-01-01', offset);
        expect(isDay(day)).toBe(true);
        expect(addDays(addDays(day, days), -days)).toBe(day);
      }),
    );
  });

  it.each([
    ['2026-04-30T17:59:59Z', 'Asia/Dhaka', '2026-04-30', '23:59'],
    ['2026-04-30T18:00:00Z', 'Asia/Dhaka', '2026-05-01', '00:00'],
    ['2026-05-01T17:30:00Z', 'Asia/Dhaka', '2026-05-01', '23:30'],
    ['2026-04-30T18:30:00Z', 'Asia/Kolkata', '2026-05-01', '00:00'],
    // The hour that London skips in March and has twice in October.
    ['2026-03-29T00:59:00Z', 'Europe/London', '2026-03-29', '00:59'],
    ['2026-03-29T01:00:00Z', 'Europe/London', '2026-03-29', '02:00'],
    ['2026-10-25T00:30:00Z', 'Europe/London', '2026-10-25', '01:30'],
    ['2026-10-25T01:30:00Z', 'Europe/London', '2026-10-25', '01:30'],
    ['2024-02-29T23:30:00Z', 'Europe/London', '2024-02-29', '23:30'],
    ['2026-12-31T23:59:00Z', 'Pacific/Kiritimati', '2027-01-01', '13:59'],
  ])('%s in %s is %s %s', (instant, zone, day, time) => {
    expect(dayInZone(new Date(instant), zone)).toEqual({ day, time });
  });
  it.each([
    ['2026-05-01T06:00:30.500Z', 'Asia/Dhaka', '2026-04-30T18:00:00.000Z'],
    ['2026-04-30T18:00:00Z', 'Asia/Dhaka', '2026-04-30T18:00:00.000Z'],
    ['2026-04-30T17:59:59Z', 'Asia/Dhaka', '2026-04-29T18:00:00.000Z'],
    ['2026-03-29T12:00:00Z', 'Europe/London', '2026-03-29T00:00:00.000Z'],
    ['2026-10-25T12:00:00Z', 'Europe/London', '2026-10-24T23:00:00.000Z'],
  ])('the day of %s in %s begins at %s', (instant, zone, start) => {
    expect(startOfDay(new Date(instant), zone).toISOString()).toBe(start);
  });
});

describe('dayBegins', () => {
  it.each([
    ['2026-05-01', 'Asia/Dhaka', '2026-04-30T18:00:00.000Z'],
    ['2026-05-01', 'UTC', '2026-05-01T00:00:00.000Z'],
    ['2026-05-01', 'Pacific/Kiritimati', '2026-04-30T10:00:00.000Z'],
    ['2026-05-01', 'Pacific/Niue', '2026-05-01T11:00:00.000Z'],
    // Clocks go forward in New York on 8 March 2026 at two in the morning.
    ['2026-03-08', 'America/New_York', '2026-03-08T05:00:00.000Z'],
    ['2026-03-09', 'America/New_York', '2026-03-09T04:00:00.000Z'],
  ])('%s in %s begins at %s', (day, zone, instant) =>
    expect(dayBegins(day, zone).toISOString()).toBe(instant),
  );
});
