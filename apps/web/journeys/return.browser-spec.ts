import type { Browser, Page } from 'playwright-core';
import { type Agency, issue, newAgency, seal, sell, startJourneyApi } from './agency.fixture';
import { focusIs, openChromium, picture, settled, signIn, type Visitor, visit } from './browser.fixture';

jest.setTimeout(150_000);
let api: Awaited<ReturnType<typeof startJourneyApi>>;
let browser: Browser;
let agency: Agency;
let accountant: Visitor;
beforeAll(async () => {
  [api, browser] = await Promise.all([startJourneyApi(), openChromium()]);
  agency = await newAgency(api);
  const booking = await sell(agency, 'SUPERVISOR');
  await issue(agency, 'SUPERVISOR', booking, '1762400000501');
  await seal(api, agency);
  // A low window: the report is longer than it, as a real chart of accounts is.
  accountant = await visit(browser, api.url, { height: 420, expected: [/\/v1\/auth\/session/] });
}, 120_000);
afterAll(async () => {
  if (accountant) await picture(accountant.page, 'return last').catch(() => undefined);
  await browser?.close();
  await api?.close();
});

const scrolled = (page: Page): Promise<number> =>
  page.evaluate(() => document.getElementById('main')?.scrollTop ?? -1);
const focused = (page: Page): Promise<string | null> =>
  page.evaluate(
    () => document.activeElement?.getAttribute('data-place') ?? document.activeElement?.tagName ?? null,
  );
const title = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor();

describe('the way back from a figure', () => {
  it('leads to the same cell at the same height, from the ledger and from an entry', async () => {
    const { page } = accountant;
    await signIn(page, agency.emailOf('CONTROLLER'));
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await title(page, 'Trial balance');
    await settled(page);
    await page.keyboard.press('ArrowDown');
    for (let step = 0; step < 12; step += 1) await page.keyboard.press('ArrowDown');
    // Revenue stands on the credit side.
    await page.keyboard.press('ArrowRight');
    await focusIs(page, '[data-cell$="-3"]');
    const before = { top: await scrolled(page), focus: await focused(page) };
    expect(before.top).toBeGreaterThan(0);

    await page.keyboard.press('l');
    await title(page, 'General ledger');
    await settled(page);
    await page.keyboard.press('Escape');
    await title(page, 'Trial balance');
    await focusIs(page, `[data-place="${before.focus}"]`);
    expect(await scrolled(page)).toBe(before.top);

    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: 'What makes this figure' }).waitFor();
    await page.locator('[data-drill]').first().waitFor();
    await page.keyboard.press('j');
    await focusIs(page, '[data-drill]');
    const line = { top: await scrolled(page), focus: await focused(page) };
    await page.keyboard.press('Enter');
    await title(page, /^JE \d+$/);
    await settled(page);
    await page.keyboard.press('Escape');
    await title(page, 'Trial balance');
    await focusIs(page, `[data-place="${line.focus}"]`);
    expect(await scrolled(page)).toBe(line.top);
    await page.keyboard.press('Escape');
    await focusIs(page, `[data-place="${before.focus}"]`);
    expect(accountant.complaints).toEqual([]);
  });
});
