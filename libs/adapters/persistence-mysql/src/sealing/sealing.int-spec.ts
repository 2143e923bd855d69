import { JournalEntry, Money, Rate, type JournalLine } from '@travobooks/domain';
import type { RequestScope } from '@travobooks/application';
import fc from 'fast-check';
import { TrialBalanceQuery, type TrialBalance } from '../read-models/trial-balance.query';
import type { Row } from '../session';
import { toBin } from '../sql';
import {
  newScratchPartner,
  openScratch,
  type Scratch,
  type ScratchPartner,
} from '../testing/scratch-partner';
import { ChainVerifier } from './chain-verifier';
import { Sealer } from './sealer';

interface Move {
  readonly day: string;
  readonly debit: string;
  readonly credit: string;
  readonly minor: number;
  readonly branch: boolean;
}

let scratch: Scratch;
let sealer: Sealer;

beforeAll(async () => {
  scratch = await openScratch();
  sealer = new Sealer(scratch.sources.writes);
});
afterAll(() => scratch.close());

/** Accounts that need no party. */
const ACCOUNTS = ['1001', '1141', '1501', '2071', '3001', '4031', '5061'];

async function post(partner: ScratchPartner, move: Move): Promise<string> {
  const id = scratch.ids.next();
  const amount = Money.ofMinor(BigInt(move.minor), 'BDT');
  const line = (account: string, side: JournalLine['side']): JournalLine => ({
    account,
    side,
    amount,
    functional: amount,
    rate: Rate.ONE,
    rateSource: 'SAME',
    dimensions: move.branch ? { branch_id: partner.branchId } : {},
  });
  await scratch.uow.run(partner.scope, 'test-post', (tx) => {
    tx.journal.post(
      JournalEntry.compose(
        {
          id,
          entryDate: move.day,
          kind: 'MANUAL',
          event: 'MANUAL',
          sequence: 0,
          source: { type: 'MANUAL', id: scratch.ids.next(), reference: 'M' },
          description: `Line "one" | ${move.debit}\nকা`,
          bookingId: null,
          branchId: null,
          reversesId: null,
        },
        [line(move.debit, 'DEBIT'), line(move.credit, 'CREDIT')],
      ),
    );
    return Promise.resolve();
  });
  return id;
}

const rows = (sql: string, values: unknown[]): Promise<Row[]> =>
  scratch.admin.writes.query<Row[]>(sql, values);
const balances = (scope: RequestScope, from: string, to: string, branchId?: string): Promise<TrialBalance> =>
  new TrialBalanceQuery(scratch.sources.reads).read(scope, from, to, branchId);
const figures = ({ rows: shown, totals }: TrialBalance): unknown => ({ rows: shown, totals });

const stored = async (partnerId: number): Promise<unknown> => [
  await rows(
    'SELECT HEX(branch_id) AS b, account, day, debit, credit FROM account_days WHERE partner_id = ? ORDER BY day, account, b',
    [partnerId],
  ),
  await rows(
    'SELECT HEX(branch_id) AS b, account, month, debit, credit FROM account_months WHERE partner_id = ? ORDER BY month, account, b',
    [partnerId],
  ),
];

const move = fc
  .record({
    day: fc
      .integer({ min: 0, max: 420 })
      .map((days) => new Date(Date.UTC(2025, 6, 1 + days)).toISOString().slice(0, 10)),
    pair: fc.shuffledSubarray(ACCOUNTS, { minLength: 2, maxLength: 2 }),
    minor: fc.integer({ min: 1, max: 9_999_999_99 }),
    branch: fc.boolean(),
  })
  .map(({ pair, ...rest }): Move => ({ ...rest, debit: pair[0] ?? '1001', credit: pair[1] ?? '3001' }));

