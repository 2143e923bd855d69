// P18: what a person sees with the processor slowed down four times, in Chromium against the built web app and the real API.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openSession } from './http-path.mjs';
import { makeDrafts } from './issue-limit.mjs';
import { median, report } from './measure.mjs';
import { startApi } from './processes.mjs';
import { makePartner } from './stack.mjs';

const require = createRequire(import.meta.url);

const ROUNDS = 5;
const THROTTLE = 4;
const GOOD = { lcp: 2500, inp: 200, cls: 0.1 };
const CHROMIUM =
  process.env.CHROMIUM ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
    existsSync(path),
  );

export async function webVitals(stack) {
  if (!CHROMIUM) {
    process.stdout.write('P18   not measured: no Chromium (set CHROMIUM)\n');
    return;
  }
  const partner = await makePartner(stack, 4);
  await makeDrafts(stack, partner, 2_000);
  const session = await openSession(stack, partner, 'SUPERVISOR');
  const api = await startApi(stack);
  const { chromium } = require('playwright-core');
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  const visits = [];
  try {
    for (let round = 0; round <= ROUNDS; round += 1) {
      const seen = await visit(browser, `http://localhost:${api.port}`, partner.slug, session);
      if (round > 0) visits.push(seen);
    }
  } finally {
    await browser.close();
    await api.stop();
  }
  const of = (name) => median(visits.map((seen) => seen[name]));
  const row = (id, what, name, goal, digits = 0) =>
    report(id, what, of(name).toFixed(digits), String(GOOD[name]), of(name) / GOOD[name], goal, 'lower');
  row('P18a', 'largest paint of the bookings page, signed in, cold, ms', 'lcp', 0.4);
  row('P18b', 'slowest of a dozen interactions (INP), ms', 'inp', 0.5);
  row('P18c', 'layout shift over the visit (CLS)', 'cls', 0.2, 3);
}

/** A cold visit: the list appears, then keys and clicks as an agent's; every interaction counts to its next paint. */
async function visit(browser, url, slug, session) {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
  });
  await context.addCookies([
    {
      name: '__Host-travobooks_session',
      value: session.token,
      url: url.replace('http:', 'https:'),
      httpOnly: true,
      secure: true,
      sameSite: 'Strict',
    },
  ]);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.addInitScript(() => {
    // As after a sign-in: a browser that has never seen one asks for no session.
    localStorage.setItem('tb.signed-in', '1');
    const seen = { lcp: 0, cls: 0, inp: 0 };
    globalThis.seenVitals = seen;
    const watch = (type, take, more) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
        type,
        buffered: true,
        ...more,
      });
    watch('largest-contentful-paint', (entry) => (seen.lcp = entry.startTime));
    watch('layout-shift', (entry) => (seen.cls += entry.hadRecentInput ? 0 : entry.value));
    watch(
      'event',
      (entry) => (seen.inp = entry.interactionId ? Math.max(seen.inp, entry.duration) : seen.inp),
      { durationThreshold: 16 },
    );
  });
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  await page.goto(`/${slug}/bookings`);
  await page.locator('tr[data-row]').first().waitFor();
  await page.waitForLoadState('networkidle');
  const { lcp } = await page.evaluate(() => ({ ...globalThis.seenVitals }));
  if (lcp === 0) throw new Error('no largest paint was seen');
  await interact(page);
  const { cls, inp } = await page.evaluate(
    () =>
      new Promise((done) =>
        requestAnimationFrame(() => setTimeout(() => done({ ...globalThis.seenVitals }), 300)),
      ),
  );
  if (inp === 0) throw new Error('no interaction was seen');
  await context.close();
  return { lcp, cls, inp };
}

async function interact(page) {
  const press = async (key) => {
    await page.keyboard.press(key);
    await page.waitForTimeout(150);
  };
  for (const key of ['j', 'j', 'k']) await press(key);
  await page.locator('tr[data-row]').first().click();
  await press('Enter');
  await page.waitForURL(/bookings\/B[0-9a-f]/);
  await page.waitForLoadState('networkidle');
  await page.goBack();
  await page.locator('tr[data-row]').first().waitFor();
  await press('/');
  for (const key of ['T', 'V', 'B']) await press(key);
  await press('Escape');
  await press('Control+k');
  await press('Escape');
}
