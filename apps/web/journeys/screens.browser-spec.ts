import type { Browser, Page } from 'playwright-core';
import { type Agency, airRecord, issue, newAgency, seal, sell, startJourneyApi } from './agency.fixture';
import { openChromium, picture, settled, signIn, type Visitor, visit } from './browser.fixture';

jest.setTimeout(200_000);
let api: Awaited<ReturnType<typeof startJourneyApi>>;
let browser: Browser;
let agency: Agency;
let visitor: Visitor;
let screens: readonly Screen[];

/** Where a screen is, and what must stand on it before it is looked at. */
type Screen = readonly [name: string, path: string, shows?: string];

beforeAll(async () => {
  [api, browser] = await Promise.all([startJourneyApi(), openChromium()]);
  agency = await newAgency(api);
  const issued = await sell(agency, 'SUPERVISOR');
  await issue(agency, 'SUPERVISOR', issued, '1762400000201');
  await seal(api, agency);
  const limit = { time_limit: '2026-05-01T12:00:00Z', record_locator: 'K8PQ2D' };
  const draft = await sell(agency, 'SUPERVISOR', limit, {
    base_fare: '20000.00',
    traveller: { family_name: 'KARIM', given_name: 'NASRIN' },
  });
  const file = { name: 'ABC123.air', content: airRecord('1762400000202', 'ABC123') };
  await agency
    .as('SUPERVISOR')
    .upload('/v1/imports', { kind: 'GDS_AIR' }, file, { headers: { prefer: 'wait=30' } });
  const customers = (await agency.as('SUPERVISOR').get('/v1/customers')).body as {
    data: { id: string; name: string }[];
  };
  const padma = customers.data.find(({ name }) => name.startsWith('Padma'))?.id;
  const large = await sell(
    agency,
    'TRAVEL_AGENT',
    { customer_id: padma, record_locator: 'W4ZT9C' },
    { base_fare: '450000.00' },
  );
  await issue(agency, 'TRAVEL_AGENT', large, '1762400000203', { ask_approval: true });
  const senior = agency.as('SENIOR_ACCOUNTANT');
  await senior.post(`/v1/suppliers/${agency.airlineId}/contracts`, {
    valid_from: '2026-01-01',
    commission: { rate: '0.07' },
    commission_lines: [
      { route: 'DAC-*', class: 'J', rate: '0.09' },
      { route: '*-LHR', amount: '250.00' },
    ],
    withholding: { base: 'TICKET_VALUE', rate: '0.003' },
    override: {
      period: 'QUARTER',
      retroactive: true,
      tiers: [
        { from: '0', rate: '0.01' },
        { from: '1000000', rate: '0.03' },
      ],
    },
  });
  const bank = await senior.put(
    `/v1/suppliers/${agency.airlineId}/bank-details`,
    { account_name: 'Emirates', bank_name: 'City Bank', account_number: '110244718820', bic: 'CIBLBDDH' },
    { headers: { 'if-match': '*' } },
  );
  await agency
    .as('CONTROLLER')
    .post(`/v1/approvals/${bank.body.approval_id}/approve`, { reason: 'Letter of the bank seen' });
  const admin = agency.as('PARTNER_ADMIN');
  await admin.post('/v1/drawers', {
    name: 'Gulshan drawer',
    currency: 'BDT',
    branch_id: agency.branches.GUL,
  });
  await admin.post('/v1/gateways', { provider: 'SSLCOMMERZ', name: 'SSLCommerz', currency: 'BDT' });
  visitor = await visit(browser, api.url, { expected: [/\/v1\/auth\/session/] });
  screens = [
    ['bookings', '/bookings', 'K8PQ2D'],
    ['new booking', '/bookings/new'],
    ['booking', `/bookings/${issued.reference}`, '176-2400000201'],
    ['issue sheet', `/bookings/${draft.reference}/issue`, 'Issue 1 ticket'],
    ['import inbox', '/imports', 'ABC123'],
    ['customers', '/customers', 'Rahman Corporation'],
    ['suppliers', '/suppliers', 'Emirates'],
    ['supplier', `/suppliers/${agency.airlineId}`, 'Bank details'],
    ['tax rules', '/settings/tax-rules', 'BD-VAT-FEE'],
    ['approvals', '/approvals'],
    ['invoices', '/invoices', 'INV-GUL-2026-000001'],
    ['journal', '/journal', 'JE 1'],
    ['trial balance', '/reports/trial-balance', 'Debits equal credits'],
    ['profile', '/profile'],
  ];
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await api?.close();
});

const VIEWS = [
  { theme: 'light', width: 1440, height: 900 },
  { theme: 'dark', width: 1440, height: 900 },
  { theme: 'dark', width: 390, height: 844 },
  { theme: 'light', width: 390, height: 844 },
] as const;

