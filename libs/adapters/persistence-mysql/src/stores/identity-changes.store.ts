import {
  type ApprovalKind,
  type BranchRecord,
  completeSettings,
  type IdentityChanges,
  type NewUser,
  type PartnerSettings,
  type TokenRecord,
  type UserRecord,
} from '@travobooks/application';
import { DomainError } from '@travobooks/domain';
import type { Row, Session } from '../session';
import { fromBin, json, statement, type Statement, toBin, toBinOrNull } from '../sql';
import { USER_COLUMNS, userFromRow } from './identity.rows';
import { timestamp } from './records.store';

const INSERT_ROLES = 'INSERT INTO user_roles (partner_id, user_id, role) VALUES ?';

/** Users, tokens, branches and settings inside the unit of work. */
export class IdentitySqlChanges implements IdentityChanges {
  constructor(private readonly session: Session) {}

  async lockUser(id: string): Promise<UserRecord> {
    const row = await this.first(
      statement(
        `SELECT ${USER_COLUMNS} FROM users u WHERE u.partner_id = ? AND u.id = ? FOR UPDATE`,
        this.partnerId,
        toBin(id),
      ),
    );
    if (!row) throw new DomainError('NOT_FOUND');
    return userFromRow(row);
  }

  async hasBranch(id: string): Promise<boolean> {
    const row = await this.first(
      statement('SELECT id FROM branches WHERE partner_id = ? AND id = ?', this.partnerId, toBin(id)),
    );
    return row !== undefined;
  }

  async pendingApproval(kind: ApprovalKind, objectId: string): Promise<string | null> {
    const row = await this.first(
      statement(
        `SELECT id FROM approvals WHERE partner_id = ? AND object_id = ? AND kind = ? AND state = 'PENDING' AND expires_at > ? LIMIT 1`,
        this.partnerId,
        toBin(objectId),
        kind,
        timestamp(this.session.now),
      ),
    );
    return row ? fromBin(row['id'] as Buffer) : null;
  }

  insertUser(user: NewUser): void {
    this.session.write(
      `INSERT INTO users (partner_id, id, email, name, password_hash, branch_id, state, preferences, external_ref, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, '{}', ?, ?)`,
      this.partnerId,
      toBin(user.id),
      user.email,
      user.name,
      user.passwordHash,
      toBinOrNull(user.branchId),
      user.state,
      user.externalRef,
      timestamp(user.createdAt),
    );
    this.insertRoles(user);
  }

  updateUser(user: UserRecord, passwordHash?: string): void {
    this.session.write(
      'UPDATE users SET name = ?, state = ?, branch_id = ?, password_hash = COALESCE(?, password_hash) WHERE partner_id = ? AND id = ?',
      user.name,
      user.state,
      toBinOrNull(user.branchId),
      passwordHash ?? null,
      this.partnerId,
      toBin(user.id),
    );
    this.session.write(
      'DELETE FROM user_roles WHERE partner_id = ? AND user_id = ?',
      this.partnerId,
      toBin(user.id),
    );
    this.insertRoles(user);
  }

  endSessions(userId: string): void {
    this.session.write(
      'UPDATE sessions SET revoked_at = ? WHERE partner_id = ? AND user_id = ? AND revoked_at IS NULL',
      timestamp(this.session.now),
      this.partnerId,
      toBin(userId),
    );
  }

  insertToken(token: TokenRecord): void {
    this.session.write(
      `INSERT INTO access_tokens (partner_id, id, user_id, name, lookup, secret_hash, permissions, created_at, expires_at, used_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      this.partnerId,
      toBin(token.id),
      toBin(token.userId),
      token.name,
      token.lookup,
      token.secretHash,
      token.permissions ? JSON.stringify(token.permissions) : null,
      timestamp(token.createdAt),
      timestamp(token.expiresAt),
      token.usedAt ? timestamp(token.usedAt) : null,
    );
  }

  insertBranch(branch: BranchRecord): void {
    this.session.write(
      'INSERT INTO branches (partner_id, id, code, name, iata_numeric, gds_offices, external_ref) VALUES (?, ?, ?, ?, ?, ?, ?)',
      this.partnerId,
      toBin(branch.id),
      branch.code,
      branch.name,
      branch.iataNumeric,
      JSON.stringify(branch.gdsOffices),
      branch.externalRef,
    );
  }

  async lockSettings(): Promise<PartnerSettings> {
    const row = await this.first(
      statement('SELECT settings FROM partners WHERE partner_id = ? FOR UPDATE', this.partnerId),
    );
    if (!row) throw new DomainError('NOT_FOUND');
    return completeSettings(json(row['settings']), this.session.scope.partner.functionalCurrency);
  }

  putSettings(settings: PartnerSettings): void {
    this.session.write(
      'UPDATE partners SET settings = ? WHERE partner_id = ?',
      JSON.stringify(settings),
      this.partnerId,
    );
  }

  private insertRoles(user: Pick<UserRecord, 'id' | 'roles'>): void {
    const roles = [...new Set(user.roles)];
    if (roles.length === 0) return;
    this.session.write(
      INSERT_ROLES,
      roles.map((role) => [this.partnerId, toBin(user.id), role]),
    );
  }

  private get partnerId(): number {
    return this.session.scope.partnerId;
  }

  private async first(query: Statement): Promise<Row | undefined> {
    const [rows] = await this.session.read([query]);
    return rows?.[0];
  }
}
