import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ReceiveSupplierCommission, type CommissionOutcome, type RequestScope } from '@travobooks/application';
import { SupplierCommissionsQuery } from '@travobooks/persistence-mysql';
import { DryRun, Idempotent, Permission, Scope } from '../../http/access';
import { answer, type Answer } from '../../http/answer';
import { listOf, pageOf } from '../../http/cursor';
import { Answers, AnswersList } from '../../http/openapi';
import { OverrideInvoiceRequest, SupplierCommissionListQuery, SupplierCommissionRequest } from './supplier-commissions.request';
import { commissionRow, commissionView, SupplierCommissionResponse } from './supplier-commissions.response';

const REFUSALS = ['PERIOD_CLOSED', 'PERIOD_UNKNOWN', 'DATE_INVALID', 'AMOUNT_INVALID'] as const;

@ApiTags('supplier-commissions')
@Controller('v1')
export class SupplierCommissionsController {
  constructor(
    private readonly commissions: ReceiveSupplierCommission,
    private readonly query: SupplierCommissionsQuery,
  ) {}

  @Post('supplier-commissions')
  @Permission('bill.write')
  @Idempotent()
  @DryRun()
  @Answers(201, SupplierCommissionResponse, ...REFUSALS, 'AMOUNT_ABOVE_OPEN', 'FX_RATE_MISSING', 'FX_RATE_STALE')
  receive(@Scope() scope: RequestScope, @Body() body: SupplierCommissionRequest): Promise<Answer> {
    return answer(
      scope,
      scope.dryRun ? 200 : 201,
      (outcome: CommissionOutcome) => commissionView(scope, outcome),
      (keyed) =>
        this.commissions.execute(keyed, {
          supplierId: body.supplier_id,
          bankAccountId: body.bank_account_id,
          receivedOn: body.received_on ?? null,
          lines: body.lines.map((line) => ({
            account: line.account ?? '1111',
            itemId: line.item_id ?? null,
            amount: line.amount,
            withheld: line.withheld ?? null,
            keepsRest: line.keeps_rest ?? false,
          })),
        }),
    );
  }

  @Get('supplier-commissions')
  @Permission('bill.read')
  @AnswersList(SupplierCommissionResponse)
  async list(@Scope() scope: RequestScope, @Query() query: SupplierCommissionListQuery): Promise<unknown> {
    const page = pageOf<{ id: string }>(query, ['id']);
    const rows = await this.query.page(scope, query, page.after, page.limit + 1);
    return listOf(page, rows, commissionRow, ({ id }) => ({ id }));
  }

  @Post('override-invoices')
  @Permission('bill.write')
  @Idempotent()
  @DryRun()
  @Answers(201, SupplierCommissionResponse, ...REFUSALS)
  invoice(@Scope() scope: RequestScope, @Body() body: OverrideInvoiceRequest): Promise<Answer> {
    return answer(
      scope,
      scope.dryRun ? 200 : 201,
      (outcome: CommissionOutcome) => commissionView(scope, outcome),
      (keyed) =>
        this.commissions.invoice(keyed, {
          supplierId: body.supplier_id,
          number: body.number,
          invoicedOn: body.invoiced_on ?? null,
          taxes: body.taxes,
        }),
    );
  }
}
