import {
  type Actor,
  type BranchRecord,
  type Clock,
  completeSettings,
  type IdGenerator,
  IdentityStore,
  type PartnerSettings,
  type TokenRecord,
  type UserRecord,
} from '@travobooks/application';
import { DomainError } from '@travobooks/domain';
import type { DataSource, EntityManager } from 'typeorm';
import type { Row } from '../session';
import { json, toBin } from '../sql';
import { branchFromRow, tokenFromRow, USER_COLUMNS, userFromRow } from './identity.rows';
import { timestamp } from './records.store';

const USERS = `SELECT ${USER_COLUMNS} FROM users u WHERE u.partner_id = ?`;
const TOKENS =
  'SELECT id, user_id, name, lookup, secret_hash, permissions, created_at, expires_at, revoked_at, used_at FROM access_tokens ' +
  'WHERE partner_id = ? AND user_id = ?';
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

export class IdentitySqlStore extends IdentityStore {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly ids: IdGenerator,
  ) {
    super();
  }

  override async users(
    partnerId: number,
    after: string | null,
    limit: number,
  ): Promise<readonly UserRecord[]> {
    const rows = await this.db.query<Row[]>(`${USERS} AND u.id > ? ORDER BY u.id LIMIT ?`, [
      partnerId,
      toBin(after ?? FIRST_ID),
      limit,
    ]);
    return rows.map(userFromRow);
  }

  override async user(partnerId: number, id: string): Promise<UserRecord | null> {
    const [row] = await this.db.query<Row[]>(`${USERS} AND u.id = ?`, [partnerId, toBin(id)]);
    return row ? userFromRow(row) : null;
  }

  override async tokens(
    partnerId: number,
    userId: string,
    after: string | null,
    limit: number,
  ): Promise<readonly TokenRecord[]> {
    const values = [partnerId, toBin(userId), toBin(after ?? FIRST_ID), limit];
    return (await this.db.query<Row[]>(`${TOKENS} AND id > ? ORDER BY id LIMIT ?`, values)).map(tokenFromRow);
  }

  override async revokeToken(actor: Actor, id: string, at: Date): Promise<boolean> {
    return await this.changing(async (manager) => {
      const key = [actor.partnerId, toBin(id), toBin(actor.userId)];
      const [row] = await manager.query<Row[]>(
        'SELECT revoked_at FROM access_tokens WHERE partner_id = ? AND id = ? AND user_id = ? FOR UPDATE',
        key,
      );
      if (!row) return false;
      if (row['revoked_at'] !== null) return true;
      await manager.query(
        'UPDATE access_tokens SET revoked_at = ? WHERE partner_id = ? AND id = ? AND user_id = ?',
        [timestamp(at), ...key],
      );
      await this.audit(manager, actor, 'access_token.revoked', 'access_token', id);
      return true;
    });
  }

  override async setTotp(
    actor: Actor,
    change: { secret: string | null; confirmed: boolean; counter: number },
  ): Promise<void> {
    await this.changing(async (manager) => {
      await manager.query(
        'UPDATE users SET totp_secret = ?, totp_confirmed = ?, totp_last_counter = GREATEST(totp_last_counter, ?) WHERE partner_id = ? AND id = ?',
        [change.secret, change.confirmed ? 1 : 0, change.counter, actor.partnerId, toBin(actor.userId)],
      );
      const action = change.confirmed ? 'totp.confirmed' : change.secret ? 'totp.begun' : 'totp.removed';
      await this.audit(manager, actor, action, 'user', actor.userId);
    });
  }

  override async preferences(partnerId: number, userId: string): Promise<Readonly<Record<string, unknown>>> {
    const [row] = await this.db.query<Row[]>(
      'SELECT preferences FROM users WHERE partner_id = ? AND id = ?',
      [partnerId, toBin(userId)],
    );
    return row ? json(row['preferences']) : {};
  }

  override async setPreferences(
    partnerId: number,
    userId: string,
    preferences: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await this.db.query('UPDATE users SET preferences = ? WHERE partner_id = ? AND id = ?', [
      JSON.stringify(preferences),
      partnerId,
      toBin(userId),
    ]);
  }

  override async branches(partnerId: number): Promise<readonly BranchRecord[]> {
    const rows = await this.db.query<Row[]>(
      'SELECT id, code, name, iata_numeric, gds_offices, external_ref FROM branches WHERE partner_id = ? ORDER BY code',
      [partnerId],
    );
    return rows.map(branchFromRow);
  }

  override async settings(partnerId: number): Promise<PartnerSettings> {
    const [row] = await this.db.query<Row[]>('SELECT settings, functional_currency FROM partners WHERE partner_id = ?', [
      partnerId,
    ]);
    if (!row) throw new DomainError('NOT_FOUND');
    return completeSettings(json(row['settings']), String(row['functional_currency']));
  }

  private changing<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.db.transaction('READ COMMITTED', work);
  }

  private async audit(
    manager: EntityManager,
    actor: Actor,
    action: string,
    objectType: string,
    objectId: string,
  ): Promise<void> {
    await manager.query(
      'INSERT INTO audit_log (partner_id, id, at, user_id, action, object_type, object_id, request_id) VALUES ?',
      [
        [
          [
            actor.partnerId,
            toBin(this.ids.next()),
            this.at(),
            toBin(actor.userId),
            action,
            objectType,
            toBin(objectId),
            actor.requestId,
          ],
        ],
      ],
    );
  }

  private at(): string {
    return timestamp(this.clock.now());
  }
}
