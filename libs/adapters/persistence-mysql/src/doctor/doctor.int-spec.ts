import { CreateBooking, IssueDocuments, VoidItems } from '@travobooks/application';
import { Sealer } from '../sealing/sealer';
import type { Row } from '../session';
import { toBin } from '../sql';
import {
  newScratchPartner,
  openScratch,
  type Scratch,
  type ScratchPartner,
} from '../testing/scratch-partner';
import { Doctor } from './doctor';

let scratch: Scratch;
let partner: ScratchPartner;
let itemId: string;
let entryId: string;

const asRoot = (sql: string, values: unknown[] = []): Promise<Row[]> =>
  scratch.admin.writes.query<Row[]>(sql, values);
const asApp = (sql: string, values: unknown[] = []): Promise<Row[]> =>
  scratch.sources.writes.query<Row[]>(sql, values);

/** What is broken on the partner's books, by the rule's name. */
async function broken(since?: number): Promise<string[]> {
  const now = new Date(scratch.clock.at);
  const findings = await new Doctor(scratch.sources.reads).examine({
    partnerId: partner.scope.partnerId,
    now,
    admin: scratch.admin.reads,
    ...(since === undefined ? {} : { since }),
  });
  return findings.filter(({ state }) => state === 'FAILED').map(({ check }) => check);
}

/** Breaks something with the trigger out of the way, looks, and puts everything back. */
async function tampered(
  trigger: string,
  breaking: [string, unknown[]],
  mending: [string, unknown[]],
): Promise<string[]> {
  const [made] = await asRoot(`SHOW CREATE TRIGGER ${trigger}`);
  await asRoot(`DROP TRIGGER ${trigger}`);
  try {
    await asRoot(...breaking);
    return await broken();
  } finally {
    await asRoot(...mending);
    await asRoot(String(made?.['SQL Original Statement']));
  }
}

beforeAll(async () => {
  scratch = await openScratch();
  partner = await newScratchPartner(scratch);
  const { scope, customerId, airlineId, branchId } = partner;
  const sale = {
    customerId,
    branchId,
    currency: 'BDT',
    recordLocator: 'ABC123',
    items: [
      {
        kind: 'AIR_TICKET' as const,
        supplierId: airlineId,
        description: 'DAC-DXB-DAC',
        traveller: { family_name: 'RAHMAN', given_name: 'AYESHA' },
        serviceDates: [{ date: '2026-05-28', weight: '1' }],
        baseFare: '50000.00',
        taxes: [{ code: 'BD', amount: '15400.00' }],
        serviceFee: '1000.00',
        formOfPayment: 'CASH' as const,
      },
    ],
  };
  const booking = await new CreateBooking(scratch.uow, scratch.ids).execute(scope, sale);
  itemId = booking.items[0]?.id ?? '';
  const number = `176${String(Date.now()).slice(-10)}`;
  const outcome = await new IssueDocuments(scratch.uow, scratch.ids).execute(scope, {
    bookingId: booking.id,
    documents: [{ itemId, documentNumber: number }],
    issuedOn: '2026-05-01',
  });
  entryId = outcome.entries[0]?.head.id ?? '';
  await new Sealer(scratch.sources.writes).sealAll(scope.partnerId);
}, 60_000);
afterAll(() => scratch.close());

