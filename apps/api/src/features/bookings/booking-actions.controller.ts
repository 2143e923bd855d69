import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IssueDocuments, VoidItems, type PostingOutcome, type RequestScope } from '@travobooks/application';
import { DryRun, Idempotent, Permission, Scope } from '../../http/access';
import { answer, type Answer } from '../../http/answer';
import { ifMatch } from '../../http/etag';
import { IdParam } from '../../http/id-param';
import { Answers } from '../../http/openapi';
import type { ApiRequest } from '../../http/request-context';
import { IssueRequest, VoidRequest } from './bookings.request';
import { outcomeView, PostingResponse } from './bookings.response';

/** The actions that post. */
@ApiTags('bookings')
@Controller('v1/bookings/:id')
export class BookingActionsController {
  constructor(
    private readonly issue: IssueDocuments,
    private readonly voidItems: VoidItems,
  ) {}

  @Post('issue')
  @HttpCode(200)
  @Permission('booking.issue')
  @Idempotent()
  @DryRun()
  @Answers(202, PostingResponse)
  @Answers(
    200,
    PostingResponse,
    'NOT_FOUND',
    'VERSION_STALE',
    'BOOKING_NOT_IN_HELD_STATE',
    'ITEM_NOT_IN_DRAFT_STATE',
    'DOCUMENT_ALREADY_SOLD',
    'BOOKING_EMPTY',
    'DOCUMENT_NUMBER_INVALID',
    'DOCUMENT_NUMBER_MISSING',
    'SUPPLIER_NOT_CONNECTED',
    'SUPPLIER_NOT_ACTIVE',
    'CUSTOMER_NOT_ACTIVE',
    'CUSTOMER_ON_CREDIT_HOLD',
    'CREDIT_LIMIT_EXCEEDED',
    'PERIOD_CLOSED',
    'PERIOD_UNKNOWN',
    'SERVICE_DATE_MISSING',
    'SALE_NOT_POSSIBLE_YET',
    'ALLOTMENT_SOLD_OUT',
    'FX_RATE_MISSING',
    'FX_RATE_STALE',
    'DATE_INVALID',
  )
  issueDocuments(
    @Req() request: ApiRequest,
    @Scope() scope: RequestScope,
    @IdParam() id: string,
    @Body() body: IssueRequest,
  ): Promise<Answer> {
    return answer(
      scope,
      statusOf,
      (outcome) => outcomeView(scope, outcome),
      (keyed) =>
        this.issue.execute(keyed, {
          bookingId: id,
          version: ifMatch(request),
          itemIds: body.item_ids ?? null,
          issuedOn: body.issued_on ?? null,
          askApproval: body.ask_approval ?? false,
          applyAdvances: body.apply_advances ?? false,
          reason: body.reason ?? null,
          documents: (body.documents ?? []).map((document) => ({
            itemId: document.item_id,
            documentNumber: document.document_number,
            ...(document.conjunction ? { conjunction: document.conjunction } : {}),
          })),
        }),
    );
  }

  @Post('void')
  @HttpCode(200)
  @Permission('ticket.void')
  @Idempotent()
  @DryRun()
  @Answers(
    200,
    PostingResponse,
    'NOT_FOUND',
    'VERSION_STALE',
    'BOOKING_NOT_IN_ISSUED_STATE',
    'ITEM_NOT_IN_ISSUED_STATE',
    'TICKET_NOT_IN_OPEN_STATE',
    'VOID_WINDOW_OVER',
    'PERIOD_CLOSED',
    'PERIOD_UNKNOWN',
    'REASON_REQUIRED',
    'DATE_INVALID',
  )
  voidDocuments(
    @Req() request: ApiRequest,
    @Scope() scope: RequestScope,
    @IdParam() id: string,
    @Body() body: VoidRequest,
  ): Promise<Answer> {
    return answer(
      scope,
      statusOf,
      (outcome) => outcomeView(scope, outcome),
      (keyed) =>
        this.voidItems.execute(keyed, {
          bookingId: id,
          version: ifMatch(request),
          itemIds: body.item_ids ?? null,
          reason: body.reason,
          voidedOn: body.voided_on ?? null,
          by: 'AGENCY',
        }),
    );
  }
}

const statusOf = (outcome: PostingOutcome): number => (outcome.approvalId ? 202 : 200);
