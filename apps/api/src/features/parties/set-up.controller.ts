import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type BankAccountOutcome,
  CreateBankAccount,
  CreateTaxRule,
  type FxRateRecord,
  PutFxRates,
  type RequestScope,
  type TaxRuleRecord,
} from '@travobooks/application';
import { SetUpQuery } from '@travobooks/persistence-mysql';
import { AnyUser, Idempotent, Permission, Scope } from '../../http/access';
import { answer, type Answer } from '../../http/answer';
import { PageQuery, listOf, pageOf } from '../../http/cursor';
import { Answers, AnswersList } from '../../http/openapi';
import {
  CreateBankAccountRequest,
  CreateTaxRuleRequest,
  FxRateListQuery,
  PutFxRatesRequest,
} from './set-up.request';
import {
  BankAccountOutcomeResponse,
  BankAccountResponse,
  bankAccountView,
  FxRateResponse,
  FxRatesResponse,
  fxRateView,
  TaxRuleResponse,
  taxRuleView,
} from './set-up.response';

/** Taxes, exchange rates and bank accounts of the partner. */
@ApiTags('set-up')
@Controller('v1')
export class SetUpController {
  constructor(
    private readonly setUp: SetUpQuery,
    private readonly createTaxRule: CreateTaxRule,
    private readonly putFxRates: PutFxRates,
    private readonly createBankAccount: CreateBankAccount,
  ) {}

  @Get('tax-rules')
  @Permission('journal.read')
  @AnswersList(TaxRuleResponse)
  async taxRules(@Scope() scope: RequestScope, @Query() query: PageQuery): Promise<object> {
    const page = pageOf<{ id: string }>(query, ['id']);
    const rows = await this.setUp.taxRules(scope, { limit: page.limit, after: page.after?.id ?? null });
    return listOf(page, rows, taxRuleView, ({ id }) => ({ id }));
  }

  @Post('tax-rules')
  @Permission('ledger_setup.write')
  @Idempotent()
  @Answers(201, TaxRuleResponse, 'ALREADY_EXISTS', 'RATE_INVALID', 'VALIDATION_FAILED')
  addTaxRule(@Scope() scope: RequestScope, @Body() body: CreateTaxRuleRequest): Promise<Answer> {
    return answer(
      scope,
      201,
      (rule: TaxRuleRecord) => taxRuleView(rule),
      (keyed) =>
        this.createTaxRule.execute(keyed, {
          code: body.code,
          base: body.base,
          rate: body.rate,
          inclusive: body.inclusive,
          appliesTo: body.applies_to,
          method: body.method,
          provisionalMargin: body.provisional_margin,
          deemedPercent: body.deemed_percent,
          validFrom: body.valid_from,
          validTo: body.valid_to,
        }),
    );
  }

  /** Newest day first. */
  @Get('fx-rates')
  @Permission('journal.read')
  @AnswersList(FxRateResponse)
  async fxRates(@Scope() scope: RequestScope, @Query() query: FxRateListQuery): Promise<object> {
    const page = pageOf<{ date: string; from: string; to: string; kind: string }>(query, [
      'date',
      'from',
      'to',
      'kind',
    ]);
    const rows = await this.setUp.fxRates(scope, {
      from: query.from,
      to: query.to,
      kind: query.kind,
      date: query.date,
      limit: page.limit,
      after: page.after,
    });
    return listOf(page, rows, fxRateView, ({ date, from, to, kind }) => ({ date, from, to, kind }));
  }

  /** A day sent again gets the new rate; what is posted keeps the old one. */
  @Post('fx-rates')
  @Permission('ledger_setup.write')
  @Idempotent()
  @Answers(201, FxRatesResponse, 'RATE_INVALID', 'CURRENCY_UNKNOWN')
  addFxRates(@Scope() scope: RequestScope, @Body() body: PutFxRatesRequest): Promise<Answer> {
    return answer(
      scope,
      201,
      (rates: readonly FxRateRecord[]) => ({ rates: rates.map(fxRateView) }),
      (keyed) =>
        this.putFxRates.execute(
          keyed,
          body.rates.map(({ date, from, to, rate, kind }) => ({ date, from, to, rate, kind })),
        ),
    );
  }

  @Get('bank-accounts')
  @AnyUser()
  @AnswersList(BankAccountResponse)
  async bankAccounts(@Scope() scope: RequestScope, @Query() query: PageQuery): Promise<object> {
    const page = pageOf<{ id: string }>(query, ['id']);
    const rows = await this.setUp.bankAccounts(scope, { limit: page.limit, after: page.after?.id ?? null });
    return listOf(page, rows, bankAccountView, ({ id }) => ({ id }));
  }

  /** Waits for another administrator or controller; the account is there when they have agreed. */
  @Post('bank-accounts')
  @Permission('settings.write')
  @Idempotent()
  @HttpCode(202)
  @Answers(202, BankAccountOutcomeResponse, 'EXTERNAL_REF_TAKEN', 'CURRENCY_UNKNOWN')
  addBankAccount(@Scope() scope: RequestScope, @Body() body: CreateBankAccountRequest): Promise<Answer> {
    return answer(
      scope,
      202,
      ({ account, approvalId }: BankAccountOutcome): BankAccountOutcomeResponse => ({
        ...bankAccountView(account),
        state: 'PENDING_APPROVAL',
        approval_id: approvalId,
      }),
      (keyed) =>
        this.createBankAccount.execute(keyed, {
          name: body.name.trim(),
          kind: body.kind,
          currency: body.currency,
          branchId: body.branch_id,
          externalRef: body.external_ref,
        }),
    );
  }
}
