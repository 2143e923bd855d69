import type { ApiAnswer } from '@travobooks/testing';
import { done, nextDocument, type Agency } from '../../proofs/agency.fixture';
import { bankOf } from '../../proofs/payments.fixture';
import type { StartedApi } from '../../testing/start-api';

// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Json = Record<string, any>;
interface Line {
  readonly account: string;
  readonly side: string;
  readonly amount: string;
}

export const linesOf = (lines: readonly Line[]): string[] => lines.map(({ account, side, amount }) => `${account} ${side} ${amount}`).sort();

/** A partner's people around a refund: who sells, who refunds, who pays back, who agrees, who reads. */
export class RefundBooks {
  constructor(
    readonly api: StartedApi,
    readonly agency: Agency,
  ) {}

  /** Sold and issued on the day; answers the booking. */
  async sell(currency: string, items: readonly Json[], issuedOn = '2026-05-01'): Promise<Json> {
    const agent = this.agency.as('TRAVEL_AGENT');
    const booking = done(await agent.post('/v1/bookings', { customer_id: this.agency.customerId, currency, items }));
    const documents = booking.items.map((item: Json) => ({ item_id: item['id'], document_number: nextDocument() }));
    return done(await agent.post(`/v1/bookings/${booking.id}/issue`, { documents, issued_on: issuedOn }));
  }

  quote(booking: Json, terms: Json, more: Json = {}): Promise<ApiAnswer> {
    const items = [{ item_id: booking['items'][0].id, scope: 'FULL', ...terms }];
    return this.agency.as('REFUND_DESK').post('/v1/refunds/quote', { booking_id: booking['id'], items, kind: 'VOLUNTARY', reason: 'Trip called off', ...more });
  }

  /** Quoted and agreed outside: in the books at once. */
  async refund(booking: Json, terms: Json, more: { quote?: Json; create?: Json } = {}): Promise<Json> {
    const quote = done(await this.quote(booking, terms, more.quote), 201);
    return done(await this.agency.as('REFUND_DESK').post('/v1/refunds', { quote_id: quote.id, supplier_refund_ref: 'RA-1', ...more.create }), 201);
  }

  async entry(id: string): Promise<Json> {
    return done(await this.agency.as('ACCOUNTANT').get(`/v1/journal-entries/${id}`));
  }

  async lines(entryIds: readonly string[]): Promise<string[][]> {
    const all: string[][] = [];
    for (const id of entryIds) all.push(linesOf((await this.entry(id))['lines']));
    return all;
  }

  async read(id: string): Promise<Json> {
    return done(await this.agency.as('REFUND_DESK').get(`/v1/refunds/${id}`));
  }

  async states(id: string): Promise<string[]> {
    return (await this.read(id))['history'].map((step: Json) => step['to_state']);
  }

  async invoice(id: string, kind = 'invoices'): Promise<Json> {
    return done(await this.agency.as('ACCOUNTANT').get(`/v1/${kind}/${id}`));
  }

  async booking(id: string): Promise<Json> {
    return done(await this.agency.as('TRAVEL_AGENT').get(`/v1/bookings/${id}`));
  }

  /** Every invariant on live data; answers what fails. No worker runs here: what waits for one is not looked at. */
  async offences(): Promise<string[]> {
    const { findings } = done(await this.agency.as('ACCOUNTANT').get('/v1/operations/doctor'));
    return (findings as Json[]).filter(({ state, check }) => state === 'FAILED' && !['outbox', 'tail'].includes(check)).map(({ check, detail }) => `${check}: ${detail}`);
  }

  /** Net functional balance of an account, in debit. */
  async balance(account: string): Promise<string> {
    const [row] = await this.api.rows<{ net: string | null }>(
      "SELECT SUM(IF(side = 'D', functional_amount, -functional_amount)) AS net FROM journal_lines WHERE partner_id = ? AND account = ?",
      [this.agency.partnerId, account],
    );
    return Number(row?.net ?? 0).toFixed(2);
  }

  /** The customer has paid the invoice. */
  async pay(booking: Json): Promise<void> {
    const { open_amount: amount, currency } = await this.invoice(booking['invoice_id']);
    const bank = await bankOf(this.agency, currency);
    const received = { customer_id: this.agency.customerId, amount: { amount, currency }, method: 'BANK_TRANSFER', bank_account_id: bank };
    done(await this.agency.as('ACCOUNTANT').post('/v1/receipts', { ...received, applications: [{ invoice_id: booking['invoice_id'], amount }] }));
  }

  /** Service dates up to the day have passed: the recognition run. */
  async recognise(through: string): Promise<void> {
    const run = await this.agency.as('ACCOUNTANT').post('/v1/runs/recognition', { through }, { headers: { prefer: 'wait=30' } });
    expect([run.status, run.body.problem ?? null]).toEqual([200, null]);
  }
}
