import type { Browser } from 'playwright-core';
import { type Agency, newAgency, sell, startJourneyApi } from './agency.fixture';
import { focusIs, openChromium, picture, settled, signIn, type Visitor, visit } from './browser.fixture';

jest.setTimeout(120_000);
let api: Awaited<ReturnType<typeof startJourneyApi>>;
let browser: Browser;
let agency: Agency;
let visitor: Visitor;
beforeAll(async () => {
  [api, browser] = await Promise.all([startJourneyApi(), openChromium()]);
  agency = await newAgency(api);
  // The person meets 412 and merges it; the browser writes every refused request into its console.
  visitor = await visit(browser, api.url, { expected: [/\/v1\/auth\/session/, /412 .*\/v1\/bookings\//] });
  await signIn(visitor.page, agency.emailOf('SUPERVISOR'));
}, 120_000);
afterAll(async () => {
  await picture(visitor.page, 'booking-edit last').catch(() => undefined);
  await browser?.close();
  await api?.close();
});

const found: string[] = [];
const clean = async (screen: string): Promise<void> => {
  await settled(visitor.page);
  await picture(visitor.page, `booking-edit ${screen}`);
  found.push(...(await visitor.findings()).map((finding) => `${screen}: ${finding}`));
};
interface Read {
  id: string;
  version: number;
  state: string;
  notes: string | null;
  record_locator: string | null;
  time_limit: string | null;
  items: {
    id: string;
    base_fare?: string;
    markup: string;
    description: string;
    document_number: string | null;
    traveller: { given_name: string } | null;
  }[];
}
const read = async (id: string): Promise<Read> =>
  (await agency.as('SUPERVISOR').get(`/v1/bookings/${id}`)).body as Read;

describe('a booking is changed with the keyboard alone', () => {
  it('changes, prices, adds, removes, holds; a change by another person is merged field by field; then it is cancelled', async () => {
    const { page } = visitor;
    const { keyboard } = page;
    const { id, reference } = await sell(agency, 'SUPERVISOR');
    await page.goto(`/${agency.slug}/bookings/${reference}`);
    await settled(page);

    await keyboard.press('q');
    await focusIs(page, '[data-price]');
    await clean('price');
    await keyboard.press('Control+A');
    await keyboard.type('50000+1500');
    await keyboard.press('Tab');
    await page.getByText('67,900.00').first().waitFor();

    // Meanwhile a colleague saves another fare and a PNR.
    const before = await read(id);
    const theirs = before.items.map((item) => ({ ...bodyOf(item), base_fare: '50500.00' }));
    const colleague = await agency
      .as('TRAVEL_AGENT')
      .patch(
        `/v1/bookings/${id}`,
        { record_locator: 'ZZ9PLU', items: theirs },
        { headers: { 'if-match': `"${before.version}"` } },
      );
    expect(colleague.status).toBe(200);
    await keyboard.press('Control+Enter');
    const merge = page.getByRole('alert', { name: /Somebody else changed/ });
    await merge.waitFor();
    await clean('merge');
    expect((await merge.innerText()).replace(/\s+/g, ' ')).toMatch(
      /PNR Yours: QX7LMA Saved now: ZZ9PLU .*Fare Yours: 51,500\.00 Saved now: 50,500\.00/,
    );
    await keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText(`Saved ${reference}`).last().waitFor();
    expect(await read(id)).toMatchObject({ record_locator: 'ZZ9PLU', items: [{ base_fare: '51500.00' }] });

    await keyboard.press('n');
    await focusIs(page, '[data-item]:nth-of-type(2) select');
    await keyboard.type('Service');
    await clean('add item');
    await page.locator('[data-item]').nth(1).getByLabel('Service fee').focus();
    await keyboard.press('Control+A');
    await keyboard.type('750');
    await keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await read(id)).items).toHaveLength(2);

    await keyboard.press('h');
    await page.getByRole('dialog', { name: 'Hold' }).waitFor();
    await focusIs(page, '.sheet input');
    await keyboard.type('+0');
    await keyboard.press('Tab');
    await clean('hold');
    await keyboard.press('Control+Enter');
    await page.locator('h1 ~ .pill', { hasText: 'Held' }).waitFor();
    expect(await read(id)).toMatchObject({ state: 'HELD', time_limit: '2026-05-01T12:00:00.000Z' });

    await keyboard.press('o');
    await page.getByRole('dialog', { name: 'Change' }).waitFor();
    await page.getByRole('button', { name: 'Remove item 2' }).focus();
    await keyboard.press('Enter');
    await page.getByLabel('Given name').focus();
    await keyboard.press('Control+A');
    await keyboard.type('Ayesha Noor');
    // Closing keeps what was typed on this device.
    await keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.reload();
    await settled(page);
    await keyboard.press('o');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('input')].some((input) => input.value === 'Ayesha Noor'),
    );
    await keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const after = await read(id);
    expect(after.items.map(({ traveller }) => traveller?.given_name)).toEqual(['AYESHA NOOR']);

    await keyboard.press('x');
    await page.getByRole('dialog').getByLabel('Reason').fill('customer stays home');
    await keyboard.press('Control+Enter');
    await page.getByText(`Cancelled ${reference}`).last().waitFor();
    expect(await read(id)).toMatchObject({ state: 'CANCELLED_BEFORE_ISSUE' });
    expect(found).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  });
});

/** An item as it is sent back whole. */
const bodyOf = ({ id, description, traveller }: Read['items'][number]): Record<string, unknown> => ({
  id,
  kind: 'AIR_TICKET',
  description,
  traveller,
  supplier_id: agency.airlineId,
  service_dates: [
    { date: '2026-05-28', weight: '1' },
    { date: '2026-08-10', weight: '1' },
  ],
  taxes: [
    { code: 'BD', amount: '5000.00' },
    { code: 'YQ', amount: '10400.00' },
  ],
  service_fee: '1000.00',
});
