import type { FaultPoints } from '@travobooks/application';
import type { DataSource, QueryRunner } from 'typeorm';
import type { Row } from '../session';
import { fromBin, toBin } from '../sql';
import { timestamp } from '../stores/records.store';
import { balances, ENTRY_TEXT, GENESIS, linesOfText, sealHash } from './entry-text';
import { rebuildBalances, rollUp, Sums } from './roll-up';
import { underSealLock } from './seal-lock';

const BATCH = 2_000;
/** From 1,000 on MariaDB makes a table of an IN list and joins it the slow way round. */
const SLICE = 500;
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
  readonly text: string;
}

/** What is read of a batch: entries to seal with the days that they move, and those that do not balance. */
interface TailBatch {
  readonly good: readonly Tail[];
  readonly days: Sums;
  readonly unbalanced: readonly string[];
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
    return (
      (await underSealLock(
        this.db,
        partnerId,
        async (runner) => (await rebuildBalances(runner, partnerId), true),
      )) ?? false
    );
  }

  private async seal(
    runner: QueryRunner,
    partnerId: number,
    entries: readonly Buffer[],
  ): Promise<SealResult> {
    const { good, days, unbalanced } = await readTail(runner, partnerId, entries);
    if (good.length === 0) return { sealed: 0, unbalanced, busy: false };
    const [last] = (await runner.query(
      'SELECT number, hash FROM journal_seals WHERE partner_id = ? ORDER BY number DESC LIMIT 1',
      [partnerId],
    )) as Row[];
    const first = Number(last?.['number'] ?? 0) + 1;
    await runner.query(
      'INSERT INTO journal_seals (partner_id, number, entry_id, hash, previous_hash, sealed_at) VALUES ?',
      [chained(partnerId, good, first, String(last?.['hash'] ?? GENESIS))],
    );
    this.faults?.reach('seal.chained');
    await rollUp(runner, partnerId, days);
    for (const slice of slices(good)) {
      await runner.query('DELETE FROM journal_unsealed WHERE partner_id = ? AND entry_id IN (?)', [
        partnerId,
        slice.map((entry) => entry.id),
      ]);
    }
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

/** In the given order; what is no longer in the tail is left out. Balance is added up anew from what is stored (the paired check of the ledger's first invariant). */
async function readTail(
  runner: QueryRunner,
  partnerId: number,
  entries: readonly Buffer[],
): Promise<TailBatch> {
  const batch = { good: [] as Tail[], days: new Sums(), unbalanced: [] as string[] };
  for (const slice of slices(entries)) {
    const rows = (await runner.query(
      `SELECT e.id, ${ENTRY_TEXT} AS text FROM journal_unsealed u
       STRAIGHT_JOIN journal_entries e ON e.partner_id = u.partner_id AND e.id = u.entry_id
       LEFT JOIN journal_lines l ON l.partner_id = u.partner_id AND l.entry_id = u.entry_id
       WHERE u.partner_id = ? AND u.entry_id IN (?) GROUP BY u.entry_id`,
      [partnerId, slice],
    )) as Row[];
    const texts = new Map(rows.map((row) => [(row['id'] as Buffer).toString('latin1'), String(row['text'])]));
    for (const id of slice) {
      const text = texts.get(id.toString('latin1'));
      if (text === undefined) continue;
      const lines = linesOfText(text);
      if (lines && balances(lines)) {
        batch.good.push({ id, text });
        for (const line of lines) batch.days.addLine(line);
      } else batch.unbalanced.push(fromBin(id));
    }
  }
  return batch;
}

function* slices<T>(all: readonly T[]): Generator<T[]> {
  for (let start = 0; start < all.length; start += SLICE) yield all.slice(start, start + SLICE);
}
