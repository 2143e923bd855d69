import { join } from 'node:path';
import { source as axeSource } from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { NOW, PASSWORD } from './agency.fixture';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];

export const openChromium = (): Promise<Browser> => {
  const executablePath = process.env['CHROMIUM'];
  if (!executablePath) throw new Error('CHROMIUM must name the browser');
  return chromium.launch({ executablePath, args: ARGUMENTS });
};

/** A page that is watched from its first byte: errors of the console, reports of the content policy, answers of the API. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, uncaught errors and policy reports, in words; a clean visit has none. */
  readonly complaints: string[];
  /** Bodies of all API answers, with method and path before them. */
  readonly answers: string[];
  /** Serious and critical findings on the screen as it stands. */
  findings(): Promise<string[]>;
  close(): Promise<void>;
}

export interface VisitOptions {
  readonly width?: number;
  readonly height?: number;
  /** What the person expects to be refused: `POST /v1/auth/login 401`. */
  readonly expected?: readonly RegExp[];
}

export async function visit(browser: Browser, url: string, options: VisitOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    locale: 'en-GB',
    timezoneId: 'Asia/Dhaka',
    colorScheme: 'light',
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await page.clock.setFixedTime(NOW);
  const [complaints, answers]: [string[], string[]] = [[], []];
  await page.exposeFunction('reportPolicy', (text: string) => void complaints.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (globalThis as unknown as { reportPolicy: (text: string) => void }).reportPolicy;
      report(
        `policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`,
      );
    });
  });
  // Runs outside the page's content policy, as the browser's own tools do: the policy stays in force for the page.
  await page.addInitScript({ content: axeSource });
  // No worker runs beside a journey: the API is asked to take the file in itself.
  await page.route('**/v1/imports', (route) =>
    route.continue({ headers: { ...route.request().headers(), prefer: 'wait=30' } }),
  );
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const text = `console: ${message.text()} ${message.location().url}`;
    if (!options.expected?.some((pattern) => pattern.test(text))) complaints.push(text);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname;
    if (!path.startsWith('/v1/')) return;
    const head = `${response.request().method()} ${path} ${response.status()}`;
    void response
      .text()
      .then((body) => answers.push(`${head} ${body}`))
      .catch(() => undefined);
  });
  return {
    page,
    context,
    complaints,
    answers,
    findings: () => findingsOn(page),
    close: () => context.close(),
  };
}

interface Axe {
  run(
    context: Document,
    options: object,
  ): Promise<{
    violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[];
  }>;
}

const findingsOn = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    // A colour on its way (a button that has just become enabled) is not what a person reads.
    const ending = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map((animation) => animation.finished));
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run(document, { preload: false, resultTypes: ['violations'] });
    return violations
      .filter((one) => one.impact === 'serious' || one.impact === 'critical')
      .map(
        (one) =>
          `${one.id}: ${one.nodes.map((node) => `${node.html.slice(0, 160)} ${node.failureSummary}`).join(' | ')}`,
      );
  });

/** Where pictures go: a folder outside the repository, when one is named. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['TRAVOBOOKS_PICTURES'];
  // Neither hidden caret nor stopped animations: both would put a style into the page that its policy refuses.
  if (folder)
    await page.screenshot({ path: join(folder, `${name}.png`), caret: 'initial', animations: 'allow' });
}

/** Until nothing loads any more: no skeleton, no busy list, fonts there. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(
    () =>
      !document.querySelector('.skeleton, [aria-busy=true]') &&
      document.fonts.status === 'loaded' &&
      document.querySelector('h1') !== null,
  );
}

/** Signs in with the keyboard alone and waits for the home page. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('E-mail').waitFor();
  await focusIs(page, 'input[name=email]');
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
}

export const focusIs = (page: Page, selector: string): Promise<unknown> =>
  page.waitForFunction((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

/** Two keys after each other, as `G` then `B`. */
export async function pressInTurn(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Rows of the one table in the part named, each as its cells' texts. */
export const tableOf = (page: Page, name: string): Promise<string[][]> =>
  page
    .locator(`[aria-label="${name}"] tbody tr`)
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.children].map((cell) => (cell as HTMLElement).innerText.replace(/\s+/g, ' ').trim()),
      ),
    );
