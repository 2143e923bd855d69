import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  CancelRefund,
  CreateRefund,
  PayBack,
  PaybackResult,
  QuoteRefund,
  SupplierResult,
  type RefundOutcome,
  type RequestScope,
} from '@travobooks/application';
import { RefundsQuery } from '@travobooks/persistence-mysql';
import type { ErrorCode } from '@travobooks/domain';
import { DryRun, Idempotent, Permission, Scope } from '../../http/access';
import { answer, type Answer } from '../../http/answer';
import { listOf, pageOf } from '../../http/cursor';
import { chosen } from '../../http/fields';
import { IdParam } from '../../http/id-param';
import { Answers, AnswersList } from '../../http/openapi';
import {
  CancelRefundRequest,
  CreateRefundRequest,
  paybackCommand,
  PaybackRequest,
  PaybackResultRequest,
  quoteCommand,
  QuoteRequest,
  RefundListQuery,
  SupplierResultRequest,
} from './refunds.request';
import {
  RefundDetailResponse,
  refundDetailView,
  RefundListItemResponse,
  refundOutcomeView,
  RefundResponse,
  refundRowView,
  refundView,
} from './refunds.response';

/** What the documents themselves can refuse. */
const DOCUMENT_REFUSALS: readonly ErrorCode[] = [
  'NOT_FOUND',
  'BOOKING_NOT_IN_ISSUED_STATE',
  'ITEM_NOT_IN_ISSUED_STATE',
  'TICKET_NOT_IN_OPEN_STATE',
  'REFUND_EXCEEDS_DOCUMENT',
  'REFUND_AMOUNT_MISSING',
  'REFUND_VALUATION_MISSING',
  'REFUND_NOT_POSSIBLE',
  'AMOUNT_INVALID',
  'FX_RATE_MISSING',
  'FX_RATE_STALE',
];
const PERIOD: readonly ErrorCode[] = ['PERIOD_CLOSED', 'PERIOD_UNKNOWN'];

/** From the quote to the payback (product.md, refund). */
@ApiTags('refunds')
@Controller('v1/refunds')
export class RefundsController {
  constructor(
    private readonly refunds: RefundsQuery,
    private readonly quoteRefund: QuoteRefund,
    private readonly createRefund: CreateRefund,
    private readonly cancelRefund: CancelRefund,
    private readonly enterSupplierResult: SupplierResult,
    private readonly payBack: PayBack,
    private readonly enterPaybackResult: PaybackResult,
  ) {}

  @Get()
  @Permission('booking.read')
  @AnswersList(RefundListItemResponse)
  async list(@Scope() scope: RequestScope, @Query() query: RefundListQuery): Promise<object> {
    const page = pageOf<{ id: string }>(query, ['id']);
    const rows = await this.refunds.list(scope, {
      states: chosen(query.state),
      bookingId: query.booking_id,
      customerId: query.customer_id,
      documentNumber: query.document_number,
      externalRef: query.external_ref,
      metadata: query.metadata,
      q: query.q,
      since: query.updated_since,
      limit: page.limit + 1,
      after: page.after?.id ?? null,
    });
    return listOf(
      page,
      rows,
      (row) => refundRowView(scope, row),
      ({ refund }) => ({ id: refund.id }),
    );
  }

  @Get(':id')
  @Permission('booking.read')
  @Answers(200, RefundDetailResponse, 'NOT_FOUND')
  async read(@Scope() scope: RequestScope, @IdParam() id: string): Promise<RefundDetailResponse> {
    return refundDetailView(scope, await this.refunds.get(scope, id));
  }

  @Post('quote')
  @Permission('refund.quote')
  @Idempotent()
  @DryRun()
  @Answers(201, RefundResponse, ...DOCUMENT_REFUSALS, 'REASON_REQUIRED', 'EXTERNAL_REF_TAKEN')
  quote(@Scope() scope: RequestScope, @Body() body: QuoteRequest): Promise<Answer> {
    return answer(
      scope,
      201,
      (outcome: RefundOutcome) => refundOutcomeView(scope, outcome, true),
      (keyed) => this.quoteRefund.execute(keyed, quoteCommand(body)),
    );
  }

