jest.mock('@/shared/format/document-number', () => jest.requireActual('../../../shared/format/document-number'), { virtual: true });
jest.mock('@/api/read', () => ({ capital: (name: string) => name.charAt(0) + name.slice(1).toLowerCase() }), { virtual: true });
import { lineWith, recordFacts } from './record-words';

const write = { money: (amount: string) => amount, day: (day: string) => day };
const parsed = {
  locator: 'ABC123', issued_on: '2026-05-01', amd: '0100000123',
  documents: [{
    document_number: '1762400000123', traveller: { family_name: 'RAHMAN', given_name: 'AYESHA', title: '' }, currency: 'BDT', base_fare: '50000.00', total: '65400.00',
    taxes: [{ code: 'BD', amount: '5000.00' }], commission: { amount: '3500.00' }, form_of_payment: 'CASH', service_dates: ['2026-05-28'],
    segments: [{ from: 'DAC', to: 'DXB', flight: '583' }, { from: 'DXB', to: 'DAC', flight: '584' }],
  }],
};

describe('a record in words', () => {
  it('begins with who, which ticket, where and how much', () => {
    expect(recordFacts(parsed, write).map(({ name, value }) => [name, value])).toEqual([
      ['traveller', 'Rahman, Ayesha'], ['document', '176-2400000123'], ['route', 'DAC-DXB-DAC'], ['dates', '2026-05-28'], ['fare', '50000.00 BDT'], ['taxes', 'BD 5000.00'], ['total', '65400.00 BDT'],
      ['commission', '3500.00 BDT'], ['payment', 'CASH'], ['pnr', 'ABC123'], ['issued', '2026-05-01'],
    ]);
  });
  it('knows the line that each was read from', () => {
    const lines = ['AIR-BLK207', 'MUC1A ABC123', 'H-001;DAC;DXB;EK 0583 28MAY', 'K-FBDT50000', 'T-K176-2400000123', 'I-001;01RAHMAN/AYESHA'];
    const line = (name: string): number => lineWith(lines, recordFacts(parsed, write).find((fact) => fact.name === name)?.found ?? []);
    expect(['pnr', 'dates', 'fare', 'document', 'traveller', 'total'].map(line)).toEqual([1, 2, 3, 4, 5, -1]);
  });
  it('bears a record of which nothing was read', () => expect(recordFacts(null, write)).toEqual([]));
});
