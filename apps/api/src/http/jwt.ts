import { Injectable, type ExecutionContext } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import { Clock, IdentifyCaller, type Caller } from '@travobooks/application';
import { DomainError } from '@travobooks/domain';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { ApiConfig } from './api-config';

export const JWT_LIFE_SECONDS = 15 * 60;
const ISSUER = 'travobooks';

interface Claims {
  readonly sub: string;
  readonly partner: number;
  readonly token: string;
  readonly iat: number;
  readonly exp: number;
}

/** Short-lived stand-in for an access token: saves the Argon2 check, not the look at the token's row. */
@Injectable()
export class JwtIssuer {
  constructor(
    private readonly jwt: JwtService,
    private readonly config: ApiConfig,
    private readonly clock: Clock,
  ) {}

  issue(caller: Caller, tokenId: string): Promise<string> {
    const iat = Math.floor(this.clock.now().getTime() / 1000);
    const claims: Claims = {
      sub: caller.user.id,
      partner: caller.partnerId,
      token: tokenId,
      iat,
      exp: iat + JWT_LIFE_SECONDS,
    };
    return this.jwt.signAsync(claims, {
      secret: this.config.secrets.jwtSecret,
      algorithm: 'HS256',
      issuer: ISSUER,
    });
  }
}

@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy, 'jwt') {
  constructor(
    config: ApiConfig,
    private readonly identify: IdentifyCaller,
    private readonly clock: Clock,
  ) {
    // The expiry is checked below against our own clock, which tests can move.
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKey: config.secrets.jwtSecret,
      algorithms: ['HS256'],
      issuer: ISSUER,
      ignoreExpiration: true,
    });
  }

  async validate(claims: Claims): Promise<Caller | null> {
    if (claims.exp * 1000 <= this.clock.now().getTime()) return null;
    return await this.identify.byTokenId(claims.partner, claims.token);
  }
}

@Injectable()
export class JwtGuard extends AuthGuard('jwt') {
  override handleRequest<User>(error: unknown, user: User | false): User {
    if (error) throw error as Error;
    if (!user) throw new DomainError('UNAUTHENTICATED');
    return user;
  }

  /** The caller whom a valid JWT names; throws `UNAUTHENTICATED`. */
  async identify(context: ExecutionContext): Promise<Caller> {
    await this.canActivate(context);
    return context.switchToHttp().getRequest<{ user: Caller }>().user;
  }
}
