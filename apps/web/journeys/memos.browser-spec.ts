import type { Browser, Page } from 'playwright-core';
import { type Agency, issue, newAgency, seal, sell, startJourneyApi } from './agency.fixture';
import { focusIs, openChromium, picture, pressInTurn, settled, signIn, type Visitor, visit } from './browser.fixture';

jest.setTimeout(150_000);
let api: Awaited<ReturnType<typeof startJourneyApi>>;
let browser: Browser;
let agency: Agency;
let desk: Visitor;

beforeAll(async () => {
  [api, browser] = await Promise.all([startJourneyApi(), openChromium()]);
  agency = await newAgency(api);
  const booking = await sell(agency, 'TRAVEL_AGENT');
  await issue(agency, 'TRAVEL_AGENT', booking, '1762400000123');
  const memo = async (number: string, change: object = {}): Promise<void> => {
    const answer = await agency.as('ACCOUNTANT').post('/v1/memos', {
      kind: 'ADM', number, supplier_id: agency.airlineId, currency: 'BDT', amount: '2500.00', cause: 'FARE', received_on: '2026-04-19', ...change,
    }); // prettier-ignore
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  };
  await memo('1766666000001', { related_document_number: '1762400000123', charge: '150.00' });
  await memo('1766666000002', { received_on: '2026-04-25', cause: 'TAX' });
  await memo('1766666000003', { received_on: '2026-05-01', cause: 'CHURN', amount: '120.50' });
  await memo('1766666000004', { received_on: '2026-04-10', cause: 'REFUND', amount: '840.00' });
  await memo('1766666000005', { kind: 'ACM', cause: 'COMMISSION', amount: '54.60' });
  desk = await visit(browser, api.url, { expected: [/\/v1\/auth\/session/] });
  await signIn(desk.page, agency.emailOf('SENIOR_ACCOUNTANT'));
}, 120_000);
afterAll(async () => {
  await picture(desk.page, 'memos last').catch(() => undefined);
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
  await page.getByRole('button', { name }).focus();
  await page.keyboard.press('Enter');
}

describe('memos, with the keyboard alone', () => {
  it('the board shows first what runs out next', async () => {
    const { page } = desk;
    await pressInTurn(page, 'g', 'm');
    await page.getByRole('region', { name: '3 days or less' }).getByRole('link').first().waitFor();
    await settled(page);
    const column = (name: string) => page.getByRole('region', { name }).getByRole('link').allInnerTexts();
    expect((await column('3 days or less')).map((text) => /\d{13}/.exec(text)?.[0])).toEqual(['1766666000004', '1766666000001']);
    expect((await column('3 days or less'))[0]).toContain('Time is over');
    expect(await column('10 days or less')).toHaveLength(1);
    expect(await column('Later')).toHaveLength(2);
    await shoot(page, 'memos board');
  });

  it('a memo is disputed with its provision shown before, and lost: the expense is booked once', async () => {
    const { page } = desk;
    await pressInTurn(page, 'j', 'j');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'ADM 1766666000001' }).waitFor();
    await settled(page);
    await page.getByText('3 days left').or(page.getByText('2 days left')).waitFor();
    await shoot(page, 'memo page');
    await press(page, 'Dispute');
    await focusIs(page, '.sheet [data-reason]');
    await page.keyboard.type('The fare was right');
    await page.getByText('The contested part is provided for').waitFor();
    await page.locator('.sheet table').first().waitFor();
    await shoot(page, 'memo dispute sheet');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Memo 1766666000001: Disputed').first().waitFor();
    await seal(api, agency);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await settled(page);
    await press(page, 'Dispute outcome');
    await page.getByRole('dialog').waitFor();
    await page.locator('.sheet table').first().waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Memo 1766666000001: Dispute lost').first().waitFor();
    await page.keyboard.press('Escape');
    await settled(page);
    expect(desk.complaints).toEqual([]);
    const { body } = await agency.as('ACCOUNTANT').get('/v1/reports/trial-balance?as_of=2026-05-01');
    const rows = body.rows as { account: string; closing_debit: string; closing_credit: string }[];
    expect(rows.find(({ account }) => account === '5041')?.closing_debit).toBe('2500.00');
    expect(rows.find(({ account }) => account === '2051')?.closing_credit).toBe('0.00');
  });

  it('what is lost is charged on to the customer of its ticket', async () => {
    const { page } = desk;
    await press(page, 'Charge on');
    await page.getByRole('dialog').waitFor();
    await page.locator('.sheet table').first().waitFor();
    await shoot(page, 'memo recharge sheet');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Charged on').first().waitFor();
    await page.getByText('Memo 1766666000001: Dispute lost').first().waitFor();
    await page.keyboard.press('Escape');
    const notes = (await agency.as('ACCOUNTANT').get('/v1/debit-notes')).body.data as { total: string }[];
    expect(notes.map(({ total }) => total)).toEqual(['2650.00']);
  });

  it('a memo is recorded, linked and accepted', async () => {
    const { page } = desk;
    await pressInTurn(page, 'g', 'm');
    await settled(page);
    await page.keyboard.press('n');
    await focusIs(page, '.sheet [data-first]');
    await page.keyboard.type('Emir');
    await page.getByRole('option', { name: /Emirates/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByLabel('Memo number').focus();
    await page.keyboard.type('176 6666000009');
    await page.getByLabel('Amount', { exact: true }).focus();
    await page.keyboard.type('99.50');
    await shoot(page, 'memo record sheet');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'ADM 1766666000009' }).waitFor();
    await settled(page);
    await page.keyboard.press('l');
    await focusIs(page, '.sheet [data-first]');
    await page.keyboard.type('176-2400000123');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('Linked', { exact: true }).first().waitFor();
    await page.keyboard.press('a');
    await page.getByRole('dialog').waitFor();
    await page.locator('.sheet table').first().waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Memo 1766666000009: Accepted').first().waitFor();
    await page.keyboard.press('Escape');
    expect(desk.complaints).toEqual([]);
  });

  it('an agent sees the memos of the office, and nothing that posts', async () => {
    const agent = await visit(browser, api.url, { width: 390, height: 844, expected: [/\/v1\/auth\/session/] });
    await signIn(agent.page, agency.emailOf('TRAVEL_AGENT'));
    await agent.page.goto(`/${agency.slug}/memos`);
    await settled(agent.page);
    await agent.page.getByRole('link', { name: /1766666000001/ }).click();
    await agent.page.getByRole('heading', { name: 'ADM 1766666000001' }).waitFor();
    expect(await agent.page.getByRole('button', { name: /Accept|Dispute|Charge on|Write off/ }).count()).toBe(0);
    expect(agent.answers.join(' ')).not.toContain('journal_entries"');
    expect(await agent.findings()).toEqual([]);
    expect(agent.complaints).toEqual([]);
  });
});