  @Post()
  @Permission('refund.create')
  @Idempotent()
  @DryRun()
  @Answers(202, RefundResponse)
  @Answers(201, RefundResponse, ...DOCUMENT_REFUSALS, ...PERIOD, 'REFUND_NOT_IN_QUOTED_STATE', 'REFUND_QUOTE_EXPIRED', 'REFUND_IN_PROGRESS', 'DATE_INVALID')
  create(@Scope() scope: RequestScope, @Body() body: CreateRefundRequest): Promise<Answer> {
    return answer(
      scope,
      ({ approvalId }: RefundOutcome) => (approvalId ? 202 : 201),
      (outcome: RefundOutcome) => refundOutcomeView(scope, outcome),
      (keyed) =>
        this.createRefund.execute(keyed, {
          quoteId: body.quote_id,
          refundedOn: body.refunded_on ?? null,
          supplierReference: body.supplier_refund_ref ?? null,
        }),
    );
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Permission('refund.create')
  @Idempotent()
  @Answers(200, RefundResponse, 'NOT_FOUND', 'REFUND_NOT_IN_SUPPLIER_PROCESSING_STATE')
  cancel(@Scope() scope: RequestScope, @IdParam() id: string, @Body() body: CancelRefundRequest): Promise<Answer> {
    return answer(
      scope,
      200,
      (refund: Awaited<ReturnType<CancelRefund['execute']>>) => refundView(scope, refund),
      (keyed) => this.cancelRefund.execute(keyed, { refundId: id, reason: body.reason ?? null }),
    );
  }

  @Post(':id/supplier-result')
  @HttpCode(200)
  @Permission('refund.create')
  @Idempotent()
  @DryRun()
  @Answers(200, RefundResponse, ...DOCUMENT_REFUSALS, ...PERIOD, 'REFUND_NOT_IN_SUPPLIER_PROCESSING_STATE', 'REFUND_AMOUNT_DIFFERS')
  supplierResult(@Scope() scope: RequestScope, @IdParam() id: string, @Body() body: SupplierResultRequest): Promise<Answer> {
    return answer(scope, 200, view(scope), (keyed) =>
      this.enterSupplierResult.execute(keyed, {
        refundId: id,
        accepted: body.accepted,
        reference: body.reference ?? null,
        amount: body.amount ?? null,
        reason: body.reason ?? null,
      }),
    );
  }

  @Post(':id/payback')
  @HttpCode(200)
  @Permission('refund.payback')
  @Idempotent()
  @DryRun()
  @Answers(200, RefundResponse, 'NOT_FOUND', ...PERIOD, 'REFUND_NOT_IN_PAYBACK_PENDING_STATE', 'PAYBACK_PENDING', 'PAYBACK_ABOVE_CREDIT', 'RECEIPT_PLACE_INVALID', 'CURRENCY_MIX', 'FX_RATE_MISSING', 'FX_RATE_STALE')
  payback(@Scope() scope: RequestScope, @IdParam() id: string, @Body() body: PaybackRequest): Promise<Answer> {
    return answer(scope, 200, view(scope), (keyed) => this.payBack.execute(keyed, paybackCommand(id, body)));
  }

  @Post(':id/payback-result')
  @HttpCode(200)
  @Permission('refund.payback')
  @Idempotent()
  @DryRun()
  @Answers(200, RefundResponse, 'NOT_FOUND', ...PERIOD, 'REFUND_NOT_IN_PAYBACK_PENDING_STATE')
  paybackResult(@Scope() scope: RequestScope, @IdParam() id: string, @Body() body: PaybackResultRequest): Promise<Answer> {
    return answer(scope, 200, view(scope), (keyed) =>
      this.enterPaybackResult.execute(keyed, { refundId: id, paid: body.paid, failure: body.failure ?? null }),
    );
  }
}

const view = (scope: RequestScope) => (outcome: RefundOutcome) => refundOutcomeView(scope, outcome);
