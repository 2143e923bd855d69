import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { StartedApi } from '../testing/start-api';
import { type Agency, bookingOf, done, newAgency, nextDocument, ticketC01 } from './agency.fixture';
import { draft } from './load.fixture';
import { bankOf } from './payments.fixture';

/** A partner with one of everything that the API names by an id. */
export interface Inhabited extends Agency {
  /** Ids by the beginning of the path that takes them; the longest that fits counts. */
  readonly ids: Readonly<Record<string, string>>;
  /** Ids and other values by the name of the field that takes them. */
  readonly fields: Readonly<Record<string, unknown>>;
}

const RECORD = resolve(__dirname, '../../../../libs/adapters/gds-records/src/fixtures/ABC123.air');

export async function inhabit(api: StartedApi): Promise<Inhabited> {
  const agency = await newAgency(api, {
    partner: {
      settings: {
        approvals: { booking: null, manual_journal: '100.00', credit_limit: null },
        rate_limit_per_minute: 1_000_000,
      },
    },
  });
  const agent = agency.as('TRAVEL_AGENT');
  const open = done(await agent.post('/v1/bookings', bookingOf(agency, 'BDT', ticketC01(agency))), 201);
  const sale = await draft(agency, agent);
  const issued = done(await agent.post(`${sale.path}/issue`, sale.command));
  const gone = await draft(agency, agent);
  done(await agent.post(`${gone.path}/issue`, gone.command));
  const voided = done(await agent.post(`${gone.path}/void`, { reason: 'Wrong', voided_on: '2026-05-01' }));
  const back = await draft(agency, agent);
  const returned = done(await agent.post(`${back.path}/issue`, back.command));
  const desk = agency.as('REFUND_DESK');
  const quote = done(
    await desk.post('/v1/refunds/quote', {
      booking_id: returned.id, items: [{ item_id: returned.items[0].id, scope: 'FULL' }], kind: 'VOLUNTARY', reason: 'Trip called off',
    }),
    201,
  ); // prettier-ignore
  const memo = done(
    await agency.as('ACCOUNTANT').post('/v1/memos', { kind: 'ADM', number: '1766000001', supplier_id: agency.airlineId, currency: 'BDT', amount: '100.00', cause: 'OTHER' }),
    201,
  );
  const receipt = done(
    await agency.as('ACCOUNTANT').post('/v1/receipts', { customer_id: agency.customerId, amount: { amount: '100.00', currency: 'BDT' }, method: 'CASH' }),
    201,
  );
  const asked = done(
    await agency.as('SENIOR_ACCOUNTANT').post('/v1/journal-entries', {
      entry_date: '2026-05-01',
      description: 'Rent',
      lines: [
        { account: '5061', side: 'DEBIT', amount: '5000.00' },
        { account: '1001', side: 'CREDIT', amount: '5000.00' },
      ],
    }),
    202,
  );
  const content = readFileSync(RECORD, 'latin1').replaceAll('2400000123', nextDocument().slice(3));
  const run = done(
    await agent.upload(
      '/v1/imports',
      { kind: 'GDS_AIR' },
      { name: 'a.air', content },
      { headers: { prefer: 'wait=30' } },
    ),
  );
  const token = done(await agent.post('/v1/access-tokens', { name: 'One' }), 201);
  // Made by the worker, which does not run here.
  const notice = agency.customerId;
  await api.rows(
    `INSERT INTO notifications (partner_id, id, user_id, event_id, event_type, text_key, facts, object_type, object_id, created_at)
     SELECT partner_id, UNHEX(REPLACE(?, '-', '')), id, 0, 'approval.decided', 'approval_decided', '{}', 'APPROVAL', id, UTC_TIMESTAMP(6) FROM users
     WHERE partner_id = ? AND id = UNHEX(REPLACE(?, '-', ''))`,
    [notice, agency.partnerId, agency.idOf('CASHIER')],
  );
  const admin = agency.as('PARTNER_ADMIN');
  const drawer = done(
    await admin.post('/v1/drawers', { name: 'Till', currency: 'BDT', branch_id: agency.branches.GUL }),
    201,
  );
  const gateway = done(
    await admin.post('/v1/gateways', { name: 'Cards', provider: 'SSLCOMMERZ', currency: 'BDT' }),
    201,
  );
  const bank = await bankOf(agency);
  const taken = (transaction: string) =>
    agency.as('ACCOUNTANT').post('/v1/receipts', {
      customer_id: agency.customerId, amount: { amount: '100.00', currency: 'BDT' }, method: 'GATEWAY', gateway_id: gateway.id, gateway_transaction_id: transaction,
    }); // prettier-ignore
  done(await taken('tx-1'), 201);
  done(await taken('tx-2'), 201);
  const payout = done(
    await agency.as('ACCOUNTANT').post('/v1/gateway-payouts', { gateway_id: gateway.id, bank_account_id: bank, gross: '100.00', fee: '2.00', net: '98.00', transactions: ['tx-1'] }),
    201,
  );
  const chargeback = done(
    await agency.as('ACCOUNTANT').post('/v1/chargebacks', { gateway_id: gateway.id, gateway_transaction_id: 'tx-2', amount: '100.00' }),
    201,
  );
  const [line] = await api.rows<{ id: string }>(
    'SELECT LOWER(HEX(id)) AS id FROM periods WHERE partner_id = ? LIMIT 1',
    [agency.partnerId],
  );
  const period = (line?.id ?? '').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const recognition = done(await agency.as('ACCOUNTANT').post('/v1/runs/recognition', { through: '2026-05-01' }), 202);
  return {
    ...agency,
    ids: {
      '/v1/customers': agency.customerId,
      '/v1/suppliers': agency.airlineId,
      '/v1/bookings': open.id,
      '/v1/bookings/{id}/void': issued.id,
      '/v1/invoices': issued.invoice_id,
      '/v1/credit-notes': voided.credit_note_id,
      '/v1/debit-notes': issued.invoice_id,
      '/v1/journal-entries': issued.journal_entries[0],
      '/v1/runs': recognition.id,
      '/v1/receipts': receipt.id,
      '/v1/refunds': quote.id,
      '/v1/memos': memo.id,
      '/v1/approvals': asked.approval_id,
      '/v1/imports': run.id,
      '/v1/operations': run.id,
      '/v1/import-records': run.results[0].record_id,
      '/v1/access-tokens': token.id,
      '/v1/users': agency.idOf('CASHIER'),
      '/v1/drawers': drawer.id,
      '/v1/gateways': gateway.id,
      '/v1/gateway-payouts': payout.id,
      '/v1/chargebacks': chargeback.id,
      '/v1/notifications': notice,
      '/v1/periods': period,
      '/v1/tickets': issued.tickets[0].document_number,
    },
    fields: {
      customer_id: agency.customerId,
      supplier_id: agency.airlineId,
      branch_id: agency.branches.GUL,
      drawer_id: drawer.id,
      gateway_id: gateway.id,
      item_id: open.items[0].id,
      related_item_id: open.items[0].id,
      booking_id: issued.id,
      run_id: run.id,
      object_id: asked.approval_id,
      source_id: issued.tickets[0].item_id,
      user_id: agency.idOf('CASHIER'),
    },
  };
}

/** The path with this partner's ids in it. Throws for a kind of object that nobody has put into `ids`: put one there. */
export function pathFor(path: string, owner: Pick<Inhabited, 'ids'> & Partial<Pick<Inhabited, 'fields'>>): string {
  if (!path.includes('{')) return path;
  const known = Object.keys(owner.ids)
    .filter((prefix) => path.startsWith(prefix))
    .sort((one, other) => other.length - one.length)[0];
  if (!known) throw new Error(`${path}: no object of this kind in inhabited.fixture.ts`);
  return path.replace(/\{\w+\}/, owner.ids[known] ?? '').replace('{item_id}', String(owner.fields?.['item_id'] ?? '{item_id}'));
}
