import {
  CreateBooking,
  IssueDocuments,
  Replayed,
  RestoreItems,
  VoidItems,
  type CreateBookingCommand,
  type RequestScope,
} from '@travobooks/application';
import { BookingsQuery } from './read-models/bookings.query';
import { UnitOfWorkClosed } from './session';
import { newScratchPartner, openScratch, type Scratch, type ScratchPartner } from './testing/scratch-partner';
import { toBin } from './sql';

let scratch: Scratch;
beforeAll(async () => {
  scratch = await openScratch();
}, 60_000);
afterAll(() => scratch.close());

/** C01 of the worked cases, as a command. */
const c01 = (partner: ScratchPartner, change: Partial<CreateBookingCommand> = {}): CreateBookingCommand => ({
  customerId: partner.customerId,
  currency: 'BDT',
  recordLocator: 'ABC123',
  items: [
    {
      kind: 'AIR_TICKET',
      supplierId: partner.airlineId,
      description: 'DAC-DXB-DAC',
      traveller: { family_name: 'RAHMAN', given_name: 'AYESHA' },
      serviceDates: [{ date: '2026-05-28' }, { date: '2026-08-10' }],
      baseFare: '50000.00',
      taxes: [
        { code: 'BD', amount: '5000.00' },
        { code: 'YQ', amount: '10400.00' },
      ],
      serviceFee: '1000.00',
    },
  ],
  ...change,
});

let serial = 2400000123;
const nextNumber = (): string => `176${serial++}`;

async function sell(partner: ScratchPartner, scope: RequestScope = partner.scope) {
  const booking = await new CreateBooking(scratch.uow, scratch.ids).execute(partner.scope, c01(partner));
  const item = booking.items[0]!;
  const outcome = await new IssueDocuments(scratch.uow, scratch.ids).execute(scope, {
    bookingId: booking.id,
    documents: [{ itemId: item.id, documentNumber: nextNumber() }],
    issuedOn: '2026-05-01',
  });
  return { booking, item, outcome };
}

const lines = (
  entries: readonly {
    lines: readonly { account: string; side: string; amount: { toDecimal(): string } }[];
  }[],
): string[] =>
  entries
    .flatMap((entry) => entry.lines.map((line) => `${line.side} ${line.account} ${line.amount.toDecimal()}`))
    .sort();

const count = async (sql: string, ...values: unknown[]): Promise<number> =>
  Number((await scratch.admin.reads.query<{ n: string }[]>(sql, values))[0]?.n);

