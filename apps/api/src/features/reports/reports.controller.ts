import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiProperty, ApiTags } from '@nestjs/swagger';
import { DomainError, dayInZone } from '@travobooks/domain';
import { Clock, type RequestScope } from '@travobooks/application';
import { LedgerSetUpQuery, TrialBalanceQuery, type TrialBalance } from '@travobooks/persistence-mysql';
import { Permission, Scope } from '../../http/access';
import { DayField, IdField } from '../../http/fields';
import type { ApiReply } from '../../http/request-context';

export class ReportQuery {
  @DayField({ optional: true }) from?: string;
  @DayField({ optional: true }) to?: string;
  @DayField({ optional: true, description: 'Balances on this day: the fiscal year up to it.' }) as_of?: string;
  @IdField({ optional: true }) branch_id?: string;
}

export class TrialBalanceResponse {
  @ApiProperty() from!: string;
  @ApiProperty() to!: string;
  @ApiProperty() currency!: string;
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: { type: 'string' } } }) rows!: Record<string, string>[];
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) totals!: Record<string, string>;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } }) as_of_entry!: Record<string, number>;
  @ApiProperty({ nullable: true, type: String }) snapshot!: string | null;
}

const COLUMNS = ['account', 'name', 'type', 'opening_debit', 'opening_credit', 'period_debit', 'period_credit', 'closing_debit', 'closing_credit'] as const;

@ApiTags('reports')
@Controller('v1/reports')
export class ReportsController {
  constructor(
    private readonly trialBalances: TrialBalanceQuery,
    private readonly setUp: LedgerSetUpQuery,
    private readonly clock: Clock,
  ) {}

  @Get('trial-balance')
  @Permission('report.read')
  @ApiProduces('application/json', 'text/csv')
  @ApiOkResponse({ type: TrialBalanceResponse })
  async trialBalance(
    @Scope() scope: RequestScope, @Query() query: ReportQuery, @Headers('accept') accept: string | undefined, @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<unknown> {
    const { from, to } = await this.range(scope, query);
    const report = await this.trialBalances.read(scope, from, to, query.branch_id);
    if (!accept?.includes('text/csv')) return report;
    void reply.header('content-type', 'text/csv; charset=utf-8').header('content-disposition', `attachment; filename="trial-balance-${from}-${to}.csv"`);
    return csvOf(report);
  }

  /** Without from and to: the fiscal year up to the partner's today. */
  private async range(scope: RequestScope, query: ReportQuery): Promise<{ from: string; to: string }> {
    const to = query.to ?? query.as_of ?? dayInZone(this.clock.now(), scope.partner.timeZone).day;
    if (query.from) {
      if (query.from > to) throw new DomainError('DATE_INVALID', { pointer: '/from', detail: 'from is after to.' });
      return { from: query.from, to };
    }
    const periods = await this.setUp.periods(scope);
    const year = periods.find((period) => period.starts_on <= to && period.ends_on >= to)?.fiscal_year;
    const first = periods.find((period) => period.fiscal_year === year);
    return { from: first?.starts_on ?? `${to.slice(0, 4)}-01-01`, to };
  }
}

function csvOf(report: TrialBalance): string {
  const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = report.rows.map((row) => COLUMNS.map((column) => cell(row[column])).join(','));
  const total = ['', 'Total', '', ...COLUMNS.slice(3).map((column) => report.totals[column as keyof TrialBalance['totals']])].join(',');
  return [COLUMNS.join(','), ...rows, total, ''].join('\r\n');
}
