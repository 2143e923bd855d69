import type { DataSource } from 'typeorm';
import type { Row } from '../session';
import { timestamp } from '../stores/records.store';

/** What the checks look at: one partner, or all of them; the whole ledger, or what was sealed after a number and the tail. */
export interface Scope {
  readonly partnerId: number | null;
  readonly since: number | null;
  /** By whose clock an event is late. */
  readonly now: Date;
}

export interface CheckTools {
  readonly db: DataSource;
  /** May see triggers; the application's own account may not. Absent: what needs it is skipped. */
  readonly admin: DataSource | null;
  readonly scope: Scope;
  /** Runs constant SQL in which `{e}` stands for "rows of alias e in scope", `{entries:e.id}` for "entries in scope", `{now}` for the time. */
  rows(sql: string): Promise<Row[]>;
}

export type Verdict = { readonly offence: string } | { readonly skipped: string } | null;

/** One named rule, checked in one pass; answers the first offending row in words, or null. */
export interface Check {
  readonly name: string;
  readonly rule: string;
  /** Also in an incremental run: bounded by what is new, or cheap whatever the size of the ledger. */
  readonly incremental: boolean;
  run(tools: CheckTools): Promise<Verdict>;
}

/** A check that is one statement: the first row, when there is one, is the offence. */
export function sqlCheck(
  name: string,
  rule: string,
  incremental: boolean,
  sql: string,
  words: (row: Row) => string,
): Check {
  return {
    name,
    rule,
    incremental,
    run: async ({ rows, scope }) => {
      const [row] = await rows(sql);
      if (!row) return null;
      const whose =
        scope.partnerId === null && row['partner_id'] !== undefined
          ? `partner ${String(row['partner_id'])}: `
          : '';
      return { offence: whose + words(row) };
    },
  };
}

export function toolsFor(db: DataSource, admin: DataSource | null, scope: Scope): CheckTools {
  return { db, admin, scope, rows: (sql) => db.query<Row[]>(...bound(sql, scope)) };
}

const TOKEN = /\{(entries:)?([a-z]+)(\.[a-z_]+)?\}/g;

function bound(sql: string, { partnerId, since, now }: Scope): [string, unknown[]] {
  const values: unknown[] = [];
  const text = sql.replace(
    TOKEN,
    (_: string, entries: string | undefined, alias: string, column: string | undefined) => {
      if (alias === 'now') {
        values.push(timestamp(now));
        return 'CAST(? AS DATETIME(6))';
      }
      if (!entries) return inPartner(alias, partnerId, values);
      const base = inPartner(alias, partnerId, values);
      if (since === null || partnerId === null) return base;
      values.push(partnerId, since, partnerId);
      return `${base} AND ${alias}${column ?? '.id'} IN (SELECT k.entry_id FROM (SELECT entry_id FROM journal_seals WHERE partner_id = ? AND number > ?
      UNION ALL SELECT entry_id FROM journal_unsealed WHERE partner_id = ?) k)`;
    },
  );
  return [text, values];
}

function inPartner(alias: string, partnerId: number | null, values: unknown[]): string {
  if (partnerId === null) return 'TRUE';
  values.push(partnerId);
  return `${alias}.partner_id = ?`;
}