describe('doctor', () => {
  it('finds nothing on sound books, whole or since the last seal', async () => {
    expect(await broken()).toEqual([]);
    expect(await broken(1)).toEqual([]);
  });

  it('names the rule of a changed line, of a lost line and of a moved date', async () => {
    const line = [partner.scope.partnerId, toBin(entryId)];
    const set = (column: string, value: string): [string, unknown[]] => [
      `UPDATE journal_lines SET ${column} = ${value} WHERE partner_id = ? AND entry_id = ? AND line_no = 1`,
      line,
    ];
    expect(
      await tampered(
        'journal_lines_no_update',
        set('functional_amount', 'functional_amount + 1'),
        set('functional_amount', 'functional_amount - 1'),
      ),
    ).toEqual(expect.arrayContaining(['entries balance', 'hash chain', 'daily balances']));
    expect(
      await tampered(
        'journal_lines_no_update',
        set('entry_date', "'2026-05-09'"),
        set('entry_date', "'2026-05-01'"),
      ),
    ).toEqual(expect.arrayContaining(['entries have lines', 'hash chain', 'daily balances']));
    const head = (day: string): [string, unknown[]] => [
      `UPDATE journal_entries SET entry_date = '${day}' WHERE partner_id = ? AND id = ?`,
      line,
    ];
    expect(await tampered('journal_entries_no_update', head('2026-06-01'), head('2026-05-01'))).toEqual(
      expect.arrayContaining(['entry dates', 'hash chain']),
    );
    expect(await broken()).toEqual([]);
  });

  it.each([
    [
      'control accounts',
      'UPDATE open_items SET functional_open = functional_open + ? WHERE partner_id = ?',
      1,
    ],
    [
      'control accounts',
      'UPDATE revenue_schedules SET functional_amount = functional_amount + ? WHERE partner_id = ?',
      1,
    ],
    [
      'customer credit',
      'UPDATE customer_credit SET open_invoices = open_invoices + ? WHERE partner_id = ?',
      1,
    ],
    ['daily balances', 'UPDATE account_days SET debit = debit + ? WHERE partner_id = ? LIMIT 1', 1],
    ['invoice numbers', 'UPDATE number_sequences SET next_no = next_no + ? WHERE partner_id = ?', 1],
    [
      'invoice postings',
      'UPDATE invoices SET functional_total = functional_total + ? WHERE partner_id = ?',
      1,
    ],
    ['invoice lines', 'UPDATE invoices SET total = total + ? WHERE partner_id = ?', 1],
  ])('names %s', async (rule, sql, by) => {
    await asApp(sql, [by, partner.scope.partnerId]);
    expect(await broken()).toContain(rule);
    await asApp(sql, [-by, partner.scope.partnerId].map(String));
    expect(await broken()).toEqual([]);
  });

  it('names monthly openings: one that is wrong, and an account that one forgets', async () => {
    const { partnerId } = partner.scope;
    const month = (account: string, debit: number): Promise<unknown> =>
      asApp(
        "INSERT INTO account_months (partner_id, month, account, branch_id, debit, credit) VALUES (?, '2026-06-01', ?, REPEAT(0x00, 16), ?, 0)",
        [partnerId, account, debit],
      );
    await month('1001', 5);
    expect(await broken()).toContain('monthly openings');
    await asApp('DELETE FROM account_months WHERE partner_id = ?', [partnerId]);
    await month('', 0);
    expect(await broken()).toContain('monthly openings');
    await asApp('DELETE FROM account_months WHERE partner_id = ?', [partnerId]);
    expect(await broken()).toEqual([]);
  });

  it('names an issued item without entry and an entry whose item is gone', async () => {
    const key = [partner.scope.partnerId, toBin(itemId)];
    await asApp("UPDATE booking_items SET state = 'VOIDED' WHERE partner_id = ? AND id = ?", key);
    expect(await broken()).toEqual(
      expect.arrayContaining(['entries have issued items', 'documents belong to items']),
    );
    await asApp("UPDATE booking_items SET state = 'ISSUED' WHERE partner_id = ? AND id = ?", key);
    expect(await broken()).toEqual([]);
  });

  it('names a booking that waits for a decision that nobody can take, whatever its state', async () => {
    const setTo = (approval: Buffer | null) =>
      asApp('UPDATE bookings SET approval_id = ? WHERE partner_id = ?', [approval, partner.scope.partnerId]);
    await setTo(toBin(scratch.ids.next()));
    expect(await broken()).toEqual(['bookings await decisions']);
    await setTo(null);
    expect(await broken()).toEqual([]);
  });

  it('names a missing trigger, and events that nobody takes', async () => {
    await asRoot('DROP TRIGGER journal_seals_no_delete');
    expect(await broken()).toEqual(['triggers']);
    await asRoot(
      "CREATE TRIGGER journal_seals_no_delete BEFORE DELETE ON journal_seals FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'journal seals are immutable'",
    );
    const [late] = await new Doctor(scratch.sources.reads)
      .examine({ partnerId: partner.scope.partnerId, now: new Date('2026-05-01T07:00:00Z') })
      .then((all) => all.filter(({ check }) => check === 'outbox'));
    expect(late).toMatchObject({ state: 'FAILED', detail: expect.stringContaining('worker') });
  });

  it('names a mail that was neither sent nor given up', async () => {
    const { partnerId } = partner.scope;
    const id = toBin(scratch.ids.next());
    await asApp(
      `INSERT INTO mails (partner_id, id, to_name, to_email, language, text_key, facts, object_type, object_id, created_at)
       VALUES (?, ?, 'R', 'r@a.example', 'en', 'approval_requested', '{}', 'APPROVAL', ?, '2026-05-01 02:59:59')`,
      [partnerId, id, id],
    );
    expect(await broken()).toEqual(['mails']);
    await asApp("UPDATE mails SET created_at = '2026-05-01 03:00:01' WHERE partner_id = ?", [partnerId]);
    expect(await broken()).toEqual([]);
    await asApp(
      "UPDATE mails SET created_at = '2026-05-01 02:59:59', state = 'FAILED' WHERE partner_id = ?",
      [partnerId],
    );
    expect(await broken()).toEqual([]);
  });

  it('a void leaves sound books', async () => {
    const [row] = await asApp('SELECT booking_id FROM booking_items WHERE partner_id = ? AND id = ?', [
      partner.scope.partnerId,
      toBin(itemId),
    ]);
    const hex = (row?.['booking_id'] as Buffer).toString('hex');
    const bookingId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    await new VoidItems(scratch.uow, scratch.ids).execute(partner.scope, {
      bookingId,
      reason: 'Test',
      voidedOn: '2026-05-01',
      by: 'AGENCY',
    });
    expect(await broken()).toEqual([]);
    await new Sealer(scratch.sources.writes).sealAll(partner.scope.partnerId);
    expect(await broken()).toEqual([]);
  });

  it('names a reversal on another account, of another dimension, with a line more or less, or before its entry', async () => {
    const { partnerId } = partner.scope;
    const [reversal] = await asApp(
      'SELECT id FROM journal_entries WHERE partner_id = ? AND reverses_id IS NOT NULL',
      [partnerId],
    );
    const key = [partnerId, reversal?.['id']];
    const line = (set: string, no = 1): [string, unknown[]] => [
      `UPDATE journal_lines SET ${set} WHERE partner_id = ? AND entry_id = ? AND line_no = ${no}`,
      key,
    ];
    const [first] = await asApp(
      'SELECT account FROM journal_lines WHERE partner_id = ? AND entry_id = ? AND line_no = 1',
      key,
    );
    const account = String(first?.['account']);
    expect(
      await tampered('journal_lines_no_update', line("account = '1109'"), line(`account = '${account}'`)),
    ).toContain('reversals');
    expect(
      await tampered('journal_lines_no_update', line("tax_code = 'X'"), line('tax_code = NULL')),
    ).toContain('reversals');
    expect(
      await tampered('journal_lines_no_update', line('line_no = 99'), line('line_no = 1', 99)),
    ).toContain('reversals');
    const head = (day: string): [string, unknown[]] => [
      `UPDATE journal_entries SET entry_date = '${day}' WHERE partner_id = ? AND id = ?`,
      key,
    ];
    expect(await tampered('journal_entries_no_update', head('2026-04-30'), head('2026-05-01'))).toContain(
      'reversals',
    );
    expect(await broken()).toEqual([]);
  });
});

