/* eslint-disable @nx/enforce-module-boundaries -- a journey does what the worker does, in its own process */
import { IdGenerator, NotifyPeople, UnitOfWork } from '@travobooks/application';
import { PeopleQuery, SubjectsQuery } from '@travobooks/persistence-mysql';
import type { Browser } from 'playwright-core';
import type { DataSource } from 'typeorm';
import { Databases } from '../../api/src/http/handles';
import { type Agency, newAgency, startJourneyApi } from './agency.fixture';
import { openChromium, picture, pressInTurn, settled, signIn, type Visitor, visit } from './browser.fixture';

jest.setTimeout(150_000);
let api: Awaited<ReturnType<typeof startJourneyApi>>;
let browser: Browser;
let agency: Agency;
let desk: Visitor;
let told = 0;

beforeAll(async () => {
  [api, browser] = await Promise.all([startJourneyApi(), openChromium()]);
  agency = await newAgency(api);
}, 120_000);
afterAll(async () => {
  if (desk) await picture(desk.page, 'notices last').catch(() => undefined);
  await browser?.close();
  await api?.close();
});

/** As the worker tells people of what has happened. */
async function deliver(): Promise<void> {
  const reads = api.app.get(Databases).reads as unknown as DataSource;
  const notify = new NotifyPeople(
    api.app.get(UnitOfWork),
    api.app.get(IdGenerator),
    new PeopleQuery(reads),
    new SubjectsQuery(reads),
    false,
  );
  const events = await api.rows<{ id: string; type: string; payload: string }>(
    'SELECT id, type, payload FROM outbox WHERE partner_id = ? AND id > ? ORDER BY id',
    [agency.partnerId, told],
  );
  for (const { id, type, payload } of events) {
    told = Number(id);
    await notify.execute(agency.scope, {
      id: told,
      type,
      data: JSON.parse(payload) as Record<string, unknown>,
    });
  }
}

/** A raise above the threshold: a controller decides. */
async function ask(limit: string): Promise<void> {
  const { body } = await agency.as('SENIOR_ACCOUNTANT').get(`/v1/customers/${agency.customerId}`);
  await agency
    .as('SENIOR_ACCOUNTANT')
    .call(
      'PATCH',
      `/v1/customers/${agency.customerId}/credit`,
      { limit, reason: 'Bank guarantee received' },
      { headers: { 'if-match': `"${body.version}"` } },
    );
  await deliver();
}

describe('what is addressed to me, with the keyboard alone', () => {
  it('is counted in the bar, opened by G W, and leads to the request that waits', async () => {
    await agency.as('PARTNER_ADMIN').call(
      'PATCH',
      '/v1/settings',
      { approvals: { credit_limit: '500000.00' } },
      {
        headers: {
          'if-match': (await agency.as('PARTNER_ADMIN').get('/v1/settings')).headers.get('etag') ?? '',
        },
      },
    );
    await deliver();
    const [waiting] = (await agency.as('CONTROLLER').get('/v1/approvals?state=PENDING')).body.data;
    await agency.as('CONTROLLER').post(`/v1/approvals/${waiting.id}/approve`, { reason: 'Agreed' });
    await ask('900000.00');
    desk = await visit(browser, api.url);
    const { page } = desk;
    await signIn(page, agency.emailOf('CONTROLLER'));
    await settled(page);
    await page.getByRole('button', { name: 'Addressed to you, 1 new' }).waitFor();
    await pressInTurn(page, 'g', 'w');
    const list = page.getByRole('dialog', { name: 'Addressed to you' });
    await list.getByText('SENIOR_ACCOUNTANT asks for your decision').waitFor();
    await picture(page, 'notices list');
    expect(await desk.findings()).toEqual([]);
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/approvals\?approval=/);
    await page.getByRole('dialog').getByText('Bank guarantee received').waitFor();
    await settled(page);
    await picture(page, 'notices leads to request');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Addressed to you', exact: true }).waitFor();
    expect(desk.complaints).toEqual([]);
  });

  it('is read all at once, in Bangla and on a phone alike', async () => {
    await desk.close();
    await ask('950000.00');
    const phone = await visit(browser, api.url, { width: 390, height: 844 });
    const { page } = phone;
    await signIn(page, agency.emailOf('CONTROLLER_2'));
    await page.evaluate(() => {
      const kept = JSON.parse(localStorage.getItem('tb.preferences') ?? '{}') as object;
      localStorage.setItem(
        'tb.preferences',
        JSON.stringify({ ...kept, language: 'bn', theme: 'dark', digits: 'bengali' }),
      );
    });
    await page.reload();
    await settled(page);
    await page.locator('[aria-keyshortcuts="g w"]').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('আপনার সিদ্ধান্ত চেয়েছেন').first().waitFor();
    await picture(page, 'notices phone bn dark');
    expect(await phone.findings()).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.waitForFunction(() => document.querySelectorAll('[data-notice] .font-semibold').length === 0);
    expect((await agency.as('CONTROLLER_2').get('/v1/auth/session')).body.unread_notifications).toBe(0);
    expect(phone.complaints).toEqual([]);
    await phone.close();
  });
});

describe('the audit log, with the keyboard alone', () => {
  it('is filtered in words, shows before and after of a line, and is saved as a file', async () => {
    const reader = await visit(browser, api.url);
    const { page } = reader;
    await signIn(page, agency.emailOf('AUDITOR'));
    await settled(page);
    await pressInTurn(page, 'g', 'l');
    await page.getByRole('grid', { name: 'Audit log' }).waitFor();
    await settled(page);
    await picture(page, 'audit list');
    expect(await reader.findings()).toEqual([]);
    await page.keyboard.press('/');
    await page.keyboard.type('settings.changed');
    await page.waitForURL(/q=settings.changed/);
    await page.waitForFunction(() => {
      const rows = [...document.querySelectorAll('[role=grid] tbody tr')];
      return rows.length > 0 && rows.every((row) => row.textContent?.includes('Settings changed'));
    });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog', { name: 'Settings changed' });
    const changed = sheet.getByRole('row', { name: /Approvals › credit limit/ });
    await changed.waitFor();
    expect(await changed.innerText()).toContain('5,00,000.00');
    await picture(page, 'audit line');
    expect(await reader.findings()).toEqual([]);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('e')]);
    expect(file.suggestedFilename()).toBe('audit-log.csv');
    await page.keyboard.press('/');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('nowhere');
    await page.getByText('No line for “nowhere”').waitFor();
    expect(reader.complaints).toEqual([]);
    await reader.close();
  });

  it('fits a phone, in the dark, in Bangla', async () => {
    const phone = await visit(browser, api.url, { width: 390, height: 844 });
    const { page } = phone;
    await signIn(page, agency.emailOf('PARTNER_ADMIN'));
    await page.evaluate(() => {
      localStorage.setItem('tb.preferences', JSON.stringify({ language: 'bn', theme: 'dark' }));
    });
    await page.goto(`/${agency.slug}/audit-log`);
    await settled(page);
    await picture(page, 'audit phone bn dark');
    expect(await phone.findings()).toEqual([]);
    expect(phone.complaints).toEqual([]);
    await phone.close();
  });
});
