import { Money } from '@travobooks/domain';
import {
  CreateBooking,
  IssueDocuments,
  Replayed,
  type CreateBookingCommand,
  type NewTicket,
  type RequestScope,
  type Tx,
} from '@travobooks/application';
import { newScratchPartner, openScratch, type Scratch, type ScratchPartner } from './testing/scratch-partner';
import { toBin } from './sql';

jest.setTimeout(60_000);
let scratch: Scratch;
beforeAll(async () => {
  scratch = await openScratch();
}, 60_000);
afterAll(() => scratch.close());

let serial = 4400000123;
const nextNumber = (): string => `176${serial++}`;

const draft = (
  partner: ScratchPartner,
  change: Partial<CreateBookingCommand> = {},
): CreateBookingCommand => ({
  customerId: partner.customerId,
  currency: 'BDT',
  recordLocator: 'ABC123',
  items: [
    {
      kind: 'AIR_TICKET',
      supplierId: partner.airlineId,
      description: 'DAC-DXB-DAC',
      traveller: { family_name: 'RAHMAN', given_name: 'AYESHA' },
      serviceDates: [{ date: '2026-05-28' }],
      baseFare: '500.00',
      taxes: [{ code: 'BD', amount: '50.00' }],
      serviceFee: '10.00',
    },
  ],
  ...change,
});
const create = (
  partner: ScratchPartner,
  change?: Partial<CreateBookingCommand>,
  scope: RequestScope = partner.scope,
) => new CreateBooking(scratch.uow, scratch.ids).execute(scope, draft(partner, change));

const keyed = ({ scope }: ScratchPartner, key: string, hash = 'h'): RequestScope => ({
  ...scope,
  idempotency: { key, requestHash: hash.repeat(64), render: () => ({ status: 200, body: '{"first":true}' }) },
});

const rows = <T>(sql: string, values: unknown[]): Promise<T[]> => scratch.admin.reads.query<T[]>(sql, values);
const count = async (sql: string, values: unknown[]): Promise<number> =>
  Number((await rows<{ n: string }>(sql, values))[0]?.n);

/** Slower than ten times a second: the server shows its transactions anew only after they were left alone so long. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries += 1) {
    if (tries > 150) throw new Error('it did not come');
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}
/** Transactions of this schema: other test files use the same server at the same time. */
const TRANSACTIONS = `SELECT COUNT(*) n FROM information_schema.innodb_trx t JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id
  WHERE p.db = DATABASE() AND p.id <> CONNECTION_ID()`;
const waitingFor = (locks: number): Promise<void> =>
  until(async () => (await count(`${TRANSACTIONS} AND t.trx_state = 'LOCK WAIT'`, [])) >= locks);

/** Runs both while a row is held, so that each has looked its key up before either goes on. */
async function bothWhileHeld<T>(
  lock: string,
  values: unknown[],
  one: () => Promise<T>,
  other: () => Promise<T>,
): Promise<PromiseSettledResult<T>[]> {
  const holder = scratch.admin.writes.createQueryRunner();
  await holder.query('START TRANSACTION');
  await holder.query(lock, values);
  try {
    const running = Promise.allSettled([one(), other()]);
    await waitingFor(2);
    await holder.query('COMMIT');
    return await running;
  } finally {
    await holder.release();
  }
}

