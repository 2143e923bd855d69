import { CHART, CONTROL_ACCOUNTS, requiredDimensions } from '@travobooks/domain';
import { newScratchPartner, openScratch, type Scratch } from '../testing/scratch-partner';
import { LedgerSetUpQuery } from './ledger-set-up.query';

let scratch: Scratch;
beforeAll(async () => {
  scratch = await openScratch();
}, 60_000);
afterAll(() => scratch.close());

describe('the chart', () => {
  it('shows of each account what an entry is held to', async () => {
    const { scope } = await newScratchPartner(scratch);
    const shown = await new LedgerSetUpQuery(scratch.sources.reads).accounts(scope);
    expect(shown).toHaveLength(CHART.length);
    for (const { code, is_control, required_dimensions } of shown) {
      expect([code, is_control, required_dimensions]).toEqual([
        code,
        CONTROL_ACCOUNTS.has(code),
        requiredDimensions(code),
      ]);
    }
  });
});
