import { Body, Controller, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AcceptMemo, DecideDispute, DisputeMemo, RechargeMemo, WriteOffMemo, type RequestScope } from '@travobooks/application';
import { DryRun, Idempotent, Permission, Scope } from '../../http/access';
import type { Answer } from '../../http/answer';
import { ifMatch } from '../../http/etag';
import { IdParam } from '../../http/id-param';
import { Answers } from '../../http/openapi';
import type { ApiRequest } from '../../http/request-context';
import { done } from './memo-done';
import { AcceptMemoRequest, DisputeMemoRequest, DisputeOutcomeRequest, RechargeMemoRequest, WriteOffMemoRequest } from './memos.request';
import { MemoOutcomeResponse } from './memos.response';

/** What is decided of a memo, and posted for it. */
@ApiTags('memos')
@Controller('v1/memos')
export class MemoDecisionsController {
  constructor(
    private readonly acceptMemo: AcceptMemo,
    private readonly rechargeMemo: RechargeMemo,
    private readonly disputeMemo: DisputeMemo,
    private readonly decideDispute: DecideDispute,
    private readonly writeOffMemo: WriteOffMemo,
  ) {}

  /** ADM: the agency owes it. ACM: its credit goes where it belongs. */
  @Post(':id/accept')
  @Permission('memo.accept')
  @Idempotent()
  @DryRun()
  @Answers(200, MemoOutcomeResponse, 'NOT_FOUND', 'VERSION_STALE', 'APPROVAL_PENDING', 'MEMO_NOT_IN_UNDER_REVIEW_STATE', 'MEMO_CREDIT_NOT_POSSIBLE', 'PERIOD_CLOSED', 'PERIOD_UNKNOWN', 'FX_RATE_MISSING', 'FX_RATE_STALE', 'DATE_INVALID')
  accept(@Req() request: ApiRequest, @Scope() scope: RequestScope, @IdParam() id: string, @Body() body: AcceptMemoRequest): Promise<Answer> {
    const of = { memoId: id, version: ifMatch(request) };
    return done(scope, (held) => this.acceptMemo.execute(held, { ...of, on: body.accepted_on, as: body.as }));
  }

  @Post(':id/recharge')
  @Permission('memo.accept')
  @Idempotent()
  @DryRun()
  @Answers(200, MemoOutcomeResponse, 'NOT_FOUND', 'VERSION_STALE', 'APPROVAL_PENDING', 'MEMO_NOT_IN_ACCEPTED_STATE', 'MEMO_KIND_INVALID', 'AMOUNT_INVALID', 'AMOUNT_ABOVE_OPEN', 'PERIOD_CLOSED', 'PERIOD_UNKNOWN', 'FX_RATE_MISSING', 'FX_RATE_STALE', 'DATE_INVALID')
  recharge(@Req() request: ApiRequest, @Scope() scope: RequestScope, @IdParam() id: string, @Body() body: RechargeMemoRequest): Promise<Answer> {
    const of = { memoId: id, version: ifMatch(request) };
    return done(scope, (held) =>
      this.rechargeMemo.execute(held, { ...of, on: body.recharged_on, customerId: body.customer_id, amount: body.amount, reason: body.reason }),
    );
  }

  /** Before billing a probable loss is provided for; after billing the debt stands. */
  @Post(':id/dispute')
  @Permission('memo.write')
  @Idempotent()
  @DryRun()
  @Answers(200, MemoOutcomeResponse, 'NOT_FOUND', 'VERSION_STALE', 'APPROVAL_PENDING', 'MEMO_NOT_IN_UNDER_REVIEW_STATE', 'MEMO_KIND_INVALID', 'MEMO_WINDOW_OVER', 'REASON_REQUIRED', 'AMOUNT_INVALID', 'AMOUNT_ABOVE_OPEN', 'PERIOD_CLOSED', 'PERIOD_UNKNOWN', 'FX_RATE_MISSING', 'FX_RATE_STALE', 'DATE_INVALID')
  dispute(@Req() request: ApiRequest, @Scope() scope: RequestScope, @IdParam() id: string, @Body() body: DisputeMemoRequest): Promise<Answer> {
    const of = { memoId: id, version: ifMatch(request) };
    return done(scope, (held) =>
      this.disputeMemo.execute(held, { ...of, on: body.disputed_on, reason: body.reason, lossProbable: body.loss_probable, amount: body.amount }),
    );
  }

  @Post(':id/dispute-outcome')
  @Permission('memo.accept')
  @Idempotent()
  @DryRun()
  @Answers(200, MemoOutcomeResponse, 'NOT_FOUND', 'VERSION_STALE', 'MEMO_NOT_IN_DISPUTED_STATE', 'AMOUNT_INVALID', 'AMOUNT_ABOVE_OPEN', 'PERIOD_CLOSED', 'PERIOD_UNKNOWN', 'FX_RATE_MISSING', 'FX_RATE_STALE', 'DATE_INVALID')
  outcome(@Req() request: ApiRequest, @Scope() scope: RequestScope, @IdParam() id: string, @Body() body: DisputeOutcomeRequest): Promise<Answer> {
    const of = { memoId: id, version: ifMatch(request) };
    return done(scope, (held) => this.decideDispute.execute(held, { ...of, on: body.decided_on, outcome: body.outcome, payable: body.payable }));
  }

  /** The agency bears what nobody was charged with, for good. */
  @Post(':id/write-off')
  @Permission('memo.accept')
  @Idempotent()
  @DryRun()
  @Answers(202, MemoOutcomeResponse)
  @Answers(200, MemoOutcomeResponse, 'NOT_FOUND', 'VERSION_STALE', 'APPROVAL_PENDING', 'MEMO_KIND_INVALID', 'MEMO_NOT_IN_ACCEPTED_STATE', 'REASON_REQUIRED', 'PERIOD_CLOSED', 'PERIOD_UNKNOWN', 'FX_RATE_MISSING', 'FX_RATE_STALE', 'DATE_INVALID')
  writeOff(@Req() request: ApiRequest, @Scope() scope: RequestScope, @IdParam() id: string, @Body() body: WriteOffMemoRequest): Promise<Answer> {
    const of = { memoId: id, version: ifMatch(request) };
    return done(scope, (held) => this.writeOffMemo.execute(held, { ...of, on: body.written_off_on, reason: body.reason }));
  }
}
