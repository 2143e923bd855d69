import { DomainError } from '@travobooks/domain';
import type { RunRecord, RunStep, RunStore } from '@travobooks/application';
import type { Row, Session } from '../session';
import { fromBin, json, statement, toBin } from '../sql';
import { isoTime, isoTimeOrNull, timestamp } from './records.store';

export class RunSqlStore implements RunStore {
  constructor(private readonly session: Session) {}

  insert(run: RunRecord): void {
    this.session.write(
      `INSERT INTO runs (partner_id, id, kind, state, parameters, run_key, user_id, permissions, total, done, posted, counts, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      this.session.scope.partnerId,
      toBin(run.id),
      run.kind,
      run.state,
      JSON.stringify(run.parameters),
      run.key,
      toBin(run.userId),
      run.permissions ? JSON.stringify(run.permissions) : null,
      run.total,
      run.done,
      run.posted,
      JSON.stringify(run.counts),
      timestamp(this.session.now),
    );
  }

  async byKey(key: string): Promise<RunRecord | null> {
    const [rows] = await this.session.read([
      statement('SELECT * FROM runs WHERE partner_id = ? AND run_key = ? FOR UPDATE', this.session.scope.partnerId, key),
    ]);
    return rows?.[0] ? runFromRow(rows[0]) : null;
  }

  async lock(id: string): Promise<RunRecord> {
    const [rows] = await this.session.read([
      statement('SELECT * FROM runs WHERE partner_id = ? AND id = ? FOR UPDATE', this.session.scope.partnerId, toBin(id)),
    ]);
    if (!rows?.[0]) throw new DomainError('NOT_FOUND');
    return runFromRow(rows[0]);
  }

  begin(id: string, total: number): void {
    this.session.write(
      "UPDATE runs SET state = 'RUNNING', total = ? WHERE partner_id = ? AND id = ?",
      total,
      this.session.scope.partnerId,
      toBin(id),
    );
  }

  advance(id: string, { done, entryIds, counts = {} }: RunStep): void {
    const { partnerId } = this.session.scope;
    const added = Object.entries(counts).filter(([, count]) => count !== 0);
    const sets = added.map(() => ', ?, COALESCE(JSON_VALUE(counts, ?), 0) + ?').join('');
    this.session.writeLast(
      `UPDATE runs SET done = done + ?, total = GREATEST(total, done), posted = posted + ?, counts = ${sets ? `JSON_SET(counts${sets})` : 'counts'} WHERE partner_id = ? AND id = ?`,
      done,
      entryIds.length,
      ...added.flatMap(([name, count]) => [`$.${name}`, `$.${name}`, count]),
      partnerId,
      toBin(id),
    );
    if (entryIds.length > 0)
      this.session.write(
        'INSERT INTO run_entries (partner_id, run_id, entry_id) VALUES ?',
        entryIds.map((entryId) => [partnerId, toBin(id), toBin(entryId)]),
      );
  }

  finish(id: string, state: 'COMPLETED' | 'FAILED', problem: string | null): void {
    this.session.write(
      'UPDATE runs SET state = ?, problem = ?, finished_at = ? WHERE partner_id = ? AND id = ?',
      state,
      problem,
      timestamp(this.session.now),
      this.session.scope.partnerId,
      toBin(id),
    );
  }
}

export const runFromRow = (row: Row): RunRecord => ({
  id: fromBin(row['id'] as Buffer),
  kind: String(row['kind']),
  state: row['state'] as RunRecord['state'],
  parameters: json(row['parameters']),
  key: row['run_key'] as string | null,
  userId: fromBin(row['user_id'] as Buffer),
  permissions: row['permissions'] ? json(row['permissions']) : null,
  total: Number(row['total']),
  done: Number(row['done']),
  posted: Number(row['posted']),
  counts: json(row['counts']),
  problem: row['problem'] as string | null,
  createdAt: isoTime(row['created_at']),
  finishedAt: isoTimeOrNull(row['finished_at']),
});
