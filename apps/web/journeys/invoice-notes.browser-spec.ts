import type { Browser, Page } from 'playwright-core';
import { type Agency, issue, newAgency, sell, startJourneyApi } from './agency.fixture';
import { focusIs, openChromium, picture, settled, signIn, type Visitor, visit } from './browser.fixture';

jest.setTimeout(120_000);
let api: Awaited<ReturnType<typeof startJourneyApi>>;
let browser: Browser;
let agency: Agency;
let desk: Visitor;
let number: string;

beforeAll(async () => {
  [api, browser] = await Promise.all([startJourneyApi(), openChromium()]);
  agency = await newAgency(api);
  await issue(agency, 'TRAVEL_AGENT', await sell(agency, 'TRAVEL_AGENT'), '1762400000123');
  number = ((await agency.as('ACCOUNTANT').get('/v1/invoices')).body.data as { number: string }[])[0]?.number ?? '';
  desk = await visit(browser, api.url, { expected: [/\/v1\/auth\/session/] });
  await signIn(desk.page, agency.emailOf('SUPERVISOR'));
}, 120_000);
afterAll(async () => {
  await picture(desk.page, 'invoice-notes last').catch(() => undefined);
  await browser?.close();
  await api?.close();
});

/** As it stands at both widths, in light and dark, with what a machine can find wrong. */
async function shoot(page: Page, name: string): Promise<void> {
  const found: string[] = [];
  for (const width of [1440, 390])
    for (const theme of ['light', 'dark']) {
      await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
      await page.evaluate((chosen) => {
        document.documentElement.dataset['theme'] = chosen;
      }, theme);
      found.push(...(await desk.findings()).map((finding) => `${name} ${width} ${theme}: ${finding}`));
      await picture(page, `${name} ${width} ${theme}`);
    }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.evaluate(() => {
    document.documentElement.dataset['theme'] = 'light';
  });
  expect(found).toEqual([]);
  expect(desk.complaints).toEqual([]);
}
async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}
const open = async (): Promise<{ state: string; open_amount: string }> =>
  ((await agency.as('ACCOUNTANT').get(`/v1/invoices?number=${number}`)).body.data as { state: string; open_amount: string }[])[0] ?? { state: '', open_amount: '' };

describe('notes on an invoice, with the keyboard alone', () => {
  it('a line is credited, with what it costs shown before', async () => {
    const { page } = desk;
    await page.goto(`/${agency.slug}/invoices/${number}`);
    await settled(page);
    await press(page, 'Credit note');
    await focusIs(page, '.sheet [data-first]');
    await page.getByLabel('Service fee, BDT').focus();
    await page.keyboard.type('400');
    await page.locator('.sheet table').first().waitFor();
    await shoot(page, 'invoice credit sheet');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/Credit note CN-GUL-2026-000001 names invoice/).first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await open()).toMatchObject({ state: 'ISSUED', open_amount: '66150.00' });
  });

  it('what is left is written off when a controller agrees: nothing moves until then', async () => {
    const { page } = desk;
    await settled(page);
    await press(page, 'Write off');
    await focusIs(page, '.sheet [data-reason]');
    await page.keyboard.type('Insolvent');
    expect(await page.locator('.sheet [data-reason]').inputValue()).toBe('Insolvent');
    await page.locator('.sheet table').first().waitFor();
    await page.getByText('A controller other than you decides.').first().waitFor();
    await shoot(page, 'invoice write-off sheet');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('status').filter({ hasText: 'A controller other than you decides.' }).waitFor();
    expect(await open()).toMatchObject({ state: 'ISSUED', open_amount: '66150.00' });
    const asked = (await agency.as('CONTROLLER').get('/v1/approvals?state=PENDING')).body.data as { id: string }[];
    const granted = await agency.as('CONTROLLER').post(`/v1/approvals/${asked[0]?.id}/approve`, { reason: 'Agreed' });
    expect(granted.status).toBe(200);
    expect(await open()).toMatchObject({ state: 'WRITTEN_OFF', open_amount: '0.00' });
    await page.reload();
    await settled(page);
    expect(await page.getByRole('button', { name: 'Credit note', exact: true }).count()).toBe(0);
    expect(desk.complaints).toEqual([]);
  });
});
