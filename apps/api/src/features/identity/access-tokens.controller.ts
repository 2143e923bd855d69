import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Caller,
  CreateAccessToken,
  IdentityStore,
  type MadeToken,
  type RequestScope,
  RevokeAccessToken,
} from '@travobooks/application';
import { AnyUser, Idempotent, Scope, SignedIn } from '../../http/access';
import { answer, type Answer } from '../../http/answer';
import { listOf, pageOf, PageQuery } from '../../http/cursor';
import { Answers, AnswersList } from '../../http/openapi';
import { AccessTokenRequest } from './identity.request';
import { AccessTokenResponse, NewAccessTokenResponse, toAccessToken } from './identity.response';

@ApiTags('access-tokens')
@Controller('v1/access-tokens')
@AnyUser()
export class AccessTokensController {
  constructor(
    private readonly createToken: CreateAccessToken,
    private readonly revokeToken: RevokeAccessToken,
    private readonly store: IdentityStore,
  ) {}

  /** Makes a token that may do at most what its maker may; `token` is shown here and never again. */
  @Post()
  @Idempotent()
  @Answers(201, NewAccessTokenResponse, 'TOKEN_SCOPE_INVALID', 'CSRF_FAILED')
  create(
    @Scope() scope: RequestScope,
    @SignedIn() caller: Caller,
    @Body() body: AccessTokenRequest,
  ): Promise<Answer> {
    return answer(
      scope,
      201,
      ({ record, token }: MadeToken): NewAccessTokenResponse => ({ ...toAccessToken(record), token }),
      (keyed) =>
        this.createToken.execute(keyed, {
          name: body.name,
          permissions: body.permissions,
          parent: caller.token,
          expiresAt: body.expires_at === undefined ? undefined : new Date(body.expires_at),
        }),
    );
  }

  /** One's own tokens, revoked ones too. */
  @Get()
  @AnswersList(AccessTokenResponse)
  async list(@Scope() scope: RequestScope, @Query() query: PageQuery): Promise<object> {
    const page = pageOf<{ id: string }>(query, ['id']);
    const rows = await this.store.tokens(
      scope.partnerId,
      scope.userId,
      page.after?.id ?? null,
      page.limit + 1,
    );
    return listOf(page, rows, toAccessToken, ({ id }) => ({ id }));
  }

  /** Revokes it at once everywhere. */
  @Delete(':id')
  @HttpCode(204)
  @Answers(204, null, 'NOT_FOUND', 'CSRF_FAILED')
  async revoke(@Scope() scope: RequestScope, @Param('id') id: string): Promise<void> {
    await this.revokeToken.execute(scope, id);
  }
}
