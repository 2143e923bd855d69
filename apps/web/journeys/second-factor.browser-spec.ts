import { createHmac } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { type Agency, newAgency, NOW, PASSWORD, startJourneyApi } from './agency.fixture';
import { focusIs, openChromium, picture, settled, signIn, type Visitor, visit } from './browser.fixture';

jest.setTimeout(150_000);
let api: Awaited<ReturnType<typeof startJourneyApi>>;
let browser: Browser;
let agency: Agency;
let desk: Visitor;
beforeAll(async () => {
  [api, browser] = await Promise.all([startJourneyApi(), openChromium()]);
  agency = await newAgency(api);
  desk = await visit(browser, api.url, { expected: [/\/v1\/auth\/(session|login)/] });
}, 120_000);
afterAll(async () => {
  if (desk) await picture(desk.page, 'second-factor last').catch(() => undefined);
  await browser?.close();
  await api?.close();
});

/** RFC 6238 as an authenticator app computes it, `steps` half minutes from the journey's instant. */
function codeOf(secret: string, steps = 0): string {
  const bits = [...secret.replace(/[\s=]/g, '')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(NOW.getTime() / 30_000) + steps));
  const hash = createHmac('sha1', key).update(counter).digest();
  const at = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

describe('a second factor, with the keyboard alone', () => {
  it('is set up, asked for after the password, and let in by its code', async () => {
    const { page } = desk;
    await signIn(page, agency.emailOf('CONTROLLER'));
    await page.goto(`/${agency.slug}/profile`);
    await settled(page);
    await page.getByRole('button', { name: 'Set up an authenticator' }).focus();
    await page.keyboard.press('Enter');
    await focusIs(page, '[name=new-totp]');
    const secret = await page
      .getByRole('region', { name: 'Second factor' })
      .locator('.mono.select-all')
      .innerText();
    await picture(page, 'second-factor set up');
    expect(await desk.findings()).toEqual([]);
    await page.keyboard.type(codeOf(secret, -1));
    await page.keyboard.press('Enter');
    await page.getByText('The second factor is on').first().waitFor();

    await desk.context.clearCookies();
    await page.goto('/sign-in');
    await focusIs(page, 'input[name=email]');
    await page.keyboard.type(agency.emailOf('CONTROLLER'));
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await focusIs(page, '[name=totp]');
    await page.keyboard.type('000000');
    await page.locator('[name=totp][aria-invalid=true]').waitFor();
    await focusIs(page, '[name=totp]');
    await picture(page, 'second-factor wrong');
    expect(await page.locator('[name=totp]').inputValue()).toBe('');
    // Six digits send themselves.
    await page.keyboard.type(codeOf(secret, 0));
    await page.getByRole('navigation').first().waitFor();
    expect(desk.complaints).toEqual([]);
  });
});
