import { holdLeft } from './hold-left';

describe(holdLeft.name, () => {
  const at = (time: string): number => Date.parse(`2026-05-01T${time}Z`);
  it.each([
    ['06:00:00', '30:00'],
    ['06:00:55', '29:05'],
    ['06:29:59', '0:01'],
    ['06:29:59.500', '0:01'],
    ['06:30:00', null],
    ['07:00:00', null],
  ])('at %s is %s', (time, left) => expect(holdLeft('2026-05-01T06:30:00.000Z', at(time))).toBe(left));
  it('is nothing without a hold', () => expect(holdLeft(null, 0)).toBeNull());
});
