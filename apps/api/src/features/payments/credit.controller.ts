import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ApplyCreditNote,
  ExpireCredit,
  PayOutCredit,
  ReleaseClientMoney,
  TransferWallet,
  type ClientMoneyOutcome,
  type CreditMoveOutcome,
  type CreditNoteApplied,
  type RequestScope,
} from '@travobooks/application';
import { UnappliedQuery } from '@travobooks/persistence-mysql';
import { DryRun, Idempotent, Permission, Scope } from '../../http/access';
import { answer, type Answer } from '../../http/answer';
import { IdParam } from '../../http/id-param';
import { Answers } from '../../http/openapi';
import { ApplyCreditNoteRequest, ExpireCreditRequest, PayOutCreditRequest, ReleaseClientMoneyRequest, WalletTransferRequest } from './credit.request';
import { ClientMoneyResponse, clientMoneyView, CreditMoveResponse, creditMoveView, CreditNoteApplicationResponse, creditNoteView, UnappliedListResponse, unappliedView } from './credit.response';

/** What a customer has with the agency: advances, wallet, open credit notes. */
@ApiTags('receipts')
@Controller('v1')
export class CreditController {
  constructor(
    private readonly unapplied: UnappliedQuery,
    private readonly wallet: TransferWallet,
    private readonly payOut: PayOutCredit,
    private readonly expire: ExpireCredit,
    private readonly creditNote: ApplyCreditNote,
    private readonly clientMoney: ReleaseClientMoney,
  ) {}

  @Get('customers/:id/unapplied')
  @Permission('receipt.read')
  @Answers(200, UnappliedListResponse, 'NOT_FOUND')
  async list(@Scope() scope: RequestScope, @IdParam() id: string): Promise<UnappliedListResponse> {
    return { data: (await this.unapplied.of(scope, id)).map(unappliedView), next_cursor: null };
  }

  @Post('wallet-transfers')
  @Permission('receipt.apply')
  @Idempotent()
  @DryRun()
  @Answers(201, CreditMoveResponse, 'AMOUNT_ABOVE_OPEN', 'CURRENCY_UNKNOWN', 'AMOUNT_INVALID', 'DATE_INVALID', 'PERIOD_CLOSED', 'PERIOD_UNKNOWN')
  transfer(@Scope() scope: RequestScope, @Body() body: WalletTransferRequest): Promise<Answer> {
    return answer(
      scope,
      scope.dryRun ? 200 : 201,
      (outcome: CreditMoveOutcome) => creditMoveView(scope, outcome),
      (keyed) => this.wallet.execute(keyed, { customerId: body.customer_id, direction: body.direction, amount: { ...body.amount }, on: body.on }),
    );
  }

  @Post('customers/:id/pay-out-credit')
  @HttpCode(200)
  @Permission('refund.payback')
  @Idempotent()
  @DryRun()
  @Answers(
    200, CreditMoveResponse, 'NOT_FOUND', 'AMOUNT_ABOVE_OPEN', 'CURRENCY_MIX', 'CURRENCY_UNKNOWN', 'AMOUNT_INVALID', 'DATE_INVALID', 'FX_RATE_MISSING', 'FX_RATE_STALE',
    'PERIOD_CLOSED', 'PERIOD_UNKNOWN',
  )
  payOutCredit(@Scope() scope: RequestScope, @IdParam() id: string, @Body() body: PayOutCreditRequest): Promise<Answer> {
    return answer(
      scope,
      200,
      (outcome: CreditMoveOutcome) => creditMoveView(scope, outcome),
      (keyed) => this.payOut.execute(keyed, { customerId: id, amount: { ...body.amount }, from: body.from, bankAccountId: body.bank_account_id, on: body.on }),
    );
  }

  /** Only where the law and the terms allow it: it becomes income. */
  @Post('customers/:id/expire-credit')
  @HttpCode(200)
  @Permission('receipt.reverse')
  @Idempotent()
  @DryRun()
  @Answers(200, CreditMoveResponse, 'NOT_FOUND', 'AMOUNT_ABOVE_OPEN', 'REASON_REQUIRED', 'CURRENCY_UNKNOWN', 'AMOUNT_INVALID', 'DATE_INVALID', 'PERIOD_CLOSED', 'PERIOD_UNKNOWN')
  expireCredit(@Scope() scope: RequestScope, @IdParam() id: string, @Body() body: ExpireCreditRequest): Promise<Answer> {
    return answer(
      scope,
      200,
      (outcome: CreditMoveOutcome) => creditMoveView(scope, outcome),
      (keyed) => this.expire.execute(keyed, { customerId: id, amount: { ...body.amount }, from: body.from, reason: body.reason, on: body.on }),
    );
  }

  @Post('client-money-releases')
  @Permission('payout.create')
  @Idempotent()
  @DryRun()
  @Answers(
    201, ClientMoneyResponse, 'CLIENT_MONEY_NOT_SERVED', 'RECEIPT_PLACE_INVALID', 'AMOUNT_ABOVE_OPEN', 'CURRENCY_MIX', 'AMOUNT_INVALID', 'DATE_INVALID', 'FX_RATE_MISSING',
    'FX_RATE_STALE', 'PERIOD_CLOSED', 'PERIOD_UNKNOWN', 'NOT_FOUND',
  )
  releaseClientMoney(@Scope() scope: RequestScope, @Body() body: ReleaseClientMoneyRequest): Promise<Answer> {
    return answer(
      scope,
      scope.dryRun ? 200 : 201,
      (outcome: ClientMoneyOutcome) => clientMoneyView(scope, outcome),
      (keyed) =>
        this.clientMoney.execute(keyed, {
          bookingId: body.booking_id, fromBankAccountId: body.from_bank_account_id, toBankAccountId: body.to_bank_account_id, amount: body.amount, on: body.on,
        }),
    );
  }

  /** No entry, unless the two are held at different rates. */
  @Post('credit-notes/:id/applications')
  @HttpCode(200)
  @Permission('receipt.apply')
  @Idempotent()
  @DryRun()
  @Answers(200, CreditNoteApplicationResponse, 'NOT_FOUND', 'AMOUNT_ABOVE_OPEN', 'INVOICE_OF_OTHER_CUSTOMER', 'CURRENCY_MIX', 'AMOUNT_INVALID', 'DATE_INVALID', 'PERIOD_CLOSED', 'PERIOD_UNKNOWN')
  applyCreditNote(@Scope() scope: RequestScope, @IdParam() id: string, @Body() body: ApplyCreditNoteRequest): Promise<Answer> {
    return answer(
      scope,
      200,
      (outcome: CreditNoteApplied) => creditNoteView(scope, outcome),
      (keyed) =>
        this.creditNote.execute(keyed, { creditNoteId: id, on: body.on, applications: body.applications.map(({ invoice_id: invoiceId, amount }) => ({ invoiceId, amount })) }),
    );
  }
}
