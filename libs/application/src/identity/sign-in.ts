import { DomainError } from '@travobooks/domain';
import type { Clock } from '../ports/clock.port';
import { totpOwner, type Credentials } from './credentials.port';
import { countFailure, isLocked } from './failed-attempts';
import type { SignInRecord, SignInStore } from './identity-store.port';

export const SESSION_IDLE_MS = 12 * 3_600_000;
export const SESSION_LIFE_MS = 7 * 24 * 3_600_000;

export interface OpenedSession {
  /** For the cookie; only its hash is stored. */
  readonly sessionToken: string;
  readonly csrfToken: string;
  readonly expiresAt: Date;
}

/**
 * Unknown, disabled and locked accounts answer as a wrong password does and cost the same work, so that
 * an answer tells nothing about who has an account (quality.md §2).
 */
export class SignIn {
  private decoyHash: Promise<string> | null = null;

  constructor(
    private readonly store: SignInStore,
    private readonly credentials: Credentials,
    private readonly clock: Clock,
  ) {}

  async execute(command: {
    email: string;
    password: string;
    totp?: string | undefined;
  }): Promise<OpenedSession> {
    const email = command.email.trim().toLowerCase();
    const now = this.clock.now();
    const record = await this.store.signInRecord(email);
    const passwordFits = await this.credentials.verify(
      record?.passwordHash ?? (await this.decoy()),
      command.password,
    );
    if (!record?.passwordHash || !passwordFits || record.state !== 'ACTIVE' || isLocked(record, now)) {
      await countFailure(this.store, isLocked(record, now) ? '' : email, now);
      throw new DomainError('SIGN_IN_FAILED');
    }
    const counter = await this.checkTotp(record, email, command.totp, now);
    const session = {
      sessionToken: this.credentials.newToken(''),
      csrfToken: this.credentials.newToken(''),
      expiresAt: new Date(now.getTime() + SESSION_LIFE_MS),
    };
    const opened = await this.store.openSession(
      {
        idHash: this.credentials.sha256(session.sessionToken),
        partnerId: record.partnerId,
        userId: record.userId,
        csrfToken: session.csrfToken,
        createdAt: now,
        expiresAt: session.expiresAt,
      },
      counter,
    );
    if (!opened) throw new DomainError('TOTP_INVALID');
    return session;
  }

  private async checkTotp(
    record: SignInRecord,
    email: string,
    code: string | undefined,
    now: Date,
  ): Promise<number | null> {
    if (!record.totpConfirmed || !record.totpSecret) return null;
    if (!code) throw new DomainError('TOTP_REQUIRED');
    const secret = this.credentials.open(record.totpSecret, totpOwner(record.userId));
    const verdict = this.credentials.verifyTotp(secret, code, record.totpLastCounter, now);
    if (verdict.ok) return verdict.counter;
    await countFailure(this.store, email, now);
    throw new DomainError('TOTP_INVALID');
  }

  private decoy(): Promise<string> {
    this.decoyHash ??= this.credentials.hash(this.credentials.newToken(''));
    return this.decoyHash;
  }
}
