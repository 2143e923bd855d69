import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Caller,
  IdentityStore,
  type RequestScope,
  requireEmailChoice,
  Totp,
} from '@travobooks/application';
import { AnyUser, Scope, SignedIn } from '../../http/access';
import { Answers } from '../../http/openapi';
import { PreferencesRequest, TotpRequest } from './identity.request';
import { PreferencesResponse, TotpEnrolmentResponse, TotpStateResponse } from './identity.response';

@ApiTags('me')
@Controller('v1/me')
@AnyUser()
export class MeController {
  constructor(
    private readonly totp: Totp,
    private readonly store: IdentityStore,
  ) {}

  /** Begins a second factor; the secret is shown once. It counts from the moment it is confirmed. */
  @Post('totp')
  @HttpCode(200)
  @Answers(200, TotpEnrolmentResponse, 'TOTP_ALREADY_ENROLLED', 'CSRF_FAILED')
  async enrol(@Scope() scope: RequestScope, @SignedIn() caller: Caller): Promise<TotpEnrolmentResponse> {
    return await this.totp.begin(scope, caller.user.email);
  }

  /** Confirms it by its first code. */
  @Post('totp/confirm')
  @HttpCode(200)
  @Answers(200, TotpStateResponse, 'TOTP_INVALID', 'TOTP_NOT_ENROLLED', 'CSRF_FAILED')
  async confirm(
    @Scope() scope: RequestScope,
    @SignedIn() caller: Caller,
    @Body() body: TotpRequest,
  ): Promise<TotpStateResponse> {
    await this.totp.confirm(scope, caller.user.email, body.totp);
    return { confirmed: true };
  }

  /** Removes the second factor; takes a current code. */
  @Delete('totp')
  @Answers(200, TotpStateResponse, 'TOTP_INVALID', 'TOTP_NOT_ENROLLED', 'CSRF_FAILED')
  async remove(
    @Scope() scope: RequestScope,
    @SignedIn() caller: Caller,
    @Body() body: TotpRequest,
  ): Promise<TotpStateResponse> {
    await this.totp.remove(scope, caller.user.email, body.totp);
    return { confirmed: false };
  }

  /** What the screens keep for this person. */
  @Get('preferences')
  @Answers(200, PreferencesResponse)
  async preferences(@Scope() scope: RequestScope): Promise<PreferencesResponse> {
    return { preferences: await this.store.preferences(scope.partnerId, scope.userId) };
  }

  /** Replaces them all. */
  @Put('preferences')
  @Answers(200, PreferencesResponse, 'CSRF_FAILED')
  async setPreferences(
    @Scope() scope: RequestScope,
    @Body() body: PreferencesRequest,
  ): Promise<PreferencesResponse> {
    requireEmailChoice(body.preferences);
    await this.store.setPreferences(scope.partnerId, scope.userId, body.preferences);
    return { preferences: body.preferences };
  }
}
