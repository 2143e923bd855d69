import type { FaultPoints } from '@travobooks/application';
import type { DataSource, QueryRunner } from 'typeorm';
import type { Row } from '../session';
import { fromBin, toBin } from '../sql';
import { timestamp } from '../stores/records.store';
import { ENTRY_TEXT, GENESIS, sealHash, WHOLE_TEXT } from './entry-text';
import { rebuildBalances, rollUp } from './roll-up';
import { underSealLock } from './seal-lock';

const BATCH = 1_000;
/** Order of so many entries is read at once: sorting a long tail for each batch would cost more than sealing it. */
const AHEAD = 20_000;
/** One call does not run for ever beside a bulk import: the next turn goes on. */
const MOST_TURNS = 10;

export interface SealResult {
  readonly sealed: number;
  /** Ids of entries that do not balance: left in the tail, alerted, never sealed. */
  readonly unbalanced: readonly string[];
  /** Another process seals this partner at the moment. */
  readonly busy: boolean;
}

interface Tail {
  readonly id: Buffer;
  readonly day: string;
  readonly text: string;
  readonly balanced: boolean;
}

/**
 * Numbers, chains and rolls up what is posted. One batch is one transaction under a named lock of the partner, so two
 * workers never seal at once; killed in between, nothing of the batch is kept.
 */
export class Sealer {
  constructor(
    private readonly db: DataSource,
    private readonly faults?: FaultPoints,
  ) {}

  /** Partners that have a tail. */
  async waiting(): Promise<number[]> {
    const rows = await this.db.query<Row[]>('SELECT DISTINCT partner_id FROM journal_unsealed');
    return rows.map((row) => Number(row['partner_id']));
  }

  /** In the order of posting. Entries that do not balance hold no others up. */
  async sealAll(partnerId: number): Promise<SealResult> {
    let sealed = 0;
    const unbalanced = new Set<string>();
    for (let turn = 0; turn < MOST_TURNS; turn += 1) {
      const entries = await this.tailOf(partnerId, [...unbalanced]);
      for (let start = 0; start < entries.length; start += BATCH) {
        const result = await this.sealBatch(partnerId, entries.slice(start, start + BATCH));
        sealed += result.sealed;
        for (const id of result.unbalanced) unbalanced.add(id);
        if (result.busy) return { sealed, unbalanced: [...unbalanced], busy: true };
      }
      if (entries.length < AHEAD) break;
    }
    return { sealed, unbalanced: [...unbalanced], busy: false };
  }

  private async tailOf(partnerId: number, without: readonly string[]): Promise<Buffer[]> {
    const rows = await this.db.query<Row[]>(
      'SELECT entry_id FROM journal_unsealed WHERE partner_id = ? AND entry_id NOT IN (?) ORDER BY posted_at, entry_id LIMIT ?',
      [partnerId, [Buffer.alloc(16), ...without.map(toBin)], AHEAD],
    );
    return rows.map((row) => row['entry_id'] as Buffer);
  }

  /** One transaction; what another worker has sealed meanwhile is no longer in the tail and is left out. */
  private async sealBatch(partnerId: number, entries: readonly Buffer[]): Promise<SealResult> {
    const result = await underSealLock(this.db, partnerId, (runner) => this.seal(runner, partnerId, entries));
    return result ?? { sealed: 0, unbalanced: [], busy: true };
  }

  /** Makes the balances again from the sealed lines; false when another process seals at the moment. */
  async rebuild(partnerId: number): Promise<boolean> {
    return (await underSealLock(this.db, partnerId, async (runner) => (await rebuildBalances(runner, partnerId), true))) ?? false;
  }

