import { DomainError } from '@travobooks/domain';
import type { Clock } from '../ports/clock.port';
import type { RequestScope } from '../ports/request-scope.port';
import { totpOwner, type Credentials } from './credentials.port';
import { countFailure, isLocked } from './failed-attempts';
import type { IdentityStore, SignInStore } from './identity-store.port';

/** Second factor of one's own account: begin, confirm with a code, remove with a code. */
export class Totp {
  constructor(
    private readonly store: IdentityStore,
    private readonly signIns: SignInStore,
    private readonly credentials: Credentials,
    private readonly clock: Clock,
  ) {}

  /** A confirmed one stays in force until it is removed with a code. */
  async begin(scope: RequestScope, email: string): Promise<{ secret: string; uri: string }> {
    const current = await this.signIns.signInRecord(email);
    if (current?.totpConfirmed) throw new DomainError('TOTP_ALREADY_ENROLLED');
    const fresh = this.credentials.newTotp(email);
    const secret = this.credentials.seal(fresh.secret, totpOwner(scope.userId));
    await this.store.setTotp(scope, { secret, confirmed: false, counter: 0 });
    return fresh;
  }

  async confirm(scope: RequestScope, email: string, code: string): Promise<void> {
    const { secret, counter } = await this.check(scope, email, code);
    await this.store.setTotp(scope, { secret, confirmed: true, counter });
  }

  async remove(scope: RequestScope, email: string, code: string): Promise<void> {
    const { counter } = await this.check(scope, email, code);
    await this.store.setTotp(scope, { secret: null, confirmed: false, counter });
  }

  /** Guessing here counts as guessing at the door does. */
  private async check(
    { userId }: RequestScope,
    email: string,
    code: string,
  ): Promise<{ secret: string; counter: number }> {
    const now = this.clock.now();
    const record = await this.signIns.signInRecord(email);
    if (record?.userId !== userId || !record.totpSecret) throw new DomainError('TOTP_NOT_ENROLLED');
    const plain = this.credentials.open(record.totpSecret, totpOwner(userId));
    const verdict = this.credentials.verifyTotp(plain, code, record.totpLastCounter, now);
    const locked = isLocked(record, now);
    if (verdict.ok && !locked) return { secret: record.totpSecret, counter: verdict.counter };
    if (!locked) await countFailure(this.signIns, email, now);
    throw new DomainError('TOTP_INVALID', { pointer: '/totp' });
  }
}
