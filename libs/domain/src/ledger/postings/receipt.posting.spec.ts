import fc from 'fast-check';
import { Money } from '../../shared/money';
import { Rate } from '../../shared/rate';
import { JournalEntry, type EntryHead, type LineDraft, type Translation } from '../journal-entry';
import { impliedRate } from '../../revenue/deferred-part';
import type { OpenItem } from '../open-item';
import { advancesOfSale, carriedSum, keptLine, settleLines, takeOldest } from './advance.posting';
import { atRate, documentLine, receiptLines, type DocumentPart, type ReceiptFacts } from './receipt.posting';

const head: EntryHead = {
  id: 'e', entryDate: '2026-05-01', kind: 'NORMAL', event: 'RECEIPT', sequence: 0, source: { type: 'RECEIPT', id: 'r', reference: '' }, description: '',
  bookingId: null, branchId: null, reversesId: null,
};
const money = (amount: string, currency = 'BDT'): Money => Money.parse(amount, currency);
const at = (rate: string): Translation => ({ functionalCurrency: 'BDT', rate: Rate.parse(rate), source: 'SPOT' });
const BANK = (amount: Money, rate: Translation): LineDraft => ({ account: '1011', side: 'DEBIT', amount, carried: atRate(amount, rate), dimensions: { bank_account_id: 'b' } });
const paid = (open: Money, held: string, part: Money = open): DocumentPart => ({
  invoiceId: 'i', customerId: 'c', branchId: null, balance: { open, functionalOpen: money(held), rate: Rate.ONE }, part, worth: part,
});
const facts = (change: Partial<ReceiptFacts>): ReceiptFacts => ({
  customerId: 'c', branchId: null, money: [], withheld: [], parts: [], deferred: [], rest: money('0.00'), restReference: null, small: money('0.00'), ...change,
});
const post = (lines: readonly LineDraft[], translation: Translation): string[] =>
  JournalEntry.translate(head, lines, translation, { differenceTo: { account: '4101', dimensions: {} }, exchange: true }).lines.map(
    ({ account, side, amount, functional }) => `${account} ${side} ${amount.toDecimal()} ${functional.toDecimal()}`,
  );

