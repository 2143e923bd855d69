import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ApplyReceipt,
  ReceiveCheque,
  ReverseReceipt,
  TakeReceipt,
  UnapplyReceipt,
  type ReceiptCommand,
  type ReceiptOutcome,
  type RequestScope,
} from '@travobooks/application';
import { ReceiptsQuery } from '@travobooks/persistence-mysql';
import { DryRun, Idempotent, Permission, Scope } from '../../http/access';
import { answer, type Answer } from '../../http/answer';
import { listOf, pageOf } from '../../http/cursor';
import { ifMatch } from '../../http/etag';
import { chosen } from '../../http/fields';
import { IdParam } from '../../http/id-param';
import { Answers, AnswersList } from '../../http/openapi';
import type { ApiRequest } from '../../http/request-context';
import {
  ApplyReceiptRequest,
  ReceiptListQuery,
  ReceiptRequest,
  ReceiveChequeRequest,
  ReverseReceiptRequest,
  UnapplyReceiptRequest,
} from './receipts.request';
import { ReceiptActionResponse, ReceiptDetailResponse, receiptDetail, receiptOutcome, ReceiptResponse, receiptRow } from './receipts.response';

/** Money in: taken, applied, given back. */
@ApiTags('receipts')
@Controller('v1/receipts')
export class ReceiptsController {
  constructor(
    private readonly query: ReceiptsQuery,
    private readonly takeReceipt: TakeReceipt,
    private readonly applyReceipt: ApplyReceipt,
    private readonly unapplyReceipt: UnapplyReceipt,
    private readonly reverseReceipt: ReverseReceipt,
    private readonly receiveCheque: ReceiveCheque,
  ) {}

  @Get()
  @Permission('receipt.read')
  @AnswersList(ReceiptResponse)
  async list(@Scope() scope: RequestScope, @Query() query: ReceiptListQuery): Promise<object> {
    const page = pageOf<{ id: string }>(query, ['id']);
    const rows = await this.query.list(scope, {
      customerId: query.customer_id,
      states: chosen(query.state),
      methods: chosen(query.method),
      invoiceId: query.invoice_id,
      bookingId: query.booking_id,
      bankAccountId: query.bank_account_id,
      drawerId: query.drawer_id,
      gatewayId: query.gateway_id,
      currency: query.currency,
      from: query.from,
      to: query.to,
      externalRef: query.external_ref,
      q: query.q,
      since: query.updated_since,
      limit: page.limit,
      after: page.after?.id ?? null,
    });
    return listOf(page, rows, receiptRow, ({ id }) => ({ id }));
  }

  @Get(':id')
  @Permission('receipt.read')
  @Answers(200, ReceiptDetailResponse, 'NOT_FOUND')
  async read(@Scope() scope: RequestScope, @IdParam() id: string): Promise<ReceiptDetailResponse> {
    return receiptDetail(scope, await this.query.get(scope, id));
  }

  /** 200 instead of 201: the gateway has told of this transaction before, or it is a dry run. */
  @Post()
  @Permission('receipt.create')
  @Idempotent()
  @DryRun()
  @Answers(
    201, ReceiptActionResponse, 'RECEIPT_PLACE_INVALID', 'APPLICATIONS_ABOVE_RECEIPT', 'AMOUNT_ABOVE_OPEN', 'INVOICE_OF_OTHER_CUSTOMER', 'CURRENCY_MIX', 'CURRENCY_UNKNOWN',
    'AMOUNT_INVALID', 'DATE_INVALID', 'ALREADY_EXISTS', 'EXTERNAL_REF_TAKEN', 'FX_RATE_MISSING', 'FX_RATE_STALE', 'PERIOD_CLOSED', 'PERIOD_UNKNOWN', 'NOT_FOUND',
  )
  take(@Scope() scope: RequestScope, @Body() body: ReceiptRequest): Promise<Answer> {
    const status = ({ repeated }: ReceiptOutcome): number => (repeated || scope.dryRun ? 200 : 201);
    return answer(
      scope,
      status,
      (outcome) => receiptOutcome(scope, outcome),
      (keyed) => this.takeReceipt.execute(keyed, commandOf(body)),
    );
  }

  @Post(':id/applications')
  @HttpCode(200)
  @Permission('receipt.apply')
  @Idempotent()
  @DryRun()
  @Answers(
    200, ReceiptActionResponse, 'NOT_FOUND', 'RECEIPT_NOT_IN_RECEIVED_STATE', 'APPLICATIONS_ABOVE_RECEIPT', 'AMOUNT_ABOVE_OPEN', 'INVOICE_OF_OTHER_CUSTOMER', 'CURRENCY_MIX',
    'VERSION_STALE', 'PERIOD_CLOSED', 'PERIOD_UNKNOWN', 'DATE_INVALID',
  )
  apply(@Req() request: ApiRequest, @Scope() scope: RequestScope, @IdParam() id: string, @Body() body: ApplyReceiptRequest): Promise<Answer> {
    return answer(
      scope,
      200,
      (outcome: ReceiptOutcome) => receiptOutcome(scope, outcome),
      (keyed) => this.applyReceipt.execute(keyed, { receiptId: id, version: ifMatch(request), on: body.on, applications: applicationsOf(body.applications) }),
    );
  }

