import type { StartedApi } from '../testing/start-api';
import type { TestPartner, TestUser } from '../testing/new-partner';
import { type Agency, bookingOf, done, nextDocument, ticketC01 } from './agency.fixture';

type Json = Readonly<Record<string, unknown>>;

/** A bank account that two people have agreed to. */
export async function bankOf(partner: TestPartner, currency = 'BDT', kind = 'BANK', name = `${kind} ${currency}`): Promise<string> {
  const asked = done(await partner.as('PARTNER_ADMIN').post('/v1/bank-accounts', { name, kind, currency }), 202);
  done(await partner.as('CONTROLLER').post(`/v1/approvals/${asked.approval_id}/approve`, { reason: 'Known account' }));
  return asked.id as string;
}

export async function gatewayOf(partner: TestPartner, currency = 'BDT'): Promise<string> {
  const made = done(await partner.as('PARTNER_ADMIN').post('/v1/gateways', { provider: 'SSLCOMMERZ', name: 'Cards', currency }));
  return made.id as string;
}

export async function drawerOf(partner: TestPartner, currency = 'BDT'): Promise<string> {
  const made = done(await partner.as('PARTNER_ADMIN').post('/v1/drawers', { name: `Till ${currency}`, currency, branch_id: partner.branches.GUL }));
  return made.id as string;
}

export interface Sold {
  readonly bookingId: string;
  readonly reference: string;
  readonly invoiceId: string;
  readonly total: string;
  readonly entries: readonly string[];
}

/** Sells an item; C01's ticket when none is given. */
export async function sell(agency: Agency, options: { item?: Json; currency?: string; issue?: Json } = {}): Promise<Sold> {
  const { item = ticketC01(agency), currency = 'BDT', issue = {} } = options;
  const agent = agency.as('TRAVEL_AGENT');
  const booking = done(await agent.post('/v1/bookings', bookingOf(agency, currency, item)));
  const documents = [{ item_id: booking.items[0].id, document_number: nextDocument() }];
  const body = { ...(item['kind'] === 'SERVICE_FEE' ? {} : { documents }), issued_on: '2026-05-01', ...issue };
  const issued = done(await agent.post(`/v1/bookings/${booking.id}/issue`, body));
  const entries = (await entryIds(agency, { booking_id: booking.id }));
  return { bookingId: booking.id, reference: booking.reference, invoiceId: issued.invoice_id, total: booking.totals.total, entries };
}

/** An EMD is the plainest sale: its price is the receivable. */
export const emd = (agency: Agency, price: string): Json => ({
  kind: 'EMD', emd_type: 'S', supplier_id: agency.airlineId, description: 'Seat', traveller: { family_name: 'RAHMAN', given_name: 'AYESHA' },
  service_dates: [{ date: '2026-05-28' }], base_fare: price, commission: { amount: '0.00' },
});

async function entryIds(agency: Agency, filter: Record<string, string>): Promise<string[]> {
  const { data } = done(await agency.as('ACCOUNTANT').get(`/v1/journal-entries?${new URLSearchParams(filter).toString()}`));
  return (data as { id: string }[]).map(({ id }) => id).reverse();
}

/** "1101 CREDIT 66550.00" of each line, functional amounts; another transaction currency stands behind. */
export async function lines(agency: TestPartner, entryId: string): Promise<string[]> {
  const entry = done(await agency.as('ACCOUNTANT').get(`/v1/journal-entries/${entryId}`));
  return (entry.lines as { account: string; side: string; amount: string; currency: string; functional_amount: string }[])
    .map(({ account, side, functional_amount: functional }) => `${account} ${side} ${functional}`)
    .sort();
}

export interface Invoice {
  readonly state: string;
  readonly open_amount: string;
}
export const invoice = async (agency: TestPartner, id: string): Promise<string> => {
  const { state, open_amount: open } = done(await agency.as('ACCOUNTANT').get(`/v1/invoices/${id}`)) as Invoice;
  return `${state} ${open}`;
};

/** The credit counters of the customer: open invoices and what is unapplied. */
export async function counters(api: StartedApi, agency: Agency): Promise<string> {
  const [row] = await api.rows<{ open_invoices: string; unapplied: string }>(
    'SELECT open_invoices, unapplied FROM customer_credit WHERE partner_id = ? AND customer_id = UNHEX(?)',
    [agency.partnerId, agency.customerId.replaceAll('-', '')],
  );
  return `${Number(row?.open_invoices)} ${Number(row?.unapplied)}`;
}

export const post = async (agency: TestPartner, user: TestUser, path: string, body: Json, ...statuses: number[]) =>
  done(await agency.as(user).post(path, body), ...statuses);

/** What the doctor finds wrong: nothing, every invariant holds on these books. */
export async function ailments(agency: TestPartner): Promise<string[]> {
  const { findings } = done(await agency.as('CONTROLLER').get('/v1/operations/doctor'));
  return (findings as { check: string; state: string; offence: string | null }[])
    .filter(({ state }) => state === 'FAILED')
    .map(({ check, offence }) => `${check}: ${offence ?? ''}`);
}
