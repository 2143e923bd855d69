jest.mock('@/shared/i18n', () => ({ hasMessage: (key: string) => key === 'audit_did.user_created', t: (key: string) => `<${key}>`, word: (family: string, value: string) => `${family}:${value}` }), { virtual: true });
import { actionWords, fieldWords, objectWords, recordPage, telling, valueWords } from './audit-words';

const change = { field: 'x', before: null, after: null, masked: false };

describe('words of the audit log', () => {
  it('says what it knows, and the rest in plain letters', () => {
    expect(actionWords('user.created')).toBe('<audit_did.user_created>');
    expect(actionWords('gateway.key_rotated')).toBe('Gateway key rotated');
    expect(objectWords('SUPPLIER_BILL')).toBe('Supplier bill');
    expect(fieldWords('approvals.creditLimit')).toBe('Approvals › credit limit');
  });
  it.each([
    ['HELD', 'state:HELD'], ['AT_ONCE', 'state:AT_ONCE'], ['BDT', 'BDT'], ['500000.00', '#500000.00'], ['2026-05-01', '2026-05-01'], [null, '<audit.nothing>'], ['', '<audit.nothing>'],
  ])('writes %s as %s', (value, written) => expect(valueWords(value, (text) => `#${text}`)).toBe(written));
  it('leaves ids out of what is told in short', () => {
    expect(telling(['id', 'approval_id', 'supplierId', 'lines.0.item_id', 'paid', 'state'].map((field) => ({ ...change, field }))).map(({ field }) => field)).toEqual(['paid', 'state']);
  });
  it('leads to a page alone that there is and that the reader may open', () => {
    const line = { object_type: 'BOOKING', object_id: 'b1' };
    expect(recordPage(line, 'p', () => true)).toMatchObject({ name: 'booking', params: { partner: 'p', reference: 'b1' } });
    expect(recordPage(line, 'p', () => false)).toBeNull();
    expect(recordPage({ ...line, object_type: 'user' }, 'p', () => true)).toBeNull();
  });
});
