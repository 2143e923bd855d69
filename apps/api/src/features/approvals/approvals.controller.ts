import { applyDecorators, Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Approve, type Decision, Reject, type RequestScope, Withdraw } from '@travobooks/application';
import type { ErrorCode } from '@travobooks/domain';
import { ApprovalsQuery } from '@travobooks/persistence-mysql';
import { DryRun, Idempotent, Permission, Scope } from '../../http/access';
import { answer, type Answer } from '../../http/answer';
import { listOf, pageOf } from '../../http/cursor';
import { ifMatch } from '../../http/etag';
import { IdParam } from '../../http/id-param';
import { Answers, AnswersList } from '../../http/openapi';
import type { ApiRequest } from '../../http/request-context';
import { ApprovalListQuery, DecideRequest } from './approvals.request';
import { ApprovalResponse, approvalView, DecisionResponse, decisionView } from './approvals.response';

/** Maker and checker differ, always. */
@ApiTags('approvals')
@Controller('v1/approvals')
export class ApprovalsController {
  constructor(
    private readonly approvals: ApprovalsQuery,
    private readonly grant: Approve,
    private readonly refuse: Reject,
    private readonly takeBack: Withdraw,
  ) {}

  /** Newest first. Scope own: what the caller asked. */
  @Get()
  @Permission('approval.read')
  @AnswersList(ApprovalResponse)
  async list(@Scope() scope: RequestScope, @Query() query: ApprovalListQuery): Promise<object> {
    const page = pageOf<{ id: string }>(query, ['id']);
    const rows = await this.approvals.list(scope, {
      state: query.state,
      kind: query.kind,
      objectId: query.object_id,
      limit: page.limit,
      after: page.after?.id ?? null,
    });
    return listOf(
      page,
      rows,
      (row) => approvalView(scope, row),
      ({ id }) => ({ id }),
    );
  }

  @Get(':id')
  @Permission('approval.read')
  @Answers(200, ApprovalResponse, 'NOT_FOUND')
  async read(@Scope() scope: RequestScope, @IdParam() id: string): Promise<ApprovalResponse> {
    return approvalView(scope, await this.approvals.get(scope, id));
  }

  /** Runs the action as its maker asked, with all other checks again; one fails: 409 and the request is STALE. */
  @Post(':id/approve')
  @DryRun()
  @Permission('approval.decide')
  @Decides('APPROVAL_OWN_REQUEST', 'APPROVAL_STALE', 'REASON_REQUIRED')
  approve(
    @Req() request: ApiRequest,
    @Scope() scope: RequestScope,
    @IdParam() id: string,
    @Body() body: DecideRequest,
  ): Promise<Answer> {
    return decided(this.grant, request, scope, id, body);
  }

  @Post(':id/reject')
  @Permission('approval.decide')
  @Decides('APPROVAL_OWN_REQUEST', 'REASON_REQUIRED')
  reject(
    @Req() request: ApiRequest,
    @Scope() scope: RequestScope,
    @IdParam() id: string,
    @Body() body: DecideRequest,
  ): Promise<Answer> {
    return decided(this.refuse, request, scope, id, body);
  }

  /** The maker's own way out. */
  @Post(':id/withdraw')
  @Permission('approval.read')
  @Decides()
  withdraw(
    @Req() request: ApiRequest,
    @Scope() scope: RequestScope,
    @IdParam() id: string,
    @Body() body: DecideRequest,
  ): Promise<Answer> {
    return decided(this.takeBack, request, scope, id, body);
  }
}

/** What the three ends of a request share. */
function Decides(...codes: readonly ErrorCode[]): MethodDecorator {
  return applyDecorators(
    HttpCode(200),
    Idempotent(),
    Answers(200, DecisionResponse, 'NOT_FOUND', 'APPROVAL_NOT_PENDING', 'VERSION_STALE', ...codes),
  );
}

function decided(
  end: Approve | Reject | Withdraw,
  request: ApiRequest,
  scope: RequestScope,
  approvalId: string,
  { reason }: DecideRequest,
): Promise<Answer> {
  const version = ifMatch(request) ?? undefined;
  return answer(
    scope,
    200,
    (decision: Decision) => decisionView(scope, decision),
    (keyed) => end.execute(keyed, { approvalId, reason, version }),
  );
}