describe('sealing', () => {
  it('numbers in the order of posting, chains and empties the tail; reports are the same before and after', async () => {
    const partner = await newScratchPartner(scratch);
    const { partnerId } = partner.scope;
    for (let index = 0; index < 12; index += 1) {
      await post(partner, {
        day: `2026-0${1 + (index % 4)}-1${index % 9}`,
        debit: '1001',
        credit: '4031',
        minor: 100 + index,
        branch: index % 2 === 0,
      });
    }
    const before = await balances(partner.scope, '2026-02-05', '2026-03-20');
    expect(before.as_of_entry).toEqual({ number: 0, unsealed: 12 });
    expect(await sealer.sealAll(partnerId)).toEqual({ sealed: 12, unbalanced: [], busy: false });
    const after = await balances(partner.scope, '2026-02-05', '2026-03-20');
    expect(after.as_of_entry).toEqual({ number: 12, unsealed: 0 });
    expect(figures(after)).toEqual(figures(before));
    const seals = await rows(
      'SELECT number, hash, previous_hash FROM journal_seals WHERE partner_id = ? ORDER BY number',
      [partnerId],
    );
    expect(seals.map((seal) => Number(seal['number']))).toEqual(
      Array.from({ length: 12 }, (_, index) => index + 1),
    );
    expect(seals.slice(1).map((seal) => seal['previous_hash'])).toEqual(
      seals.slice(0, -1).map((seal) => seal['hash']),
    );
    expect(await new ChainVerifier(scratch.sources.reads).verify(partnerId)).toMatchObject({
      checked: 12,
      lastNumber: 12,
      broken: null,
    });
  });

  it('two workers at once seal each entry once', async () => {
    const partner = await newScratchPartner(scratch);
    for (let index = 0; index < 6; index += 1)
      await post(partner, { day: '2026-05-01', debit: '1001', credit: '4031', minor: 100, branch: false });
    const results = await Promise.all(
      Array.from({ length: 5 }, () => new Sealer(scratch.sources.writes).sealAll(partner.scope.partnerId)),
    );
    expect(results.reduce((sum, result) => sum + result.sealed, 0)).toBe(6);
    expect(
      await rows('SELECT COUNT(*) AS n, MAX(number) AS top FROM journal_seals WHERE partner_id = ?', [
        partner.scope.partnerId,
      ]),
    ).toEqual([{ n: '6', top: '6' }]);
  });

  it('leaves an entry that does not balance in the tail and seals the others', async () => {
    const partner = await newScratchPartner(scratch);
    const { partnerId } = partner.scope;
    await post(partner, { day: '2026-05-01', debit: '1001', credit: '4031', minor: 100, branch: false });
    const bad = await post(partner, {
      day: '2026-05-01',
      debit: '1001',
      credit: '4031',
      minor: 100,
      branch: false,
    });
    await rows(
      `INSERT INTO journal_lines (partner_id, entry_id, line_no, account, entry_date, side, amount, currency, functional_amount, fx_rate, fx_source)
       VALUES (?, ?, 3, '1001', '2026-05-01', 'D', 5, 'BDT', 5, 1, 'SAME')`,
      [partnerId, toBin(bad)],
    );
    await post(partner, { day: '2026-05-02', debit: '1001', credit: '4031', minor: 100, branch: false });
    expect(await sealer.sealAll(partnerId)).toEqual({ sealed: 2, unbalanced: [bad], busy: false });
    expect(await sealer.sealAll(partnerId)).toEqual({ sealed: 0, unbalanced: [bad], busy: false });
  });

  it('hashes an entry of many lines to its end', async () => {
    const partner = await newScratchPartner(scratch);
    const { partnerId } = partner.scope;
    const id = await post(partner, {
      day: '2026-05-01',
      debit: '1001',
      credit: '4031',
      minor: 100,
      branch: false,
    });
    const more = Array.from({ length: 9_000 }, (_, index) => [
      partnerId,
      toBin(id),
      index + 3,
      index % 2 ? '1001' : '4031',
      '2026-05-01',
      index % 2 ? 'D' : 'C',
      5,
      'BDT',
      5,
      1,
      'SAME',
      '1762400000123'.padEnd(30, '0'),
    ]);
    await rows(
      'INSERT INTO journal_lines (partner_id, entry_id, line_no, account, entry_date, side, amount, currency, functional_amount, fx_rate, fx_source, document_number) VALUES ?',
      [more],
    );
    expect(await sealer.sealAll(partnerId)).toMatchObject({ sealed: 1, unbalanced: [] });
    expect(figures(await balances(partner.scope, '2026-05-01', '2026-05-31'))).toMatchObject({
      totals: { period_debit: '22501.00', period_credit: '22501.00' },
    });
    expect(await new ChainVerifier(scratch.sources.reads).verify(partnerId)).toMatchObject({
      checked: 1,
      broken: null,
    });
  });

  it.each(['seal.chained', 'seal.before-commit'])(
    'ended at %s it leaves nothing, and the next turn seals the same',
    async (step) => {
      const partner = await newScratchPartner(scratch);
      const { partnerId } = partner.scope;
      for (let index = 0; index < 3; index += 1)
        await post(partner, { day: '2026-05-01', debit: '1001', credit: '4031', minor: 100, branch: false });
      const faults = {
        reach: (reached: string) => {
          if (reached === step) throw new Error('ended');
        },
      };
      await expect(new Sealer(scratch.sources.writes, faults).sealAll(partnerId)).rejects.toThrow('ended');
      expect(await rows('SELECT COUNT(*) AS n FROM journal_seals WHERE partner_id = ?', [partnerId])).toEqual(
        [{ n: '0' }],
      );
      expect(await rows('SELECT COUNT(*) AS n FROM account_days WHERE partner_id = ?', [partnerId])).toEqual([
        { n: '0' },
      ]);
      expect(await sealer.sealAll(partnerId)).toMatchObject({ sealed: 3 });
    },
  );

  it('a report read while entries are posted and sealed is of one moment', async () => {
    const partner = await newScratchPartner(scratch);
    let posted = 0;
    let reading = true;
    const writer = (async () => {
      while (reading) {
        await post(partner, { day: '2026-05-02', debit: '1001', credit: '4031', minor: 100, branch: false });
        posted += 1;
        if (posted % 3 === 0) await sealer.sealAll(partner.scope.partnerId);
      }
    })();
    for (let index = 0; index < 40; index += 1) {
      const {
        rows: shown,
        totals,
        as_of_entry: asOf,
      } = await balances(partner.scope, '2026-05-01', '2026-05-31');
      expect(totals.period_debit).toBe(`${asOf.number + asOf.unsealed}.00`);
      expect(shown.map((row) => row.closing_debit)).toEqual(
        shown.length > 0 ? [totals.period_debit, '0.00'] : [],
      );
    }
    reading = false;
    await writer;
  });

  it('names the entry that root has changed after dropping the trigger', async () => {
    const partner = await newScratchPartner(scratch);
    const { partnerId } = partner.scope;
    const ids: string[] = [];
    for (let index = 0; index < 5; index += 1)
      ids.push(
        await post(partner, {
          day: '2026-05-01',
          debit: '1001',
          credit: '4031',
          minor: 100 + index,
          branch: false,
        }),
      );
    await sealer.sealAll(partnerId);
    const trigger =
      "CREATE TRIGGER journal_lines_no_update BEFORE UPDATE ON journal_lines FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'journal lines are immutable'";
    await rows('DROP TRIGGER journal_lines_no_update', []);
    try {
      await rows(
        "UPDATE journal_lines SET document_number = '1762400000123' WHERE partner_id = ? AND entry_id = ? AND line_no = 2",
        [partnerId, toBin(ids[2] ?? '')],
      );
    } finally {
      await rows(trigger, []);
    }
    const { broken } = await new ChainVerifier(scratch.sources.reads).verify(partnerId);
    expect(broken).toEqual({ number: 3, entryId: ids[2], reason: 'CONTENT_CHANGED' });
  });

  it('random entries: the trial balance equals sums in memory at random dates, and a rebuild changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(move, { minLength: 1, maxLength: 25 }),
        fc.array(fc.integer({ min: 1, max: 24 }), { maxLength: 4 }),
        move,
        move,
        async (moves, cuts, one, other) => {
          const partner = await newScratchPartner(scratch);
          const [from, to] = [one.day, other.day].sort() as [string, string];
          const expected = sumsInMemory(moves, from, to);
          for (const [index, made] of moves.entries()) {
            await post(partner, made);
            if (cuts.includes(index)) await sealer.sealAll(partner.scope.partnerId);
          }
          expect(shownSums(await balances(partner.scope, from, to))).toEqual(expected);
          await sealer.sealAll(partner.scope.partnerId);
          expect(shownSums(await balances(partner.scope, from, to))).toEqual(expected);
          expect(shownSums(await balances(partner.scope, from, to, partner.branchId))).toEqual(
            sumsInMemory(
              moves.filter(({ branch }) => branch),
              from,
              to,
            ),
          );
          const before = figures(await balances(partner.scope, from, to));
          const days = (await stored(partner.scope.partnerId)) as unknown[];
          expect(await sealer.rebuild(partner.scope.partnerId)).toBe(true);
          expect(((await stored(partner.scope.partnerId)) as unknown[])[0]).toEqual(days[0]);
          expect(figures(await balances(partner.scope, from, to))).toEqual(before);
        },
      ),
      { numRuns: 12 },
    );
  }, 120_000);
});

type Sums = Record<string, { opening: bigint; debit: bigint; credit: bigint }>;

function sumsInMemory(moves: readonly Move[], from: string, to: string): Sums {
  const sums: Sums = {};
  for (const { day, debit, credit, minor } of moves.filter((candidate) => candidate.day <= to)) {
    for (const [account, sign] of [
      [debit, 1n],
      [credit, -1n],
    ] as const) {
      const sum = (sums[account] ??= { opening: 0n, debit: 0n, credit: 0n });
      if (day < from) sum.opening += sign * BigInt(minor);
      else if (sign > 0n) sum.debit += BigInt(minor);
      else sum.credit += BigInt(minor);
    }
  }
  return Object.fromEntries(
    Object.entries(sums).filter(([, sum]) => sum.opening !== 0n || sum.debit !== 0n || sum.credit !== 0n),
  );
}

function shownSums(report: TrialBalance): Sums {
  const minor = (text: string): bigint => BigInt(text.replace('.', ''));
  return Object.fromEntries(
    report.rows.map((row) => [
      row.account,
      {
        opening: minor(row.opening_debit) - minor(row.opening_credit),
        debit: minor(row.period_debit),
        credit: minor(row.period_credit),
      },
    ]),
  );
}
