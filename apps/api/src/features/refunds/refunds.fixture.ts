import { randomUUID } from 'node:crypto';
import { type IdGenerator as Ids, IdGenerator, postEntries, UnitOfWork, type RequestScope, type Tx } from '@travobooks/application';
import { JournalEntry, Money, Rate, stateByPayment } from '@travobooks/domain';
import { done, nextDocument, type Agency } from '../../proofs/agency.fixture';
import type { StartedApi } from '../../testing/start-api';
import type { ApiAnswer } from '@travobooks/testing';

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

  /** What another action of the house posts, in its own unit of work. */
  run<T>(work: (tx: Tx, ids: Ids) => Promise<T>): Promise<T> {
    const ids = this.api.app.get(IdGenerator);
    const scope: RequestScope = {
      partnerId: this.agency.partnerId,
      userId: this.agency.idOf('ACCOUNTANT'),
      branchId: null,
      permissions: { 'booking.read': 'partner' },
      requestId: randomUUID(),
      partner: { slug: this.agency.slug, name: 'Test Travels', country: 'BD', functionalCurrency: 'BDT', timeZone: 'Asia/Dhaka', settings: {} as never },
    };
    return this.api.app.get(UnitOfWork).run(scope, 'test', (tx) => work(tx, ids));
  }

  /** The customer has paid the invoice: money in the bank, the receivable settled at what the books hold it. */
  async pay(invoiceId: string, bankAccountId: string, on = '2026-05-02'): Promise<void> {
    await this.run(async (tx, ids) => {
      const [invoice] = await tx.invoices.lock({ ids: [invoiceId] });
      if (!invoice) throw new Error('no invoice');
      const amount = Money.parse(invoice.openAmount, invoice.currency);
      const functional = Money.parse(invoice.functionalOpen, 'BDT');
      const carried = { functional, rate: Rate.parse(invoice.fxRate), source: 'CARRIED' };
      const base = { branch_id: invoice.branchId };
      const entry = JournalEntry.translate(
        {
          id: ids.next(), entryDate: on, kind: 'NORMAL', event: 'RECEIPT', sequence: 0, source: { type: 'TEST_RECEIPT', id: ids.next(), reference: 'R' },
          description: 'Receipt', bookingId: invoice.bookingId, branchId: invoice.branchId, reversesId: null,
        }, // prettier-ignore
        [
          { account: '1011', side: 'DEBIT', amount, carried, dimensions: { ...base, bank_account_id: bankAccountId } },
          { account: '1101', side: 'CREDIT', amount, carried, dimensions: { ...base, customer_id: invoice.customerId, invoice_id: invoiceId } },
        ],
        { functionalCurrency: 'BDT', rate: Rate.ONE, source: 'SAME' },
      );
      postEntries(tx, ids, [entry]);
      const source = { entryId: entry.head.id, type: 'TEST_RECEIPT', id: entry.head.source.id, on };
      tx.invoices.apply(source, invoiceId, { amount, functional }, stateByPayment(amount, Money.zero(invoice.currency)));
    });
  }

  /** Service dates up to the day have passed: their commission is earned, as the recognition run does it. */
  async recognise(itemId: string, through: string): Promise<void> {
    await this.run(async (tx, ids) => {
      const due = (await tx.schedules.lockOfItems([itemId])).filter(({ state, serviceDate, part }) => state === 'OPEN' && part === 'COMMISSION' && serviceDate <= through);
      const amount = Money.sum(due.map((row) => row.amount), due[0]?.amount.currency ?? 'BDT');
      const supplier = { supplier_id: this.agency.airlineId, item_id: itemId, branch_id: this.agency.branches.GUL };
      const entry = JournalEntry.translate(
        {
          id: ids.next(), entryDate: through, kind: 'NORMAL', event: 'RECOGNITION', sequence: 0, source: { type: 'TEST_RUN', id: ids.next(), reference: 'RUN' },
          description: 'Recognised', bookingId: null, branchId: this.agency.branches.GUL, reversesId: null,
        }, // prettier-ignore
        [
          { account: '2031', side: 'DEBIT', amount, dimensions: supplier },
          { account: '4011', side: 'CREDIT', amount, dimensions: supplier },
        ],
        { functionalCurrency: 'BDT', rate: Rate.ONE, source: 'SAME' },
      );
      postEntries(tx, ids, [entry]);
      tx.schedules.end(due.map(({ id }) => id), 'RECOGNISED', entry.head.id);
    });
  }

  async bank(currency = 'BDT'): Promise<string> {
    const admin = this.agency.as('PARTNER_ADMIN');
    const asked = done(await admin.post('/v1/bank-accounts', { name: `City Bank ${currency}`, kind: 'BANK', currency }), 200, 201, 202);
    if (asked.approval_id) done(await this.agency.as('PARTNER_ADMIN_2').post(`/v1/approvals/${asked.approval_id}/approve`, { reason: 'Seen' }));
    const { data } = done(await this.agency.as('ACCOUNTANT').get('/v1/bank-accounts'));
    return (data as Json[]).find((bank) => bank['currency'] === currency)?.['id'];
  }

  async gateway(currency = 'BDT'): Promise<string> {
    return done(await this.agency.as('PARTNER_ADMIN').post('/v1/gateways', { provider: 'SSLCOMMERZ', currency, secrets: {} })).id;
  }

  async drawer(): Promise<string> {
    return done(await this.agency.as('PARTNER_ADMIN').post('/v1/drawers', { name: 'Front desk', currency: 'BDT', branch_id: this.agency.branches.GUL })).id;
  }
}