describe('issue', () => {
  it('posts C01 to the cent and opens receivable, payable, schedule and invoice in one transaction', async () => {
    const partner = await newScratchPartner(scratch);
    const { booking, outcome } = await sell(partner);
    expect(lines(outcome.entries)).toEqual([
      'CREDIT 2011 65400.00',
      'CREDIT 2031 3500.00',
      'CREDIT 2061 150.00',
      'CREDIT 4031 1000.00',
      'DEBIT 1101 66550.00',
      'DEBIT 1109 3500.00',
    ]);
    const detail = await new BookingsQuery(scratch.sources.reads).detail(partner.scope, booking.id);
    expect(detail.booking.state).toBe('ISSUED');
    expect(detail.tickets.map((ticket) => ticket.state)).toEqual(['OPEN']);
    const invoices = await scratch.admin.reads.query<Record<string, unknown>[]>(
      'SELECT number, total, open_amount FROM invoices WHERE partner_id = ?',
      [partner.scope.partnerId],
    );
    expect(invoices).toEqual([
      { number: 'INV-GUL-2026-000001', total: '66550.0000', open_amount: '66550.0000' },
    ]);
    expect(
      await count(
        "SELECT SUM(amount) AS n FROM revenue_schedules WHERE partner_id = ? AND state = 'OPEN'",
        partner.scope.partnerId,
      ),
    ).toBe(3500);
    expect(
      await count(
        'SELECT open_invoices AS n FROM customer_credit WHERE partner_id = ?',
        partner.scope.partnerId,
      ),
    ).toBe(66550);
  });

  it('answers a second issue with BOOKING_NOT_IN_HELD_STATE and posts nothing', async () => {
    const partner = await newScratchPartner(scratch);
    const { booking, item } = await sell(partner);
    await expect(
      new IssueDocuments(scratch.uow, scratch.ids).execute(partner.scope, {
        bookingId: booking.id,
        documents: [{ itemId: item.id, documentNumber: nextNumber() }],
      }),
    ).rejects.toMatchObject({ code: 'BOOKING_NOT_IN_HELD_STATE' });
    expect(
      await count('SELECT COUNT(*) AS n FROM journal_entries WHERE partner_id = ?', partner.scope.partnerId),
    ).toBe(1);
  });

  it('lets exactly one of ten concurrent issues of one booking through', async () => {
    const partner = await newScratchPartner(scratch);
    const booking = await new CreateBooking(scratch.uow, scratch.ids).execute(partner.scope, c01(partner));
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, () =>
        new IssueDocuments(scratch.uow, scratch.ids).execute(partner.scope, {
          bookingId: booking.id,
          documents: [{ itemId: booking.items[0]!.id, documentNumber: nextNumber() }],
        }),
      ),
    );
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(
      await count('SELECT COUNT(*) AS n FROM invoices WHERE partner_id = ?', partner.scope.partnerId),
    ).toBe(1);
  });

  it('never passes the credit limit and leaves no gap in the invoice numbers with 32 clients on one customer', async () => {
    const partner = await newScratchPartner(scratch, { creditLimit: '665500.00' });
    const bookings = await Promise.all(
      Array.from({ length: 32 }, () =>
        new CreateBooking(scratch.uow, scratch.ids).execute(partner.scope, c01(partner)),
      ),
    );
    const results = await Promise.allSettled(
      bookings.map((booking) =>
        new IssueDocuments(scratch.uow, scratch.ids).execute(partner.scope, {
          bookingId: booking.id,
          documents: [{ itemId: booking.items[0]!.id, documentNumber: nextNumber() }],
        }),
      ),
    );
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(10);
    for (const result of results)
      if (result.status === 'rejected')
        expect(result.reason).toMatchObject({ code: 'CREDIT_LIMIT_EXCEEDED' });
    const numbers = await scratch.admin.reads.query<{ number: string }[]>(
      'SELECT number FROM invoices WHERE partner_id = ? ORDER BY number',
      [partner.scope.partnerId],
    );
    expect(numbers.map((row) => row.number)).toEqual(
      Array.from({ length: 10 }, (_, index) => `INV-GUL-2026-${String(index + 1).padStart(6, '0')}`),
    );
  }, 30_000);

  it('refuses a document number that is already sold and names it so', async () => {
    const partner = await newScratchPartner(scratch, { creditLimit: '900000.00' });
    const { outcome } = await sell(partner);
    const number = outcome.booking.items[0]!.documentNumber!;
    const second = await new CreateBooking(scratch.uow, scratch.ids).execute(partner.scope, c01(partner));
    await expect(
      new IssueDocuments(scratch.uow, scratch.ids).execute(partner.scope, {
        bookingId: second.id,
        documents: [{ itemId: second.items[0]!.id, documentNumber: number }],
      }),
    ).rejects.toMatchObject({ code: 'DOCUMENT_ALREADY_SOLD' });
    expect(
      await count('SELECT COUNT(*) AS n FROM journal_entries WHERE partner_id = ?', partner.scope.partnerId),
    ).toBe(1);
  });

  it('keeps nothing of a dry run and shows the failing check', async () => {
    const partner = await newScratchPartner(scratch, { creditLimit: '100.00' });
    const booking = await new CreateBooking(scratch.uow, scratch.ids).execute(partner.scope, c01(partner));
    const outcome = await new IssueDocuments(scratch.uow, scratch.ids).execute(
      { ...partner.scope, dryRun: true },
      {
        bookingId: booking.id,
        documents: [{ itemId: booking.items[0]!.id, documentNumber: nextNumber() }],
      },
    );
    expect(outcome.checks.filter((check) => !check.passed).map((check) => check.code)).toEqual([
      'CREDIT_LIMIT_EXCEEDED',
    ]);
    expect(lines(outcome.entries)).toHaveLength(6);
    expect(
      await count('SELECT COUNT(*) AS n FROM journal_entries WHERE partner_id = ?', partner.scope.partnerId),
    ).toBe(0);
    expect(
      await count(
        "SELECT COUNT(*) AS n FROM bookings WHERE partner_id = ? AND state = 'DRAFT'",
        partner.scope.partnerId,
      ),
    ).toBe(1);
  });

  it('asks a second person above the threshold and posts nothing', async () => {
    const partner = await newScratchPartner(scratch, {
      settings: { approvals: { booking: '60000.00', manual_journal: null, credit_limit: null } },
    });
    const { outcome } = await sell(partner);
    expect(outcome).toMatchObject({
      approvalId: expect.any(String),
      booking: { state: 'PENDING_APPROVAL' },
      entries: [],
    });
    expect(
      await count('SELECT COUNT(*) AS n FROM approvals WHERE partner_id = ?', partner.scope.partnerId),
    ).toBe(1);
    expect(
      await count('SELECT COUNT(*) AS n FROM journal_entries WHERE partner_id = ?', partner.scope.partnerId),
    ).toBe(0);
  });

  it('replays the stored answer for the same key and refuses the key for another request', async () => {
    const partner = await newScratchPartner(scratch);
    const keyed = (hash: string): RequestScope => ({
      ...partner.scope,
      idempotency: { key: 'k1', requestHash: hash, render: () => ({ status: 200, body: '{"a":1}' }) },
    });
    const { booking, item } = await sell(partner, keyed('h'.repeat(64)));
    const again = new IssueDocuments(scratch.uow, scratch.ids).execute(keyed('h'.repeat(64)), {
      bookingId: booking.id,
      documents: [{ itemId: item.id, documentNumber: nextNumber() }],
    });
    await expect(again).rejects.toEqual(new Replayed(200, '{"a":1}'));
    await expect(
      new IssueDocuments(scratch.uow, scratch.ids).execute(keyed('x'.repeat(64)), { bookingId: booking.id }),
    ).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });
});

