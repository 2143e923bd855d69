import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  BillMemo,
  LinkMemo,
  RecordMemo,
  ReviewMemo,
  type RequestScope,
} from '@travobooks/application';
import { MemosQuery } from '@travobooks/persistence-mysql';
import { DryRun, Idempotent, Permission, Scope } from '../../http/access';
import type { Answer } from '../../http/answer';
import { listOf, pageOf } from '../../http/cursor';
import { ifMatch } from '../../http/etag';
import { chosen } from '../../http/fields';
import { IdParam } from '../../http/id-param';
import { Answers, AnswersList } from '../../http/openapi';
import type { ApiRequest } from '../../http/request-context';
import {
  BillMemoRequest,
  LinkMemoRequest,
  MemoListQuery,
  RecordMemoRequest,
} from './memos.request';
import { done } from './memo-done';
import { MemoDetailResponse, MemoOutcomeResponse, MemoResponse, memoDetailView, memoRow } from './memos.response';

/** The airlines' debit and credit memos. */
@ApiTags('memos')
@Controller('v1/memos')
export class MemosController {
  constructor(
    private readonly memos: MemosQuery,
    private readonly recordMemo: RecordMemo,
    private readonly linkMemo: LinkMemo,
    private readonly reviewMemo: ReviewMemo,
    private readonly billMemo: BillMemo,
  ) {}

  @Get()
  @Permission('memo.read')
  @AnswersList(MemoResponse)
  async list(@Scope() scope: RequestScope, @Query() query: MemoListQuery): Promise<object> {
    const page = pageOf<{ id: string }>(query, ['id']);
    const rows = await this.memos.list(scope, {
      kind: query.kind,
      states: chosen(query.state),
      cause: query.cause,
      supplierId: query.supplier_id,
      customerId: query.customer_id,
      bookingId: query.booking_id,
      number: query.number,
      documentNumber: query.document_number,
      externalRef: query.external_ref,
      metadata: query.metadata,
      q: query.q,
      since: query.updated_since,
      limit: page.limit,
      after: page.after?.id ?? null,
    });
    return listOf(page, rows, memoRow, ({ id }) => ({ id }));
  }

  @Get(':id')
  @Permission('memo.read')
  @Answers(200, MemoDetailResponse, 'NOT_FOUND')
  async read(@Scope() scope: RequestScope, @IdParam() id: string): Promise<MemoDetailResponse> {
    return memoDetailView(scope, await this.memos.get(scope, id));
  }

  @Post()
  @Permission('memo.write')
  @Idempotent()
  @Answers(201, MemoOutcomeResponse, 'ALREADY_EXISTS', 'EXTERNAL_REF_TAKEN', 'AMOUNT_INVALID', 'DOCUMENT_NUMBER_INVALID', 'DATE_INVALID', 'CURRENCY_UNKNOWN')
  record(@Scope() scope: RequestScope, @Body() body: RecordMemoRequest): Promise<Answer> {
    return done(
      scope,
      (held) =>
        this.recordMemo.execute(held, {
          kind: body.kind,
          number: body.number,
          supplierId: body.supplier_id,
          currency: body.currency,
          amount: body.amount,
          charge: body.charge,
          cause: body.cause,
          relatedDocumentNumber: body.related_document_number,
          undoesMemoId: body.undoes_memo_id,
          receivedOn: body.received_on,
          branchId: body.branch_id,
          externalRef: body.external_ref,
          metadata: body.metadata,
        }),
      201,
    );
  }

  @Post(':id/link')
  @Permission('memo.write')
  @Idempotent()
  @Answers(200, MemoOutcomeResponse, 'NOT_FOUND', 'VERSION_STALE', 'MEMO_NOT_IN_UNLINKED_STATE', 'MEMO_DOCUMENT_UNKNOWN', 'DOCUMENT_NUMBER_INVALID')
  link(@Req() request: ApiRequest, @Scope() scope: RequestScope, @IdParam() id: string, @Body() body: LinkMemoRequest): Promise<Answer> {
    const of = { memoId: id, version: ifMatch(request) };
    return done(scope, (held) => this.linkMemo.execute(held, { ...of, documentNumber: body.document_number }));
  }

  @Post(':id/review')
  @Permission('memo.write')
  @Idempotent()
  @Answers(200, MemoOutcomeResponse, 'NOT_FOUND', 'VERSION_STALE', 'MEMO_NOT_IN_UNLINKED_STATE')
  review(@Req() request: ApiRequest, @Scope() scope: RequestScope, @IdParam() id: string): Promise<Answer> {
    const of = { memoId: id, version: ifMatch(request) };
    return done(scope, (held) => this.reviewMemo.execute(held, of));
  }

  /** It stands in a billing: an undecided one is accepted by it, a contested one is owed all the same. */
  @Post(':id/billed')
  @Permission('memo.write')
  @Idempotent()
  @DryRun()
  @Answers(200, MemoOutcomeResponse, 'NOT_FOUND', 'VERSION_STALE', 'APPROVAL_PENDING', 'MEMO_KIND_INVALID', 'MEMO_NOT_IN_UNDER_REVIEW_STATE', 'PERIOD_CLOSED', 'PERIOD_UNKNOWN', 'FX_RATE_MISSING', 'FX_RATE_STALE', 'DATE_INVALID')
  billed(@Req() request: ApiRequest, @Scope() scope: RequestScope, @IdParam() id: string, @Body() body: BillMemoRequest): Promise<Answer> {
    const of = { memoId: id, version: ifMatch(request) };
    return done(scope, (held) => this.billMemo.execute(held, { ...of, on: body.billed_on }));
  }
}