describe('the database accounts', () => {
  const tables = ['journal_entries', 'journal_lines', 'journal_seals', 'audit_log'];

  it.each(tables)('the application cannot change a row of %s', async (table) => {
    await expect(asApp(`UPDATE ${table} SET partner_id = partner_id WHERE partner_id = 0`)).rejects.toThrow(
      /UPDATE command denied/,
    );
    await expect(asApp(`DELETE FROM ${table} WHERE partner_id = 0`)).rejects.toThrow(/DELETE command denied/);
  });

  it('the application can neither create nor drop nor alter', async () => {
    await expect(asApp('CREATE TABLE x (a INT)')).rejects.toThrow(/CREATE command denied/);
    await expect(asApp('DROP TABLE journal_lines')).rejects.toThrow(/DROP command denied/);
    await expect(asApp('ALTER TABLE journal_lines ADD COLUMN x INT')).rejects.toThrow(/ALTER command denied/);
    await expect(asApp('DROP TRIGGER journal_lines_no_update')).rejects.toThrow(/denied/);
    await expect(asApp('TRUNCATE TABLE journal_lines')).rejects.toThrow(/DROP command denied/);
  });

  it.each(tables)('a trigger refuses to change %s to root too', async (table) => {
    const where = 'WHERE partner_id = ?';
    await expect(
      asRoot(`UPDATE ${table} SET partner_id = partner_id ${where}`, [partner.scope.partnerId]),
    ).rejects.toThrow(/immutable/);
    await expect(asRoot(`DELETE FROM ${table} ${where}`, [partner.scope.partnerId])).rejects.toThrow(
      /immutable/,
    );
  });
});
