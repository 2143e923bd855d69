import type { Browser, Page } from 'playwright-core';
import { type Agency, issue, newAgency, sell, startJourneyApi } from './agency.fixture';
import { focusIs, openChromium, picture, pressInTurn, settled, signIn, tableOf, type Visitor, visit } from './browser.fixture';

jest.setTimeout(180_000);
let api: Awaited<ReturnType<typeof startJourneyApi>>;
let browser: Browser;
let agency: Agency;
const visitors: Visitor[] = [];

async function made(user: 'PARTNER_ADMIN' | 'ACCOUNTANT', path: string, body: unknown): Promise<Record<string, string>> {
  const answer = await agency.as(user).post(path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as Record<string, string>;
}
async function person(role: 'REFUND_DESK' | 'SUPERVISOR' | 'CASHIER' | 'TRAVEL_AGENT'): Promise<Visitor> {
  const visitor = await visit(browser, api.url, { expected: [/\/v1\/auth\/session/] });
  visitors.push(visitor);
  await signIn(visitor.page, agency.emailOf(role));
  return visitor;
}
/** A ticket of C01 that its customer has paid. */
async function paidSale(documentNumber: string): Promise<{ id: string; reference: string }> {
  const booking = await sell(agency, 'TRAVEL_AGENT');
  await issue(agency, 'TRAVEL_AGENT', booking, documentNumber);
  const { body } = await agency.as('ACCOUNTANT').get(`/v1/invoices?booking_id=${booking.id}`);
  const [invoice] = body.data as { id: string; open_amount: string }[];
  await made('ACCOUNTANT', '/v1/receipts', {
    customer_id: agency.customerId, amount: { amount: invoice?.open_amount, currency: 'BDT' }, method: 'CASH', applications: [{ invoice_id: invoice?.id, amount: invoice?.open_amount }],
  }); // prettier-ignore
  return booking;
}

let sold: { id: string; reference: string };
let small: { id: string; reference: string };
beforeAll(async () => {
  [api, browser] = await Promise.all([startJourneyApi(), openChromium()]);
  agency = await newAgency(api);
  // Above 60,000.00 a second person decides: C01's 65,400.00 is.
  await api.rows("UPDATE partners SET settings = JSON_SET(settings, '$.approvals.refund', '60000.00') WHERE partner_id = ?", [agency.partnerId]);
  sold = await paidSale('1762400000701');
  small = await paidSale('1762400000702');
  await made('PARTNER_ADMIN', '/v1/drawers', { name: 'Front desk', currency: 'BDT', branch_id: agency.branches.GUL });
}, 120_000);
afterAll(async () => {
  for (const [index, { page }] of visitors.entries()) await picture(page, `refunds last ${index}`).catch(() => undefined);
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
const openBooking = async (page: Page, reference: string): Promise<void> => {
  await page.goto(`/${agency.slug}/bookings/${reference}`);
  await page.getByRole('heading', { name: reference }).waitFor();
  await settled(page);
};
const quoted = (page: Page): Promise<unknown> => page.locator('.sheet table').getByText('To the customer, BDT').waitFor();
const closed = (page: Page): Promise<unknown> => page.getByRole('dialog').waitFor({ state: 'detached' });

describe('from the quote to the payback, with the keyboard alone', () => {
  let refundPage = '';

  it('a whole refund is two keystrokes; above the limit a second person is asked', async () => {
    const desk = await person('REFUND_DESK');
    const { page } = desk;
    await openBooking(page, sold.reference);
    await page.keyboard.press('f');
    await quoted(page);
    await page.getByText('A supervisor other than you decides.').first().waitFor();
    expect(await tableOf(page, 'Rahman, Ayesha')).toEqual([['Fare', '50,000.00', '–', '–', '50,000.00'], ['BD', '5,000.00', '–', '–', '5,000.00'], ['YQ', '10,400.00', '–', '–', '10,400.00']]);
    await shoot(desk, 'refund sheet asking');
    await page.keyboard.press('Control+Enter');
    await page.locator('.sheet [data-close]').waitFor();
    await page.keyboard.press('Escape');
    await closed(page);
    await settled(page);
    await page.getByText('Waits for approval').first().waitFor();
  });

  it('another person grants it in the inbox', async () => {
    const supervisor = await person('SUPERVISOR');
    const { page } = supervisor;
    await pressInTurn(page, 'g', 'a');
    await page.getByRole('heading', { name: 'Approvals' }).waitFor();
    await settled(page);
    await page.getByText(`Refund ${sold.reference} for Rahman Corporation`).waitFor();
    await page.keyboard.press('Enter');
    await focusIs(page, '.sheet [data-first]');
    await page.keyboard.type('Agreed with the customer');
    await page.getByRole('link', { name: 'Open' }).or(page.locator('.sheet a')).first().waitFor();
    await shoot(supervisor, 'refund approval');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Approved and done').first().waitFor();
    await page.keyboard.press('Escape');
    expect(supervisor.complaints).toEqual([]);
  });

  it('the supplier accepts: the refund is in the books and waits to be paid back', async () => {
    const desk = visitors[0] as Visitor;
    const { page } = desk;
    await pressInTurn(page, 'g', 'f');
    await page.getByRole('heading', { name: 'Refunds' }).waitFor();
    await settled(page);
    await shoot(desk, 'refunds list');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: `Refund of ${sold.reference}` }).waitFor();
    await settled(page);
    refundPage = new URL(page.url()).pathname;
    await page.keyboard.press('a');
    await focusIs(page, '.sheet [data-first]');
    await page.keyboard.type('RA-176-1');
    await page.getByRole('button', { name: /^Supplier accepted 65,400.00/ }).waitFor();
    await shoot(desk, 'refund accept sheet');
    await page.keyboard.press('Control+Enter');
    await page.getByText(`Refund of ${sold.reference}: To be paid back`).first().waitFor();
    await page.keyboard.press('Escape');
    await closed(page);
    await settled(page);
    await page.getByText('RA-176-1').waitFor();
    await shoot(desk, 'refund page');
    expect(await page.getByRole('button', { name: 'Pay back' }).count()).toBe(0);
  });

  it('the cashier pays it back from the drawer', async () => {
    const cashier = await person('CASHIER');
    const { page } = cashier;
    await page.goto(refundPage);
    await page.getByRole('heading', { name: `Refund of ${sold.reference}` }).waitFor();
    await settled(page);
    await page.keyboard.press('r');
    await focusIs(page, '.sheet [data-first]');
    await page.keyboard.type('Cash');
    await page.waitForFunction(() => document.querySelectorAll<HTMLSelectElement>('.sheet select')[1]?.selectedOptions[0]?.text === 'Front desk, BDT');
    await page.getByRole('button', { name: /^Pay back 65,400.00/ }).waitFor();
    await page.waitForFunction(() => !document.querySelector<HTMLButtonElement>('.sheet footer button:last-of-type')?.disabled);
    await shoot(cashier, 'refund payback sheet');
    await page.keyboard.press('Control+Enter');
    await page.getByText(`Refund of ${sold.reference}: Completed`).first().waitFor();
    await page.keyboard.press('Escape');
    await closed(page);
    await settled(page);
    await shoot(cashier, 'refund completed');
    const { body } = await agency.as('ACCOUNTANT').get('/v1/reports/trial-balance?as_of=2026-05-01');
    const rows = body.rows as { account: string; closing_debit: string; closing_credit: string }[];
    const of = (account: string): string => rows.filter((row) => row.account === account).map((row) => `${row.closing_debit} ${row.closing_credit}`).join();
    expect([of('1002'), of('1101')]).toEqual(['0.00 65400.00', '0.00 0.00']);
  });

  it('a penalty is typed, what is agreed already posts at once', async () => {
    const desk = visitors[0] as Visitor;
    const { page } = desk;
    await openBooking(page, small.reference);
    await page.keyboard.press('f');
    await quoted(page);
    await page.getByLabel('Penalty, BDT').focus();
    await page.keyboard.type('11100');
    await page.locator('.sheet table').getByText('54,300.00').first().waitFor();
    await page.getByText('2,723.00').first().waitFor();
    await page.getByLabel('Supplier’s reference, if agreed already').focus();
    await page.keyboard.type('RA-176-2');
    await page.getByRole('button', { name: 'Refund and post' }).waitFor();
    await shoot(desk, 'refund sheet penalty');
    await page.keyboard.press('Control+Enter');
    await page.getByText('In the books: 54,300.00 BDT to the customer.').first().waitFor();
    await page.keyboard.press('Escape');
    await closed(page);
    await settled(page);
    await shoot(desk, 'booking refunded');
    expect(desk.complaints).toEqual([]);
  });

  it('an agent quotes and sees neither recall nor entries; nothing of it is refunded', async () => {
    const booking = await paidSale('1762400000703');
    const agent = await person('TRAVEL_AGENT');
    const { page } = agent;
    await openBooking(page, booking.reference);
    await page.keyboard.press('f');
    await quoted(page);
    expect(await page.getByText('Commission recalled').count()).toBe(0);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Quoted: 65,400.00 BDT to the customer.').first().waitFor();
    expect(agent.answers.join(' ')).not.toMatch(/commission_recall|"account":"1109"/);
    expect((await agency.as('REFUND_DESK').get(`/v1/bookings/${booking.id}`)).body.state).toBe('ISSUED');
    expect(agent.complaints).toEqual([]);
  });
});
