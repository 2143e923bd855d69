import { Money } from '../shared/money';
import { Rate } from '../shared/rate';
import { lastDayOf, overrideDue, overridePeriodStart } from './override';

const bdt = (text: string): Money => Money.parse(text, 'BDT');
const tiers = [
  { from: bdt('0'), rate: Rate.parse('0.01') },
  { from: bdt('1000000'), rate: Rate.parse('0.03') },
];
const due = (volume: string, retroactive = true, probable: string | null = null): string =>
  overrideDue(bdt(volume), tiers, retroactive, probable === null ? null : bdt(probable)).toDecimal();

describe('override', () => {
  it('C37: 1 % until a million is reached, then 3 % of all of it', () => {
    expect(['300000', '650000', '999999.99', '1000000', '1050000'].map((volume) => due(volume))).toEqual(['3000.00', '6500.00', '10000.00', '30000.00', '31500.00']);
  });
  it('takes a tier that is probable before it is reached, and never a lower one than is reached', () => {
    expect(due('300000', true, '1000000')).toBe('9000.00');
    expect(due('1050000', true, '0')).toBe('31500.00');
  });
  it('each part at its own tier when it is not retroactive; a probable tier has no part yet', () => {
    expect([due('1050000', false), due('300000', false, '1000000'), due('1000000', false)]).toEqual(['11500.00', '3000.00', '10000.00']);
  });
  it('nothing on no sales, or on more refunds than sales', () => expect([due('0'), due('-5')]).toEqual(['0.00', '0.00']));
  it('knows its periods', () => {
    expect([overridePeriodStart('2026-05-31', 'MONTH'), overridePeriodStart('2026-05-31', 'QUARTER'), overridePeriodStart('2026-12-31', 'QUARTER'), overridePeriodStart('2026-05-31', 'YEAR')]).toEqual([
      '2026-05-01', '2026-04-01', '2026-10-01', '2026-01-01',
    ]);
    expect([lastDayOf('2026-05'), lastDayOf('2028-02')]).toEqual(['2026-05-31', '2028-02-29']);
  });
});
