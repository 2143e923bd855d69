import {
  addDays,
  addMonths,
  dateLocale,
  formatDay,
  formatDayLong,
  formatDayShort,
  monthEnd,
  parseDay,
  remaining,
  today,
} from './date';

describe('date', () => {
  const base = '2026-05-24';
  it.each([
    ['t', '2026-05-24'],
    ['+5', '2026-05-29'],
    ['-3', '2026-05-21'],
    ['12', '2026-05-12'],
    ['12 5', '2026-05-12'],
    ['12.6', '2026-06-12'],
    ['120526', '2026-05-12'],
    ['12052027', '2027-05-12'],
    ['h', '2026-05-01'],
    ['m', '2026-05-31'],
    ['2026-05-12', '2026-05-12'],
    ['12 may 2026', '2026-05-12'],
    ['28 Aug', '2026-08-28'],
    ['১২ ৫', '2026-05-12'],
  ])('reads %s', (text, day) => expect(parseDay(text, base)).toBe(day));
  it.each([
    ['en', 'latin'],
    ['bn', 'latin'],
    ['bn', 'bengali'],
  ])('reads each day of a year as %s with %s digits writes it', (language, digits) => {
    const locale = dateLocale(language, digits);
    for (let day = '2026-01-01'; day < '2027-01-01'; day = addDays(day, 1)) {
      expect(
        [formatDay(day, locale), formatDayShort(day, locale), formatDayLong(day, locale)].map((text) =>
          parseDay(text, base),
        ),
      ).toEqual([day, day, day]);
    }
  });
  it.each([
    ['২৭ জুন, ২০২৬', '2026-06-27'],
    ['27 জুন', '2026-06-27'],
    ['৩ সেপ্টেম্বর ২৬', '2026-09-03'],
    ['Tue, 12 May 2026', '2026-05-12'],
    ['12 september', '2026-09-12'],
  ])('reads %s', (text, day) => expect(parseDay(text, base)).toBe(day));
  it.each(['', '31 2', '32', 'x', '13-13-2026', '12 foo'])('refuses %p', (text) =>
    expect(parseDay(text, base)).toBeNull(),
  );
  it('counts over month and year ends', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(monthEnd('2028-02-10')).toBe('2028-02-29');
    expect(addMonths('2026-01-31', -1)).toBe('2025-12-01');
  });
  it('knows the partner’s day', () =>
    expect(today('Asia/Dhaka', new Date('2026-05-23T19:00:00Z'))).toBe('2026-05-24'));
  it('tones a time limit', () => {
    const now = Date.parse('2026-05-01T12:00:00Z');
    expect(remaining('2026-05-01T12:20:00Z', now)).toEqual({ minutes: 20, tone: 'danger', over: false });
    expect(remaining('2026-05-01T14:14:00Z', now).tone).toBe('warn');
    expect(remaining('2026-05-02T14:14:00Z', now).tone).toBe('muted');
    expect(remaining('2026-05-01T11:00:00Z', now).over).toBe(true);
  });
});
