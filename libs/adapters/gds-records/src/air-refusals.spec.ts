import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAirFile } from './index';

const fixture = (name: string) => readFileSync(join(__dirname, 'fixtures', name), 'latin1');
const read = (text: string) => readAirFile(Buffer.from(text, 'latin1'), '2026-07-04');

describe('a bad record', () => {
  const abc = fixture('ABC123.air');
  const cases: [string, string, string, number][] = [
    ['text that is no record', 'NOT_A_RECORD', '\r\nhello\r\n', 2],
    ['an empty upload', 'NOT_A_RECORD', '', 1],
    ['a lost end mark', 'TRUNCATED', abc.replace('ENDX\r\n', ''), 25],
    ['an unknown type', 'UNSUPPORTED_TYPE', abc.replace(';7A;', ';9Z;'), 1],
    ['an MCO', 'UNSUPPORTED_TYPE', fixture('emd-short.air').replace('TMCD', 'TMCM'), 10],
    ['an EMD in exchange', 'UNSUPPORTED_TYPE', fixture('emd-short.air').replace(';F;', ';R;'), 8],
    ['an unknown form of payment', 'UNSUPPORTED_TYPE', abc.replace('FPCASH', 'FPGOLD'), 22],
    ['a passenger without number', 'MISSING_ELEMENT', abc.replace('T-K176-2400000123\r\n', ''), 1],
    ['a record without D-', 'MISSING_ELEMENT', abc.replace(/D-.*\r\n/, ''), 1],
    ['a ticket nobody paid', 'MISSING_ELEMENT', abc.replace('FPCASH\r\n', ''), 1],
    ['a reissue without FO', 'MISSING_ELEMENT', abc.replace('B-TTP/RT', 'B-TTP/EXCH'), 1],
    [
      'an additional collection that nobody paid',
      'MISSING_ELEMENT',
      fixture('add-collect.air').replace('O/CASH+/CASH', 'O/CASH'),
      16,
    ],
    ['decimals that the currency has not', 'BAD_AMOUNT', abc.replace('BDT50000 ', 'BDT50000.005 '), 12],
    ['letters in a tax', 'BAD_AMOUNT', abc.replace('BDT5000     BD', 'BDT5O00     BD'), 13],
    ['a commission in words', 'BAD_AMOUNT', abc.replace('FM*M*7', 'FM*M*SEVEN'), 21],
    ['NUC as currency', 'BAD_CURRENCY', abc.replace('K-FBDT50000', 'K-FNUC50000'), 12],
    ['two currencies', 'CURRENCY_MIX', abc.replace('K-FBDT50000', 'K-FUSD50000'), 12],
    [
      'a tax in another currency',
      'CURRENCY_MIX',
      abc.replace(' BDT5000     BD DP', ' USD5000     BD DP'),
      13,
    ],
    ['a sum that is not the total', 'TOTAL_MISMATCH', abc.replace('BDT65400', 'BDT65401'), 12],
    [
      'an exchange that closes in neither way',
      'TOTAL_MISMATCH',
      fixture('add-collect.air').replace('USD110.00', 'USD111.00'),
      10,
    ],
    [
      'payments that are not the price',
      'TOTAL_MISMATCH',
      fixture('net-mixed.air').replace('OMR32.755+', 'OMR32.756+'),
      20,
    ],
    [
      'a refund that does not add up',
      'TOTAL_MISMATCH',
      fixture('refund-card.air').replace('XT40.00;;', 'XT40.00;291.00;'),
      8,
    ],
    [
      'refunded taxes that do not add up',
      'TOTAL_MISMATCH',
      fixture('refund-card.air').replace('XT40.00;;', 'XT41.00;;'),
      8,
    ],
    [
      'an EMD that does not add up',
      'TOTAL_MISMATCH',
      fixture('emd-short.air').replace('USD 84.00', 'USD 84.01'),
      8,
    ],
    ['nine digits', 'BAD_TICKET_NUMBER', abc.replace('176-2400000123', '176-240000012'), 20],
    [
      'a conjunction out of order',
      'BAD_TICKET_NUMBER',
      abc.replace('176-2400000123', '176-2400000123-22'),
      20,
    ],
    [
      'one number for two passengers',
      'BAD_TICKET_NUMBER',
      fixture('family.air').replace('2400000402', '2400000401'),
      21,
    ],
    ['a day that does not exist', 'BAD_DATE', abc.replace('D-260501;260501', 'D-260501;260231'), 8],
    ['a control character in money', 'BAD_CHARACTER', abc.replace('BDT65400', 'BDT65\u000700'), 12],
    [
      'a control character in a number',
      'BAD_CHARACTER',
      abc.replace('176-2400000123', '176-24\u00070000123'),
      20,
    ],
    ['fewer passengers than counted', 'COUNT_MISMATCH', abc.replace(';0101;', ';0202;'), 4],
    ['an END on the last page', 'COUNT_MISMATCH', abc.replace('ENDX', 'END'), 26],
    ['a page beyond its pages', 'COUNT_MISMATCH', abc.replace('1/1;', '2/1;'), 2],
    ['a bulk fare that shows no amount', 'HIDDEN_AMOUNT', abc.replace('K-FBDT', 'K-BBDT'), 12],
    ['an IT fare without net', 'HIDDEN_AMOUNT', fixture('net-mixed.air').replace(/K[NS]-B.*\r\n/g, ''), 10],
    [
      'two forms without amounts',
      'SPLIT_PAYMENT_AMOUNT_MISSING',
      abc.replace('FPCASH', 'FPCASH+CCVI4111111111111111'),
      22,
    ],
  ];

  test.each(cases)('%s is refused with %s', (_, code, text, line) => {
    expect(read(text)).toMatchObject([{ ok: false, code, line }]);
  });

  test('never stops its neighbours', () => {
    const results = read(`${abc}garbage\r\n${abc.replace('ENDX\r\n', '')}${abc}`);
    expect(results.map((result) => (result.ok ? 'ok' : `${result.code} ${result.line}`))).toEqual([
      'ok',
      'NOT_A_RECORD 27',
      'TRUNCATED 52',
      'ok',
    ]);
  });
});
