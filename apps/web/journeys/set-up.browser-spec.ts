import type { Browser, Page } from 'playwright-core';
import { type Agency, newAgency, startJourneyApi } from './agency.fixture';
import { focusIs, openChromium, picture, settled, signIn, type Visitor, visit } from './browser.fixture';

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
    await picture(page, `set-up last ${index}`).catch(() => undefined);
  await browser?.close();
  await api?.close();
});

/** A person of their own at a page of their own. */
async function sitDown(user: Parameters<Agency['emailOf']>[0], path: string): Promise<Visitor> {
  const visitor = await visit(browser, api.url, { expected: [/\/v1\/auth\/session/] });
  visitors.push(visitor);
  await signIn(visitor.page, agency.emailOf(user));
  await visitor.page.goto(`/${agency.slug}${path}`);
  await settled(visitor.page);
  return visitor;
}
async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}
/** Types into the field that has the focus and goes on to the next. */
async function fill(page: Page, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
}
async function clean(visitor: Visitor): Promise<void> {
  expect(await visitor.findings()).toEqual([]);
  expect(visitor.complaints).toEqual([]);
}

describe('the set-up, with the keyboard alone', () => {
  it('a supplier\u2019s bank details: asked by one, agreed to by another, payouts held and counted down', async () => {
    const maker = await sitDown('SENIOR_ACCOUNTANT', `/suppliers/${agency.airlineId}`);
    await press(maker.page, 'Change bank details');
    await maker.page.getByRole('dialog').waitFor();
    await maker.page.getByLabel('Bank', { exact: true }).focus();
    await fill(maker.page, 'City Bank');
    // The segment of IBAN or number is one stop.
    await maker.page.keyboard.press('Tab');
    await fill(maker.page, '1102 4471 8820', '225261732', 'CIBLBDDH');
    await picture(maker.page, 'set-up bank sheet');
    await clean(maker);
    await maker.page.keyboard.press('Control+Enter');
    const waits = maker.page.getByText('A change of the bank details waits for a controller.');
    await waits.first().waitFor();
    await picture(maker.page, 'set-up bank waits');
    await clean(maker);

    const checker = await sitDown('CONTROLLER', '/approvals');
    await checker.page.getByText('Bank details of Emirates').first().waitFor();
    await checker.page
      .getByRole('row', { name: /Bank details of Emirates/ })
      .first()
      .focus();
    await checker.page.keyboard.press('Enter');
    await checker.page.getByRole('dialog').waitFor();
    await focusIs(checker.page, '.sheet [data-first]');
    await checker.page.keyboard.type('Called them back on the known number');
    await picture(checker.page, 'set-up bank decides');
    await checker.page.keyboard.press('Control+Enter');
    await checker.page.getByText('Approved and done').first().waitFor();
    expect(checker.answers.join(' ')).not.toContain('110244718820');
    await clean(checker);

    await maker.page.reload();
    await settled(maker.page);
    await maker.page.getByText('Payouts are held for another 30:00').waitFor();
    await maker.page.getByText('110244718820').waitFor();
    await picture(maker.page, 'set-up bank held');
    await clean(maker);
  });

  it('a contract by route and class with an override', async () => {
    const { page, ...senior } = await sitDown('SENIOR_ACCOUNTANT', `/suppliers/${agency.airlineId}`);
    await press(page, 'Add contract');
    await page.getByRole('dialog').waitFor();
    await page.getByLabel('Percent', { exact: true }).focus();
    await page.keyboard.type('7');
    await press(page, 'Add a route or class');
    await page.getByLabel('Route 1').focus();
    await fill(page, 'dac-*', 'j');
    await page.keyboard.press('Tab');
    await page.keyboard.type('9');
    await page.getByText('More: tax withheld, override').focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Override', { exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await press(page, 'Add a tier');
    await page.getByLabel('Percent 1').focus();
    await page.keyboard.type('1');
    await page.getByLabel('Sales from 2').focus();
    await fill(page, '1000000', '3');
    await picture(page, 'set-up contract sheet');
    expect(await senior.findings()).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const card = page.getByRole('region', { name: 'Contracts' });
    await card.getByText('DAC-* · class J').waitFor();
    await card.getByText('By quarter').waitFor();
    await card.getByText('3 % from 10,00,000.00').waitFor();
    await picture(page, 'set-up contract');
    await clean({ page, ...senior });
  });

  it('a tax rule is a sentence with its next dated change', async () => {
    const { page, ...senior } = await sitDown('SENIOR_ACCOUNTANT', '/settings/tax-rules');
    await page.getByText('15 % of the service fee, on top').waitFor();
    await page.keyboard.press('n');
    await page.getByRole('dialog').waitFor();
    await focusIs(page, '.sheet [data-first]');
    await page.keyboard.type('bd-vat-fee');
    await page.getByLabel('Percent', { exact: true }).focus();
    await page.keyboard.type('18');
    await page.getByLabel('Valid from').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('1.7');
    await picture(page, 'set-up tax sheet');
    expect(await senior.findings()).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText('18 % of the service fee, on top').waitFor();
    await picture(page, 'set-up tax rules');
    await clean({ page, ...senior });
  });

  it('a drawer, a gateway whose secrets come back in no answer, and thresholds that wait', async () => {
    const admin = await sitDown('PARTNER_ADMIN', '/settings/tills');
    const { page } = admin;
    await page.keyboard.press('n');
    await page.getByRole('dialog').waitFor();
    await focusIs(page, '.sheet [data-first]');
    await fill(page, 'Gulshan drawer');
    // The office is never guessed.
    await page.keyboard.press('Control+Enter');
    await focusIs(page, 'select[aria-invalid=true]');
    await page.keyboard.type('Gul');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('region', { name: 'Cash drawers' }).getByText('Gulshan drawer').waitFor();
    await page.getByRole('region', { name: 'Cash drawers' }).getByText('Gulshan', { exact: true }).waitFor();
    await press(page, 'Add gateway');
    await page.getByRole('dialog').waitFor();
    await press(page, 'Add a secret');
    await page.getByLabel('Name 1').focus();
    await fill(page, 'store_password', 'pa55-of-the-store');
    await picture(page, 'set-up gateway sheet');
    expect(await admin.findings()).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('region', { name: 'Payment gateways' }).getByText('store_password').waitFor();
    expect(admin.answers.join(' ')).not.toContain('pa55-of-the-store');
    await picture(page, 'set-up tills');
    await clean(admin);

    await page.goto(`/${agency.slug}/settings/agency`);
    await settled(page);
    await page.getByLabel('Refund', { exact: true }).focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('50000');
    await page.keyboard.press('Control+Enter');
    await page.getByText('The thresholds wait for a second person').first().waitFor();
    await page
      .getByRole('radiogroup', { name: 'Count drawers blind' })
      .getByRole('radio', { name: 'Off' })
      .focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Saved').first().waitFor();
    await picture(page, 'set-up agency');
    await clean(admin);
    const { body } = await agency.as('CASHIER').get('/v1/settings');
    expect([body.drawers.blind_count, body.approvals.refund]).toEqual([true, '100000.00']);
  });
});
