// Loads the sample agency through the public API (makers and checkers included) and runs the main job once.
// Repeatable: a later start adds only what time has made missing. The first partner is made by command line.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createRequire } from 'node:module';
import * as agency from './sample-agency/agency.mjs';
import { client, ensure, keyOf, mintToken } from './sample-agency/client.mjs';
import { runMainJob } from './sample-agency/main-job.mjs';
import { makePartner } from './sample-agency/partner.mjs';
import { loadRates } from './sample-agency/rates.mjs';

const require = createRequire(import.meta.url);
const base = process.env.TRAVOBOOKS_API;
const home = resolve(process.env.TRAVOBOOKS_HOME ?? '.travobooks');
const usersFile = join(home, 'users.json');
const say = (line) => process.stdout.write(`${line}\n`);
const emailOf = (local) => `${local}@skyline.example`;

const customers = new Map();
const kept = existsSync(usersFile) ? JSON.parse(readFileSync(usersFile, 'utf8')) : [];
const users = agency.USERS.map((user) => ({
  ...user,
  email: emailOf(user.local),
  password: randomBytes(12).toString('base64url'),
  ...kept.find((known) => known.email === emailOf(user.local)),
}));
keepUsers();
await makePartner(users);
await signEverybodyIn();
const apis = Object.fromEntries(users.map((user) => [user.local, client(base, user.access_token)]));
await loadDirectory();
await loadTills();
await loadRates(apis['senior-accountant'], agency);
await loadOpening();
await runMainJob(apis, customers.get('Rahman Corporation'), say);

function keepUsers() {
  const rows = users.map(({ local, name, role, branch, totp, ...secret }) => ({ role, name, ...secret }));
  writeFileSync(`${usersFile}.new`, JSON.stringify(rows, null, 2), { mode: 0o600 });
  renameSync(`${usersFile}.new`, usersFile);
}

async function signEverybodyIn() {
  const soon = Date.now() + 30 * 86_400_000;
  for (const user of users) {
    if (user.access_token && Date.parse(user.token_expires_at) > soon && (await works(user.access_token)))
      continue;
    const minted = await mintToken(base, {
      ...user,
      totp: user.totp_secret ? codeOf(user.totp_secret) : undefined,
    });
    if (user.totp && !user.totp_secret) user.totp_secret = await enrol(minted.session);
    Object.assign(user, { access_token: minted.token, token_expires_at: minted.expires_at });
    keepUsers();
  }
}

async function works(token) {
  return (await fetch(`${base}/v1/auth/session`, { headers: { authorization: `Bearer ${token}` } })).ok;
}

function codeOf(secret) {
  const { TOTP } = require('otpauth');
  return new TOTP({ secret }).generate();
}

async function enrol({ cookie, csrf }) {
  const headers = { cookie, 'x-csrf-token': csrf, 'content-type': 'application/json' };
  const started = await (await fetch(`${base}/v1/me/totp`, { method: 'POST', headers, body: '{}' })).json();
  const done = await fetch(`${base}/v1/me/totp/confirm`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ totp: codeOf(started.secret) }),
  });
  if (!done.ok) throw new Error(`enrolling the second factor answered ${done.status}`);
  return started.secret;
}

async function loadDirectory() {
  const supervisor = apis['senior-accountant'];
  for (const { rate, recognition, ...supplier } of agency.SUPPLIERS) {
    const made = await ensure(supervisor, '/v1/suppliers', {
      ...supplier,
      external_ref: agency.refOf('supplier', supplier.name),
    });
    if (rate !== undefined && !made.existed) {
      await supervisor.post(
        `/v1/suppliers/${made.id}/contracts`,
        {
          valid_from: agency.FIRST_YEAR,
          commission: { rate },
          recognition: recognition ?? 'SERVICE_DATE',
          commission_paid: 'NETTED',
        },
        keyOf('contract', made.id),
      );
    }
  }
  for (const { hold, ...customer } of agency.CUSTOMERS) {
    const made = await ensure(supervisor, '/v1/customers', {
      ...customer,
      external_ref: agency.refOf('customer', customer.name),
    });
    customers.set(customer.name, made.id);
    if (made.existed) continue;
    if (made.approval_id)
      await onceDone(() =>
        apis.controller.post(
          `/v1/approvals/${made.approval_id}/approve`,
          { reason: 'Limit agreed with the board' },
          keyOf('approve', made.approval_id),
        ),
      );
    if (hold)
      await onceDone(() =>
        supervisor.post(`/v1/customers/${made.id}/hold`, { reason: hold }, keyOf('hold', made.id)),
      );
  }
  await onceDone(() => supervisor.post('/v1/tax-rules', agency.TAX_RULE, keyOf('tax', agency.TAX_RULE.code)));
  for (const bank of agency.BANKS) {
    const row = { ...bank, external_ref: agency.refOf('bank', bank.name) };
    const asked = await onceDone(() =>
      apis['partner-admin'].post('/v1/bank-accounts', row, keyOf('bank', bank.name)),
    );
    // An answer that was kept before new accounts had to be approved names no approval: its account is there.
    if (!asked?.approval_id) continue;
    await onceDone(() =>
      apis.controller.post(
        `/v1/approvals/${asked.approval_id}/approve`,
        { reason: 'Agrees with the bank\u2019s letter' },
        keyOf('approve', asked.approval_id),
      ),
    );
  }
}

/** Where money is taken: a drawer in each office, and the gateway. */
async function loadTills() {
  const admin = apis['partner-admin'];
  const branches = await admin.get('/v1/branches');
  for (const { branch, ...drawer } of agency.DRAWERS)
    await onceDone(() =>
      admin.post(
        '/v1/drawers',
        {
          ...drawer,
          branch_id: branches.data.find(({ code }) => code === branch).id,
          external_ref: agency.refOf('drawer', branch),
        },
        keyOf('drawer', branch),
      ),
    );
  for (const gateway of agency.GATEWAYS)
    await onceDone(() =>
      admin.post(
        '/v1/gateways',
        { ...gateway, external_ref: agency.refOf('gateway', gateway.name) },
        keyOf('gateway', gateway.name),
      ),
    );
}

/** What exists already is right as it is. */
async function onceDone(make) {
  try {
    return (await make()).body;
  } catch (error) {
    if (error.status !== 409) throw error;
    return null;
  }
}

async function loadOpening() {
  const posted = await apis['senior-accountant'].get('/v1/journal-entries?event=OPENING&limit=1');
  if (posted.data.length > 0) return;
  const banks = await apis['senior-accountant'].get('/v1/bank-accounts');
  const bankId = (name) => banks.data.find((bank) => bank.name === name).id;
  const lines = agency.OPENING.lines.map(({ bank, ...line }) => ({
    ...line,
    dimensions: bank ? { bank_account_id: bankId(bank) } : {},
  }));
  const entry = { ...agency.OPENING, kind: 'OPENING', lines };
  const made = await onceDone(() =>
    apis['senior-accountant'].post('/v1/journal-entries', entry, keyOf('opening')),
  );
  if (!made?.approval_id) return;
  await onceDone(() =>
    apis.controller.post(
      `/v1/approvals/${made.approval_id}/approve`,
      { reason: 'Agrees with the audited statements' },
      keyOf('approve', made.approval_id),
    ),
  );
}
