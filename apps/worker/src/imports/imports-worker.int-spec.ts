import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImportAlarm } from '@travobooks/application';
import { fromBin, ImportWorkSqlQuery } from '@travobooks/persistence-mysql';
import {
  newWorkerAgency,
  openWorkerStack,
  sample,
  type WorkerAgency,
  type WorkerStack,
} from './imports-worker.fixture';

jest.setTimeout(30_000);
let stack: WorkerStack;
beforeAll(async () => {
  stack = await openWorkerStack();
}, 120_000);
beforeEach(() => {
  stack.clock.at = '2026-06-28T06:00:00Z';
  stack.faults.step = null;
});
afterAll(() => stack.close());

const ISSUE = '01_issue_equivalent_bdt_cash.air';
const later = (): void => {
  stack.clock.at = '2026-06-28T06:00:10Z';
};
const state = async (agency: WorkerAgency): Promise<string> =>
  String(
    (
      await stack.sources.reads.query<{ state: string }[]>(
        'SELECT state FROM import_runs WHERE partner_id = ? ORDER BY id DESC LIMIT 1',
        [agency.partnerId],
      )
    )[0]?.state,
  );
const three = Buffer.concat([
  sample(ISSUE),
  sample('08_void_ticket.air'),
  sample('05_four_pax_two_pages_two_fares.air'),
]);
const facts = (agency: WorkerAgency): Promise<number[]> =>
  Promise.all(
    ['import_records', 'bookings', 'tickets', 'journal_entries', 'invoices'].map((table) =>
      agency.count(`SELECT COUNT(*) n FROM ${table} WHERE partner_id = :partner`),
    ),
  );
const ONCE = [4, 2, 5, 6, 3];
const VOIDED = "SELECT COUNT(*) n FROM tickets WHERE partner_id = :partner AND state = 'VOIDED'";

describe('queued runs', () => {
  it('are left to whoever took the upload in, then taken up by the poll', async () => {
    const agency = await newWorkerAgency(stack);
    await stack.upload(agency, three);
    const { runs } = stack.imports();
    await runs.recover();
    expect(await state(agency)).toBe('QUEUED');
    later();
    await runs.recover();
    expect([await state(agency), await facts(agency)]).toEqual(['COMPLETED', ONCE]);
  });

  it.each(['begin', 'before-commit', 'after-commit'])(
    'stopped at import-record.%s go on where they stood, each record once',
    async (step) => {
      const agency = await newWorkerAgency(stack);
      const { id } = await stack.upload(agency, three);
      const { runs } = stack.imports();
      for (let stops = 0; stops < 3; stops += 1) {
        stack.faults.step = `import-record.${step}`;
        await runs.handle({ partnerId: agency.partnerId, runId: id }).catch(() => undefined);
        stack.faults.step = null;
      }
      await runs.handle({ partnerId: agency.partnerId, runId: id });
      expect([await state(agency), await facts(agency)]).toEqual(['COMPLETED', ONCE]);
    },
  );

  it('are processed once when several take them up at the same time', async () => {
    const agency = await newWorkerAgency(stack);
    const { id } = await stack.upload(agency, three);
    await Promise.all(
      Array.from({ length: 4 }, () =>
        stack.imports().runs.handle({ partnerId: agency.partnerId, runId: id }),
      ),
    );
    expect([await state(agency), await facts(agency)]).toEqual(['COMPLETED', ONCE]);
  });

  it('fail when the person who uploaded may no longer import', async () => {
    const agency = await newWorkerAgency(stack);
    const { id } = await stack.upload(agency, sample(ISSUE));
    await stack.sources.reads.query("UPDATE users SET state = 'DISABLED' WHERE partner_id = ?", [
      agency.partnerId,
    ]);
    await stack.imports().runs.handle({ partnerId: agency.partnerId, runId: id });
    expect(await state(agency)).toBe('FAILED');
  });

  it('end with no more than the uploader held, whatever the roles grant', async () => {
    const agency = await newWorkerAgency(stack);
    const narrow = await stack.upload(agency, sample(ISSUE), {
      'import.run': 'partner',
      'booking.write': 'partner',
    });
    await stack.imports().runs.handle({ partnerId: agency.partnerId, runId: narrow.id });
    const denied =
      "SELECT COUNT(*) n FROM import_records WHERE partner_id = :partner AND outcome = 'WAITING' AND needs IS NULL AND code = 'PERMISSION_DENIED'";
    expect([await agency.count(denied), ...(await facts(agency))]).toEqual([1, 1, 0, 0, 0, 0]);
  });

  it('void nothing for an uploader who might issue alone', async () => {
    const agency = await newWorkerAgency(stack);
    const holds = {
      'import.run': 'partner',
      'booking.write': 'partner',
      'booking.issue': 'partner',
    } as const;
    const { id } = await stack.upload(
      agency,
      Buffer.concat([sample(ISSUE), sample('08_void_ticket.air')]),
      holds,
    );
    await stack.imports().runs.handle({ partnerId: agency.partnerId, runId: id });
    expect(await agency.count('SELECT COUNT(*) n FROM journal_entries WHERE partner_id = :partner')).toBe(1);
    expect(
      await agency.count(
        "SELECT COUNT(*) n FROM import_records WHERE partner_id = :partner AND code = 'PERMISSION_DENIED'",
      ),
    ).toBe(1);
  });

  it('go by roles, never by what a user is called elsewhere', async () => {
    const agency = await newWorkerAgency(stack);
    await stack.sources.reads.query('DELETE FROM user_roles WHERE partner_id = ?', [agency.partnerId]);
    await stack.sources.reads.query("UPDATE users SET external_ref = 'imports-user' WHERE partner_id = ?", [
      agency.partnerId,
    ]);
    const work = new ImportWorkSqlQuery(stack.sources.reads);
    expect(await work.scopeOf(agency.partnerId, agency.userId, 'test')).toBeNull();
    expect(await work.importUser(agency.slug)).toBeNull();
    expect(await work.watchedSlugs()).not.toContain(agency.slug);
  });

  it('try a waiting record again whose own try was lost', async () => {
    const agency = await newWorkerAgency(stack);
    const { runs } = stack.imports();
    const wait = await stack.upload(agency, sample('08_void_ticket.air'));
    await runs.handle({ partnerId: agency.partnerId, runId: wait.id });
    const base = await stack.upload(agency, sample(ISSUE));
    stack.faults.step = 'import-record.after-commit';
    await runs.handle({ partnerId: agency.partnerId, runId: base.id }).catch(() => undefined);
    stack.faults.step = null;
    await runs.retryOverdue();
    expect(await agency.count(VOIDED)).toBe(1);
  });
});

