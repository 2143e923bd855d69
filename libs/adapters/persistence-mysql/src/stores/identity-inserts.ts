import type { BranchRecord, NewUser } from '@travobooks/application';
import { DomainError, type ErrorCode } from '@travobooks/domain';
import type { EntityManager } from 'typeorm';
import { toBin, toBinOrNull } from '../sql';
import { timestamp } from './records.store';

export async function insertUser(manager: EntityManager, partnerId: number, user: NewUser): Promise<void> {
  const id = toBin(user.id);
  await manager.query(
    'INSERT INTO users (partner_id, id, email, name, password_hash, branch_id, state, preferences, external_ref, created_at) VALUES ?',
    [
      [
        [
          partnerId,
          id,
          user.email,
          user.name,
          user.passwordHash,
          toBinOrNull(user.branchId),
          user.state,
          '{}',
          user.externalRef,
          timestamp(user.createdAt),
        ],
      ],
    ],
  );
  if (user.roles.length === 0) return;
  const roles = [...new Set(user.roles)].map((role) => [partnerId, id, role]);
  await manager.query('INSERT INTO user_roles (partner_id, user_id, role) VALUES ?', [roles]);
}

export async function insertBranch(
  manager: EntityManager,
  partnerId: number,
  branch: BranchRecord,
): Promise<void> {
  await manager.query(
    'INSERT INTO branches (partner_id, id, code, name, iata_numeric, gds_offices, external_ref) VALUES (?, ?, ?, ?, ?, ?, ?)',
    [
      partnerId,
      toBin(branch.id),
      branch.code,
      branch.name,
      branch.iataNumeric,
      JSON.stringify(branch.gdsOffices),
      branch.externalRef,
    ],
  );
}

const TAKEN: readonly (readonly [RegExp, ErrorCode])[] = [
  [/users_email/, 'EMAIL_TAKEN'],
  [/branches_code/, 'BRANCH_CODE_TAKEN'],
  [/_ref'|partners_slug/, 'EXTERNAL_REF_TAKEN'],
];

/** A violated unique key in the field's words; every other error as it is. */
export function takenAs(error: unknown): unknown {
  const driver = (error as { driverError?: { code?: string; sqlMessage?: string } }).driverError;
  if (driver?.code !== 'ER_DUP_ENTRY') return error;
  const code = TAKEN.find(([key]) => key.test(driver.sqlMessage ?? ''))?.[1];
  return code ? new DomainError(code) : error;
}
