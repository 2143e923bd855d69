import { reversalOf } from './reversal';

const of = (event: string, type: string) => reversalOf({ event, source: { type, id: '', reference: '' } });
describe('a reversal', () => {
  it('voids what was issued and restores what was voided', () =>
    expect([of('ISSUE', 'BOOKING_ITEM'), of('VOID', 'BOOKING_ITEM')]).toEqual(['void', 'restore']));
  it('of a manual entry only mirrors lines', () =>
    expect([of('MANUAL', 'MANUAL'), of('OPENING', 'MANUAL')]).toEqual(['lines', 'lines']));
});
