import { bookingUse, documentUse, nextServiceOn, validUntil } from './use';

const item = (change: object = {}) => ({
  kind: 'AIR_TICKET' as const,
  state: 'ISSUED' as const,
  serviceDates: [
    { date: '2026-05-28', weight: '1' },
    { date: '2026-06-10', weight: '1' },
  ],
  documentIssuedOn: '2026-05-01',
  ...change,
});

describe('use', () => {
  it.each([
    ['2026-05-01', '2027-06-01'],
    ['2026-01-31', '2027-02-28'],
    ['2026-12-31', '2028-01-31'],
    ['2027-01-30', '2028-02-29'],
  ])('a document of %s is good until %s', (issuedOn, until) => expect(validUntil(issuedOn)).toBe(until));

  it('goes from open to partly used to used with its dates', () => {
    expect(['2026-05-27', '2026-05-28', '2026-06-09', '2026-06-10'].map((day) => documentUse(item(), day))).toEqual([
      null,
      'PARTIALLY_USED',
      'PARTIALLY_USED',
      'USED',
    ]);
  });

  it('an open document, and one that nobody came for, expire', () => {
    for (const unused of [item({ serviceDates: [] }), item({ noShowOn: '2026-05-29' })]) {
      expect(documentUse(unused, '2027-05-31')).toBeNull();
      expect(documentUse(unused, '2027-06-01')).toBe('EXPIRED');
      expect(nextServiceOn([unused], '2026-12-31')).toBe('2027-06-01');
    }
  });

  it('completes a booking when all of it is served, voided items aside', () => {
    const hotel = item({ kind: 'HOTEL', serviceDates: [{ date: '2026-05-30', weight: '1' }] });
    const voided = item({ state: 'VOIDED', serviceDates: [{ date: '2026-09-01', weight: '1' }] });
    expect(bookingUse('ISSUED', [item(), hotel, voided], '2026-05-27')).toBeNull();
    expect(bookingUse('ISSUED', [item(), hotel, voided], '2026-05-29')).toBe('PARTIALLY_USED');
    expect(bookingUse('PARTIALLY_USED', [item(), hotel, voided], '2026-05-30')).toBeNull();
    expect(bookingUse('PARTIALLY_USED', [item(), hotel, voided], '2026-06-10')).toBe('COMPLETED');
    expect(bookingUse('PARTIALLY_REFUNDED', [item()], '2026-05-29')).toBeNull();
    expect(bookingUse('PARTIALLY_REFUNDED', [item()], '2026-06-10')).toBe('COMPLETED');
    expect(nextServiceOn([item(), hotel, voided], '2026-05-28')).toBe('2026-05-30');
    expect(nextServiceOn([item(), hotel, voided], '2026-06-10')).toBeNull();
  });

  it('an undated EMD goes with its ticket; alone it waits for its validity', () => {
    const emd = item({ kind: 'EMD', serviceDates: [] });
    expect(bookingUse('ISSUED', [item(), emd], '2026-06-10')).toBe('COMPLETED');
    expect(bookingUse('ISSUED', [emd], '2026-06-10')).toBeNull();
  });
});
