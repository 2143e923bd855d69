import { MemorySetUp } from '../directory/memory-set-up.fixture';
import {
  ApplyThresholds,
  ChangeSettings,
  completeSettings,
  defaultSettings,
  mergeSettings,
} from './settings';

const change = (given: Parameters<typeof mergeSettings>[1], currency = 'BDT') =>
  mergeSettings(defaultSettings(currency), given, currency);

describe(defaultSettings.name, () => {
  it('are those of the product, with the decimals of the currency', () => {
    expect(defaultSettings('BDT')).toMatchObject({
      approvals: {
        booking: '200000.00', manual_journal: '50000.00', credit_limit: '500000.00', refund: '100000.00', payout: '1000000.00', credit_note: '10000.00',
        write_off: '10000.00', goodwill: '10000.00', payout_always_two: false,
      },
      rounding: { small_difference: '0.00' }, drawers: { blind_count: false }, grouping: 'INDIAN',
    }); // prettier-ignore
    expect(defaultSettings('JPY').approvals.payout).toBe('1000000');
    expect(defaultSettings('KWD')).toMatchObject({
      approvals: { goodwill: '10000.000' },
      rounding: { small_difference: '0.000' },
      grouping: 'WESTERN',
    });
  });
  it('remind before due, when due, a week and two weeks after it, and hold at last', () => {
    expect(defaultSettings('BDT').dunning.steps.map(({ days, hold }) => [days, hold])).toEqual([
      [-3, false], [0, false], [7, false], [14, false], [21, true],
    ]); // prettier-ignore
    expect(defaultSettings('BDT').dunning.steps.every(({ text }) => text.length > 20)).toBe(true);
  });
});

describe(completeSettings.name, () => {
  it('gives what was not asked its default and leaves what was said', () => {
    const kept = completeSettings(
      { approvals: { booking: null, credit_limit: '1.00' } as never, fx_stale_days: 3 },
      'BDT',
    );
    expect(kept).toMatchObject({
      approvals: { booking: null, credit_limit: '1.00', refund: '100000.00' },
      fx_stale_days: 3,
      language: 'en',
    });
    expect(completeSettings({ dunning: { steps: [] } }, 'BDT').dunning.steps).toEqual([]);
  });
});

describe(mergeSettings.name, () => {
  it('changes only what is given; null switches a threshold off and says nothing of the rest', () => {
    const merged = change({
      approvals: { refund: '5', payout: null, payout_always_two: true },
      rounding: { small_difference: '1.5' },
      drawers: { blind_count: true },
    });
    expect(merged.approvals).toMatchObject({
      refund: '5.00',
      payout: null,
      payout_always_two: true,
      booking: '200000.00',
    });
    expect([merged.rounding, merged.drawers]).toEqual([{ small_difference: '1.50' }, { blind_count: true }]);
    const silent = change({
      approvals: { payout_always_two: null as never },
      rounding: { small_difference: null as never },
      drawers: { blind_count: undefined as never },
      bsp: { tolerance: null as never },
      imports: { default_service_fee: null as never },
    });
    expect(silent).toEqual(change({}));
    expect(
      mergeSettings(
        change({ approvals: { payout_always_two: true } }),
        { approvals: { payout_always_two: false } },
        'BDT',
      ).approvals.payout_always_two,
    ).toBe(false);
  });
  it('puts the steps in order and keeps one a day', () => {
    const steps = [
      { days: 9, text: ' b ' },
      { days: -1, text: 'a', hold: true },
    ];
    expect(change({ dunning: { steps } }).dunning.steps).toEqual([
      { days: -1, text: 'a', hold: true },
      { days: 9, text: 'b', hold: false },
    ]);
    expect(() => change({ dunning: { steps: [...steps, { days: 9, text: 'c' }] } })).toThrow(
      expect.objectContaining({
        code: 'VALIDATION_FAILED',
        details: expect.objectContaining({ pointer: '/dunning/steps' }),
      }),
    );
  });
  it.each([
    [{ approvals: { goodwill: '0.001' } }, '/approvals/goodwill'],
    [{ rounding: { small_difference: '0.001' } }, '/rounding/small_difference'],
    [{ bsp: { tolerance: 'x' } }, '/bsp/tolerance'],
    [{ imports: { default_service_fee: '1.234' } }, '/imports/default_service_fee'],
  ])('refuses %j', (given, pointer) =>
    expect(() => change(given)).toThrow(
      expect.objectContaining({ code: 'AMOUNT_INVALID', details: expect.objectContaining({ pointer }) }),
    ),
  );
});

describe('thresholds', () => {
  let books: MemorySetUp;
  beforeEach(() => {
    books = new MemorySetUp();
  });
  const ask = (approvals: object) =>
    new ChangeSettings(books, books.ids).execute(
      books.scope,
      { approvals, fx_stale_days: 2 },
      () => undefined,
    );
  const grant = () => new ApplyThresholds().run(books.tx(), books.approvals[0] as never);

  it('wait for a second person, all that was asked with them', async () => {
    const { settings, approvalId } = await ask({ refund: '1', write_off: null, payout_always_two: true });
    expect([settings, approvalId]).toEqual([defaultSettings('BDT'), books.approvals[0]?.id]);
    expect(books.approvals[0]).toMatchObject({
      kind: 'THRESHOLDS',
      summary:
        'Approval thresholds: refund from 100000.00 BDT to 1.00 BDT, write_off from 10000.00 BDT to off, payout_always_two from off to on',
    });
    await expect(ask({ refund: '2' })).rejects.toMatchObject({ code: 'APPROVAL_PENDING' });
    expect(await grant()).toMatchObject({
      approvals: { refund: '1.00', write_off: null, payout_always_two: true },
      fx_stale_days: 2,
    });
    expect(books.audit.at(-1)).toMatchObject({
      action: 'settings.changed',
      before: defaultSettings('BDT'),
      after: books.settings,
    });
  });
  it('are not granted when they have moved meanwhile', async () => {
    await ask({ refund: '1' });
    books.settings = change({ approvals: { payout_always_two: true } });
    await expect(grant()).rejects.toMatchObject({ code: 'VERSION_STALE' });
    expect(books.settings.approvals.refund).toBe('100000.00');
  });
  it('given as they stand need nobody', async () => {
    const { settings, approvalId } = await ask({ refund: '100000', payout_always_two: false });
    expect([approvalId, settings.fx_stale_days, books.approvals]).toEqual([null, 2, []]);
  });
});