  private async seal(runner: QueryRunner, partnerId: number, entries: readonly Buffer[]): Promise<SealResult> {
    const tail = await readTail(runner, partnerId, entries);
    const good = tail.filter((entry) => entry.balanced);
    const unbalanced = tail.filter((entry) => !entry.balanced).map((entry) => fromBin(entry.id));
    if (good.length === 0) return { sealed: 0, unbalanced, busy: false };
    const [last] = (await runner.query('SELECT number, hash FROM journal_seals WHERE partner_id = ? ORDER BY number DESC LIMIT 1', [partnerId])) as Row[];
    const first = Number(last?.['number'] ?? 0) + 1;
    await runner.query('INSERT INTO journal_seals (partner_id, number, entry_id, hash, previous_hash, sealed_at) VALUES ?', [
      chained(partnerId, good, first, String(last?.['hash'] ?? GENESIS)),
    ]);
    this.faults?.reach('seal.chained');
    const days = good.map((entry) => entry.day).sort();
    await rollUp(runner, partnerId, { first, last: first + good.length - 1 }, { oldest: days[0] ?? '', newest: days.at(-1) ?? '' });
    await runner.query(
      `DELETE u FROM journal_unsealed u JOIN journal_seals s ON s.partner_id = u.partner_id AND s.entry_id = u.entry_id
       WHERE s.partner_id = ? AND s.number >= ?`,
      [partnerId, first],
    );
    this.faults?.reach('seal.before-commit');
    return { sealed: good.length, unbalanced, busy: false };
  }
}

function chained(partnerId: number, entries: readonly Tail[], first: number, hash: string): unknown[][] {
  const now = timestamp(new Date());
  let previous = hash;
  return entries.map((entry, index) => {
    const number = first + index;
    const own = sealHash(number, previous, entry.text);
    const row = [partnerId, number, entry.id, own, previous, now];
    previous = own;
    return row;
  });
}

/** In the order of posting; balance is added up anew from what is stored (the paired check of the ledger's first invariant). */
async function readTail(runner: QueryRunner, partnerId: number, entries: readonly Buffer[]): Promise<Tail[]> {
  const rows = (await runner.query(
    `${WHOLE_TEXT} SELECT e.id, e.entry_date, ${ENTRY_TEXT} AS text, COUNT(l.line_no) AS line_count, COUNT(DISTINCT l.currency) AS currencies,
       SUM(IF(l.side = 'D', l.functional_amount, -l.functional_amount)) AS functional_gap, SUM(IF(l.side = 'D', l.amount, -l.amount)) AS amount_gap
     FROM journal_unsealed u
     STRAIGHT_JOIN journal_entries e ON e.partner_id = u.partner_id AND e.id = u.entry_id
     LEFT JOIN journal_lines l ON l.partner_id = u.partner_id AND l.entry_id = u.entry_id
     WHERE u.partner_id = ? AND u.entry_id IN (?) GROUP BY u.posted_at, u.entry_id ORDER BY u.posted_at, u.entry_id`,
    [partnerId, entries],
  )) as Row[];
  const mixed = rows.filter((row) => Number(row['currencies']) > 1).map((row) => row['id'] as Buffer);
  const uneven = await unevenCurrencies(runner, partnerId, mixed);
  return rows.map((row) => ({
    id: row['id'] as Buffer,
    day: String(row['entry_date']),
    text: String(row['text']),
    balanced:
      Number(row['line_count']) >= 2 &&
      isZero(row['functional_gap']) &&
      (Number(row['currencies']) === 1 ? isZero(row['amount_gap']) : !uneven.has((row['id'] as Buffer).toString('hex'))),
  }));
}

/** Of entries in several currencies, those of which one does not balance in itself. */
async function unevenCurrencies(runner: QueryRunner, partnerId: number, entries: readonly Buffer[]): Promise<ReadonlySet<string>> {
  if (entries.length === 0) return new Set();
  const rows = (await runner.query(
    `SELECT DISTINCT entry_id FROM (SELECT entry_id FROM journal_lines WHERE partner_id = ? AND entry_id IN (?)
       GROUP BY entry_id, currency HAVING SUM(IF(side = 'D', amount, -amount)) <> 0) x`,
    [partnerId, entries],
  )) as Row[];
  return new Set(rows.map((row) => (row['entry_id'] as Buffer).toString('hex')));
}

const isZero = (column: unknown): boolean => /^-?0(\.0*)?$/.test(String(column));
