import { permissionsOf, type PermissionSet } from '@travobooks/domain';
import type { Clock } from '../ports/clock.port';
import type { Credentials } from './credentials.port';
import type { CallerRecord, SignInStore, TokenCaller } from './identity-store.port';
import { SESSION_IDLE_MS } from './sign-in';

export const TOKEN_PREFIX = 'tvb_live_';
export const TOKEN_LOOKUP_LENGTH = 16;
const TOKEN = new RegExp(`^${TOKEN_PREFIX}([0-9A-Za-z]{${TOKEN_LOOKUP_LENGTH}})([0-9A-Za-z]{43})$`);
const MEMORY_MS = 60_000;
const MEMORY_ENTRIES = 10_000;
const TOUCH_EVERY_MS = 60_000;

export interface Caller extends CallerRecord {
  readonly permissions: PermissionSet;
  readonly session: { readonly idHash: string; readonly csrfToken: string } | null;
  readonly token: {
    readonly id: string;
    readonly permissions: readonly string[] | null;
    readonly expiresAt: Date;
  } | null;
}

/**
 * Who is it? The row is read each time, so a revocation counts at once everywhere; only the Argon2 check of
 * a token's
 * secret (80 ms) is remembered, in this process, under the token's SHA-256, for at most a minute.
 */
export class IdentifyCaller {
  private readonly verified = new Map<string, number>();

  constructor(
    private readonly store: SignInStore,
    private readonly credentials: Credentials,
    private readonly clock: Clock,
  ) {}

  async bySession(sessionToken: string): Promise<Caller | null> {
    const found = await this.store.callerBySession(this.credentials.sha256(sessionToken));
    const now = this.clock.now();
    if (!found || found.user.state !== 'ACTIVE' || found.session.revokedAt || found.session.expiresAt <= now)
      return null;
    const idleMs = now.getTime() - found.session.seenAt.getTime();
    if (idleMs > SESSION_IDLE_MS) return null;
    if (idleMs > TOUCH_EVERY_MS) await this.store.touchSession(found.session.idHash, now);
    return { ...found, permissions: permissionsOf(found.user.roles), token: null };
  }

  async byToken(token: string): Promise<Caller | null> {
    const [, lookup, secret] = TOKEN.exec(token) ?? [];
    if (!lookup || !secret) return null;
    const found = await this.store.callerByToken({ lookup });
    if (!found || !(await this.secretFits(token, secret, found.token.secretHash))) return null;
    return await this.accept(found);
  }

  /** For a JWT whose signature has been checked: the token it was made from must still stand. */
  async byTokenId(partnerId: number, tokenId: string): Promise<Caller | null> {
    const found = await this.store.callerByToken({ partnerId, tokenId });
    return found ? await this.accept(found) : null;
  }

  private async accept(found: TokenCaller): Promise<Caller | null> {
    const now = this.clock.now();
    if (found.user.state !== 'ACTIVE' || found.token.revokedAt || found.token.expiresAt <= now) return null;
    if (now.getTime() - (found.token.usedAt?.getTime() ?? 0) > TOUCH_EVERY_MS) {
      await this.store.touchToken(found.partnerId, found.token.id, now);
    }
    return { ...found, permissions: permissionsOf(found.user.roles, found.token.permissions), session: null };
  }

  private async secretFits(token: string, secret: string, hash: string): Promise<boolean> {
    const key = this.credentials.sha256(`${hash}.${token}`);
    const until = this.verified.get(key);
    if (until !== undefined && until > performance.now()) return true;
    this.verified.delete(key);
    if (!(await this.credentials.verify(hash, secret))) return false;
    if (this.verified.size >= MEMORY_ENTRIES) this.verified.clear();
    this.verified.set(key, performance.now() + MEMORY_MS);
    return true;
  }
}
