import { Body, Controller, Get, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { ChangeUser, CreateUser, IdentityStore, type RequestScope } from '@travobooks/application';
import { DomainError, type Role } from '@travobooks/domain';
import { Permission, Scope } from '../../http/access';
import { listOf, pageOf, PageQuery } from '../../http/cursor';
import { contentTag, ifMatchTag, requireTag } from '../../http/etag';
import { Answers, AnswersList } from '../../http/openapi';
import type { ApiReply, ApiRequest } from '../../http/request-context';
import { ChangeUserRequest, CreateUserRequest } from './identity.request';
import { toUser, UserResponse } from './identity.response';

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
    return tagged(reply, toUser(user));
  }

  /** Roles that may not stand in one hand are refused. */
  @Post()
  @Answers(
    201,
    UserResponse,
    'EMAIL_TAKEN',
    'EXTERNAL_REF_TAKEN',
    'PASSWORD_TOO_WEAK',
    'SEPARATION_OF_DUTIES',
    'CSRF_FAILED',
  )
  async create(
    @Scope() scope: RequestScope,
    @Body() body: CreateUserRequest,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<UserResponse> {
    const user = await this.createUser.execute(scope, {
      email: body.email,
      name: body.name,
      roles: body.roles as Role[],
      branchId: body.branch_id,
      password: body.password,
      externalRef: body.external_ref,
    });
    return tagged(reply, toUser(user));
  }

  /** Name, roles, state, branch, password. A new password or DISABLED ends the person's sessions. */
  @Patch(':id')
  @ApiHeader({ name: 'If-Match', required: true })
  @Answers(
    200,
    UserResponse,
    'NOT_FOUND',
    'VERSION_STALE',
    'IF_MATCH_REQUIRED',
    'PASSWORD_TOO_WEAK',
    'SEPARATION_OF_DUTIES',
    'CSRF_FAILED',
  )
  async change(
    @Scope() scope: RequestScope,
    @Param('id') id: string,
    @Body() body: ChangeUserRequest,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<UserResponse> {
    const tag = ifMatchTag(request, true);
    const { name, state, password, branch_id: branchId } = body;
    const command = { id, name, state, password, branchId, roles: body.roles as Role[] | undefined };
    const user = await this.changeUser.execute(scope, command, (current) => requireTag(tag, toUser(current)));
    return tagged(reply, toUser(user));
  }
}

function tagged<View>(reply: ApiReply, view: View): View {
  void reply.header('etag', contentTag(view));
  return view;
}