describe('a receipt', () => {
  it('gives each document its carrying amount and the rest its share of what came (C41)', () => {
    const usd = at('85');
    const rest = money('50.00', 'USD');
    const lines = receiptLines(
      facts({ money: [BANK(money('150.00', 'USD'), usd)], parts: [paid(money('100.00', 'USD'), '8000.00')], rest, small: money('0.00', 'USD'), restReference: 'TVB-1' }),
      usd,
    );
    expect(post(lines, usd)).toEqual(['1011 DEBIT 150.00 12750.00', '1101 CREDIT 100.00 8000.00', '2041 CREDIT 50.00 4250.00', '4101 CREDIT 0.00 500.00']);
    expect(lines.at(-1)?.effect).toEqual({ reference: 'TVB-1' });
  });

  it('what arrived in another currency is what it is worth: a mere advance realises nothing', () => {
    const usd = at('85');
    const lines = receiptLines(facts({ money: [BANK(money('12345.67'), at('1'))], rest: money('150.00', 'USD'), small: money('0.00', 'USD') }), usd);
    expect(post(lines, usd)).toEqual(['1011 DEBIT 12345.67 12345.67', '2041 CREDIT 150.00 12345.67']);
    expect(lines.at(-1)?.carried?.rate.toDecimal()).toBe('82.3044666667');
  });

  it('withheld taxes and what is forgiven count like money; a deposit goes to the deferral of its item', () => {
    const rate = at('1');
    const lines = receiptLines(
      facts({
        money: [BANK(money('90.00'), rate)], withheld: [{ account: '1141', taxCode: 'AIT', amount: money('9.50') }], small: money('0.50'),
        parts: [paid(money('60.00'), '60.00')], deferred: [{ account: '2033', amount: money('30.00'), dimensions: { item_id: 'x' } }], rest: money('10.00'),
      }),
      rate,
    );
    expect(post(lines, rate)).toEqual([
      '1011 DEBIT 90.00 90.00', '1141 DEBIT 9.50 9.50', '5081 DEBIT 0.50 0.50', '1101 CREDIT 60.00 60.00', '2033 CREDIT 30.00 30.00', '2041 CREDIT 10.00 10.00',
    ]);
    expect(lines[1]?.dimensions).toEqual({ customer_id: 'c', tax_code: 'AIT' });
  });

  it('in parts at any rates: the document leaves whole, each entry balances, the sums are exact', () => {
    const cents = fc.bigInt(1n, 10n ** 9n);
    fc.assert(
      fc.property(cents, cents, fc.array(fc.tuple(fc.bigInt(1n, 100n), fc.integer({ min: 1, max: 999_999 })), { minLength: 1, maxLength: 6 }), (open, held, payments) => {
        let balance = { open: Money.ofMinor(open, 'USD'), functionalOpen: Money.ofMinor(held, 'BDT'), rate: Rate.ONE };
        let realised = 0n;
        let came = 0n;
        payments.forEach(([share, rate], index) => {
          const last = index === payments.length - 1;
          const part = last ? balance.open : Money.ofMinor((balance.open.minor * share) / 200n, 'USD');
          if (part.isZero) return;
          const day = at(`${rate / 1000}`);
          const document: DocumentPart = { invoiceId: 'i', customerId: 'c', branchId: null, balance, part, worth: part };
          const entry = JournalEntry.translate(head, receiptLines(facts({ money: [BANK(part, day)], parts: [document], rest: Money.zero('USD'), small: Money.zero('USD') }), day), day, {
            differenceTo: { account: '4101', dimensions: {} },
            exchange: true,
          });
          const gone = entry.netOf('1101').negate();
          realised -= entry.netOf('4101').minor;
          came += entry.netOf('1011').minor;
          balance = { ...balance, open: balance.open.minus(part), functionalOpen: balance.functionalOpen.minus(gone) };
        });
        expect([balance.open.isZero, balance.functionalOpen.isZero, came - realised]).toEqual([true, true, held]);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['100.00', 'USD', '8500.00', 'BDT', '85'],
    ['3', 'JPY', '1.00', 'BDT', '0.3333333333'],
    ['1.000', 'KWD', '400.00', 'BDT', '400'],
    ['7.00', 'BDT', '2', 'JPY', '0.2857142857'],
  ])('the rate of %s %s for %s %s is %s', (amount, currency, functional, own, rate) => {
    expect(impliedRate(money(amount, currency), money(functional, own)).toDecimal()).toBe(rate);
  });

  it('refuses more than is open, naming the field', () => {
    const more: DocumentPart = { ...paid(money('10.00'), '10.00'), part: money('10.01') };
    expect(() => documentLine('CREDIT', more, '/applications/0/amount')).toThrow(
      expect.objectContaining({ code: 'AMOUNT_ABOVE_OPEN', details: expect.objectContaining({ pointer: '/applications/0/amount' }) }) as Error,
    );
  });
});

describe('advances', () => {
  const item = (id: string, openedOn: string, open: string, held: string, branchId?: string): OpenItem => ({
    id, account: '2041', side: 'CREDIT', amount: money(open, 'USD'), functionalAmount: money(held), open: money(open, 'USD'), functionalOpen: money(held),
    rate: Rate.parse('1.1'), dimensions: { customer_id: 'c', ...(branchId ? { branch_id: branchId } : {}) }, entryId: 'e', reference: null, openedOn, dueOn: null,
  });

  it('are taken oldest first, by day and then by id', () => {
    const items = [item('b', '2026-02-01', '10.00', '11.00'), item('c', '2026-01-01', '5.00', '5.50'), item('a', '2026-02-01', '20.00', '22.00')];
    const { taken, left } = takeOldest(items, money('27.00', 'USD'));
    expect([taken.map(({ item: { id }, part }) => `${id} ${part.toDecimal()}`), left.toDecimal()]).toEqual([['c 5.00', 'a 20.00', 'b 2.00'], '0.00']);
    expect(takeOldest(items, money('40.00', 'USD')).left.toDecimal()).toBe('5.00');
    expect(takeOldest(items, money('1.00', 'EUR')).taken).toEqual([]);
  });

  it('leave at what the books hold them; money of no office goes along with the office that uses it', () => {
    const lines = settleLines([{ item: item('a', '2026-01-01', '10.00', '11.00'), part: money('4.00', 'USD') }, { item: item('b', '2026-01-01', '1.00', '2.00', 'own'), part: money('1.00', 'USD') }], 'gul');
    expect(lines.map(({ side, carried, dimensions }) => [side, carried?.functional.toDecimal(), dimensions.branch_id])).toEqual([['DEBIT', '4.40', 'gul'], ['DEBIT', '2.00', 'own']]);
  });

  it('C44: of a principal sale the advance stays at its rate, the rest is at the day\u2019s, revenue is the sum', () => {
    const { lines, left } = advancesOfSale([item('a', '2026-08-01', '40.00', '44.00')], money('100.00', 'USD'));
    const rest: LineDraft = { account: '1101', side: 'DEBIT', amount: left, carried: atRate(left, at('1.20')), dimensions: { customer_id: 'c' } };
    const debits = [...lines, rest];
    const revenue: LineDraft = { account: '4022', side: 'CREDIT', amount: money('100.00', 'USD'), carried: { functional: carriedSum(debits, 'BDT'), rate: Rate.ONE, source: 'CARRIED' }, dimensions: {} };
    expect(post([...debits, revenue], at('1.20'))).toEqual(['2041 DEBIT 40.00 44.00', '1101 DEBIT 60.00 72.00', '4022 CREDIT 100.00 116.00']);
  });

  it('moved elsewhere they keep what they were held at', () => {
    const to = { account: '2042', dimensions: { customer_id: 'c' } };
    const { taken } = takeOldest([item('a', '2026-01-01', '10.00', '11.00'), item('b', '2026-01-02', '10.00', '13.00')], money('15.00', 'USD'));
    const lines = settleLines(taken);
    expect(post([...lines, keptLine(lines, to, 'BDT')], at('9'))).toEqual(['2041 DEBIT 10.00 11.00', '2041 DEBIT 5.00 6.50', '2042 CREDIT 15.00 17.50']);
    expect(() => keptLine([], to, 'BDT')).toThrow('what moves was carried');
  });
});
