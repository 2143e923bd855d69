import { UnitOfWork } from '@travobooks/application';
import type { TestPartner } from '../../testing/new-partner';
import { startApi, type StartedApi } from '../../testing/start-api';

let api: StartedApi;
let partner: TestPartner;
beforeAll(async () => {
  api = await startApi();
}, 60_000);
beforeEach(async () => {
  partner = await api.newPartner();
});
afterAll(() => api.close());

const any = { headers: { 'if-match': '*' } };
const change = (body: object) => partner.as('PARTNER_ADMIN').patch('/v1/settings', body, any);
const settings = async () => (await partner.as('CASHIER').get('/v1/settings')).body;

describe('settings', () => {
  it('begin as the product describes them', async () => {
    expect(await settings()).toMatchObject({
      approvals: {
        booking: '200000.00',
        refund: '100000.00',
        manual_journal: '50000.00',
        credit_limit: '500000.00',
        payout: '1000000.00',
        write_off: '10000.00',
        goodwill: '10000.00',
        credit_note: '10000.00',
        payout_always_two: false,
      },
      rounding: { small_difference: '0.00' },
      drawers: { blind_count: false },
    });
    expect(
      (await settings()).dunning.steps.map(({ days, hold }: { days: number; hold: boolean }) => [days, hold]),
    ).toEqual([
      [-3, false],
      [0, false],
      [7, false],
      [14, false],
      [21, true],
    ]);
  });

  it('have the decimals of the partner\u2019s currency', async () => {
    const yen = await api.newPartner({ functionalCurrency: 'JPY' });
    const { body } = await yen.as('CASHIER').get('/v1/settings');
    expect([body.approvals.payout, body.rounding.small_difference]).toEqual(['1000000', '0']);
  });

  it('that were kept before something was asked have its default, and what was switched off stays off', async () => {
    const old = await api.newPartner({ settings: { approvals: { booking: null } } });
    const admin = old.as('PARTNER_ADMIN');
    await keptAs(old, {
      approvals: { booking: null, manual_journal: '1.00', credit_limit: null },
      fx_stale_days: 3,
    });
    const { body } = await admin.get('/v1/settings');
    expect(body.approvals).toMatchObject({
      booking: null,
      manual_journal: '1.00',
      refund: '100000.00',
      payout_always_two: false,
    });
    expect([body.fx_stale_days, body.dunning.steps.length]).toEqual([3, 5]);
    const changed = await admin.patch('/v1/settings', { rounding: { small_difference: '5' } }, any);
    expect([changed.status, changed.body.rounding.small_difference]).toEqual([200, '5.00']);
  });

  it('of dunning, rounding and drawers change at once, the steps in order of their days', async () => {
    const steps = [
      { days: 30, text: ' Last word ', hold: true },
      { days: -1, text: 'Tomorrow' },
    ];
    const changed = await change({
      dunning: { steps },
      rounding: { small_difference: '1.5' },
      drawers: { blind_count: true },
    });
    expect([changed.status, changed.body]).toMatchObject([
      200,
      {
        dunning: {
          steps: [
            { days: -1, text: 'Tomorrow', hold: false },
            { days: 30, text: 'Last word', hold: true },
          ],
        },
        rounding: { small_difference: '1.50' },
        drawers: { blind_count: true },
      },
    ]);
    const nothing = await change({
      dunning: { steps: [] },
      rounding: { small_difference: null },
      drawers: { blind_count: null },
    });
    expect(nothing.body).toMatchObject({
      dunning: { steps: [] },
      rounding: { small_difference: '1.50' },
      drawers: { blind_count: true },
    });
    const twice = await change({ dunning: { steps: [steps[0], steps[0]] } });
    expect([twice.status, twice.body.errors[0].pointer]).toEqual([400, '/dunning/steps']);
    const exact = await change({ rounding: { small_difference: '0.001' } });
    expect([exact.status, exact.body.code]).toEqual([400, 'AMOUNT_INVALID']);
  });

  it('that are thresholds of money out wait for a second person', async () => {
    const asked = await change({ approvals: { refund: '50000', payout: null, payout_always_two: true } });
    expect([asked.status, asked.body.approvals.refund]).toEqual([202, '100000.00']);
    const { summary } = (await partner.as('CONTROLLER').get(`/v1/approvals/${asked.body.approval_id}`)).body;
    expect(summary).toBe(
      'Approval thresholds: refund from 100000.00 BDT to 50000.00 BDT, payout from 1000000.00 BDT to off, payout_always_two from off to on',
    );
    await partner
      .as('CONTROLLER')
      .post(`/v1/approvals/${asked.body.approval_id}/approve`, { reason: 'Agreed' });
    expect((await settings()).approvals).toMatchObject({
      refund: '50000.00',
      payout: null,
      payout_always_two: true,
    });
  });
});

/** As an earlier version of the program kept them. */
async function keptAs(of: TestPartner, kept: object): Promise<void> {
  const { scope, partnerId } = of;
  await api.app.get(UnitOfWork).run({ ...scope, partnerId }, 'test-settings', (tx) => {
    tx.identity.putSettings(kept as never);
    return Promise.resolve();
  });
}