describe('void and restore', () => {
  it('mirrors every line (C08), credits the invoice, frees the credit; a restore sells once more with a new invoice', async () => {
    const partner = await newScratchPartner(scratch);
    const { booking, item } = await sell(partner);
    const voided = await new VoidItems(scratch.uow, scratch.ids).execute(partner.scope, {
      bookingId: booking.id,
      reason: 'Wrong date',
      voidedOn: '2026-05-01',
      by: 'AGENCY',
    });
    expect(lines(voided.entries)).toEqual([
      'CREDIT 1101 66550.00',
      'CREDIT 1109 3500.00',
      'DEBIT 2011 65400.00',
      'DEBIT 2031 3500.00',
      'DEBIT 2061 150.00',
      'DEBIT 4031 1000.00',
    ]);
    expect(voided.booking.state).toBe('CANCELLED_AFTER_ISSUE');
    expect(
      await count(
        'SELECT open_invoices AS n FROM customer_credit WHERE partner_id = ?',
        partner.scope.partnerId,
      ),
    ).toBe(0);
    expect(
      await count(
        'SELECT SUM(open_amount) AS n FROM open_items WHERE partner_id = ?',
        partner.scope.partnerId,
      ),
    ).toBe(0);
    const restored = await new RestoreItems(scratch.uow, scratch.ids).execute(partner.scope, {
      bookingId: booking.id,
      itemIds: [item.id],
      reason: 'Void undone',
      restoredOn: '2026-05-01',
      by: 'AIRLINE',
    });
    expect(restored.booking.state).toBe('ISSUED');
    const documents = await scratch.admin.reads.query<{ number: string; state: string }[]>(
      'SELECT number, state FROM invoices WHERE partner_id = ? ORDER BY created_at, id',
      [partner.scope.partnerId],
    );
    expect(documents.map((row) => `${row.number} ${row.state}`).sort()).toEqual([
      'CN-GUL-2026-000001 ISSUED',
      'INV-GUL-2026-000001 CREDITED',
      'INV-GUL-2026-000002 ISSUED',
    ]);
    expect(
      await count(
        "SELECT SUM(IF(side = 'D', functional_amount, -functional_amount)) AS n FROM journal_lines WHERE partner_id = ? AND account = '1101'",
        partner.scope.partnerId,
      ),
    ).toBe(66550);
  });

  it('once more of one item of two credits the invoice that bills it now, not the first one again', async () => {
    const partner = await newScratchPartner(scratch);
    const item = c01(partner).items[0]!;
    const booking = await new CreateBooking(scratch.uow, scratch.ids).execute(
      partner.scope,
      c01(partner, { items: [item, item] }),
    );
    const documents = booking.items.map(({ id }) => ({ itemId: id, documentNumber: nextNumber() }));
    await new IssueDocuments(scratch.uow, scratch.ids).execute(partner.scope, {
      bookingId: booking.id,
      documents,
      issuedOn: '2026-05-01',
    });
    const itemIds = [booking.items[0]!.id];
    const reason = 'Wrong date';
    const voidIt = () =>
      new VoidItems(scratch.uow, scratch.ids).execute(partner.scope, {
        bookingId: booking.id,
        itemIds,
        reason,
        voidedOn: '2026-05-01',
        by: 'AIRLINE',
      });
    await voidIt();
    await new RestoreItems(scratch.uow, scratch.ids).execute(partner.scope, {
      bookingId: booking.id,
      itemIds,
      reason,
      restoredOn: '2026-05-01',
      by: 'AIRLINE',
    });
    const { booking: after } = await voidIt();
    expect(after.saleTotal.toDecimal()).toBe('66550.00');
    const open = await scratch.admin.reads.query<{ number: string; open: string }[]>(
      'SELECT number, open_amount AS open FROM invoices WHERE partner_id = ? ORDER BY number',
      [partner.scope.partnerId],
    );
    expect(open.map((row) => `${row.number} ${row.open}`)).toEqual([
      'CN-GUL-2026-000001 0.0000',
      'CN-GUL-2026-000002 0.0000',
      'INV-GUL-2026-000001 66550.0000',
      'INV-GUL-2026-000002 0.0000',
    ]);
    expect(
      await count(
        'SELECT open_invoices AS n FROM customer_credit WHERE partner_id = ?',
        partner.scope.partnerId,
      ),
    ).toBe(66550);
  });

  it('is refused after the cut-off and on another day', async () => {
    const partner = await newScratchPartner(scratch);
    const { booking } = await sell(partner);
    scratch.clock.at = '2026-05-01T17:30:00Z';
    const late = new VoidItems(scratch.uow, scratch.ids).execute(partner.scope, {
      bookingId: booking.id,
      reason: 'x',
      by: 'AGENCY',
    });
    await expect(late).rejects.toMatchObject({ code: 'VOID_WINDOW_OVER' });
    scratch.clock.at = '2026-05-01T06:00:00Z';
  });
});

