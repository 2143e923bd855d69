import { daysBetween, emptyItem, itemBody, partRows, stepOf, taxesOf } from './refund-form';

const item = { id: 'i1', base_fare: '50000.00', taxes: [{ code: 'BD', amount: '5000.00' }, { code: 'US', amount: '10.00' }, { code: 'US', amount: '5.00' }] };

test('what is untouched is left to the document', () => {
  expect(itemBody(item, emptyItem(true, false), 'BDT')).toEqual({ item_id: 'i1', scope: 'FULL' });
});

test('penalty, taxes by code, fee, markup, charge and goodwill are said when they are given', () => {
  const form = { ...emptyItem(true, false), penalty: '11100.00', taxes: { BD: '1000.00' }, fee: true, markup: true, charge: '2000.00', goodwill: '0.00' };
  expect(itemBody(item, form, 'BDT')).toEqual({
    item_id: 'i1', scope: 'FULL', penalty: '11100.00', taxes: [{ code: 'BD', amount: '1000.00' }, { code: 'US', amount: '15.00' }], refund_fee: true, refund_markup: true, agency_charge: '2000.00',
  }); // prettier-ignore
});

test('a part needs its fare or the value of what was flown; its untouched taxes stay', () => {
  const part = emptyItem(true, true);
  expect(part.scope).toBe('PARTIAL');
  expect(itemBody(item, part, 'BDT')).toBeNull();
  expect(itemBody(item, { ...part, base: '20000.00', taxes: { BD: '500.00' } }, 'BDT')).toEqual({ item_id: 'i1', scope: 'PARTIAL', base_refund: '20000.00', taxes: [{ code: 'BD', amount: '500.00' }, { code: 'US', amount: '0' }] });
  expect(itemBody(item, { ...part, flown: '28000.00' }, 'BDT')).toEqual({ item_id: 'i1', scope: 'PARTIAL', valuation: { method: 'PUBLISHED_FARE', flown_fare: '28000.00' } });
  expect(itemBody(item, { ...part, scope: 'TAX_ONLY', penalty: '1.00' }, 'BDT')).toEqual({ item_id: 'i1', scope: 'TAX_ONLY' });
});

test('the table tells of each part what was paid and what goes back', () => {
  const quoted = { flown_fare: '0.00', penalty: '11100.00', base_refund: '38900.00', taxes: [{ code: 'BD', amount: '5000.00' }, { code: 'XT', amount: '3.00' }] } as never;
  expect(partRows(item, quoted, 'BDT', 'Fare').map(({ name, paid, penalty, back }) => `${name} ${paid} ${penalty} ${back}`)).toEqual(['Fare 50000.00 11100.00 38900.00', 'BD 5000.00 0 5000.00', 'US 15.00 0 0', 'XT 0 0 3.00']);
  expect(taxesOf(item, 'BDT')).toEqual([{ code: 'BD', amount: '5000.00' }, { code: 'US', amount: '15.00' }]);
});

test('states stand on the line, days are counted', () => {
  expect([stepOf('QUOTED'), stepOf('PAYBACK_FAILED'), stepOf('CANCELLED')]).toEqual([0, 3, -1]);
  expect([daysBetween('2026-05-01', '2026-05-04'), daysBetween('2026-05-04', '2026-05-01')]).toEqual([3, 0]);
});
