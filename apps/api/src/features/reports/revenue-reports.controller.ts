import { Controller, Get, Headers, Query } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { RequestScope } from '@travobooks/application';
import { CommissionReportQuery, DeferredRevenueQuery } from '@travobooks/persistence-mysql';
import { Permission, Scope } from '../../http/access';
import { Answers } from '../../http/openapi';
import { csvOf } from './csv';
import { csvAnswer, formatOf, refuseOtherViews } from './report-format';
import { ReportRange } from './report-range';
import { ReportQuery } from './reports.request';
import { CommissionReportResponse, DeferredRevenueResponse } from './revenue-reports.response';

const DEFERRED = ['account', 'name', 'month', 'opening', 'deferred', 'taken_back', 'recognised', 'closing'] as const;
const COMMISSION = ['supplier_id', 'name', 'opening', 'claimed', 'settled', 'open', 'commission', 'override', 'deferred'] as const;

/** Revenue that is sold and not earned, and commission by supplier; `Accept` chooses JSON or CSV. */
@ApiTags('reports')
@Controller('v1/reports')
@Permission('report.read')
export class RevenueReportsController {
  constructor(
    private readonly deferred: DeferredRevenueQuery,
    private readonly commissions: CommissionReportQuery,
    private readonly range: ReportRange,
  ) {}

  @Get('deferred-revenue')
  @ApiProduces('application/json', 'text/csv')
  @Answers(200, DeferredRevenueResponse, 'DATE_INVALID')
  async deferredRevenue(@Scope() scope: RequestScope, @Query() query: ReportQuery, @Headers('accept') accept: string | undefined): Promise<unknown> {
    refuseOtherViews(scope, query);
    await this.range.branch(scope, query.branch_id);
    const { from, to } = await this.range.of(scope, query);
    const report = await this.deferred.read(scope, from, to, query.branch_id);
    if (formatOf(accept) !== 'csv') return report;
    return csvAnswer(`deferred-revenue-${from}-${to}`, csvOf(DEFERRED, [...report.rows, { account: '', name: 'Total', month: '', ...report.totals }]));
  }

  @Get('commission')
  @ApiProduces('application/json', 'text/csv')
  @Answers(200, CommissionReportResponse, 'DATE_INVALID')
  async commission(@Scope() scope: RequestScope, @Query() query: ReportQuery, @Headers('accept') accept: string | undefined): Promise<unknown> {
    refuseOtherViews(scope, query);
    await this.range.branch(scope, query.branch_id);
    const { from, to } = await this.range.of(scope, query);
    const report = await this.commissions.read(scope, from, to, query.branch_id);
    if (formatOf(accept) !== 'csv') return report;
    return csvAnswer(`commission-${from}-${to}`, csvOf(COMMISSION, [...report.rows, { supplier_id: '', name: 'Total', ...report.totals }]));
  }
}
