jest.mock('@/shared/format/money', () => jest.requireActual('../../../shared/format/money'), {
  virtual: true,
});
import { bodyApplications, exactly, filled, type OpenInvoice, restOf, toggled, without } from './receipt-form';

const invoice = (id: string, due: string, open: string, currency = 'BDT'): OpenInvoice => ({ id, number: `INV-${id}`, due_on: due, currency, open_amount: open });
const ROWS = [invoice('b', '2026-02-01', '200.00'), invoice('a', '2026-01-01', '100.00'), invoice('c', '2026-02-01', '50.00'), invoice('u', '2025-01-01', '10.00', 'USD')];
const amounts = (applications: ReturnType<typeof filled>) => Object.entries(applications).map(([id, { amount }]) => `${id} ${amount}`);

describe('a receipt', () => {
  it('fills the invoices of its currency, oldest first, until it is used up', () => {
    expect(amounts(filled(ROWS, '250.00', 'BDT'))).toEqual(['a 100.00', 'b 150.00']);
    expect(amounts(filled(ROWS, '900.00', 'BDT'))).toEqual(['a 100.00', 'b 200.00', 'c 50.00']);
    expect(filled(ROWS, '', 'BDT')).toEqual({});
    expect(restOf(filled(ROWS, '900.00', 'BDT'), '900.00', 'BDT')).toBe('550.00');
  });

  it('finds the invoice that is open by exactly the amount', () => {
    expect(amounts(exactly(ROWS, '50', 'BDT'))).toEqual(['c 50.00']);
    expect(amounts(exactly(ROWS, '70.00', 'BDT'))).toEqual(['a 70.00']);
  });

  it('takes a row in with what is left for it, whole when nothing is, and out again', () => {
    const [b, a, , usd] = ROWS as [OpenInvoice, OpenInvoice, OpenInvoice, OpenInvoice];
    const one = toggled({}, b, '120.00', 'BDT');
    expect(amounts(one)).toEqual(['b 120.00']);
    const two = toggled(one, a, '120.00', 'BDT');
    expect([amounts(two), restOf(two, '120.00', 'BDT')]).toEqual([['b 120.00', 'a 100.00'], '-100.00']);
    expect(amounts(toggled(two, b, '120.00', 'BDT'))).toEqual(['a 100.00']);
    expect(without(two, 'none')).toEqual(two);
    expect(toggled({}, usd, '1220.00', 'BDT')).toEqual({ u: { amount: '1220.00', settles: '10.00' } });
  });

  it('says of an invoice in another currency how much of it is paid', () => {
    const applications = { a: { amount: '100.00', settles: '' }, u: { amount: '1220.00', settles: '10.00' }, c: { amount: '0.00', settles: '' } };
    expect(bodyApplications(applications, ROWS, 'BDT')).toEqual([
      { invoice_id: 'a', amount: '100.00' },
      { invoice_id: 'u', amount: '1220.00', settles: { amount: '10.00', currency: 'USD' } },
    ]);
  });
});