/** What is wrong with the screen in each view; a good screen answers []. */
async function look(name: string): Promise<string[]> {
  const { page } = visitor;
  const wrong: string[] = [];
  for (const { theme, width, height } of VIEWS) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: theme });
    await page.waitForFunction((wanted) => document.documentElement.dataset['theme'] === wanted, theme);
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map((one) => one.finished)));
    await picture(page, `${name} ${width} ${theme}`);
    const found = [...(await layoutOf(page)), ...(await visitor.findings())];
    wrong.push(...found.map((finding) => `${name} ${width} ${theme}: ${finding}`));
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  return wrong;
}

/** Nothing scrolls sideways but what is made to; one filled brand button; figures of a column end at one edge; no amount is cut. */
const layoutOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wrong: string[] = [];
    const shown = (element: Element): boolean => element.getClientRects().length > 0;
    for (const box of [document.documentElement, ...document.querySelectorAll('main, .sheet, .sheet-body')]) {
      if (box.scrollWidth > box.clientWidth + 1)
        wrong.push(`${box.tagName}.${box.className} is ${box.scrollWidth} wide in ${box.clientWidth}`);
    }
    const filled = [...document.querySelectorAll('button, a')].filter(
      (one) => one.classList.contains('red') && shown(one),
    );
    if (filled.length > 1) wrong.push(`${filled.length} brand-filled buttons`);
    for (const table of [...document.querySelectorAll('table')].filter(shown)) {
      const edges = new Map<number, number[]>();
      for (const row of table.querySelectorAll('tbody tr, tfoot tr')) {
        let column = 0;
        for (const cell of row.querySelectorAll<HTMLTableCellElement>(':scope > *')) {
          const text =
            [...cell.querySelectorAll('*')].findLast(
              (one) => one.children.length === 0 && shown(one) && one.textContent,
            ) ?? null;
          if (cell.classList.contains('figure') && text) {
            const range = document.createRange();
            range.selectNodeContents(text);
            edges.set(column, [...(edges.get(column) ?? []), range.getBoundingClientRect().right]);
          }
          column += cell.colSpan;
        }
      }
      for (const [column, rights] of edges) {
        const spread = Math.max(...rights) - Math.min(...rights);
        if (spread > 0.5) wrong.push(`figures of column ${column} end ${spread.toFixed(2)} px apart`);
      }
    }
    for (const figure of [...document.querySelectorAll('.figure')].filter(shown)) {
      if (getComputedStyle(figure).textOverflow === 'ellipsis' && figure.scrollWidth > figure.clientWidth)
        wrong.push(`cut: ${figure.textContent}`);
    }
    if (document.querySelectorAll('h1').length !== 1)
      wrong.push(`${document.querySelectorAll('h1').length} main headings`);
    return wrong;
  });

async function open([, path, shows]: Screen): Promise<void> {
  await visitor.page.goto(`/${agency.slug}${path}`);
  if (shows) await visitor.page.getByText(shows).first().waitFor({ state: 'attached' });
  await settled(visitor.page);
}

describe('each screen, wide and narrow, light and dark', () => {
  it('has nothing serious to find, no sideways scroll, figures in line, and no complaint', async () => {
    const { page } = visitor;
    await page.goto('/');
    await settled(page);
    const wrong = await look('sign in');
    await signIn(page, agency.emailOf('SUPERVISOR'));
    await settled(page);
    wrong.push(...(await look('home')));
    for (const screen of screens) {
      await open(screen);
      wrong.push(...(await look(screen[0])));
    }
    expect(wrong).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  });

  it('reads in Bengali as well', async () => {
    const { page } = visitor;
    await page.evaluate(() => localStorage.setItem('tb.preferences', JSON.stringify({ language: 'bn' })));
    const wrong: string[] = [];
    for (const [name, path, shows] of [['home', ''] as Screen, screens[2] as Screen]) {
      await open(shows ? [name, path, shows] : [name, path]);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('bn');
      wrong.push(...(await look(`${name} bn`)));
    }
    expect(wrong).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  });

  it('of the administrator too', async () => {
    const { page } = visitor;
    await page.evaluate(() => localStorage.clear());
    await visitor.context.clearCookies();
    await page.goto('/');
    await signIn(page, agency.emailOf('PARTNER_ADMIN'));
    const wrong: string[] = [];
    for (const screen of [
      ['drawers and gateways', '/settings/tills', 'SSLCommerz'],
      ['thresholds and reminders', '/settings/agency', 'Reminders'],
    ] as Screen[]) {
      await open(screen);
      wrong.push(...(await look(screen[0])));
    }
    expect(wrong).toEqual([]);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });
});
