import { journeyOf } from './journey';

const flight = (from: string, to: string, bookingClass = 'Y') => ({ from, to, class: bookingClass });

describe(journeyOf.name, () => {
  it('joins the flights, a gap is one more point', () => {
    expect(journeyOf([flight('DAC', 'DXB'), flight('DXB', 'DAC')])).toEqual({
      route: 'DAC-DXB-DAC',
      bookingClass: 'Y',
    });
    expect(journeyOf([flight('DAC', 'DXB'), flight('AUH', 'DAC')]).route).toBe('DAC-DXB-AUH-DAC');
  });
  it('names the class only when all flights have the same', () =>
    expect(journeyOf([flight('DAC', 'DXB', 'J'), flight('DXB', 'DAC', 'Y')]).bookingClass).toBeNull());
  it('knows nothing of an EMD and of codes that are none', () => {
    expect(journeyOf(undefined)).toEqual({ route: null, bookingClass: null });
    expect(journeyOf([])).toEqual({ route: null, bookingClass: null });
    expect(journeyOf([flight('DAC', '', '')])).toEqual({ route: null, bookingClass: null });
  });
});
