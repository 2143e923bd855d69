import { AddContract, type AddContractCommand } from './contracts';
import { MemorySetUp } from './memory-set-up.fixture';

let books: MemorySetUp;
beforeEach(() => {
  books = new MemorySetUp();
});
const add = (change: Partial<AddContractCommand> = {}) =>
  new AddContract(books, books.ids).execute(books.scope, {
    supplierId: 'supplier',
    validFrom: '2026-01-01',
    ...change,
  });
const refused = async (change: Partial<AddContractCommand>, code: string, pointer: string): Promise<void> => {
  await expect(add(change)).rejects.toMatchObject({ code, details: { pointer } });
  expect(books.contracts).toEqual([]);
};

describe(AddContract.name, () => {
  it('says what a short contract leaves out', async () => {
    const contract = await add({ commission: { rate: '0.070' } });
    expect(contract).toEqual({
      id: 'id-1',
      supplierId: 'supplier',
      validFrom: '2026-01-01',
      commissionRate: '0.07',
      commissionAmount: null,
      commissionCurrency: null,
      commissionLines: [],
      recognition: 'SERVICE_DATE',
      recall: 'REFUNDED_BASE',
      commissionPaid: 'NETTED',
      withholding: null,
      override: null,
    });
    expect(books.contracts).toEqual([contract]);
    expect(books.audit).toEqual([{ action: 'supplier.contract', before: undefined, after: contract }]);
  });

  it('without commission pays none', async () => {
    expect(await add()).toMatchObject({ commissionRate: null, commissionAmount: null, commissionLines: [] });
  });

  it('keeps a fixed amount in the currency named, else in the functional one', async () => {
    expect(await add({ commission: { amount: '40' } })).toMatchObject({
      commissionAmount: '40.00',
      commissionCurrency: 'BDT',
      commissionRate: null,
    });
    expect(
      await add({ validFrom: '2026-01-02', commission: { amount: '4.5', currency: 'KWD' } }),
    ).toMatchObject({
      commissionAmount: '4.500',
      commissionCurrency: 'KWD',
    });
  });

  it('keeps the first line in its place when it names a journey, and the rest as given', async () => {
    const contract = await add({
      commission: { rate: '0.05', route: 'DAC-*' },
      commissionLines: [
        { amount: '0', bookingClass: 'J' },
        { rate: '1', route: '*-LHR', bookingClass: 'F' },
      ],
      recognition: 'ISSUE_DATE',
      recall: 'NONE',
      commissionPaid: 'LATER',
    });
    const line = { route: null, bookingClass: null, rate: null, amount: null, currency: null };
    expect(contract).toMatchObject({
      commissionRate: null,
      recognition: 'ISSUE_DATE',
      recall: 'NONE',
      commissionPaid: 'LATER',
    });
    expect(contract.commissionLines).toEqual([
      { ...line, route: 'DAC-*', rate: '0.05' },
      { ...line, bookingClass: 'J', amount: '0.00', currency: 'BDT' },
      { ...line, route: '*-LHR', bookingClass: 'F', rate: '1' },
    ]);
  });

  it('keeps what is withheld and the tiers', async () => {
    const contract = await add({
      withholding: { base: 'TICKET_VALUE', rate: '0.0030' },
      override: {
        period: 'YEAR',
        retroactive: false,
        tiers: [
          { from: '0', rate: '0.01' },
          { from: '10.5', rate: '0.02' },
        ],
      },
    });
    expect(contract.withholding).toEqual({ base: 'TICKET_VALUE', rate: '0.003' });
    expect(contract.override).toEqual({
      period: 'YEAR',
      retroactive: false,
      tiers: [
        { from: '0.00', rate: '0.01' },
        { from: '10.50', rate: '0.02' },
      ],
    });
  });

  it('begins on a day on which no other does', async () => {
    const first = await add();
    await expect(add()).rejects.toMatchObject({
      code: 'ALREADY_EXISTS',
      details: { pointer: '/valid_from', extra: { existing_id: first.id } },
    });
    expect((await add({ validFrom: '2026-01-02' })).validFrom).toBe('2026-01-02');
  });

  it.each([
    [{ commission: { rate: '0.1', amount: '1' } }, 'VALIDATION_FAILED', '/commission'],
    [{ commission: { rate: '1.0000000001' } }, 'RATE_INVALID', '/commission/rate'],
    [{ commission: { amount: '1', currency: 'XXX' } }, 'CURRENCY_UNKNOWN', '/commission/currency'],
    [{ commission: { amount: '-1' } }, 'AMOUNT_INVALID', '/commission/amount'],
    [{ commission: { amount: '0.001' } }, 'AMOUNT_INVALID', '/commission/amount'],
    [{ commission: { route: 'DAC-*' } }, 'VALIDATION_FAILED', '/commission/rate'],
    [{ commissionLines: [{ bookingClass: 'J' }] }, 'VALIDATION_FAILED', '/commission_lines/0/rate'],
    [{ commissionLines: [{ rate: '0.1' }] }, 'VALIDATION_FAILED', '/commission_lines/0/route'],
    [{ commissionLines: [{ rate: '0.1', route: 'DAC' }] }, 'VALIDATION_FAILED', '/commission_lines/0/route'],
    [
      { commissionLines: [{ rate: '0.1', bookingClass: 'j' }] },
      'VALIDATION_FAILED',
      '/commission_lines/0/class',
    ],
    [
      {
        commission: { rate: '0.1', bookingClass: 'J' },
        commissionLines: [{ rate: '0.2', bookingClass: 'J' }],
      },
      'VALIDATION_FAILED',
      '/commission_lines/0',
    ],
    [
      {
        commissionLines: [
          { rate: '0.1', bookingClass: 'J' },
          { rate: '0.2', bookingClass: 'Y' },
          { rate: '0.2', bookingClass: 'J' },
        ],
      },
      'VALIDATION_FAILED',
      '/commission_lines/2',
    ],
    [{ withholding: { base: 'COMMISSION' as const, rate: '2' } }, 'RATE_INVALID', '/withholding/rate'],
    [
      { override: { period: 'MONTH' as const, retroactive: true, tiers: [{ from: '1', rate: '0.1' }] } },
      'VALIDATION_FAILED',
      '/override/tiers/0/from',
    ],
    [
      {
        override: {
          period: 'MONTH' as const,
          retroactive: true,
          tiers: [
            { from: '0', rate: '0.1' },
            { from: '0', rate: '0.2' },
          ],
        },
      },
      'VALIDATION_FAILED',
      '/override/tiers/1/from',
    ],
    [
      { override: { period: 'MONTH' as const, retroactive: true, tiers: [{ from: '0', rate: '1.1' }] } },
      'RATE_INVALID',
      '/override/tiers/0/rate',
    ],
    [{ validFrom: '2026-02-30' }, 'DATE_INVALID', '/valid_from'],
  ])('refuses %j', (change, code, pointer) => refused(change, code, pointer));
});
