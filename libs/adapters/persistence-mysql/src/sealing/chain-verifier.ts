import type { DataSource } from 'typeorm';
import type { Row } from '../session';
import { fromBin } from '../sql';
import { GENESIS, SEALED_HASH } from './entry-text';

/** The server hashes a range at a time: no line leaves it, and memory stays flat however long the chain is. */
const RANGE = 20_000;

export interface BrokenSeal {
  readonly number: number;
  readonly entryId: string | null;
  readonly reason: 'CONTENT_CHANGED' | 'CHAIN_BROKEN' | 'NUMBER_MISSING' | 'ENTRY_MISSING';
}

export interface ChainReport {
  readonly checked: number;
  readonly lastNumber: number;
  readonly lastHash: string;
  readonly broken: BrokenSeal | null;
}

/** Recomputes the hash chain from what is stored and names the first entry that does not fit. */
export class ChainVerifier {
  constructor(private readonly reads: DataSource) {}

  /** @param after seals up to this number are taken as verified */
  async verify(partnerId: number, after = 0): Promise<ChainReport> {
    const [end] = await this.reads.query<Row[]>(
      'SELECT number, hash FROM journal_seals WHERE partner_id = ? ORDER BY number DESC LIMIT 1',
      [partnerId],
    );
    const lastNumber = Number(end?.['number'] ?? 0);
    const report = {
      checked: Math.max(0, lastNumber - after),
      lastNumber,
      lastHash: String(end?.['hash'] ?? GENESIS),
    };
    for (let low = after + 1; low <= lastNumber; low += RANGE) {
      const high = Math.min(low + RANGE - 1, lastNumber);
      const broken =
        (await this.firstChanged(partnerId, low, high)) ?? (await this.firstGap(partnerId, low, high));
      if (broken) return { ...report, checked: broken.number - after, broken };
    }
    return { ...report, broken: null };
  }

  private async firstChanged(partnerId: number, low: number, high: number): Promise<BrokenSeal | null> {
    const [row] = await this.reads.query<Row[]>(
      `SELECT s.number, s.entry_id, e.id AS found, s.hash, s.previous_hash,
         IF(s.number = 1, ?, (SELECT p.hash FROM journal_seals p WHERE p.partner_id = s.partner_id AND p.number = s.number - 1)) AS expected,
         ${SEALED_HASH} AS computed
       FROM journal_seals s LEFT JOIN journal_entries e ON e.partner_id = s.partner_id AND e.id = s.entry_id
       LEFT JOIN journal_lines l ON l.partner_id = s.partner_id AND l.entry_id = s.entry_id
       WHERE s.partner_id = ? AND s.number BETWEEN ? AND ? GROUP BY s.number
       HAVING found IS NULL OR computed <> s.hash OR expected IS NULL OR expected <> s.previous_hash ORDER BY s.number LIMIT 1`,
      [GENESIS, partnerId, low, high],
    );
    if (!row) return null;
    const reason =
      row['found'] === null
        ? 'ENTRY_MISSING'
        : row['computed'] !== row['hash']
          ? 'CONTENT_CHANGED'
          : row['expected'] === null
            ? 'NUMBER_MISSING'
            : 'CHAIN_BROKEN';
    return { number: Number(row['number']), entryId: fromBin(row['entry_id'] as Buffer), reason };
  }

  private async firstGap(partnerId: number, low: number, high: number): Promise<BrokenSeal | null> {
    const [row] = await this.reads.query<Row[]>(
      'SELECT COUNT(*) AS found FROM journal_seals WHERE partner_id = ? AND number BETWEEN ? AND ?',
      [partnerId, low, high],
    );
    return Number(row?.['found']) === high - low + 1
      ? null
      : { number: low, entryId: null, reason: 'NUMBER_MISSING' };
  }
}