describe('the rows that a record locks', () => {
  it('are those of its locator, one record at a time, and none of them stays', async () => {
    const agency = await newWorkerAgency(stack);
    let inside = 0;
    const most: number[] = [];
    await Promise.all(
      Array.from({ length: 6 }, () =>
        stack.inUnit(agency, async (tx) => {
          await tx.imports.lockLocator('ABC123');
          most.push((inside += 1));
          await new Promise((resolve) => setTimeout(resolve, 20));
          inside -= 1;
        }),
      ),
    );
    expect(most).toEqual([1, 1, 1, 1, 1, 1]);
    await stack
      .imports()
      .runs.handle({ partnerId: agency.partnerId, runId: (await stack.upload(agency, sample(ISSUE))).id });
    expect(
      await agency.count(
        "SELECT COUNT(*) n FROM number_sequences WHERE partner_id = :partner AND name LIKE 'PNR-%'",
      ),
    ).toBe(0);
    expect(await agency.count('SELECT COUNT(*) n FROM import_locators WHERE partner_id = :partner')).toBe(0);
  });

  it('do not hold the counter of all bookings while a customer is waited for', async () => {
    const agency = await newWorkerAgency(stack);
    const { id } = await stack.upload(agency, sample(ISSUE));
    const holder = stack.sources.reads.createQueryRunner();
    await holder.query('START TRANSACTION');
    await holder.query('SELECT unapplied FROM customer_credit WHERE partner_id = ? FOR UPDATE', [
      agency.partnerId,
    ]);
    const running = stack.imports().runs.handle({ partnerId: agency.partnerId, runId: id });
    await stack.lockWait();
    const other = stack.inUnit(agency, (tx) => tx.bookings.nextReference('2026'));
    const first = await Promise.race([
      other,
      new Promise((resolve) => setTimeout(() => resolve('it waits'), 3_000)),
    ]);
    await holder.query('ROLLBACK');
    await holder.release();
    await running;
    expect(first).toBe('TVB-2026-000001');
    expect(await agency.count('SELECT COUNT(*) n FROM journal_entries WHERE partner_id = :partner')).toBe(1);
  });
});

