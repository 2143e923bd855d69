import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Caller,
  Clock,
  type RequestScope,
  SESSION_LIFE_MS,
  SignIn,
  SignInStore,
} from '@travobooks/application';
import { DomainError } from '@travobooks/domain';
import { NotificationsQuery } from '@travobooks/persistence-mysql';
import { AnyUser, Public, Scope, SignedIn } from '../../http/access';
import { JWT_LIFE_SECONDS, JwtIssuer } from '../../http/jwt';
import { Answers } from '../../http/openapi';
import type { ApiReply } from '../../http/request-context';
import { clearSession, setSession } from '../../http/session-cookie';
import { LoginRequest } from './identity.request';
import { LoginResponse, SessionResponse, ShortTokenResponse, toSession } from './identity.response';

@ApiTags('auth')
@Controller('v1/auth')
export class AuthController {
  constructor(
    private readonly signIn: SignIn,
    private readonly store: SignInStore,
    private readonly clock: Clock,
    private readonly jwt: JwtIssuer,
    private readonly notifications: NotificationsQuery,
  ) {}

  /** Signs in by e-mail and password; the session stands in a cookie. */
  @Post('login')
  @HttpCode(200)
  @Public()
  @Answers(200, LoginResponse, 'SIGN_IN_FAILED', 'TOTP_REQUIRED', 'TOTP_INVALID')
  async login(
    @Body() body: LoginRequest,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<LoginResponse> {
    const opened = await this.signIn.execute(body);
    setSession(reply, opened.sessionToken, SESSION_LIFE_MS / 1000);
    return { csrf_token: opened.csrfToken, expires_at: opened.expiresAt.toISOString() };
  }

  /** Who is signed in, for which partner, with which permissions. */
  @Get('session')
  @AnyUser()
  @Answers(200, SessionResponse)
  async session(@Scope() scope: RequestScope, @SignedIn() caller: Caller): Promise<SessionResponse> {
    return toSession(caller, await this.notifications.unread(scope));
  }

  /** Ends this session. */
  @Post('logout')
  @HttpCode(204)
  @AnyUser()
  @Answers(204, null, 'CSRF_FAILED')
  async logout(@SignedIn() caller: Caller, @Res({ passthrough: true }) reply: ApiReply): Promise<void> {
    if (caller.session) await this.store.revokeSession(caller.session.idHash, this.clock.now());
    clearSession(reply);
  }

  /** Turns the access token of this request into a JWT for high call rates. */
  @Post('token')
  @HttpCode(200)
  @AnyUser()
  @Answers(200, ShortTokenResponse)
  async token(@SignedIn() caller: Caller): Promise<ShortTokenResponse> {
    if (!caller.token)
      throw new DomainError('UNAUTHENTICATED', { detail: 'Send an access token as bearer.' });
    return {
      token: await this.jwt.issue(caller, caller.token.id),
      token_type: 'Bearer',
      expires_in: JWT_LIFE_SECONDS,
    };
  }
}
