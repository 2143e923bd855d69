import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  readAirFile,
  writeAirRestore,
  writeAirTicket,
  writeAirVoid,
  type AirTicketInput,
  type GdsRecord,
  type GdsSaleDocument,
} from './index';

const fixture = (name: string) => readFileSync(join(__dirname, 'fixtures', name), 'latin1');
const read = (text: string, receivedOn = '2026-07-04') =>
  readAirFile(Buffer.from(text, 'latin1'), receivedOn);

function recordOf(text: string, receivedOn?: string): GdsRecord {
  const results = read(text, receivedOn);
  const result = results[0];
  if (results.length !== 1 || !result?.ok) throw new Error(JSON.stringify(results));
  return result.record;
}
const saleOf = (text: string, index = 0) => recordOf(text).documents[index] as GdsSaleDocument;

const ticket: AirTicketInput = {
  locator: 'WRITE1',
  amd: '0100000900',
  office: 'DAC1S2100',
  agencyIata: '42300017',
  carrier: { code: 'EK', numeric: '176', name: 'EMIRATES' },
  issuedOn: '2026-05-01',
  currency: 'BDT',
  baseFare: '50000.00',
  taxes: [
    { code: 'BD', amount: '5000.00' },
    { code: 'YQ', amount: '10400.50' },
  ],
  commissionPercent: '7',
  passengers: [{ name: 'RAHMAN/AYESHA MRS', documentNumber: '1762400000124' }],
  segments: [
    { from: 'DAC', to: 'DXB', flight: '583', class: 'Y', date: '2026-05-28' },
    { from: 'DXB', to: 'DAC', flight: '584', class: 'Y', date: '2026-08-10' },
  ],
};

describe('a ticket', () => {
  test('of the sample agency reads as its worked case', () => {
    const record = recordOf(fixture('ABC123.air'));
    expect(record).toMatchObject({
      recordType: 'ISSUE',
      locator: 'ABC123',
      office: 'DAC1S2100',
      agencyIata: '42300017',
      issuedOn: '2026-05-01',
      consultant: '1002BB',
      warnings: [],
      recordKey: '1A/DAC1S2100/0100000123/2026-05-01/ABC123/1',
    });
    expect(record.documents).toMatchObject([
      {
        documentNumber: '1762400000123',
        baseFare: '50000.00',
        total: '65400.00',
        formOfPayment: 'CASH',
        taxes: [
          { code: 'BD', amount: '5000.00' },
          { code: 'YQ', amount: '10400.00' },
        ],
        commission: { rate: '0.07', amount: '3500.00' },
        serviceDates: ['2026-05-28', '2026-08-10'],
        traveller: { familyName: 'RAHMAN', givenName: 'AYESHA', title: 'MRS', type: 'ADT' },
        description: 'DAC-DXB-DAC',
        line: 20,
        rawLines: { baseFare: 12, traveller: 19, commission: 21 },
      },
    ]);
  });

  test('that the writer made is read back', () => {
    expect(saleOf(writeAirTicket(ticket))).toMatchObject({
      total: '65400.50',
      currency: 'BDT',
      markup: '0.00',
    });
  });

  test('sent again with R has the same key and hash', () => {
    const [first, again] = [false, true].map((retransmission) =>
      recordOf(writeAirTicket({ ...ticket, retransmission })),
    );
    expect([again?.contentHash, again?.recordKey]).toEqual([first?.contentHash, first?.recordKey]);
  });

  test('reads the same with #, with LF, and with trailing blanks cut', () => {
    const text = fixture('ABC123.air');
    const hash = recordOf(text).contentHash;
    expect(recordOf(text.replaceAll(';', '#')).contentHash).toBe(hash);
    expect(recordOf(`\u00ef\u00bb\u00bf\u0002${text.replace(/ *\r\n/g, '\n')}\u0003`).contentHash).toBe(hash);
  });

  test('of a net fare has the net as its base, the difference as markup, XT in parts, the airline fee as OB', () => {
    expect(saleOf(fixture('net-mixed.air'))).toMatchObject({
      currency: 'OMR',
      baseFare: '100.500',
      total: '122.755',
      markup: '10.000',
      sellingTotal: '132.755',
      taxes: [
        { code: 'YQ', amount: '12.255' },
        { code: 'BD', amount: '8.000' },
        { code: 'OB', amount: '2.000' },
      ],
      commission: { amount: '0.000' },
      formOfPayment: 'MIXED',
      cardAmount: '100.000',
      payments: [
        { form: 'CASH', amount: '32.755' },
        { form: 'AIRLINE_CARD', amount: '100.000', card: { brand: 'VI', first6: '411111', last4: '1111' } },
      ],
    });
  });

  test('sold below its net fare gives a discount', () => {
    const text = fixture('net-mixed.air')
      .replace('OMR110.500', 'OMR99.500')
      .replace('OMR130.755', 'OMR119.755')
      .replace('FPCASH/OMR32.755+CCVI4111111111111111/OMR100.000/1228/A12345', 'FPINV');
    const sale = saleOf(text);
    expect(sale).toMatchObject({ markup: '0.000', discount: '1.000', commission: { amount: '10.000' } });
    expect(recordOf(text).warnings).toEqual(['COMMISSION_ON_NET_FARE']);
  });

  test('keeps XT as one tax when its parts do not add up', () => {
    const text = fixture('net-mixed.air').replace('8.000BD', '8.001BD');
    expect(recordOf(text).warnings).toContain('XT_UNRESOLVED');
    expect(saleOf(text).taxes[0]).toEqual({ code: 'XT', amount: '20.255' });
  });

  test('of a family page: infant for 0.00, exempt tax, next year, open and wait-listed flights, a short name', () => {
    const record = recordOf(fixture('family.air'));
    expect(record.ignored).toEqual(['U-003X']);
    expect(record.warnings).toEqual(['ISSUE_DATE_DIFFERS_FROM_RECORD_DATE']);
    expect(record.documents).toMatchObject([
      { traveller: { familyName: 'MS', givenName: 'JO', title: null, type: 'ADT' }, total: '0.00' },
      {
        traveller: { familyName: 'KARIM', givenName: 'RUMAISA', title: 'MISS', type: 'INF' },
        formOfPayment: 'CASH',
      },
    ]);
    expect(saleOf(fixture('family.air')).serviceDates).toEqual(['2027-01-05']);
    expect(saleOf(fixture('family.air')).segments[1]).toMatchObject({ flight: 'OPEN', date: null });
  });

  test('29 February is not guessed years ahead', () => {
    expect(read(fixture('ABC123.air').replaceAll('28MAY', '29FEB'))).toMatchObject([
      { ok: false, code: 'BAD_DATE', line: 10 },
    ]);
    const text = fixture('ABC123.air')
      .replace('D-260501;260501;260501', 'D-270501;270501;270501')
      .replaceAll('28MAY', '29FEB');
    expect(saleOf(text).segments[0]?.date).toBe('2028-02-29');
  });

  test('an element of the passenger wins over a shared one', () => {
    const text = fixture('ABC123.air').replace('I-001', 'FM*M*9\r\nFPCCVI4111111111111111\r\nI-001');
    expect(saleOf(text)).toMatchObject({ commission: { rate: '0.07' }, formOfPayment: 'CASH' });
  });

  test('a document typed in by hand is not issued by the record', () => {
    const text = fixture('family.air').replace('T-K176-2400000401', 'FH176-2400000401');
    expect(recordOf(text).documents).toHaveLength(1);
    expect(recordOf(text).warnings).toContain('MANUAL_DOCUMENT_NOT_ISSUED_HERE');
  });

  test('account and remarks are hints for the customer', () => {
    const record = recordOf(
      writeAirTicket({ ...ticket, accountNumber: '0042', remarks: [' CC 4111 1111 1111 1111'] }),
    );
    expect(record.customerHints).toEqual({ ai: '0042', rm: ['CC 411111XXXXXX1111'] });
  });
});

