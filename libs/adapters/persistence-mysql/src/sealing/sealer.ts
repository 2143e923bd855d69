import type { DataSource, QueryRunner } from 'typeorm';
import type { Row } from '../session';
import { units } from '../sql';
import { entryHash, GENESIS } from './entry-hash';
import { rollUp } from './roll-up';

const BATCH = 500;

export interface SealResult {
  readonly sealed: number;
  /** Entries that do not balance: left in the tail, alerted, never sealed. */
  readonly unbalanced: number;
}

/**
 * Numbers, chains and rolls up what is posted. One batch is one transaction under a named lock of the partner, so two
 * workers never seal at once; killed in between, nothing of the batch is kept.
 */
export class Sealer {
  constructor(private readonly db: DataSource) {}

  /** Partners that have a tail. */
  async waiting(): Promise<number[]> {
    const rows = await this.db.query<Row[]>('SELECT DISTINCT partner_id FROM journal_unsealed');
    return rows.map((row) => Number(row['partner_id']));
  }

  async sealAll(partnerId: number): Promise<SealResult> {
    const total = { sealed: 0, unbalanced: 0 };
    for (;;) {
      const batch = await this.sealBatch(partnerId);
      total.sealed += batch.sealed;
      total.unbalanced = batch.unbalanced;
      if (batch.sealed < BATCH) return total;
    }
  }

  async sealBatch(partnerId: number): Promise<SealResult> {
    const runner = this.db.createQueryRunner();
    await runner.connect();
    const lock = `tvb.seal.${partnerId}`;
    try {
      const [taken] = (await runner.query('SELECT GET_LOCK(?, 0) AS taken', [lock])) as Row[];
      if (Number(taken?.['taken']) !== 1) return { sealed: 0, unbalanced: 0 };
      await runner.startTransaction('READ COMMITTED');
      const result = await seal(runner, partnerId);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.query('SELECT RELEASE_LOCK(?)', [lock]);
      await runner.release();
    }
  }
}

async function seal(runner: QueryRunner, partnerId: number): Promise<SealResult> {
  const heads = (await runner.query(
    `SELECT e.* FROM journal_unsealed u JOIN journal_entries e ON e.partner_id = u.partner_id AND e.id = u.entry_id
     WHERE u.partner_id = ? ORDER BY u.posted_at, u.entry_id LIMIT ?`,
    [partnerId, BATCH],
  )) as Row[];
  if (heads.length === 0) return { sealed: 0, unbalanced: 0 };
  const lines = (await runner.query('SELECT * FROM journal_lines WHERE partner_id = ? AND entry_id IN (?) ORDER BY entry_id, line_no', [
    partnerId, heads.map((head) => head['id']),
  ])) as Row[];
  const byEntry = groupByEntry(lines);
  const good = heads.filter((head) => balances(byEntry.get(key(head['id'])) ?? []));
  const [last] = (await runner.query('SELECT number, hash FROM journal_seals WHERE partner_id = ? ORDER BY number DESC LIMIT 1', [partnerId])) as Row[];
  let number = Number(last?.['number'] ?? 0);
  let previous = String(last?.['hash'] ?? GENESIS);
  const now = new Date().toISOString().slice(0, 23).replace('T', ' ');
  const seals = good.map((head) => {
    number += 1;
    const hash = entryHash(number, previous, head, byEntry.get(key(head['id'])) ?? []);
    const row = [partnerId, number, head['id'], hash, previous, now];
    previous = hash;
    return row;
  });
  if (seals.length > 0) {
    await runner.query('INSERT INTO journal_seals (partner_id, number, entry_id, hash, previous_hash, sealed_at) VALUES ?', [seals]);
    await rollUp(runner, partnerId, good.flatMap((head) => byEntry.get(key(head['id'])) ?? []));
    await runner.query('DELETE FROM journal_unsealed WHERE partner_id = ? AND entry_id IN (?)', [partnerId, good.map((head) => head['id'])]);
  }
  return { sealed: seals.length, unbalanced: heads.length - good.length };
}

const key = (column: unknown): string => (column as Buffer).toString('hex');

function groupByEntry(lines: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const line of lines) {
    const id = key(line['entry_id']);
    const group = groups.get(id);
    if (group) group.push(line);
    else groups.set(id, [line]);
  }
  return groups;
}

/** The paired check: what composed balanced must have been stored balanced. Columns have four decimals. */
function balances(lines: readonly Row[]): boolean {
  const total = lines.reduce((sum, line) => sum + (line['side'] === 'D' ? 1n : -1n) * units(line['functional_amount']), 0n);
  return lines.length >= 2 && total === 0n;
}
