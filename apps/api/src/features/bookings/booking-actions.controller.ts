import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IssueDocuments, VoidItems, type PostingOutcome, type RequestScope } from '@travobooks/application';
import { DryRun, Idempotent, Permission, Scope } from '../../http/access';
import { answer, type Answer } from '../../http/answer';
import { ifMatch } from '../../http/etag';
import { IdParam } from '../../http/id-param';
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
  @ApiOkResponse({ type: PostingResponse })
  @ApiAcceptedResponse({ type: PostingResponse, description: 'Waits for a second person; nothing is posted.' })
  issueDocuments(@Req() request: ApiRequest, @Scope() scope: RequestScope, @IdParam() id: string, @Body() body: IssueRequest): Promise<Answer> {
    return answer(scope, statusOf, (outcome) => outcomeView(scope, outcome), (keyed) =>
      this.issue.execute(keyed, {
        bookingId: id, version: ifMatch(request), itemIds: body.item_ids ?? null, issuedOn: body.issued_on ?? null, askApproval: body.ask_approval ?? false, reason: body.reason ?? null,
        documents: (body.documents ?? []).map((document) => ({
          itemId: document.item_id, documentNumber: document.document_number, ...(document.conjunction ? { conjunction: document.conjunction } : {}),
        })),
      }));
  }

  @Post('void')
  @HttpCode(200)
  @Permission('ticket.void')
  @Idempotent()
  @DryRun()
  @ApiOkResponse({ type: PostingResponse })
  voidDocuments(@Req() request: ApiRequest, @Scope() scope: RequestScope, @IdParam() id: string, @Body() body: VoidRequest): Promise<Answer> {
    return answer(scope, statusOf, (outcome) => outcomeView(scope, outcome), (keyed) =>
      this.voidItems.execute(keyed, { bookingId: id, version: ifMatch(request), itemIds: body.item_ids ?? null, reason: body.reason, voidedOn: body.voided_on ?? null, by: 'AGENCY' }));
  }
}

const statusOf = (outcome: PostingOutcome): number => (outcome.approvalId ? 202 : 200);
