import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  DecideChargeback,
  RecordChargeback,
  RecordGatewayPayout,
  ReverseGatewayPayout,
  type ChargebackOutcome,
  type GatewayPayoutOutcome,
  type RequestScope,
} from '@travobooks/application';
import { CashDeskQuery } from '@travobooks/persistence-mysql';
import { DryRun, Idempotent, Permission, Scope } from '../../http/access';
import { answer, type Answer } from '../../http/answer';
import { listOf, pageOf } from '../../http/cursor';
import { IdParam } from '../../http/id-param';
import { Answers, AnswersList } from '../../http/openapi';
import { ChargebackListQuery, ChargebackOutcomeRequest, ChargebackRequest, GatewayPayoutListQuery, GatewayPayoutRequest, ReversePayoutRequest } from './cash-desk.request';
import {
  chargebackOutcome, ChargebackResponse, chargebackView, GatewayPayoutResponse, GatewayTransactionListResponse, payoutOutcome, payoutView, transactionView,
} from './cash-desk.response'; // prettier-ignore

/** What gateways have taken, paid out and taken back. */
@ApiTags('receipts')
@Controller('v1')
export class GatewaysController {
  constructor(
    private readonly query: CashDeskQuery,
    private readonly recordPayout: RecordGatewayPayout,
    private readonly reversePayout: ReverseGatewayPayout,
    private readonly recordChargeback: RecordChargeback,
    private readonly decideChargeback: DecideChargeback,
  ) {}

  @Get('gateways/:id/transactions')
  @Permission('receipt.read')
  @Answers(200, GatewayTransactionListResponse, 'NOT_FOUND')
  async transactions(@Scope() scope: RequestScope, @IdParam() id: string): Promise<GatewayTransactionListResponse> {
    return { data: (await this.query.transactions(scope, id)).map(transactionView), next_cursor: null };
  }

  @Get('gateway-payouts')
  @Permission('receipt.read')
  @AnswersList(GatewayPayoutResponse)
  async payouts(@Scope() scope: RequestScope, @Query() query: GatewayPayoutListQuery): Promise<object> {
    const page = pageOf<{ id: string }>(query, ['id']);
    const rows = await this.query.payouts(scope, { gatewayId: query.gateway_id, state: query.state, from: query.from, to: query.to, limit: page.limit, after: page.after?.id ?? null });
    return listOf(page, rows, payoutView, ({ id }) => ({ id }));
  }

  @Post('gateway-payouts')
  @Permission('receipt.reverse')
  @Idempotent()
  @DryRun()
  @Answers(
    201, GatewayPayoutResponse, 'AMOUNTS_DIFFER', 'AMOUNT_ABOVE_OPEN', 'GATEWAY_TRANSACTION_UNKNOWN', 'CURRENCY_MIX', 'AMOUNT_INVALID', 'DATE_INVALID', 'EXTERNAL_REF_TAKEN',
    'FX_RATE_MISSING', 'FX_RATE_STALE', 'PERIOD_CLOSED', 'PERIOD_UNKNOWN',
  )
  payOut(@Scope() scope: RequestScope, @Body() body: GatewayPayoutRequest): Promise<Answer> {
    return answer(
      scope,
      scope.dryRun ? 200 : 201,
      (outcome: GatewayPayoutOutcome) => payoutOutcome(scope, outcome),
      (keyed) =>
        this.recordPayout.execute(keyed, {
          gatewayId: body.gateway_id, bankAccountId: body.bank_account_id, paidOn: body.paid_on, gross: body.gross, fee: body.fee, feeTax: body.fee_tax, net: body.net,
          transactions: body.transactions, externalRef: body.external_ref,
        }),
    );
  }

  @Post('gateway-payouts/:id/reverse')
  @HttpCode(200)
  @Permission('receipt.reverse')
  @Idempotent()
  @DryRun()
  @Answers(200, GatewayPayoutResponse, 'NOT_FOUND', 'JE_ALREADY_REVERSED', 'DATE_INVALID', 'REASON_REQUIRED', 'PERIOD_CLOSED', 'PERIOD_UNKNOWN')
  reverse(@Scope() scope: RequestScope, @IdParam() id: string, @Body() body: ReversePayoutRequest): Promise<Answer> {
    return answer(
      scope,
      200,
      (outcome: GatewayPayoutOutcome) => payoutOutcome(scope, outcome),
      (keyed) => this.reversePayout.execute(keyed, { id, on: body.on, reason: body.reason }),
    );
  }

  @Get('chargebacks')
  @Permission('receipt.read')
  @AnswersList(ChargebackResponse)
  async chargebacks(@Scope() scope: RequestScope, @Query() query: ChargebackListQuery): Promise<object> {
    const page = pageOf<{ id: string }>(query, ['id']);
    const rows = await this.query.chargebacks(scope, { gatewayId: query.gateway_id, state: query.state, from: query.from, to: query.to, limit: page.limit, after: page.after?.id ?? null });
    return listOf(page, rows, chargebackView, ({ id }) => ({ id }));
  }

  @Post('chargebacks')
  @Permission('receipt.reverse')
  @Idempotent()
  @DryRun()
  @Answers(
    201, ChargebackResponse, 'GATEWAY_TRANSACTION_UNKNOWN', 'RECEIPT_NOT_IN_RECEIVED_STATE', 'AMOUNT_ABOVE_OPEN', 'CURRENCY_MIX', 'AMOUNT_INVALID', 'DATE_INVALID', 'PERIOD_CLOSED',
    'PERIOD_UNKNOWN', 'NOT_FOUND',
  )
  chargeback(@Scope() scope: RequestScope, @Body() body: ChargebackRequest): Promise<Answer> {
    return answer(
      scope,
      scope.dryRun ? 200 : 201,
      (outcome: ChargebackOutcome) => chargebackOutcome(scope, outcome),
      (keyed) =>
        this.recordChargeback.execute(keyed, {
          gatewayId: body.gateway_id, gatewayTransactionId: body.gateway_transaction_id, amount: body.amount, charge: body.charge, receivedOn: body.received_on,
        }),
    );
  }

  @Post('chargebacks/:id/outcome')
  @HttpCode(200)
  @Permission('receipt.reverse')
  @Idempotent()
  @DryRun()
  @Answers(200, ChargebackResponse, 'NOT_FOUND', 'CHARGEBACK_NOT_IN_OPEN_STATE', 'RECEIPT_NOT_IN_DISPUTED_STATE', 'DATE_INVALID', 'PERIOD_CLOSED', 'PERIOD_UNKNOWN')
  outcome(@Scope() scope: RequestScope, @IdParam() id: string, @Body() body: ChargebackOutcomeRequest): Promise<Answer> {
    return answer(
      scope,
      200,
      (outcome: ChargebackOutcome) => chargebackOutcome(scope, outcome),
      (keyed) => this.decideChargeback.execute(keyed, { id, won: body.won, on: body.on }),
    );
  }
}
