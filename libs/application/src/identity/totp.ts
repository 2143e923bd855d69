import { DomainError } from '@travobooks/domain';
import type { Clock } from '../ports/clock.port';
import type { RequestScope } from '../ports/request-scope.port';
import { totpOwner, type Credentials } from './credentials.port';
import type { IdentityStore } from './identity-store.port';

/** Second factor of one's own account: begin, confirm with a code, remove with a code. */
export class Totp {
  constructor(
    private readonly store: IdentityStore,
    private readonly credentials: Credentials,
    private readonly clock: Clock,
  ) {}

  /** A confirmed one stays in force until it is removed with a code. */
  async begin(scope: RequestScope, email: string): Promise<{ secret: string; uri: string }> {
    const current = await this.store.totp(scope.partnerId, scope.userId);
    if (current.confirmed) throw new DomainError('TOTP_ALREADY_ENROLLED');
    const fresh = this.credentials.newTotp(email);
    const secret = this.credentials.seal(fresh.secret, totpOwner(scope.userId));
    await this.store.setTotp(scope, { secret, confirmed: false, counter: 0 });
    return fresh;
  }

  async confirm(scope: RequestScope, code: string): Promise<void> {
    const { secret, counter } = await this.check(scope, code);
    await this.store.setTotp(scope, { secret, confirmed: true, counter });
  }

  async remove(scope: RequestScope, code: string): Promise<void> {
    const { counter } = await this.check(scope, code);
    await this.store.setTotp(scope, { secret: null, confirmed: false, counter });
  }

  private async check(scope: RequestScope, code: string): Promise<{ secret: string; counter: number }> {
    const current = await this.store.totp(scope.partnerId, scope.userId);
    if (!current.secret) throw new DomainError('TOTP_NOT_ENROLLED');
    const plain = this.credentials.open(current.secret, totpOwner(scope.userId));
    const verdict = this.credentials.verifyTotp(plain, code, current.lastCounter, this.clock.now());
    if (!verdict.ok) throw new DomainError('TOTP_INVALID', { pointer: '/totp' });
    return { secret: current.secret, counter: verdict.counter };
  }
}