describe('a completed record', () => {
  it('is kept when what waited for it fails, and the failure is told', async () => {
    const agency = await newWorkerAgency(stack);
    const { runs } = stack.imports();
    const sale = await stack.upload(agency, sample(ISSUE), {
      'import.run': 'partner',
      'booking.write': 'partner',
    });
    const voided = await stack.upload(agency, sample('08_void_ticket.air'));
    for (const { id } of [sale, voided]) await runs.handle({ partnerId: agency.partnerId, runId: id });
    const [waiting] = await stack.sources.reads.query<{ id: Buffer }[]>(
      "SELECT id FROM import_records WHERE partner_id = ? AND outcome = 'WAITING' AND code = 'PERMISSION_DENIED'",
      [agency.partnerId],
    );
    const told: unknown[] = [];
    const alarm = new (class extends ImportAlarm {
      override unexpected(error: unknown, runId: string, position: number): void {
        told.push([(error as Error).message, runId, position]);
      }
    })();
    stack.faults.step = 'import-record.begin';
    const row = await stack.complete(agency, waiting ? fromBin(waiting.id) : '', alarm);
    expect(row.outcome).toBe('CREATED');
    expect(told).toEqual([['stopped at import-record.begin', sale.id, 0]]);
    stack.faults.step = null;
    await runs.retryOverdue();
    expect(await agency.count(VOIDED)).toBe(1);
  });
});

describe('waiting records that nobody may try', () => {
  let copies = 0;
  afterEach(() => stack.sources.reads.query('DELETE FROM import_records WHERE partner_id = ?', [copies]));

  it('keep no other from being tried, however many they are', async () => {
    const [stuck, agency] = [await newWorkerAgency(stack), await newWorkerAgency(stack)];
    const { runs } = stack.imports();
    const voided = await stack.upload(stuck, sample('08_void_ticket.air'));
    await runs.handle({ partnerId: stuck.partnerId, runId: voided.id });
    await lose(stuck, ISSUE);
    await stack.sources.reads.query(
      `INSERT INTO import_records (partner_id, id, run_id, position, line, outcome, needs, code, document_numbers, record_type, locator, parsed, created_at, updated_at)
       WITH RECURSIVE s AS (SELECT 1 AS seq UNION ALL SELECT seq + 1 FROM s WHERE seq < 60)
       SELECT partner_id, UNHEX(LPAD(HEX(s.seq), 32, '0')), run_id, s.seq, line, outcome, needs, code, document_numbers, record_type, locator, parsed, created_at, updated_at
       FROM import_records JOIN s WHERE partner_id = ? AND outcome = 'WAITING'`,
      [stuck.partnerId],
    );
    copies = stuck.partnerId;
    await stack.sources.reads.query("UPDATE users SET state = 'DISABLED' WHERE partner_id = ?", [
      stuck.partnerId,
    ]);
    const wait = await stack.upload(agency, sample('08_void_ticket.air'));
    await runs.handle({ partnerId: agency.partnerId, runId: wait.id });
    await lose(agency, ISSUE);
    for (let polls = 0; polls < 3; polls += 1) await runs.retryOverdue();
    expect(await agency.count(VOIDED)).toBe(1);
    expect(await stuck.count(VOIDED)).toBe(0);
    await stack.sources.reads.query("UPDATE users SET state = 'ACTIVE' WHERE partner_id = ?", [
      stuck.partnerId,
    ]);
    for (let polls = 0; polls < 3; polls += 1) await runs.retryOverdue();
    expect(await stuck.count(VOIDED)).toBe(1);
  });

  /** The document comes, and the process ends before it wakes what waits for it. */
  async function lose(agency: WorkerAgency, file: string): Promise<void> {
    const base = await stack.upload(agency, sample(file));
    stack.faults.step = 'import-record.after-commit';
    await stack
      .imports()
      .runs.handle({ partnerId: agency.partnerId, runId: base.id })
      .catch(() => undefined);
    stack.faults.step = null;
  }
});

