import type { Browser, Page } from 'playwright-core';
import { type Agency, newAgency, sell, startJourneyApi } from './agency.fixture';
import { focusIs, openChromium, picture, pressInTurn, settled, signIn, tableOf, type Visitor, visit } from './browser.fixture';

jest.setTimeout(150_000);
let api: Awaited<ReturnType<typeof startJourneyApi>>;
let browser: Browser;
let agency: Agency;
const visitors: Visitor[] = [];
const found: string[] = [];
beforeAll(async () => {
  [api, browser] = await Promise.all([startJourneyApi(), openChromium()]);
  agency = await newAgency(api);
}, 120_000);
afterAll(async () => {
  for (const [index, { page }] of visitors.entries()) await picture(page, `receipts last ${index}`).catch(() => undefined);
  await browser?.close();
  await api?.close();
});

async function clean({ page, findings }: Visitor, screen: string): Promise<void> {
  await settled(page);
  await picture(page, `receipts ${screen}`);
  found.push(...(await findings()).map((finding) => `${screen}: ${finding}`));
}
async function person(role: 'ACCOUNTANT' | 'CASHIER'): Promise<Visitor> {
  const visitor = await visit(browser, api.url, { expected: [/\/v1\/auth\/session/] });
  visitors.push(visitor);
  await signIn(visitor.page, agency.emailOf(role));
  return visitor;
}
async function made(user: 'PARTNER_ADMIN' | 'SENIOR_ACCOUNTANT' | 'CASHIER', path: string, body: unknown): Promise<Record<string, string>> {
  const answer = await agency.as(user).post(path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as Record<string, string>;
}
async function bank(currency: string): Promise<string> {
  const asked = await made('PARTNER_ADMIN', '/v1/bank-accounts', { name: `City Bank ${currency}`, kind: 'BANK', currency });
  await agency.as('CONTROLLER').post(`/v1/approvals/${asked['approval_id']}/approve`, { reason: 'Known' });
  return asked['id'] ?? '';
}
const NUMBERS = ['1762400000501', '1762400000502', '1762400000503'];
let documents = 0;
/** An EMD of a price, issued: its invoice's number. */
async function invoiceOf(price: string, currency: string): Promise<string> {
  const { id } = await sell(agency, 'TRAVEL_AGENT', { currency }, { kind: 'EMD', emd_type: 'S', base_fare: price, taxes: [], service_fee: '0.00', commission: { amount: '0.00' } });
  const { body: booking } = await agency.as('TRAVEL_AGENT').get(`/v1/bookings/${id}`);
  const issued = await agency.as('TRAVEL_AGENT').post(`/v1/bookings/${id}/issue`, {
    documents: [{ item_id: booking.items[0].id, document_number: NUMBERS[documents++] ?? `17624000005${10 + documents}` }], issued_on: '2026-05-01',
  });
  if (issued.status !== 200) throw new Error(JSON.stringify(issued.body));
  return (await agency.as('ACCOUNTANT').get(`/v1/invoices/${issued.body.invoice_id}`)).body.number as string;
}
async function fill(page: Page, label: string | RegExp, text: string): Promise<void> {
  await page.getByLabel(label, typeof label === 'string' ? { exact: true } : {}).first().focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

/** The dry run of what is typed now has answered. */
async function tried(page: Page): Promise<void> {
  await page.waitForTimeout(400);
  await page.waitForFunction(() => document.querySelector('.sheet footer :is(button, a):is([disabled], [aria-disabled=true])') === null);
  await settled(page);
}

describe('money in, with the keyboard alone', () => {
  it('a receipt over three invoices, a part in dollars, the rest to the advance; then four strokes for one invoice', async () => {
    await made('SENIOR_ACCOUNTANT', '/v1/fx-rates', { rates: [{ date: '2026-05-01', from: 'USD', to: 'BDT', rate: '122.00', kind: 'SPOT' }] });
    await bank('BDT');
    const [one, two, dollars] = [await invoiceOf('10000.00', 'BDT'), await invoiceOf('5000.00', 'BDT'), await invoiceOf('100.00', 'USD')];
    const desk = await person('ACCOUNTANT');
    const { page } = desk;
    await pressInTurn(page, 'g', 'e');
    await page.getByRole('heading', { level: 1, name: 'Receipts' }).waitFor();
    await clean(desk, 'none yet');
    await pressInTurn(page, 'c', 'r');
    await page.getByRole('dialog').waitFor();
    await focusIs(page, 'input[role=combobox]');
    await page.keyboard.type('rahm');
    await page.getByRole('option', { name: /Rahman Corporation/ }).waitFor();
    await page.keyboard.press('Enter');
    await fill(page, 'Amount received', '30,000');
    // Oldest first by itself; the invoice in dollars by Space, with what the customer gave for it.
    await page.getByText(dollars, { exact: true }).waitFor();
    await page.getByLabel(`Apply to ${dollars}`).focus();
    await page.keyboard.press('Space');
    await fill(page, `Applied to ${dollars}`, '12300');
    await page.locator('.sheet [role=status]', { hasText: '2,700.00' }).waitFor();
    await tried(page);
    await clean(desk, 'sheet');
    await page.keyboard.press('Control+Enter');
    await page.locator('.sheet [data-close]').waitFor();
    await clean(desk, 'posted');
    await page.getByRole('link', { name: 'Open the receipt' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Receipt of 30,000\.00 BDT/ }).waitFor();
    await settled(page);
    expect(await tableOf(page, 'Applied to')).toEqual([[one, 'BDT10,000.00'], [two, 'BDT5,000.00'], [dollars, 'USD100.00']]);
    await clean(desk, 'receipt');
    const moved = await api.rows<{ line: string }>(
      "SELECT CONCAT(l.account, ' ', l.side, ' ', l.functional_amount) AS line FROM journal_lines l JOIN journal_entries e ON e.partner_id = l.partner_id AND e.id = l.entry_id WHERE l.partner_id = ? AND e.event = 'RECEIPT' ORDER BY line",
      [agency.partnerId],
    );
    expect(moved.map(({ line }) => line)).toEqual([
      '1011 D 30000.0000', '1101 C 10000.0000', '1101 C 12200.0000', '1101 C 5000.0000', '2041 C 2700.0000', '4101 C 100.0000',
    ]);
    // Four strokes for a receipt on an invoice: Ctrl K, paste, R, Ctrl Enter.
    const bill = await invoiceOf('750.00', 'BDT');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find or do anything' }).waitFor();
    await page.evaluate((text) => navigator.clipboard.writeText(text), bill).catch(() => undefined);
    await page.keyboard.insertText(bill);
    await page.getByRole('heading', { level: 1, name: bill }).waitFor();
    await settled(page);
    await page.keyboard.press('r');
    await page.getByRole('button', { name: /^Receive and post 750\.00/ }).and(page.locator(':not([disabled])')).waitFor();
    await page.getByText('nothing is left').waitFor();
    await tried(page);
    await clean(desk, 'from the invoice');
    await page.keyboard.press('Control+Enter');
    await page.locator('.sheet [data-close]').waitFor();
    await clean(desk, 'paid');
    await page.keyboard.press('Escape');
    await page.locator('h1 ~ .pill', { hasText: 'Paid' }).waitFor();
    expect(found).toEqual([]);
    expect(visitors.flatMap(({ complaints }) => complaints)).toEqual([]);
  });

  it('a drawer is opened, counted blind and brought to the bank', async () => {
    const drawer = await made('PARTNER_ADMIN', '/v1/drawers', { name: 'Front desk', currency: 'BDT', branch_id: agency.branches.GUL });
    await made('CASHIER', '/v1/receipts', { customer_id: agency.customerId, method: 'CASH', drawer_id: drawer['id'], amount: { amount: '2350.00', currency: 'BDT' } });
    const till = await person('CASHIER');
    const { page } = till;
    await pressInTurn(page, 'g', 'd');
    await page.getByRole('heading', { level: 1, name: 'Front desk' }).waitFor();
    await clean(till, 'drawer closed');
    await page.keyboard.press('o');
    await page.getByRole('button', { name: /Count and close/ }).waitFor();
    await page.keyboard.press('r');
    await page.getByRole('dialog').waitFor();
    await focusIs(page, '[data-worth="0"]');
    // 2 × 1,000 · 0 × 500 · 1 × 200 · 1 × 100 · 0 × 50 · 2 × 20 = 2,340: ten short.
    for (const pieces of ['2', '', '1', '1', '', '2']) {
      await page.keyboard.type(pieces);
      await page.keyboard.press('Enter');
    }
    await page.getByRole('button', { name: /^Count and close 2,340\.00/ }).waitFor();
    await tried(page);
    expect(await page.locator('.sheet').innerText()).not.toContain('2,350.00');
    await clean(till, 'count');
    await page.keyboard.press('Control+Enter');
    await page.locator('.sheet [data-close]').waitFor();
    await page.locator('.sheet').getByText('Short by 10.00.').waitFor();
    await clean(till, 'counted');
    await page.keyboard.press('Escape');
    await page.keyboard.press('b');
    await page.getByRole('dialog').waitFor();
    await fill(page, 'Amount, BDT', '2340');
    await page.getByRole('button', { name: /^Bank and post 2,340\.00/ }).and(page.locator(':not([disabled])')).waitFor();
    await tried(page);
    await page.keyboard.press('Control+Enter');
    await page.locator('.sheet [data-close]').waitFor();
    await page.keyboard.press('Escape');
    expect(await tableOf(page, 'Counts')).toHaveLength(1);
    expect(found).toEqual([]);
    expect(visitors.flatMap(({ complaints }) => complaints)).toEqual([]);
  });

  it('a gateway pays out, takes back and gives again', async () => {
    const gateway = await made('PARTNER_ADMIN', '/v1/gateways', { provider: 'SSLCOMMERZ', name: 'Cards', currency: 'BDT' });
    const receipt = await made('CASHIER', '/v1/receipts', {
      customer_id: agency.customerId, method: 'GATEWAY', gateway_id: gateway['id'], gateway_transaction_id: 'tx-77', amount: { amount: '1000.00', currency: 'BDT' },
    });
    const desk = await person('ACCOUNTANT');
    const { page } = desk;
    await page.goto(page.url().replace(/\/?$/, '/gateways'));
    await page.getByRole('link', { name: 'tx-77' }).waitFor();
    await page.keyboard.press('r');
    await page.getByRole('dialog').waitFor();
    await fill(page, 'Fee', '25');
    await page.getByRole('button', { name: /^Match and post 975\.00/ }).waitFor();
    await tried(page);
    await clean(desk, 'payout');
    await page.keyboard.press('Control+Enter');
    await page.locator('.sheet [data-close]').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Nothing waits at this gateway').waitFor();
    await page.keyboard.press('n');
    await page.getByRole('dialog').waitFor();
    await fill(page, 'Transaction of the gateway', 'tx-77');
    await fill(page, 'Amount, BDT', '400');
    await tried(page);
    await page.keyboard.press('Control+Enter');
    await page.locator('.sheet [data-close]').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'How did it end?' }).focus();
    await clean(desk, 'gateways');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tried(page);
    await page.keyboard.press('Control+Enter');
    await page.locator('.sheet [data-close]').waitFor();
    await page.keyboard.press('Escape');
    expect((await agency.as('ACCOUNTANT').get(`/v1/receipts/${receipt['id']}`)).body.state).toBe('RECEIVED');
    expect(found).toEqual([]);
    expect(visitors.flatMap(({ complaints }) => complaints)).toEqual([]);
  });

  it('what is left to the customer goes to the wallet and back to the bank', async () => {
    const desk = await person('ACCOUNTANT');
    const { page } = desk;
    await page.goto(`${page.url().replace(/\/$/, '')}/customers/${agency.customerId}`);
    await page.getByRole('button', { name: 'Wallet', exact: true }).focus();
    await clean(desk, 'credit');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await fill(page, 'Amount, BDT', '500');
    await tried(page);
    await page.keyboard.press('Control+Enter');
    await page.locator('.sheet [data-close]').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Pay out' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.getByLabel('From', { exact: true }).selectOption({ label: 'Wallet, 500.00 BDT' });
    await tried(page);
    await clean(desk, 'pay out');
    await page.keyboard.press('Control+Enter');
    await page.locator('.sheet [data-close]').waitFor();
    await page.locator('.sheet').getByText('500.00 paid out to the customer.').waitFor();
    expect(found).toEqual([]);
    expect(visitors.flatMap(({ complaints }) => complaints)).toEqual([]);
  });

  it('stands on a phone and in the dark', async () => {
    const phone = await visit(browser, api.url, { width: 390, height: 844, expected: [/\/v1\/auth\/session/] });
    visitors.push(phone);
    const { page } = phone;
    await signIn(page, agency.emailOf('ACCOUNTANT'));
    const home = page.url().replace(/\/$/, '');
    for (const dark of [false, true]) {
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
      for (const [name, path] of [['list', '/receipts'], ['new', '/receipts/new'], ['gateways', '/gateways'], ['drawer', '/drawer']] as const) {
        await page.goto(`${home}${path}`);
        await clean(phone, `390 ${name}${dark ? ' dark' : ''}`);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      }
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${home}/receipts`);
    await clean(phone, '1440 list dark');
    expect(found).toEqual([]);
  });
});
