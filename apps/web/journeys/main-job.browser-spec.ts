import type { Browser } from 'playwright-core';
import { type Agency, airRecord, newAgency, OWED, seal, startJourneyApi } from './agency.fixture';
import {
  focusIs,
  openChromium,
  picture,
  pressInTurn,
  settled,
  signIn,
  tableOf,
  type Visitor,
  visit,
} from './browser.fixture';

jest.setTimeout(120_000);
let api: Awaited<ReturnType<typeof startJourneyApi>>;
let browser: Browser;
let agency: Agency;
let visitor: Visitor;
beforeAll(async () => {
  [api, browser] = await Promise.all([startJourneyApi(), openChromium()]);
  agency = await newAgency(api);
}, 120_000);
afterAll(async () => {
  await picture(visitor.page, 'main-job last').catch(() => undefined);
  await browser?.close();
  await api?.close();
});

const found: string[] = [];
/** Looks at a screen; what is wrong with any of them is told at the end. */
const clean = async (screen: string): Promise<void> => {
  await settled(visitor.page);
  await picture(visitor.page, `main-job ${screen}`);
  found.push(...(await visitor.findings()).map((finding) => `${screen}: ${finding}`));
};

describe('the main job with the keyboard alone', () => {
  it('signs in, imports a record of today, issues it, reads the books, and voids it', async () => {
    visitor = await visit(browser, api.url, { expected: [/\/v1\/(auth\/)?session/] });
    const { page } = visitor;
    const { keyboard } = page;
    const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });

    await page.goto('/');
    await clean('sign in');
    await signIn(page, agency.emailOf('SUPERVISOR'));
    await clean('home');

    await pressInTurn(page, 'g', 'n');
    await heading('Imports').waitFor();
    await focusIs(page, 'h1');
    const chooser = page.waitForEvent('filechooser');
    await clean('empty inbox');
    await keyboard.press('m');
    await (
      await chooser
    ).setFiles({
      name: 'ABC123.air',
      mimeType: 'text/plain',
      buffer: Buffer.from(airRecord('1762400000123'), 'latin1'),
    });
    const waiting = page.getByRole('row', { name: /ABC123/ });
    await waiting.waitFor();
    await clean('import inbox');

    await keyboard.press('j');
    await focusIs(page, 'tr[data-row]');
    await keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await focusIs(page, 'input[role=combobox]');
    await clean('record');
    await keyboard.type('rahm');
    await page.getByRole('option', { name: /Rahman Corporation/ }).waitFor();
    await keyboard.press('Enter');
    await keyboard.press('Control+Enter');

    await heading(/^TVB-2026-\d{6}$/).waitFor();
    const reference = await page.locator('h1').innerText();
    await page.getByText('Draft', { exact: true }).first().waitFor();
    await clean('booking');

    await keyboard.press('i');
    const preview = page.getByRole('region', { name: 'Journal entry, preview' });
    await preview.getByText('70,050.00').first().waitFor();
    await clean('issue sheet');
    const trio = (await page.getByRole('dialog').locator('dl').first().innerText()).replace(/\s+/g, ' ');
    expect(trio).toContain(`Customer owes, BDT ${OWED}`);
    expect(await linesOf('Journal entry, preview')).toEqual(ISSUED_LINES);
    expect(await brandFills()).toBe(1);
    await page.getByRole('button', { name: `Issue and post ${OWED}` }).waitFor();
    await keyboard.press('Control+Enter');
    await page
      .getByRole('heading', { name: 'Ticket issued' })
      .or(page.locator('.sheet').getByText(/^Issued TVB-2026-000001, invoice INV-GUL-2026-000001\./))
      .first()
      .waitFor();
    await clean('issued');
    await keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.locator('h1 ~ .pill', { hasText: 'Issued' }).waitFor();
    await seal(api, agency);

    await keyboard.press('l');
    await heading('Journal').waitFor();
    await page.getByRole('row', { name: new RegExp(reference) }).waitFor();
    await clean('journal');
    await keyboard.press('j');
    await focusIs(page, 'tr[data-row]');
    await keyboard.press('Enter');
    await heading('JE 1').waitFor();
    await clean('entry');
    expect(await linesOf('Lines')).toEqual(ISSUED_LINES);

    await pressInTurn(page, 'g', 'r');
    await heading('Trial balance').waitFor();
    await page.getByText('Debits equal credits').waitFor();
    await clean('trial balance');
    const balance = await tableOf(page, 'Trial balance');
    expect(balance.find(([code]) => code === '1101')?.slice(2)).toEqual(['–', '–', OWED, '–', OWED, '–']);
    expect(balance.find(([code]) => code === '2031')?.slice(2)).toEqual([
      '–',
      '–',
      '–',
      '3,500.00',
      '–',
      '3,500.00',
    ]);
    await keyboard.press('ArrowDown');
    await focusIs(page, '[data-cell="0-2"]');
    await keyboard.press('Enter');
    await page
      .getByRole('complementary', { name: 'What makes this figure' })
      .or(page.locator('aside'))
      .first()
      .waitFor();
    await page.locator('[data-drill]').first().waitFor();
    await clean('cell');
    await keyboard.press('j');
    await keyboard.press('Enter');
    await heading('JE 1').waitFor();
    await keyboard.press('b');
    await heading(reference).waitFor();

    await page.getByRole('button', { name: 'Void ticket' }).waitFor();
    await keyboard.press('v');
    await page.getByRole('dialog', { name: 'Void 1 ticket' }).waitFor();
    await focusIs(page, 'input[data-first], [data-first] input');
    await keyboard.type('Passenger changed the date');
    await page
      .getByRole('region', { name: 'Journal entry, preview' })
      .getByText('70,050.00')
      .first()
      .waitFor();
    await clean('void sheet');
    await keyboard.press('Control+Enter');
    await page
      .locator('.sheet')
      .getByText(/^Voided 176-2400000123, credit note CN-/)
      .waitFor();
    await keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.locator('h1 ~ .pill', { hasText: 'Cancelled after issue' }).waitFor();
    await clean('voided booking');

    await seal(api, agency);
    await pressInTurn(page, 'g', 'r');
    await heading('Trial balance').waitFor();
    await settled(page);
    const after = await tableOf(page, 'Trial balance');
    expect(after.find(([code]) => code === '1101')?.slice(2)).toEqual(['–', '–', OWED, OWED, '–', '–']);

    expect(found).toEqual([]);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
    expect(await stateOf(reference)).toBe('CANCELLED_AFTER_ISSUE');
  });
});

const ISSUED_LINES = [
  ['1101', OWED, ''],
  ['1109', '3,500.00', ''],
  ['2011', '', '65,400.00'],
  ['2031', '', '3,500.00'],
  ['4031', '', '1,000.00'],
  ['2061', '', '150.00'],
];

/** Account, debit and credit of each line. */
async function linesOf(part: string): Promise<string[][]> {
  const rows = await tableOf(visitor.page, part);
  return rows.map((cells) => {
    const figures = cells
      .slice(2)
      .filter((text) => text === '' || /^[\d,]+\.\d\d$/.test(text))
      .slice(-2);
    return [cells[0] ?? '', ...figures];
  });
}

const brandFills = (): Promise<number> =>
  visitor.page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>('.btn.red')].filter((button) => button.offsetParent !== null)
        .length,
  );

async function stateOf(reference: string): Promise<unknown> {
  const [row] = await api.rows<{ state: string }>(
    'SELECT state FROM bookings WHERE partner_id = ? AND reference = ?',
    [agency.partnerId, reference],
  );
  return row?.state;
}