describe('the watched folder', () => {
  let inbox: string;
  beforeEach(() => {
    inbox = mkdtempSync(join(tmpdir(), 'inbox-'));
  });
  afterEach(() => rmSync(inbox, { recursive: true, force: true }));

  it('takes a file that stands still, moves it without overwriting, and changes nothing when it comes again', async () => {
    const agency = await newWorkerAgency(stack);
    const folder = join(inbox, agency.slug);
    mkdirSync(folder);
    mkdirSync(join(inbox, 'nobody'));
    writeFileSync(join(inbox, 'nobody', 'a.air'), sample(ISSUE));
    const watcher = stack.imports(inbox).watcher;
    writeFileSync(join(folder, 'a.air'), sample(ISSUE).subarray(0, 400));
    expect(await watcher?.poll()).toEqual([]);
    writeFileSync(join(folder, 'a.air'), sample(ISSUE));
    expect(await watcher?.poll()).toEqual([]);
    expect(await watcher?.poll()).toEqual([join(folder, 'done', 'a.air')]);
    writeFileSync(join(folder, 'a.air'), sample(ISSUE));
    await watcher?.poll();
    expect(await watcher?.poll()).toEqual([join(folder, 'done', 'a-1.air')]);
    expect(readdirSync(join(folder, 'done')).sort()).toEqual(['a-1.air', 'a.air']);
    expect(existsSync(join(inbox, 'nobody', 'a.air'))).toBe(true);
    expect(await agency.count('SELECT COUNT(*) n FROM journal_entries WHERE partner_id = :partner')).toBe(1);
    expect(
      await agency.count(
        "SELECT COUNT(*) n FROM import_records WHERE partner_id = :partner AND outcome = 'UNCHANGED'",
      ),
    ).toBe(1);
  });

  it('puts what cannot be read aside', async () => {
    const agency = await newWorkerAgency(stack);
    const folder = join(inbox, agency.slug);
    mkdirSync(folder);
    writeFileSync(join(folder, 'bad.air'), sample('13_refused_total_mismatch.air'));
    writeFileSync(join(folder, 'empty.air'), '');
    const watcher = stack.imports(inbox).watcher;
    await watcher?.poll();
    await watcher?.poll();
    expect(readdirSync(join(folder, 'refused')).sort()).toEqual([
      'bad.air',
      'bad.air.reason.txt',
      'empty.air',
      'empty.air.reason.txt',
    ]);
    const reason = (name: string): string =>
      readFileSync(join(folder, 'refused', `${name}.reason.txt`), 'utf8');
    expect(reason('empty.air')).toBe('IMPORT_FILE_EMPTY: The file is empty.\n');
    expect(reason('bad.air')).toMatch(/^line \d+: [A-Z_]+: \S/);
    // The inbox of the app shows both, with the same reasons.
    const shown = await stack.sources.reads.query<
      { file_name: string; code: string; outcome: string; state: string; problem: string | null }[]
    >(
      `SELECT r.file_name, r.state, r.problem, i.code, i.outcome FROM import_records i JOIN import_runs r ON r.partner_id = i.partner_id AND r.id = i.run_id
       WHERE i.partner_id = ? ORDER BY r.file_name`,
      [agency.partnerId],
    );
    expect(shown.map((row) => [row.file_name, row.state, row.outcome])).toEqual([
      ['bad.air', 'COMPLETED_WITH_ERRORS', 'REFUSED'],
      ['empty.air', 'COMPLETED_WITH_ERRORS', 'REFUSED'],
    ]);
    expect(reason('bad.air')).toContain(shown[0]?.code);
    expect(shown[1]).toMatchObject({
      code: 'IMPORT_FILE_EMPTY',
      problem: 'IMPORT_FILE_EMPTY: The file is empty.',
    });
  });

  it('makes a folder for each partner that has an import user', async () => {
    const agency = await newWorkerAgency(stack);
    const root = join(inbox, 'made', 'here');
    await stack.imports(root).watcher?.poll();
    expect(readdirSync(root)).toContain(agency.slug);
  });

  it('is harmless when the process ends between booking and move', async () => {
    const agency = await newWorkerAgency(stack);
    const folder = join(inbox, agency.slug);
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.air'), sample(ISSUE));
    const { id } = await stack.upload(agency, sample(ISSUE));
    await stack.imports().runs.handle({ partnerId: agency.partnerId, runId: id });
    const watcher = stack.imports(inbox).watcher;
    await watcher?.poll();
    await watcher?.poll();
    expect(readdirSync(join(folder, 'done'))).toEqual(['a.air']);
    expect(await agency.count('SELECT COUNT(*) n FROM journal_entries WHERE partner_id = :partner')).toBe(1);
  });
});
