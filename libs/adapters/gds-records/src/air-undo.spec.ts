import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAirFile, type GdsRecord, type GdsRefundDocument } from './index';

const fixture = (name: string) => readFileSync(join(__dirname, 'fixtures', name), 'latin1');
const read = (text: string, receivedOn = '2026-07-04') =>
  readAirFile(Buffer.from(text, 'latin1'), receivedOn);

function recordOf(text: string, receivedOn?: string): GdsRecord {
  const results = read(text, receivedOn);
  const result = results[0];
  if (results.length !== 1 || !result?.ok) throw new Error(JSON.stringify(results));
  return result.record;
}

describe('a refund', () => {
  test('of a partly used ticket, total computed, recall as stated, conjunction, kept taxes', () => {
    const record = recordOf(fixture('refund-card.air'));
    expect([record.locator, record.issuedOn, record.recordType]).toEqual([null, '2026-07-03', 'REFUND']);
    expect(record.documents).toMatchObject([
      {
        documentNumber: '1762400000100',
        conjunctionNumbers: ['1762400000101'],
        originalIssueDate: '2025-12-28',
        refundedOn: '2026-07-02',
        formOfPayment: 'AIRLINE_CARD',
        commissionRecall: { rate: '0.04', amount: '2.01' },
        refund: {
          farePaid: '500.00',
          fareUsed: '200.00',
          baseRefund: '300.00',
          penalty: '50.00',
          taxRefund: '40.00',
          notRefundedTaxes: [{ code: 'BD', amount: '5.00' }],
          total: '290.00',
        },
      },
    ]);
  });

  test('of a net fare prefers the net refund', () => {
    const record = recordOf(fixture('refund-card.air').replace('XT40.00;;', 'XT40.00;290.00;NF;250.00;'));
    expect(record.documents[0] as GdsRefundDocument).toMatchObject({
      refund: { baseRefund: '250.00', total: '240.00' },
      sellingTotal: '290.00',
    });
  });

  test('of an EMD is named by TMC', () => {
    const text = fixture('refund-card.air').replace('R-176-2400000100-01;02JUL26', 'TMCD176-2400000501;;D01');
    expect(recordOf(text)).toMatchObject({
      recordType: 'EMD_REFUND',
      documents: [{ event: 'EMD_REFUND', refundedOn: '2026-07-03' }],
    });
  });
});

describe('a status message', () => {
  test('voids a ticket and an EMD; the year is the last one before receipt', () => {
    expect(recordOf(fixture('void-two.air'), '2027-01-02')).toMatchObject({
      recordType: 'VOID',
      documents: [
        { event: 'VOID', documentNumber: '1762400000100', voidedOn: '2026-12-31' },
        { event: 'EMD_VOID', documentNumber: '1762400000501', documentKind: 'EMD' },
      ],
    });
  });

  test('has the same key when it is received a year later', () => {
    const keys = ['2027-01-02', '2028-01-02'].map((day) => recordOf(fixture('void-two.air'), day).recordKey);
    expect(keys[0]).toBe(keys[1]);
  });

  test('of a refund is never read as the void of a sale', () => {
    const text = fixture('void-two.air').replace(/I-002[^]*D03\r\n/, '');
    expect(recordOf(text.replace('VOID31DEC', 'TRFX31DEC'))).toMatchObject({ recordType: 'REFUND_VOID' });
    expect(recordOf(text.replace('T-K176', 'R-176'))).toMatchObject({ recordType: 'REFUND_VOID' });
  });
});

describe('card data', () => {
  test('is in no text, hint or refusal; a re-send with the number in clear has the same hash', () => {
    const clear = fixture('ABC123.air').replace('FPCASH', 'FPCCVI4111111111111111/1228/A123456');
    const masked = fixture('ABC123.air').replace('FPCASH', 'FPCCVI411111XXXXXX1111');
    expect(recordOf(clear).contentHash).toBe(recordOf(masked).contentHash);
    const refused = read(clear.replace('BDT65400', 'BDT65401'));
    expect(refused).toMatchObject([{ ok: false, code: 'TOTAL_MISMATCH', locator: 'ABC123' }]);
    for (const text of [JSON.stringify(read(clear)), JSON.stringify(refused)]) {
      expect(text).not.toMatch(/4111111111111111|A123456|1228/);
    }
  });

  test('a card typed into a stray line or longer run is masked too', () => {
    const text = JSON.stringify(read('HELLO 4111111111111111\r\nREF 004111111111111111110000'));
    expect(text).not.toContain('411111111111111');
  });
});
