import type { Browser, Page } from 'playwright-core';
import { type Agency, newAgency, startJourneyApi, TODAY } from './agency.fixture';
import {
  focusIs,
  openChromium,
  picture,
  pressInTurn,
  settled,
  signIn,
  type Visitor,
  visit,
} from './browser.fixture';

jest.setTimeout(150_000);
let api: Awaited<ReturnType<typeof startJourneyApi>>;
let browser: Browser;
let agency: Agency;
const visitors: Visitor[] = [];
beforeAll(async () => {
  [api, browser] = await Promise.all([startJourneyApi(), openChromium()]);
  agency = await newAgency(api);
}, 120_000);
afterAll(async () => {
  for (const [index, { page }] of visitors.entries())
    await picture(page, `by-hand last ${index}`).catch(() => undefined);
  await browser?.close();
  await api?.close();
});

const found: string[] = [];
async function clean({ page, findings }: Visitor, screen: string): Promise<void> {
  await settled(page);
  await picture(page, `by-hand ${screen}`);
  found.push(...(await findings()).map((finding) => `${screen}: ${finding}`));
}
async function person(role: 'TRAVEL_AGENT' | 'SUPERVISOR'): Promise<Visitor> {
  const visitor = await visit(browser, api.url, { expected: [/\/v1\/auth\/session/] });
  visitors.push(visitor);
  await signIn(visitor.page, agency.emailOf(role));
  return visitor;
}
/** Types into a choice and takes the one that is left. */
async function choose(page: Page, label: string, text: string, option: RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label }).focus();
  await page.keyboard.type(text);
  await page.getByRole('option', { name: option }).waitFor();
  await page.keyboard.press('Enter');
}
async function fill(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).first().focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

describe('a sale by hand that another person approves, with the keyboard alone', () => {
  it('is typed, asked for, approved by a supervisor and stands in the books', async () => {
    const agent = await person('TRAVEL_AGENT');
    const { page } = agent;
    await pressInTurn(page, 'c', 'b');
    await page.getByRole('heading', { level: 1, name: 'New booking' }).waitFor();
    await clean(agent, 'new booking');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').first().waitFor();
    await focusIs(page, '[aria-invalid=true]');
    await choose(page, 'Customer', 'padma', /Padma Textiles/);
    await choose(page, 'Supplier', '176', /Emirates/);
    await fill(page, 'Route or description', 'DAC-LHR-DAC');
    await fill(page, 'Family name', 'karim');
    await fill(page, 'Given name', 'nasrin');
    await fill(page, 'Service date 1', '28');
    await fill(page, 'Base fare', '2,25,000*2');
    await fill(page, 'Service fee', '1000');
    await fill(page, 'Code of tax 1', 'bd');
    await fill(page, 'Amount of tax 1', '15400');
    await clean(agent, 'typed');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: /^TVB-2026-\d{6}$/ }).waitFor();
    const reference = await page.locator('h1').innerText();
    await settled(page);

    await page.keyboard.press('i');
    await page.getByRole('dialog').waitFor();
    await focusIs(page, '.sheet input');
    await page.keyboard.type('1762400000401');
    await page.getByRole('button', { name: /^Ask/ }).waitFor();
    await clean(agent, 'ask');
    await page.keyboard.press('Control+Enter');
    await page.locator('.sheet [data-close]').waitFor();
    await page.keyboard.press('Escape');
    await page
      .locator('h1 ~ .pill', { hasText: 'Pending approval' })
      .or(page.locator('h1 ~ .pill', { hasText: 'Waits for approval' }))
      .first()
      .waitFor();
    expect(await entries(reference)).toBe('0');

    const supervisor = await person('SUPERVISOR');
    const { page: desk } = supervisor;
    await pressInTurn(desk, 'g', 'a');
    await desk.getByRole('heading', { level: 1, name: 'Approvals' }).waitFor();
    await desk.getByRole('row', { name: /TRAVEL_AGENT/ }).waitFor();
    await desk.keyboard.press('j');
    await focusIs(desk, 'tr[data-row]');
    await desk.keyboard.press('Enter');
    await desk.getByRole('dialog').waitFor();
    await clean(supervisor, 'approval');
    const reason = desk.getByLabel('Reason for your decision');
    await reason.focus();
    await desk.keyboard.type('Customer is known, limit is wide enough');
    await desk.getByRole('button', { name: /^Approve and post 4,66,550\.00/ }).waitFor();
    await desk.keyboard.press('Control+Enter');
    await desk.locator('.sheet [data-close]').waitFor();
    expect(await entries(reference)).toBe('1');

    await page.reload();
    await page.locator('h1 ~ .pill', { hasText: 'Issued' }).waitFor();
    expect(found).toEqual([]);
    expect(visitors.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});

/** Entries of the sale that stand in the journal today. */
async function entries(reference: string): Promise<string | undefined> {
  const [row] = await api.rows<{ n: string }>(
    'SELECT CAST(COUNT(*) AS CHAR) AS n FROM journal_entries e JOIN bookings b ON b.partner_id = e.partner_id AND b.id = e.booking_id WHERE b.partner_id = ? AND b.reference = ? AND e.entry_date = ?',
    [agency.partnerId, reference, TODAY],
  );
  return row?.n;
}
