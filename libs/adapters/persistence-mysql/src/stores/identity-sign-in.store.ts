import {
  type NewSession,
  type SessionCaller,
  type SignInRecord,
  SignInStore,
  type TokenCaller,
} from '@travobooks/application';
import type { DataSource } from 'typeorm';
import type { Row } from '../session';
import { fromBin, json, toBin } from '../sql';
import { callerFromRow, instant, instantOrNull, PARTNER_COLUMNS, USER_COLUMNS } from './identity.rows';
import { timestamp } from './records.store';

const CALLER = `SELECT ${PARTNER_COLUMNS}, ${USER_COLUMNS}`;
const USER_AND_PARTNER =
  'JOIN users u ON u.partner_id = x.partner_id AND u.id = x.user_id JOIN partners p ON p.partner_id = x.partner_id';
const BY_SESSION = `${CALLER}, x.id_hash, x.csrf_token, x.seen_at, x.expires_at, x.revoked_at FROM sessions x ${USER_AND_PARTNER} WHERE x.id_hash = ?`;
const BY_TOKEN =
  `${CALLER}, x.id AS token_id, x.secret_hash, x.permissions, x.expires_at, x.revoked_at, x.used_at ` +
  `FROM access_tokens x ${USER_AND_PARTNER}`;

/** Finds who asks; each lookup is one statement by a unique key. */
export class SignInSqlStore extends SignInStore {
  constructor(private readonly db: DataSource) {
    super();
  }

  override async signInRecord(email: string): Promise<SignInRecord | null> {
    const [row] = await this.db.query<Row[]>(
      'SELECT partner_id, id, password_hash, totp_secret, totp_confirmed, totp_last_counter, locked_until, state FROM users WHERE email = ?',
      [email],
    );
    if (!row) return null;
    return {
      partnerId: Number(row['partner_id']),
      userId: fromBin(row['id'] as Buffer),
      passwordHash: row['password_hash'] as string | null,
      totpSecret: row['totp_secret'] as string | null,
      totpConfirmed: Number(row['totp_confirmed']) === 1,
      totpLastCounter: Number(row['totp_last_counter']),
      lockedUntil: instantOrNull(row['locked_until']),
      state: row['state'] as SignInRecord['state'],
    };
  }

  override async recordFailure(email: string, attempts: number, lockUntil: Date): Promise<void> {
    // The server assigns from left to right: the lock is decided on the count before it is set back.
    await this.db.query(
      'UPDATE users SET locked_until = IF(failed_sign_ins + 1 >= ?, ?, locked_until), ' +
        'failed_sign_ins = IF(failed_sign_ins + 1 >= ?, 0, failed_sign_ins + 1) WHERE email = ?',
      [attempts, timestamp(lockUntil), attempts, email],
    );
  }

  override async openSession(session: NewSession, totpCounter: number | null): Promise<boolean> {
    return await this.db.transaction(async (manager) => {
      const user = toBin(session.userId);
      if (totpCounter !== null) {
        const taken: { affectedRows: number } = await manager.query(
          'UPDATE users SET totp_last_counter = ? WHERE partner_id = ? AND id = ? AND totp_last_counter < ?',
          [totpCounter, session.partnerId, user, totpCounter],
        );
        if (taken.affectedRows !== 1) return false;
      }
      await manager.query(
        'UPDATE users SET failed_sign_ins = 0, locked_until = NULL WHERE partner_id = ? AND id = ?',
        [session.partnerId, user],
      );
      await manager.query(
        'INSERT INTO sessions (id_hash, partner_id, user_id, csrf_token, created_at, seen_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
        [
          session.idHash,
          session.partnerId,
          user,
          session.csrfToken,
          timestamp(session.createdAt),
          timestamp(session.createdAt),
          timestamp(session.expiresAt),
        ],
      );
      return true;
    });
  }

  override async callerBySession(idHash: string): Promise<SessionCaller | null> {
    const [row] = await this.db.query<Row[]>(BY_SESSION, [idHash]);
    if (!row) return null;
    const session = {
      idHash,
      csrfToken: String(row['csrf_token']),
      seenAt: instant(row['seen_at']),
      expiresAt: instant(row['expires_at']),
      revokedAt: instantOrNull(row['revoked_at']),
    };
    return { ...callerFromRow(row), session };
  }

  override async callerByToken(
    where: { lookup: string } | { partnerId: number; tokenId: string },
  ): Promise<TokenCaller | null> {
    const [row] =
      'lookup' in where
        ? await this.db.query<Row[]>(`${BY_TOKEN} WHERE x.lookup = ?`, [where.lookup])
        : await this.db.query<Row[]>(`${BY_TOKEN} WHERE x.partner_id = ? AND x.id = ?`, [
            where.partnerId,
            toBin(where.tokenId),
          ]);
    if (!row) return null;
    const token = {
      id: fromBin(row['token_id'] as Buffer),
      secretHash: String(row['secret_hash']),
      permissions: row['permissions'] === null ? null : json<string[]>(row['permissions']),
      expiresAt: instant(row['expires_at']),
      revokedAt: instantOrNull(row['revoked_at']),
      usedAt: instantOrNull(row['used_at']),
    };
    return { ...callerFromRow(row), token };
  }

  override async touchSession(idHash: string, at: Date): Promise<void> {
    await this.db.query('UPDATE sessions SET seen_at = ? WHERE id_hash = ?', [timestamp(at), idHash]);
  }

  override async touchToken(partnerId: number, tokenId: string, at: Date): Promise<void> {
    await this.db.query('UPDATE access_tokens SET used_at = ? WHERE partner_id = ? AND id = ?', [
      timestamp(at),
      partnerId,
      toBin(tokenId),
    ]);
  }

  override async revokeSession(idHash: string, at: Date): Promise<void> {
    await this.db.query('UPDATE sessions SET revoked_at = COALESCE(revoked_at, ?) WHERE id_hash = ?', [
      timestamp(at),
      idHash,
    ]);
  }
}
