import type { Browser, Page } from 'playwright-core';
import { type Agency, issue, newAgency, OWED, seal, sell, startJourneyApi } from './agency.fixture';
import { focusIs, openChromium, picture, settled, signIn, type Visitor, visit } from './browser.fixture';

jest.setTimeout(150_000);
const LONG = 'CHOWDHURYWICKREMASINGHERATHNAYAKEMUDIYANSELAGEBANDARANAYAKE';
let api: Awaited<ReturnType<typeof startJourneyApi>>;
let browser: Browser;
let agency: Agency;
let desk: Visitor;
let page: Page;
beforeAll(async () => {
  [api, browser] = await Promise.all([startJourneyApi(), openChromium()]);
  agency = await newAgency(api);
  desk = await visit(browser, api.url, { expected: [/\/v1\/auth\/session/] });
  ({ page } = desk);
  await signIn(page, agency.emailOf('SUPERVISOR'));
}, 120_000);
afterAll(async () => {
  if (desk) await picture(page, 'booking-page last').catch(() => undefined);
  await browser?.close();
  await api?.close();
});

const open = async (path: string): Promise<void> => {
  await page.goto(`/${agency.slug}${path}`);
  await settled(page);
};
/** As it stands at both widths, in light and dark, with what a machine can find wrong. */
async function everywhere(name: string): Promise<string[]> {
  const found: string[] = [];
  for (const width of [1440, 390])
    for (const theme of ['light', 'dark']) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate((chosen) => {
        document.documentElement.dataset['theme'] = chosen;
      }, theme);
      await settled(page);
      found.push(...(await desk.findings()).map((finding) => `${name} ${width} ${theme}: ${finding}`));
      await picture(page, `${name} ${width} ${theme}`);
      found.push(...(await cutFigures(page)).map((figure) => `${name} ${width}: ${figure} is cut`));
    }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.evaluate(() => {
    document.documentElement.dataset['theme'] = 'light';
  });
  return found;
}
/** Amounts that a person can see only in part. */
const cutFigures = (on: Page): Promise<string[]> =>
  on.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main .figure')]
      .filter((figure) => {
        const box = figure.getBoundingClientRect();
        return (
          box.width > 0 &&
          (box.right > document.documentElement.clientWidth || figure.scrollWidth > figure.clientWidth + 1)
        );
      })
      .map((figure) => figure.innerText),
  );

describe('the page of one booking', () => {
  it('keeps every figure in sight beside the longest name', async () => {
    const booking = await sell(
      agency,
      'SUPERVISOR',
      { record_locator: 'LONGNM' },
      { traveller: { family_name: LONG, given_name: 'TENUWARA' }, markup: '200.00' },
    );
    await open(`/bookings/${booking.reference}`);
    expect(await everywhere('booking long')).toEqual([]);
    await page.keyboard.press('i');
    const number = page.getByRole('dialog').getByLabel('Ticket number');
    await page.getByText('13 digits, beginning with 176').waitFor();
    await page.keyboard.type('997');
    await page.getByText('Emirates begins with 176.').waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('176');
    await page.keyboard.press('Tab');
    await page.getByText('A ticket number has 13 digits.').waitFor();
    await number.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('1762400000602');
    await page.getByText('Emirates begins with 176.').waitFor({ state: 'detached' });
    await page.keyboard.press('Tab');
    await settled(page);
    await picture(page, 'issue number');
    expect(await number.inputValue()).toBe('176-2400000602');
    await page.keyboard.press('Escape');
    await open('/bookings');
    const heights = await page
      .locator('tbody tr[data-row]')
      .evaluateAll((rows) => rows.map((row) => Math.round(row.getBoundingClientRect().height)));
    expect(Math.max(...heights)).toBeLessThanOrEqual(37);
    expect(await everywhere('bookings')).toEqual([]);
  });

  it('shows window, checks and mirror before a reason, asks for it, and tells what became of it', async () => {
    const booking = await sell(agency, 'SUPERVISOR', { record_locator: 'VOIDED' });
    await issue(agency, 'SUPERVISOR', booking, '1762400000601');
    await seal(api, agency);
    await open(`/bookings/${booking.reference}`);
    expect(await everywhere('booking issued')).toEqual([]);
    await page.keyboard.press('v');
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('list', { name: 'Checks' }).waitFor();
    await settled(page);
    await picture(page, 'void without a reason');
    await page.keyboard.press('Control+Enter');
    await sheet.getByText('Say why in a few words.').waitFor();
    await focusIs(page, '.sheet [data-first]');
    await page.keyboard.type('wrong date');
    await page.keyboard.press('Control+Enter');
    await sheet.locator('[data-close]').waitFor();
    await page.reload();
    await page
      .getByRole('dialog')
      .getByText(/Voided.*2026/)
      .waitFor();
    await settled(page);
    await picture(page, 'void after a reload');
    expect(await page.getByRole('dialog').getByRole('button', { name: /^Void/ }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await settled(page);
    const money = page.getByRole('region', { name: 'Money' });
    expect((await money.innerText()).replace(/\s+/g, ' ')).toMatch(
      new RegExp(`Sale 0\\.00 Voided, was ${OWED} Commission 0\\.00`),
    );
    expect(await everywhere('booking voided')).toEqual([]);
    expect(desk.complaints).toEqual([]);
  });
});

describe('a new booking with wrong input', () => {
  it('marks each field in plain words, leads to it, and repeats an item with empty names', async () => {
    await open('/bookings/new');
    const put = async (label: string, text: string): Promise<void> => {
      await page.getByLabel(label, { exact: true }).first().fill(text);
    };
    await put('PNR', 'A!');
    await put('Currency', 'XXX');
    await put('Time limit', '28');
    await put('At', '25:99');
    await page.keyboard.press('Control+Enter');
    const summary = page.getByRole('alert');
    for (const words of [
      'Five to eight letters and digits.',
      'Three letters of a currency, as BDT.',
      'Hours and minutes, as 18:00.',
    ])
      await page.getByText(words).waitFor();
    expect(await everywhere('new booking wrong')).toEqual([]);
    await summary.getByRole('button', { name: 'Currency' }).click();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('XXX');
    await put('Currency', 'BDT');
    await summary.getByRole('button', { name: 'Currency' }).waitFor({ state: 'detached' });
    await put('Family name', 'KARIM');
    await page.getByLabel('Family name').first().focus();
    await page.keyboard.press('Control+d');
    await page.waitForFunction(
      () => document.activeElement === document.querySelectorAll('[data-family]')[1],
    );
    expect(await page.getByLabel('Family name').nth(1).inputValue()).toBe('');
    expect(desk.complaints).toEqual([]);
  });
});
