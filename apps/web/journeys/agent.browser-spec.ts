import type { Browser } from 'playwright-core';
import { issue, newAgency, OWED, sell, startJourneyApi } from './agency.fixture';
import { openChromium, pressInTurn, settled, signIn, visit } from './browser.fixture';

jest.setTimeout(120_000);
let api: Awaited<ReturnType<typeof startJourneyApi>>;
let browser: Browser;
beforeAll(async () => {
  [api, browser] = await Promise.all([startJourneyApi(), openChromium()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await api?.close();
});

/** Commission, what the airline gets, and a line of the journal: none of it is the agent's to know. */
const SECRET = /3,?500\.00|61,?900\.00|"commission(?!_paid)|"net_|"lines":\s*\[\s*\{[^}]*"side"|"account":/;
const ON_SCREEN = /3,500\.00|61,900\.00|commission|\bdebit\b|\b(?:1109|2011|2031)\b/i;

it('shows a travel agent the sale, but no commission and no journal line, in the page or on the wire', async () => {
  const agency = await newAgency(api);
  const draft = await sell(agency, 'TRAVEL_AGENT');
  const other = await sell(agency, 'SUPERVISOR', { record_locator: 'K8PQ2D' });
  const visitor = await visit(browser, api.url, { expected: [/\/v1\/auth\/session/] });
  const { page } = visitor;
  const seen: string[] = [];
  const read = async (): Promise<void> => {
    await settled(page);
    seen.push(await page.locator('body').innerText());
  };
  await signIn(page, agency.emailOf('TRAVEL_AGENT'));
  await read();
  expect(await page.getByRole('link', { name: 'Journal' }).count()).toBe(0);
  await pressInTurn(page, 'g', 'b');
  await page.getByText(draft.reference).first().waitFor();
  await read();
  await page.goto(`/${agency.slug}/bookings/${draft.reference}`);
  await read();
  await page.keyboard.press('i');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('1762400000301');
  await page.getByRole('button', { name: `Issue and post ${OWED}` }).waitFor();
  await read();
  await page.keyboard.press('Control+Enter');
  await page
    .locator('.sheet')
    .getByText(/^Issued TVB-/)
    .waitFor();
  await read();
  await page.keyboard.press('Escape');
  await page.locator('h1 ~ .pill', { hasText: 'Issued' }).waitFor();
  await read();
  await issue(agency, 'SUPERVISOR', other, '1762400000302');
  for (const path of [
    'customers',
    'invoices',
    'journal',
    'reports/trial-balance',
    `bookings/${other.reference}`,
  ]) {
    await page.goto(`/${agency.slug}/${path}`);
    await read();
  }
  expect(seen.filter((text) => ON_SCREEN.test(text)).map((text) => ON_SCREEN.exec(text)?.[0])).toEqual([]);
  expect(visitor.answers.length).toBeGreaterThan(10);
  expect(
    visitor.answers
      .filter((answer) => SECRET.test(answer))
      .map((answer) => `${SECRET.exec(answer)?.[0]} in ${answer.slice(0, 200)}`),
  ).toEqual([]);
  expect(visitor.complaints).toEqual([]);
  await visitor.close();
});
