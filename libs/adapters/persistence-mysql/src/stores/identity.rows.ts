import {
  type BranchRecord,
  type CallerRecord,
  completeSettings,
  type PartnerFacts,
  type TokenRecord,
  type UserRecord,
  type UserState,
} from '@travobooks/application';
import { isRole } from '@travobooks/domain';
import type { Row } from '../session';
import { fromBin, fromBinOrNull, json } from '../sql';
import { isoTime } from './records.store';

export const instant = (column: unknown): Date => new Date(isoTime(column));
export const instantOrNull = (column: unknown): Date | null =>
  column === null || column === undefined ? null : instant(column);

/** Columns of a user with its roles as one text; the alias is `u`. */
export const USER_COLUMNS =
  'u.id AS user_id, u.email, u.name AS user_name, u.branch_id, u.state, u.totp_confirmed, u.external_ref, u.created_at, ' +
  "(SELECT GROUP_CONCAT(r.role ORDER BY r.role SEPARATOR ',') FROM user_roles r WHERE r.partner_id = u.partner_id AND r.user_id = u.id) AS roles";

/** Columns of a partner; the alias is `p`. */
export const PARTNER_COLUMNS =
  'p.partner_id, p.slug, p.name AS partner_name, p.country, p.functional_currency, p.time_zone, p.settings';

const rolesOf = (column: unknown): UserRecord['roles'] =>
  typeof column === 'string' ? column.split(',').filter(isRole) : [];

export const userFromRow = (row: Row): UserRecord => ({
  id: fromBin(row['user_id'] as Buffer),
  email: String(row['email']),
  name: String(row['user_name']),
  branchId: fromBinOrNull(row['branch_id'] as Buffer | null),
  state: row['state'] as UserState,
  roles: rolesOf(row['roles']),
  totpConfirmed: Number(row['totp_confirmed']) === 1,
  externalRef: row['external_ref'] as string | null,
  createdAt: instant(row['created_at']),
});

export const partnerFromRow = (row: Row): PartnerFacts => ({
  slug: String(row['slug']),
  name: String(row['partner_name']),
  country: String(row['country']),
  functionalCurrency: String(row['functional_currency']),
  timeZone: String(row['time_zone']),
  settings: completeSettings(json(row['settings']), String(row['functional_currency'])),
});

export const callerFromRow = (row: Row): CallerRecord => {
  const { id, email, name, branchId, state, roles } = userFromRow(row);
  return {
    partnerId: Number(row['partner_id']),
    partner: partnerFromRow(row),
    user: { id, email, name, branchId, state, roles },
  };
};

export const tokenFromRow = (row: Row): TokenRecord => ({
  id: fromBin(row['id'] as Buffer),
  userId: fromBin(row['user_id'] as Buffer),
  name: String(row['name']),
  lookup: String(row['lookup']),
  secretHash: String(row['secret_hash']),
  permissions: row['permissions'] === null ? null : json(row['permissions']),
  createdAt: instant(row['created_at']),
  expiresAt: instant(row['expires_at']),
  revokedAt: instantOrNull(row['revoked_at']),
  usedAt: instantOrNull(row['used_at']),
});

export const branchFromRow = (row: Row): BranchRecord => ({
  id: fromBin(row['id'] as Buffer),
  code: String(row['code']),
  name: String(row['name']),
  iataNumeric: row['iata_numeric'] as string | null,
  gdsOffices: json(row['gds_offices']),
  externalRef: row['external_ref'] as string | null,
});
