import { ITEM_KINDS } from '@travobooks/domain';
import { MemorySetUp } from './memory-set-up.fixture';
import { CreateTaxRule, type CreateTaxRuleCommand } from './tax-rules';

let books: MemorySetUp;
beforeEach(() => {
  books = new MemorySetUp();
});
const create = (change: Partial<CreateTaxRuleCommand> = {}) =>
  new CreateTaxRule(books, books.ids).execute(books.scope, {
    code: 'VAT',
    base: 'FEE',
    rate: '0.15',
    validFrom: '2026-01-01',
    ...change,
  });

describe(CreateTaxRule.name, () => {
  it('says what a short rule leaves out', async () => {
    const rule = await create({ rate: '0.150' });
    expect(rule).toEqual({
      id: 'id-1', code: 'VAT', base: 'FEE', rate: '0.15', inclusive: false, appliesTo: ITEM_KINDS, method: null, provisionalMargin: null, deemedPercent: null,
      validFrom: '2026-01-01', validTo: null,
    }); // prettier-ignore
    expect(books.taxRules).toEqual([rule]);
    expect(books.audit).toEqual([{ action: 'tax_rule.create', before: undefined, after: rule }]);
  });

  it('of a code begins once a day', async () => {
    const first = await create();
    await expect(create()).rejects.toMatchObject({
      code: 'ALREADY_EXISTS',
      details: { pointer: '/code', extra: { existing_id: first.id } },
    });
    expect((await create({ validFrom: '2026-01-02' })).id).not.toBe(first.id);
  });

  it.each([
    [
      { inclusive: true, appliesTo: ['HOTEL'], validTo: '2026-01-01' },
      { inclusive: true, appliesTo: ['HOTEL'], validTo: '2026-01-01' },
    ],
    [
      { base: 'PRICE' as const, inclusive: true },
      { inclusive: true, method: null },
    ],
    [{ base: 'MARGIN' as const }, { inclusive: true, method: 'OPERATION', provisionalMargin: null }],
    [
      { base: 'MARGIN' as const, inclusive: true, method: 'OPERATION' as const },
      { inclusive: true, method: 'OPERATION' },
    ],
    [
      { base: 'MARGIN' as const, method: 'PROVISIONAL' as const, provisionalMargin: '0.180' },
      { method: 'PROVISIONAL', provisionalMargin: '0.18' },
    ],
    [
      { base: 'DEEMED_FARE' as const, deemedPercent: '0.10', inclusive: false },
      { deemedPercent: '0.1', inclusive: false },
    ],
    [{ rate: '1' }, { rate: '1' }],
  ])('takes %j', async (change, expected) => expect(await create(change)).toMatchObject(expected));

  it.each([
    [{ rate: '1.01' }, 'RATE_INVALID', '/rate'],
    [{ base: 'FEE' as const, method: 'OPERATION' as const }, 'VALIDATION_FAILED', '/method'],
    [{ provisionalMargin: '0.1' }, 'VALIDATION_FAILED', '/provisional_margin'],
    [{ deemedPercent: '0.1' }, 'VALIDATION_FAILED', '/deemed_percent'],
    [{ base: 'DEEMED_FARE' as const }, 'VALIDATION_FAILED', '/deemed_percent'],
    [{ base: 'DEEMED_FARE' as const, deemedPercent: '0' }, 'VALIDATION_FAILED', '/deemed_percent'],
    [{ base: 'DEEMED_FARE' as const, deemedPercent: '1.1' }, 'RATE_INVALID', '/deemed_percent'],
    [
      { base: 'DEEMED_FARE' as const, deemedPercent: '0.1', inclusive: true },
      'VALIDATION_FAILED',
      '/inclusive',
    ],
    [{ base: 'MARGIN' as const, inclusive: false }, 'VALIDATION_FAILED', '/inclusive'],
    [{ base: 'MARGIN' as const, method: 'PROVISIONAL' as const }, 'VALIDATION_FAILED', '/provisional_margin'],
    [{ base: 'MARGIN' as const, provisionalMargin: '0.1' }, 'VALIDATION_FAILED', '/provisional_margin'],
    [
      { base: 'MARGIN' as const, method: 'PROVISIONAL' as const, provisionalMargin: '1.1' },
      'RATE_INVALID',
      '/provisional_margin',
    ],
    [{ validTo: '2025-12-31' }, 'VALIDATION_FAILED', '/valid_to'],
    [{ validTo: 'soon' }, 'DATE_INVALID', '/valid_to'],
  ])('refuses %j', async (change, code, pointer) => {
    await expect(create(change)).rejects.toMatchObject({ code, details: { pointer } });
    expect(books.taxRules).toEqual([]);
  });
});
