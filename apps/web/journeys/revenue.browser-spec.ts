import type { Browser, Page } from 'playwright-core';
import { type Agency, issue, newAgency, seal, sell, startJourneyApi } from './agency.fixture';
import { openChromium, picture, pressInTurn, settled, signIn, tableOf, type Visitor, visit } from './browser.fixture';

jest.setTimeout(150_000);
let api: Awaited<ReturnType<typeof startJourneyApi>>;
let browser: Browser;
let agency: Agency;
let books: Visitor;
let desk: Visitor;
let reference: string;

beforeAll(async () => {
  [api, browser] = await Promise.all([startJourneyApi(), openChromium()]);
  agency = await newAgency(api);
  const booking = await sell(agency, 'TRAVEL_AGENT');
  await issue(agency, 'TRAVEL_AGENT', booking, '1762400000123');
  reference = booking.reference;
  api.clock.set(new Date('2026-05-29T06:00:00Z'));
  await seal(api, agency);
  books = await visit(browser, api.url, { expected: [/\/v1\/auth\/session/] });
  await signIn(books.page, agency.emailOf('ACCOUNTANT'));
}, 120_000);
afterAll(async () => {
  for (const [name, visitor] of Object.entries({ books, desk })) await picture(visitor?.page, `revenue last ${name}`).catch(() => undefined);
  await browser?.close();
  await api?.close();
});

/** As it stands at both widths, in light and dark, with what a machine can find wrong. */
async function shoot(visitor: Visitor, name: string): Promise<void> {
  const { page } = visitor;
  const found: string[] = [];
  for (const width of [1440, 390])
    for (const theme of ['light', 'dark']) {
      await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
      await page.evaluate((chosen) => {
        document.documentElement.dataset['theme'] = chosen;
      }, theme);
      found.push(...(await visitor.findings()).map((finding) => `${name} ${width} ${theme}: ${finding}`));
      await picture(page, `${name} ${width} ${theme}`);
    }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.evaluate(() => {
    document.documentElement.dataset['theme'] = 'light';
  });
  expect(found).toEqual([]);
  expect(visitor.complaints).toEqual([]);
}

async function startRun(page: Page): Promise<void> {
  await pressInTurn(page, 'n');
  await page.getByRole('dialog').waitFor();
  await page.locator('.sheet [data-first]').first().fill('2026-05-28');
  await page.keyboard.press('Control+Enter');
}

describe('revenue, with the keyboard alone', () => {
  it('a run is started and followed; the second one posts nothing, as it should', async () => {
    const { page } = books;
    await page.goto(`${api.url}/${agency.slug}/runs`);
    await settled(page);
    await page.getByText('No run yet.').waitFor();
    await pressInTurn(page, 'n');
    await page.getByRole('dialog').waitFor();
    await shoot(books, 'runs start');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await startRun(page);
    await page.getByText('Posted 1 entry.').first().waitFor();
    await startRun(page);
    await page.getByText('Posted nothing, as it should').first().waitFor();
    await settled(page);
    const rows = await tableOf(page, 'Runs');
    expect(rows.map((row) => row.at(-1))).toEqual(expect.arrayContaining(['0', '1']));
    await shoot(books, 'runs');
  });

  it('what a run did is read, down to its entries', async () => {
    const { page } = books;
    await pressInTurn(page, 'j', 'j');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.getByText('Bookings partly used').waitFor();
    await shoot(books, 'run sheet');
    await page.getByRole('dialog').getByRole('link').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText('2031').first().waitFor();
  });

  it('deferred revenue has one chart and its table; a month opens its lines', async () => {
    const { page } = books;
    await page.goto(`${api.url}/${agency.slug}/reports/deferred-revenue`);
    await settled(page);
    await page.getByRole('img', { name: /Deferred at the end/ }).waitFor();
    const text = await page.getByRole('region', { name: 'Roll-forward by account and month' }).innerText();
    expect(text).toContain('3,500.00');
    expect(text).toContain('1,750.00');
    await shoot(books, 'deferred revenue');
    await page.getByRole('region', { name: 'Roll-forward by account and month' }).getByRole('link').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/general-ledger\?account=2031/);
  });

  it('the dates of a sold ticket are changed on its booking', async () => {
    desk = await visit(browser, api.url, { expected: [/\/v1\/auth\/session/] });
    const { page } = desk;
    await signIn(page, agency.emailOf('TRAVEL_AGENT'));
    await page.goto(`${api.url}/${agency.slug}/bookings/${reference}`);
    await settled(page);
    await pressInTurn(page, 'd');
    await page.getByRole('dialog').waitFor();
    await shoot(desk, 'service dates');
    await page.getByRole('textbox', { name: 'Date 2' }).fill('2026-09-01');
    await page.getByLabel('Reason').fill('The airline has moved the flight');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Nothing was posted').first().waitFor();
    await page.getByText('Service dates changed').first().waitFor();
    expect(desk.complaints).toEqual([]);
  });
});