describe('a retry under the same key', () => {
  it('that waited for the first one gets its answer, not a refusal of what the first has done', async () => {
    const partner = await newScratchPartner(scratch);
    const booking = await create(partner);
    const issue = () =>
      new IssueDocuments(scratch.uow, scratch.ids).execute(keyed(partner, 'k1'), {
        bookingId: booking.id,
        documents: [{ itemId: booking.items[0]?.id ?? '', documentNumber: '1764499999999' }],
        issuedOn: '2026-05-01',
      });
    const results = await bothWhileHeld(
      'SELECT id FROM bookings WHERE partner_id = ? AND id = ? FOR UPDATE',
      [partner.scope.partnerId, toBin(booking.id)],
      issue,
      issue,
    );
    const [refused] = results.filter((result) => result.status === 'rejected');
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(refused?.reason).toEqual(new Replayed(200, '{"first":true}'));
    expect(
      await count('SELECT COUNT(*) n FROM journal_entries WHERE partner_id = ?', [partner.scope.partnerId]),
    ).toBe(1);
  });

  it('gets the refusal itself when nothing has committed under the key, and another request is told so', async () => {
    const partner = await newScratchPartner(scratch);
    const booking = await create(partner);
    const issue = (scope: RequestScope, number: string) =>
      new IssueDocuments(scratch.uow, scratch.ids).execute(scope, {
        bookingId: booking.id,
        documents: [{ itemId: booking.items[0]?.id ?? '', documentNumber: number }],
        issuedOn: '2026-05-01',
      });
    await issue(keyed(partner, 'k1'), nextNumber());
    await expect(issue(keyed(partner, 'k2'), nextNumber())).rejects.toMatchObject({
      code: 'BOOKING_NOT_IN_HELD_STATE',
    });
    await expect(issue(keyed(partner, 'k1', 'x'), nextNumber())).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it.each(['k3', '1764400000001'])(
    'that meets the first at the commit gets its answer (key %s)',
    async (key) => {
      const partner = await newScratchPartner(scratch);
      await create(partner);
      const results = await bothWhileHeld(
        "SELECT next_no FROM number_sequences WHERE partner_id = ? AND name LIKE 'TVB-%' FOR UPDATE",
        [partner.scope.partnerId],
        () => create(partner, {}, keyed(partner, key)),
        () => create(partner, {}, keyed(partner, key)),
      );
      expect(
        results
          .map((result) => (result.status === 'rejected' ? (result.reason as Error).name : 'done'))
          .sort(),
      ).toEqual(['Replayed', 'done']);
      expect(
        await count('SELECT COUNT(*) n FROM bookings WHERE partner_id = ?', [partner.scope.partnerId]),
      ).toBe(2);
    },
  );
});

describe('a duplicate', () => {
  /** One unit of work that writes the row twice. */
  const twice = (partner: ScratchPartner, write: (tx: Tx) => void): Promise<unknown> =>
    scratch.uow.run(partner.scope, 'test', async (tx) => {
      write(tx);
      write(tx);
      return await tx.journal.requireOpenPeriod('2026-05-01');
    });

  it.each(['tickets', 'X_ref', 'users_email', "k_ref'"])(
    "is named by its key alone: a tax code %s is nobody's document or reference",
    async (code) => {
      const partner = await newScratchPartner(scratch);
      const rule = {
        code,
        base: 'FEE',
        rate: '0.15',
        inclusive: false,
        appliesTo: ['EMD'],
        method: null,
        provisionalMargin: null,
        deemedPercent: null,
        validFrom: '2026-01-01',
        validTo: null,
      };
      const refused = twice(partner, (tx) => tx.setUp.insertTaxRule({ id: scratch.ids.next(), ...rule }));
      await expect(refused).rejects.toThrow(/Duplicate entry .*tax_rules_code/);
    },
  );

  it("of a caller's own reference or of a sold document is told in the field's words", async () => {
    const partner = await newScratchPartner(scratch);
    const account = {
      name: 'Till',
      kind: 'CASH',
      currency: 'BDT',
      branchId: null,
      externalRef: 'tickets',
    } as const;
    await expect(
      twice(partner, (tx) => tx.directory.insertBankAccount({ id: scratch.ids.next(), ...account })),
    ).rejects.toMatchObject({ code: 'EXTERNAL_REF_TAKEN' });
    const ticket = {
      kind: 'ETKT',
      state: 'OPEN',
      bookingId: scratch.ids.next(),
      itemId: scratch.ids.next(),
      supplierId: partner.airlineId,
      issuedOn: '2026-05-01',
      conjunctionOf: null,
    } as const;
    const document = { ...ticket, documentNumber: 'FREE-TEXT-1' } as unknown as NewTicket;
    await expect(twice(partner, (tx) => tx.bookings.insertTickets([document]))).rejects.toMatchObject({
      code: 'DOCUMENT_ALREADY_SOLD',
    });
  });
});

describe('a deadlock', () => {
  it('makes the loser run again as a whole, on clean ground: the result is that of one run each', async () => {
    const partner = await newScratchPartner(scratch);
    const other = await newCustomer(partner);
    let atBarrier = 0;
    let open: () => void = () => undefined;
    const both = new Promise<void>((resolve) => (open = resolve));
    let attempts = 0;
    const work = (first: string, second: string) =>
      scratch.uow.run(partner.scope, 'test', async (tx) => {
        attempts += 1;
        tx.outbox.add('booking.created', { first });
        await tx.directory.lockCustomer(first);
        tx.subLedger.moveCredit(first, Money.parse('10.00', 'BDT'), Money.zero('BDT'));
        if ((atBarrier += 1) === 2) open();
        await both;
        await tx.directory.lockCustomer(second);
        tx.subLedger.moveCredit(second, Money.parse('10.00', 'BDT'), Money.zero('BDT'));
        return first;
      });
    const done = await Promise.all([work(partner.customerId, other), work(other, partner.customerId)]);
    expect(done).toEqual([partner.customerId, other]);
    expect(attempts).toBe(3);
    const { partnerId } = partner.scope;
    expect(await rows('SELECT open_invoices FROM customer_credit WHERE partner_id = ?', [partnerId])).toEqual(
      [{ open_invoices: '20.0000' }, { open_invoices: '20.0000' }],
    );
    expect(await count('SELECT COUNT(*) n FROM outbox WHERE partner_id = ?', [partnerId])).toBe(2);
    expect(await count(TRANSACTIONS, [])).toBe(0);
  });

  it('that comes again and again ends as SERVICE_UNAVAILABLE with nothing kept', async () => {
    const partner = await newScratchPartner(scratch);
    const other = await newCustomer(partner);
    let attempts = 0;
    const run = scratch.uow.run(partner.scope, 'test', async (tx) => {
      attempts += 1;
      tx.outbox.add('booking.created', {});
      await tx.directory.lockCustomer(partner.customerId);
      const rival = await holderOf(other, partner);
      try {
        await tx.directory.lockCustomer(other);
      } finally {
        await rival();
      }
    });
    await expect(run).rejects.toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
      details: { retryAfterSeconds: 1 },
    });
    expect(attempts).toBe(4);
    expect(await count('SELECT COUNT(*) n FROM outbox WHERE partner_id = ?', [partner.scope.partnerId])).toBe(
      0,
    );
  });

  async function newCustomer({ scope, customerId }: ScratchPartner): Promise<string> {
    const id = scratch.ids.next();
    await scratch.uow.run(scope, 'test', async (tx) => {
      tx.directory.insertCustomer({ ...(await tx.directory.lockCustomer(customerId)), id });
    });
    return id;
  }

  /** A heavier transaction (InnoDB undoes the lighter one) that holds one customer and then asks for the other. */
  async function holderOf(held: string, { scope, customerId }: ScratchPartner): Promise<() => Promise<void>> {
    const runner = scratch.admin.writes.createQueryRunner();
    const key = (id: string) => [scope.partnerId, toBin(id)];
    await runner.query('START TRANSACTION');
    await runner.query(
      'SELECT open_invoices FROM customer_credit WHERE partner_id = ? AND customer_id = ? FOR UPDATE',
      key(held),
    );
    for (let index = 0; index < 20; index += 1) {
      await runner.query('INSERT INTO number_sequences (partner_id, name, next_no) VALUES (?, ?, 1)', [
        scope.partnerId,
        `HEAVY-${index}`,
      ]);
    }
    const asking = runner
      .query(
        'SELECT open_invoices FROM customer_credit WHERE partner_id = ? AND customer_id = ? FOR UPDATE',
        key(customerId),
      )
      .catch(() => undefined);
    await waitingFor(1);
    return async () => {
      await asking;
      await runner.query('ROLLBACK');
      await runner.release();
    };
  }
});