  @Post(':id/unapply')
  @HttpCode(200)
  @Permission('receipt.apply')
  @Idempotent()
  @DryRun()
  @Answers(
    200, ReceiptActionResponse, 'NOT_FOUND', 'RECEIPT_NOT_IN_RECEIVED_STATE', 'AMOUNT_ABOVE_OPEN', 'JE_HAS_LATER_EVENTS', 'VERSION_STALE', 'PERIOD_CLOSED', 'PERIOD_UNKNOWN',
    'DATE_INVALID',
  )
  unapply(@Req() request: ApiRequest, @Scope() scope: RequestScope, @IdParam() id: string, @Body() body: UnapplyReceiptRequest): Promise<Answer> {
    return answer(
      scope,
      200,
      (outcome: ReceiptOutcome) => receiptOutcome(scope, outcome),
      (keyed) =>
        this.unapplyReceipt.execute(keyed, {
          receiptId: id, version: ifMatch(request), on: body.on,
          applications: body.applications?.map(({ invoice_id: invoiceId, amount }) => ({ invoiceId, amount })),
        }),
    );
  }

  @Post(':id/reverse')
  @HttpCode(200)
  @Permission('receipt.reverse')
  @Idempotent()
  @DryRun()
  @Answers(
    200, ReceiptActionResponse, 'NOT_FOUND', 'RECEIPT_NOT_IN_RECEIVED_STATE', 'RECEIPT_PLACE_INVALID', 'JE_HAS_LATER_EVENTS', 'VERSION_STALE', 'PERIOD_CLOSED', 'PERIOD_UNKNOWN',
    'DATE_INVALID',
  )
  reverse(@Req() request: ApiRequest, @Scope() scope: RequestScope, @IdParam() id: string, @Body() body: ReverseReceiptRequest): Promise<Answer> {
    return answer(
      scope,
      200,
      (outcome: ReceiptOutcome) => receiptOutcome(scope, outcome),
      (keyed) => this.reverseReceipt.execute(keyed, { receiptId: id, version: ifMatch(request), reason: body.reason, charge: body.charge, on: body.on }),
    );
  }

  /** The worker does it on the cheque's date by itself. */
  @Post(':id/receive')
  @HttpCode(200)
  @Permission('receipt.create')
  @Idempotent()
  @DryRun()
  @Answers(200, ReceiptActionResponse, 'NOT_FOUND', 'RECEIPT_NOT_IN_REGISTERED_STATE', 'VERSION_STALE', 'PERIOD_CLOSED', 'PERIOD_UNKNOWN', 'DATE_INVALID')
  receive(@Req() request: ApiRequest, @Scope() scope: RequestScope, @IdParam() id: string, @Body() body: ReceiveChequeRequest): Promise<Answer> {
    return answer(
      scope,
      200,
      (outcome: ReceiptOutcome) => receiptOutcome(scope, outcome),
      (keyed) => this.receiveCheque.execute(keyed, { receiptId: id, version: ifMatch(request), on: body.on }),
    );
  }
}

export const applicationsOf = (rows: readonly { invoice_id: string; amount: ReceiptRequest['bank_charge'] & {}; settles?: ReceiptRequest['bank_charge'] }[]): NonNullable<ReceiptCommand['applications']> =>
  rows.map(({ invoice_id: invoiceId, amount, settles }) => ({ invoiceId, amount, ...(settles ? { settles } : {}) }));

const commandOf = (body: ReceiptRequest): ReceiptCommand => ({
  customerId: body.customer_id,
  amount: { amount: body.amount.amount, currency: body.amount.currency },
  method: body.method,
  receivedOn: body.received_on,
  applications: applicationsOf(body.applications ?? []),
  bankAccountId: body.bank_account_id,
  drawerId: body.drawer_id,
  gatewayId: body.gateway_id,
  gatewayTransactionId: body.gateway_transaction_id,
  received: body.received ? { amount: body.received.amount, currency: body.received.currency } : undefined,
  bankCharge: body.bank_charge,
  withheld: (body.withheld ?? []).map(({ tax_code: taxCode, amount }) => ({ taxCode, amount })),
  cheque: body.cheque ? { number: body.cheque.number, datedOn: body.cheque.dated_on } : undefined,
  bookingId: body.booking_id,
  branchId: body.branch_id,
  externalRef: body.external_ref,
  metadata: body.metadata,
});
