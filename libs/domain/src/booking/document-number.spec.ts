import { parseDocumentNumber } from './document-number';

describe('document number', () => {
  it.each([
    ['1762400000123', '1762400000123'],
    ['176-2400000123', '1762400000123'],
    ['0652400000123', '0652400000123'],
  ])('%s is %s', (text, digits) => {
    expect(parseDocumentNumber(text)).toBe(digits);
  });

  it.each([
    '',
    '176240000012',
    '17624000001234',
    '176-240000012',
    '17-62400000123',
    '1762-400000123',
    '176 2400000123',
    '176240000012X',
    ' 1762400000123',
    '1762400000123\n',
    '١٧٦٢٤٠٠٠٠٠١٢٣',
  ])('refuses %j and names the field', (text) => {
    expect(() => parseDocumentNumber(text, '/documents/0')).toThrow(
      expect.objectContaining({
        code: 'DOCUMENT_NUMBER_INVALID',
        details: expect.objectContaining({ pointer: '/documents/0' }),
      }),
    );
  });

  it('must begin with the code of the airline that sells it', () => {
    expect(parseDocumentNumber('1762400000123', undefined, '176')).toBe('1762400000123');
    expect(parseDocumentNumber('1762400000123', undefined, null)).toBe('1762400000123');
    expect(() => parseDocumentNumber('9972400000123', undefined, '176')).toThrow(/airline.s code 176/);
  });
});
