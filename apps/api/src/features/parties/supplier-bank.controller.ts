import { Body, Controller, Get, HttpCode, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type BankDetailsOutcome,
  ChangeBankDetails,
  Clock,
  type RequestScope,
} from '@travobooks/application';
import { SetUpQuery } from '@travobooks/persistence-mysql';
import { Permission, Scope } from '../../http/access';
import { answer, type Answer } from '../../http/answer';
import { ifMatch } from '../../http/etag';
import { IdParam } from '../../http/id-param';
import { Answers } from '../../http/openapi';
import type { ApiRequest } from '../../http/request-context';
import { BankDetailsRequest } from './supplier-bank.request';
import {
  SupplierBankOutcomeResponse,
  SupplierBankResponse,
  supplierBankView,
} from './supplier-bank.response';

/** Where a supplier is paid: two people, and half an hour in which nothing is paid out. */
@ApiTags('suppliers')
@Controller('v1/suppliers/:id/bank-details')
export class SupplierBankController {
  constructor(
    private readonly setUp: SetUpQuery,
    private readonly change: ChangeBankDetails,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Permission('supplier.read')
  @Answers(200, SupplierBankResponse, 'NOT_FOUND')
  async read(@Scope() scope: RequestScope, @IdParam() id: string): Promise<SupplierBankResponse> {
    const { bank, pendingApprovalId } = await this.setUp.supplierBank(scope, id, this.clock.now());
    return supplierBankView(scope, bank, pendingApprovalId);
  }

  /** Waits for a controller always; what stands until then stays. */
  @Put()
  @Permission('supplier.bank')
  @HttpCode(202)
  @Answers(
    202,
    SupplierBankOutcomeResponse,
    'NOT_FOUND',
    'VERSION_STALE',
    'IF_MATCH_REQUIRED',
    'APPROVAL_PENDING',
    'VALIDATION_FAILED',
  )
  put(
    @Req() request: ApiRequest,
    @Scope() scope: RequestScope,
    @IdParam() id: string,
    @Body() body: BankDetailsRequest,
  ): Promise<Answer> {
    const version = ifMatch(request, true) ?? undefined;
    return answer(
      scope,
      202,
      ({ bank, approvalId }: BankDetailsOutcome): SupplierBankOutcomeResponse => ({
        ...supplierBankView(scope, bank, approvalId),
        state: 'PENDING_APPROVAL',
      }),
      (plain) =>
        this.change.execute(plain, {
          supplierId: id,
          version,
          reason: body.reason,
          details: {
            account_name: body.account_name,
            bank_name: body.bank_name,
            iban: body.iban ?? null,
            account_number: body.account_number ?? null,
            bic: body.bic ?? null,
            routing_number: body.routing_number ?? null,
            country: body.country ?? null,
            currency: body.currency ?? null,
          },
        }),
    );
  }
}