describe('an exchange', () => {
  test('with the additional collection only has the full value as its total, linked to the ticket given in', () => {
    const record = recordOf(fixture('add-collect.air'));
    expect(record.recordType).toBe('REISSUE');
    expect(record.documents).toMatchObject([
      {
        event: 'REISSUE',
        baseFare: '600.00',
        total: '650.00',
        formOfPayment: 'CASH',
        payments: [{ amount: '110.00' }],
        exchange: {
          originalDocument: '1762400000200',
          firstDocument: '1762400000100',
          originalIssuedOn: '2026-05-01',
          originalBase: '500.00',
          originalTaxes: '40.00',
          fareDifference: '100.00',
          taxDifference: '10.00',
          penalty: '0.00',
          collected: '110.00',
        },
      },
    ]);
  });

  test('with the full value reads the same sale', () => {
    const sale = saleOf(fixture('add-collect.air').replace('USD110.00', 'USD650.00'));
    expect(sale).toMatchObject({
      total: '650.00',
      exchange: { fareDifference: '100.00', collected: '110.00' },
    });
  });
});

describe('an EMD', () => {
  test('on a short line with blanks behind the currency', () => {
    expect(saleOf(fixture('emd-short.air'))).toMatchObject({
      event: 'EMD_ISSUE',
      documentNumber: '1762400000501',
      emdType: 'S',
      baseFare: '75.00',
      total: '84.00',
      taxes: [{ code: 'EC', amount: '9.00' }],
      description: 'CHANGE FEE',
      serviceDates: [],
    });
  });

  test('whose fare includes its taxes', () => {
    const text = fixture('emd-short.air').replace('USD 75.00;N;;USD 84.00', 'USD 84.00;Y;;USD 84.00');
    expect(saleOf(text)).toMatchObject({ baseFare: '75.00', total: '84.00' });
  });
});

describe('a status message', () => {
  test('that the writer made is read back', () => {
    const input = { ...ticket, date: '2026-05-01' };
    expect(recordOf(writeAirVoid(input))).toMatchObject({
      documents: [{ event: 'VOID', voidedOn: '2026-05-01' }],
    });
    expect(recordOf(writeAirRestore(input))).toMatchObject({
      documents: [{ event: 'RESTORE', restoredOn: '2026-05-01' }],
    });
  });
});

describe('amounts', () => {
  test('follow the exponent of their currency', () => {
    const yen = { ...ticket, currency: 'JPY', baseFare: '50000', taxes: [{ code: 'SW', amount: '2610' }] };
    expect(saleOf(writeAirTicket(yen))).toMatchObject({
      total: '52610',
      taxes: [{ code: 'SW', amount: '2610' }],
      commission: { amount: '3500' },
    });
    expect(read(writeAirTicket(yen).replace('JPY50000 ', 'JPY50000.5 '))).toMatchObject([
      { code: 'BAD_AMOUNT' },
    ]);
  });

  test('are per passenger', () => {
    const two = [...ticket.passengers, { name: 'RAHMAN/OMAR(CHD)', documentNumber: '1762400000125' }];
    const record = recordOf(writeAirTicket({ ...ticket, passengers: two }));
    expect(record.documents.map((document) => 'total' in document && document.total)).toEqual([
      '65400.50',
      '65400.50',
    ]);
  });
});
