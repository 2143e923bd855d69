import { Controller, Get, Headers, Query } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { dayInZone } from '@travobooks/domain';
import { Clock, type RequestScope } from '@travobooks/application';
import { AGEING_BUCKETS, ReceivablesQuery } from '@travobooks/persistence-mysql';
import { Permission, Scope } from '../../http/access';
import { Answers } from '../../http/openapi';
import { csvOf } from './csv';
import { AgeingQuery, StatementQuery } from './receivables.request';
import { AgeingResponse, StatementResponse } from './receivables.response';
import { csvAnswer, formatOf, MOST_FILE_ROWS, refuseLength } from './report-format';
import { PrintedReports } from './printed-reports';
import { ReportRange } from './report-range';

const AGEING = ['customer', ...AGEING_BUCKETS, 'credits', 'receivable'] as const;
const STATEMENT = ['currency', 'entry_date', 'event', 'description', 'documents', 'debit', 'credit', 'balance'] as const;

/** What customers owe. */
@ApiTags('reports')
@Controller('v1/reports')
@Permission('report.read')
export class ReceivablesController {
  constructor(
    private readonly receivables: ReceivablesQuery,
    private readonly range: ReportRange,
    private readonly printed: PrintedReports,
    private readonly clock: Clock,
  ) {}

  @Get('ar-ageing')
  @ApiProduces('application/json', 'text/csv', 'application/pdf')
  @Answers(200, AgeingResponse, 'DATE_INVALID')
  async ageing(@Scope() scope: RequestScope, @Query() query: AgeingQuery, @Headers('accept') accept: string | undefined): Promise<unknown> {
    const branch = await this.range.branch(scope, query.branch_id);
    const now = this.clock.now();
    const asOf = query.as_of ?? dayInZone(now, scope.partner.timeZone).day;
    const report = await this.receivables.ageing(scope, { asOf, branchId: query.branch_id, customerId: query.customer_id }, now);
    const format = formatOf(accept);
    if (format === 'pdf') return await this.printed.ageing(scope, report, branch);
    if (format === 'json') return report;
    return csvAnswer(`ar-ageing-${asOf}`, csvOf(AGEING, [...report.rows, { customer: 'Total', ...report.totals }]));
  }

  @Get('customer-statement')
  @ApiProduces('application/json', 'text/csv', 'application/pdf')
  @Answers(200, StatementResponse, 'NOT_FOUND', 'DATE_INVALID')
  async statement(@Scope() scope: RequestScope, @Query() query: StatementQuery, @Headers('accept') accept: string | undefined): Promise<unknown> {
    const { from, to } = await this.range.of(scope, query);
    const report = await this.receivables.statement(scope, { customerId: query.customer_id, from, to, currency: query.currency });
    refuseLength(report.parts.reduce((sum, part) => sum + part.rows.length, 0), MOST_FILE_ROWS);
    const format = formatOf(accept);
    if (format === 'pdf') return await this.printed.statement(scope, report);
    if (format === 'json') return report;
    const rows = report.parts.flatMap(({ currency, opening_balance: opening, rows: own, closing_balance: closing }) => [
      { currency, entry_date: from, description: 'Opening balance', balance: opening },
      ...own.map((row) => ({ currency, ...row })),
      { currency, entry_date: to, description: 'Closing balance', balance: closing },
    ]);
    return csvAnswer(`customer-statement-${from}-${to}`, csvOf(STATEMENT, rows));
  }
}
