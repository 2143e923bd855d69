import {
  emailChoiceOf,
  PeopleDirectory,
  type Person,
  type Subject,
  SubjectReader,
} from '@travobooks/application';
import type { DataSource } from 'typeorm';
import type { Row } from '../session';
import { fromBinOrNull, json, toBin, wireAmount } from '../sql';
import { USER_COLUMNS, userFromRow } from '../stores/identity.rows';
import { isoTime } from '../stores/records.store';

/** Active users with their roles, and how they want to be told. */
export class PeopleQuery extends PeopleDirectory {
  constructor(private readonly reads: DataSource) {
    super();
  }

  override async people(partnerId: number): Promise<Person[]> {
    const rows = await this.reads.query<Row[]>(
      `SELECT ${USER_COLUMNS}, u.preferences, JSON_VALUE(p.settings, '$.language') AS partner_language FROM users u
       JOIN partners p ON p.partner_id = u.partner_id WHERE u.partner_id = ? AND u.state = 'ACTIVE'`,
      [partnerId],
    );
    return rows.map((row) => {
      const { id, name, email, branchId, roles } = userFromRow(row);
      const preferences = json<Record<string, unknown>>(row['preferences']);
      const language = preferences['language'] ?? row['partner_language'];
      return {
        id,
        name,
        email,
        branchId,
        roles,
        language: language === 'bn' ? 'bn' : 'en',
        emailMe: emailChoiceOf(preferences),
      };
    });
  }
}

type Reader = (reads: DataSource, partnerId: number, id: string) => Promise<Subject | null>;

/** Objects that stand in tables of their own when their event is told. */
const READERS: Readonly<Record<string, Reader>> = { APPROVAL: approval, IMPORT_RUN: importRun };

export class SubjectsQuery extends SubjectReader {
  constructor(private readonly reads: DataSource) {
    super();
  }

  override async subject(partnerId: number, type: string, id: string): Promise<Subject | null> {
    return (await READERS[type]?.(this.reads, partnerId, id)) ?? null;
  }
}

async function approval(reads: DataSource, partnerId: number, id: string): Promise<Subject | null> {
  const [row] = await reads.query<Row[]>(
    `SELECT a.*, m.name AS maker_name, c.name AS checker_name FROM approvals a
     LEFT JOIN users m ON m.partner_id = a.partner_id AND m.id = a.maker_id
     LEFT JOIN users c ON c.partner_id = a.partner_id AND c.id = a.checker_id WHERE a.partner_id = ? AND a.id = ?`,
    [partnerId, toBin(id)],
  );
  if (!row) return null;
  const currency = row['currency'] as string | null;
  return {
    type: 'APPROVAL',
    id,
    branchId: fromBinOrNull(row['branch_id'] as Buffer | null),
    makerId: fromBinOrNull(row['maker_id'] as Buffer | null),
    state: String(row['state']),
    approvalKind: row['kind'] as Subject['approvalKind'],
    facts: factsOf({
      kind: row['kind'],
      summary: row['summary'],
      amount: row['amount'] !== null && currency ? wireAmount(String(row['amount']), currency) : null,
      currency,
      maker: row['maker_name'],
      maker_reason: row['maker_reason'],
      checker: row['checker_name'],
      checker_reason: row['checker_reason'],
      expires_on: isoTime(row['expires_at']).slice(0, 10),
    }),
  };
}

async function importRun(reads: DataSource, partnerId: number, id: string): Promise<Subject | null> {
  const [row] = await reads.query<Row[]>(
    `SELECT r.file_name, r.state, r.problem, r.user_id, COALESCE(r.branch_id, u.branch_id) AS branch_id,
       (SELECT COUNT(*) FROM user_roles o WHERE o.partner_id = r.partner_id AND o.user_id = r.user_id AND o.role <> 'IMPORTS') AS person,
       COUNT(CASE WHEN i.outcome = 'WAITING' AND i.needs REGEXP 'CUSTOMER|SUPPLIER|BRANCH' THEN 1 END) AS waiting,
       COUNT(CASE WHEN i.outcome = 'REFUSED' THEN 1 END) AS refused
     FROM import_runs r LEFT JOIN users u ON u.partner_id = r.partner_id AND u.id = r.user_id
     LEFT JOIN import_records i ON i.partner_id = r.partner_id AND i.run_id = r.id
     WHERE r.partner_id = ? AND r.id = ? GROUP BY r.partner_id, r.id`,
    [partnerId, toBin(id)],
  );
  if (!row) return null;
  return {
    type: 'IMPORT_RUN',
    id,
    branchId: fromBinOrNull(row['branch_id'] as Buffer | null),
    makerId: Number(row['person']) > 0 ? fromBinOrNull(row['user_id'] as Buffer) : null,
    state: String(row['state']),
    approvalKind: null,
    facts: factsOf({
      file: row['file_name'],
      problem: row['problem'],
      waiting: String(Number(row['waiting'])),
      refused: String(Number(row['refused'])),
    }),
  };
}

const factsOf = (found: Readonly<Record<string, unknown>>): Subject['facts'] =>
  Object.fromEntries(
    Object.entries(found).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[name, String(value as string)]],
    ),
  );
