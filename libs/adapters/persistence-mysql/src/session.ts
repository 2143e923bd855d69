import type { RequestScope } from '@travobooks/application';
import type { QueryRunner } from 'typeorm';
import type { Statement } from './sql';

export type Row = Record<string, unknown>;

/** Thrown when something still writes after the unit of work has ended: a forgotten await would lose or leak the row. */
export class UnitOfWorkClosed extends Error {
  override readonly name = 'UnitOfWorkClosed';
}

/**
 * The connection of one unit of work. Reads go out at once, several statements in one packet (trips are the cost, not
 * SQL); writes are collected and leave together with COMMIT. SQL text is constant, values are bound.
 */
export class Session {
  private readonly writes: Statement[] = [];
  private readonly last: Statement[] = [];
  private readonly rows = new Map<string, unknown[][]>();
  private begun = false;
  private closed = false;

  constructor(
    private readonly runner: QueryRunner,
    readonly scope: RequestScope,
    readonly now: Date,
    private readonly first: readonly Statement[],
    private readonly onFirst: (rows: Row[][]) => void,
  ) {}

  /**
   * Sends the statements in one packet; the first packet also begins the transaction. What was written before goes
   * ahead of them, so a read sees it; what was collected or comes last is not there before the commit. Returns one row
   * list each.
   */
  async read(statements: readonly Statement[]): Promise<Row[][]> {
    this.requireOpen();
    const opening = this.begun ? [] : this.first;
    const begin = this.begun ? [] : [{ sql: 'START TRANSACTION', values: [] }];
    const prefix = [...begin, ...this.writes.splice(0)];
    this.begun = true;
    const results = await this.send([...prefix, ...opening, ...statements]);
    const rows = results
      .slice(prefix.length)
      .map((result) => (Array.isArray(result) ? (result as Row[]) : []));
    if (opening.length > 0) this.onFirst(rows.slice(0, opening.length));
    return rows.slice(opening.length);
  }

  write(sql: string, ...values: unknown[]): void {
    this.requireOpen();
    this.writes.push({ sql, values });
  }

  /** Rows for the same INSERT leave together as one statement; `sql` ends in `VALUES ?`. */
  collect(sql: string, row: unknown[]): void {
    this.requireOpen();
    const rows = this.rows.get(sql);
    if (rows) rows.push(row);
    else this.rows.set(sql, [row]);
  }

  /** Statements that take a hot row: they leave right before COMMIT, so that its lock is short. */
  writeLast(sql: string, ...values: unknown[]): void {
    this.requireOpen();
    this.last.push({ sql, values });
  }

  /** Every collected write and COMMIT in one packet. */
  async commit(closing: readonly Statement[]): Promise<void> {
    if (!this.begun) await this.begin();
    this.closed = true;
    const collected = [...this.rows].map(([sql, rows]) => ({ sql, values: [rows] }));
    await this.send([...this.writes, ...collected, ...this.last, ...closing, { sql: 'COMMIT', values: [] }]);
  }

  /** The key is looked up before the first write: a retry must find its answer, not the row that it made. */
  private async begin(): Promise<void> {
    const held = this.writes.splice(0);
    await this.read([]);
    this.writes.push(...held);
  }

  async rollback(): Promise<void> {
    this.closed = true;
    if (this.begun) await this.runner.query('ROLLBACK');
  }

  private requireOpen(): void {
    if (this.closed) throw new UnitOfWorkClosed('the unit of work has ended');
  }

  private async send(statements: readonly Statement[]): Promise<unknown[]> {
    const sql = statements.map((statement) => statement.sql).join(';\n');
    const values = statements.flatMap((statement) => statement.values);
    const results: unknown = await this.runner.query(sql, values);
    return statements.length === 1 ? [results] : (results as unknown[]);
  }
}
