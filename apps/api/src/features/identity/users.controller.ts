import { Body, Controller, Get, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiHeader, ApiTags } from '@nestjs/swagger';
import {
  ChangeUser,
  CreateUser,
  IdentityStore,
  type RequestScope,
  type UserOutcome,
} from '@travobooks/application';
import { DomainError, type Role } from '@travobooks/domain';
import { Idempotent, Permission, Scope } from '../../http/access';
import { Answer, answer } from '../../http/answer';
import { listOf, pageOf, PageQuery } from '../../http/cursor';
import { contentTag, ifMatchTag, requireTag } from '../../http/etag';
import { IdParam } from '../../http/id-param';
import { Answers, AnswersList } from '../../http/openapi';
import type { ApiReply, ApiRequest } from '../../http/request-context';
import { ChangeUserRequest, CreateUserRequest } from './identity.request';
import { toUser, UserOutcomeResponse, UserResponse } from './identity.response';

@ApiTags('users')
@Controller('v1/users')
@Permission('user.manage')
export class UsersController {
  constructor(
    private readonly createUser: CreateUser,
    private readonly changeUser: ChangeUser,
    private readonly store: IdentityStore,
  ) {}

  @Get()
  @AnswersList(UserResponse)
  async list(@Scope() scope: RequestScope, @Query() query: PageQuery): Promise<object> {
    const page = pageOf<{ id: string }>(query, ['id']);
    const rows = await this.store.users(scope.partnerId, page.after?.id ?? null, page.limit + 1);
    return listOf(page, rows, toUser, ({ id }) => ({ id }));
  }

  @Get(':id')
  @Answers(200, UserResponse, 'NOT_FOUND')
  async read(
    @Scope() scope: RequestScope,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<UserResponse> {
    const user = await this.store.user(scope.partnerId, id);
    if (!user) throw new DomainError('NOT_FOUND');
    void reply.header('etag', contentTag(toUser(user)));
    return toUser(user);
  }

  /**
   * Roles that may not stand in one hand are refused, unless `pair_reason` says why. Roles that move money wait for
   * another administrator or controller: 202 with the person as made, and `approval_id`.
   */
  @Post()
  @Idempotent()
  @Answers(
    201,
    UserOutcomeResponse,
    'EMAIL_TAKEN',
    'EXTERNAL_REF_TAKEN',
    'PASSWORD_TOO_WEAK',
    'SEPARATION_OF_DUTIES',
    'CSRF_FAILED',
  )
  @ApiAcceptedResponse({
    type: UserOutcomeResponse,
    description: 'Made; some roles wait for a second person.',
  })
  async create(@Scope() scope: RequestScope, @Body() body: CreateUserRequest): Promise<Answer> {
    const made = await answer(
      scope,
      (outcome: UserOutcome) => (outcome.approvalId ? 202 : 201),
      outcomeView,
      (keyed) =>
        this.createUser.execute(keyed, {
          email: body.email,
          name: body.name,
          roles: body.roles as Role[],
          branchId: body.branch_id,
          password: body.password,
          externalRef: body.external_ref,
          pairReason: body.pair_reason,
        }),
    );
    return tagged(made);
  }

  /**
   * Name, roles, state, branch, password. A new password or DISABLED ends the person's sessions. Roles, and another
   * office for who moves money, wait for a second person: 202; the rest has changed.
   */
  @Patch(':id')
  @ApiHeader({ name: 'If-Match', required: true })
  @Answers(
    200,
    UserOutcomeResponse,
    'NOT_FOUND',
    'VERSION_STALE',
    'IF_MATCH_REQUIRED',
    'PASSWORD_TOO_WEAK',
    'SEPARATION_OF_DUTIES',
    'APPROVAL_PENDING',
    'CSRF_FAILED',
  )
  @ApiAcceptedResponse({ type: UserOutcomeResponse, description: 'Some of it waits for a second person.' })
  async change(
    @Scope() scope: RequestScope,
    @IdParam() id: string,
    @Body() body: ChangeUserRequest,
    @Req() request: ApiRequest,
  ): Promise<Answer> {
    const tag = ifMatchTag(request, true);
    const { name, state, password, branch_id: branchId, pair_reason: pairReason } = body;
    const command = {
      id,
      name,
      state,
      password,
      branchId,
      pairReason,
      roles: body.roles as Role[] | undefined,
    };
    const changed = await answer(
      scope,
      (outcome: UserOutcome) => (outcome.approvalId ? 202 : 200),
      outcomeView,
      (plain) => this.changeUser.execute(plain, command, (current) => requireTag(tag, toUser(current))),
    );
    return tagged(changed);
  }
}

const outcomeView = ({ user, approvalId }: UserOutcome): UserOutcomeResponse => ({
  ...toUser(user),
  ...(approvalId ? { approval_id: approvalId } : {}),
});

/** With the tag of the person as they stand: what waits is no part of it. */
function tagged({ status, body }: Answer): Answer {
  const { approval_id: _waiting, ...user } = body as UserOutcomeResponse;
  return new Answer(status, body, { etag: contentTag(user) });
}