describe('unit of work', () => {
  it('stores nothing when the work fails after a write, and refuses a write that comes too late', async () => {
    const partner = await newScratchPartner(scratch);
    let late: (() => void) | undefined;
    await expect(
      scratch.uow.run(partner.scope, 'test', async (tx) => {
        await tx.journal.requireOpenPeriod('2026-05-01');
        tx.outbox.add('booking.created', {});
        late = () => tx.outbox.add('booking.created', {});
        throw new Error('boom');
      }),
    ).rejects.toThrow('boom');
    expect(late).toThrow(UnitOfWorkClosed);
    expect(
      await count('SELECT COUNT(*) AS n FROM outbox WHERE partner_id = ?', partner.scope.partnerId),
    ).toBe(0);
  });

  it('lets the application account neither change nor delete a journal row, nor create a table; a trigger refuses everyone', async () => {
    const partner = await newScratchPartner(scratch);
    const { outcome } = await sell(partner);
    const id = toBin(outcome.entries[0]!.head.id);
    await expect(
      scratch.sources.reads.query('UPDATE journal_lines SET amount = 1 WHERE entry_id = ?', [id]),
    ).rejects.toThrow(/denied/);
    await expect(
      scratch.sources.reads.query('DELETE FROM journal_entries WHERE id = ?', [id]),
    ).rejects.toThrow(/denied/);
    await expect(scratch.sources.reads.query('CREATE TABLE x (a INT)')).rejects.toThrow(/denied/);
    await expect(
      scratch.admin.reads.query('UPDATE journal_lines SET amount = 1 WHERE entry_id = ?', [id]),
    ).rejects.toThrow(/immutable/);
    await expect(scratch.admin.reads.query('DELETE FROM journal_entries WHERE id = ?', [id])).rejects.toThrow(
      /immutable/,
    );
  });
});
