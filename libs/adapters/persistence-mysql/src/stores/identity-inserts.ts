import type { BranchRecord, NewUser } from '@travobooks/application';
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
