import fc from 'fast-check';
import { isIban, maskedBankDetails, maskedNumber, parseBankDetails, type BankDetails } from './bank-details';

const details = (change: Partial<BankDetails> = {}): BankDetails => ({
  account_name: ' Surma Ground Ltd ',
  bank_name: 'City Bank',
  iban: null,
  account_number: '1102 4471 8820',
  bic: 'cibl bddh',
  routing_number: '225 261 732',
  country: 'BD',
  currency: 'BDT',
  ...change,
});
const refused = (change: Partial<BankDetails>, pointer: string) =>
  expect(() => parseBankDetails(details(change))).toThrow(
    expect.objectContaining({ code: 'VALIDATION_FAILED', details: expect.objectContaining({ pointer }) }),
  );

describe(isIban.name, () => {
  it.each([
    'GB29NWBK60161331926819',
    'DE89370400440532013000',
    'AE070331234567890123456',
    'NL91ABNA0417164300',
  ])('knows %s', (iban) => expect(isIban(iban)).toBe(true));
  it.each(['GB29NWBK60161331926818', 'GB92NWBK60161331926819', 'DE8937040044053201300', 'BD00', ''])(
    'refuses %s',
    (iban) => expect(isIban(iban)).toBe(false),
  );
  it('finds each single digit that was mistyped', () => {
    const iban = 'DE89370400440532013000';
    fc.assert(
      fc.property(
        fc.integer({ min: 4, max: iban.length - 1 }),
        fc.integer({ min: 0, max: 9 }),
        (at, digit) => {
          fc.pre(iban[at] !== String(digit));
          expect(isIban(`${iban.slice(0, at)}${digit}${iban.slice(at + 1)}`)).toBe(false);
        },
      ),
    );
  });
});

describe(parseBankDetails.name, () => {
  it('takes the blanks out that people write', () =>
    expect(parseBankDetails(details())).toEqual({
      account_name: 'Surma Ground Ltd',
      bank_name: 'City Bank',
      iban: null,
      account_number: '110244718820',
      bic: 'CIBLBDDH',
      routing_number: '225261732',
      country: 'BD',
      currency: 'BDT',
    }));
  it('wants one of IBAN and account number', () => {
    refused({ account_number: null }, '/iban');
    refused({ iban: 'GB29 NWBK 6016 1331 9268 19' }, '/iban');
    expect(parseBankDetails(details({ account_number: ' ', iban: 'gb29 nwbk 6016 1331 9268 19' })).iban).toBe(
      'GB29NWBK60161331926819',
    );
  });
  it('refuses what cannot be an account', () => {
    refused({ iban: 'GB29NWBK60161331926818', account_number: null }, '/iban');
    refused({ account_number: '123' }, '/account_number');
    refused({ account_number: '12/34567' }, '/account_number');
    refused({ bic: 'CIBLBDD' }, '/bic');
  });
});

describe(maskedNumber.name, () => {
  it('shows the last four, of a short number half', () => {
    expect(maskedNumber('110244718820')).toBe('••••8820');
    expect(maskedNumber('12345')).toBe('••••45');
    expect(maskedNumber(null)).toBeNull();
  });
  it('covers both numbers and nothing else', () =>
    expect(maskedBankDetails(details({ iban: 'GB29NWBK60161331926819' }))).toEqual(
      details({ iban: '••••6819', account_number: '••••8820' }),
    ));
});
