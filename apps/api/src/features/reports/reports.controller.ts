import { Controller, Get, Headers, Query } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@travobooks/domain';
import type { RequestScope } from '@travobooks/application';
import {
  ControlAccountsQuery,
  JournalLinesQuery,
  TrialBalanceQuery,
  type LedgerLine,
} from '@travobooks/persistence-mysql';
import { Permission, Scope } from '../../http/access';
import { listOf, pageOf } from '../../http/cursor';
import { Answers } from '../../http/openapi';
import { linePosition } from '../ledger/ledger.controller';
import { csvOf } from './csv';
import { PrintedReports } from './printed-reports';
import {
  csvAnswer,
  formatOf,
  MOST_FILE_ROWS,
  refuseLength,
  refuseOtherViews,
  refusePaging,
  type ReportFormat,
} from './report-format';
import { ReportRange } from './report-range';
import { ControlAccountsRequest, GeneralLedgerQuery, ReportQuery } from './reports.request';
import { ControlAccountsResponse, GeneralLedgerResponse, TrialBalanceResponse } from './reports.response';

const BALANCES = [
  'opening_debit',
  'opening_credit',
  'period_debit',
  'period_credit',
  'closing_debit',
  'closing_credit',
] as const;
const LEDGER = [
  'entry_date',
  'number',
  'entry_id',
  'line_no',
  'event',
  'description',
  'currency',
  'amount',
  'debit',
  'credit',
  'balance',
] as const;
const CONTROL = [
  'account',
  'name',
  'sub_ledger',
  'ledger_balance',
  'sub_ledger_balance',
  'difference',
  'open_items',
] as const;

/** Figures are in the functional currency; `Accept` chooses JSON, CSV or PDF. */
@ApiTags('reports')
@Controller('v1/reports')
@Permission('report.read')
export class ReportsController {
  constructor(
    private readonly trialBalances: TrialBalanceQuery,
    private readonly lines: JournalLinesQuery,
    private readonly controls: ControlAccountsQuery,
    private readonly range: ReportRange,
    private readonly printed: PrintedReports,
  ) {}

  @Get('trial-balance')
  @ApiProduces('application/json', 'text/csv', 'application/pdf')
  @Answers(200, TrialBalanceResponse, 'DATE_INVALID')
  async trialBalance(
    @Scope() scope: RequestScope,
    @Query() query: ReportQuery,
    @Headers('accept') accept: string | undefined,
  ): Promise<unknown> {
    refuseOtherViews(scope, query);
    const branch = await this.range.branch(scope, query.branch_id);
    const { from, to } = await this.range.of(scope, query);
    const report = await this.trialBalances.read(scope, from, to, query.branch_id);
    const format = formatOf(accept);
    if (format === 'pdf') return await this.printed.trialBalance(scope, report, branch);
    if (format === 'json') return report;
    const rows = [...report.rows, { account: '', name: 'Total', type: '', ...report.totals }];
    return csvAnswer(`trial-balance-${from}-${to}`, csvOf(['account', 'name', 'type', ...BALANCES], rows));
  }

  @Get('general-ledger')
  @ApiProduces('application/json', 'text/csv', 'application/pdf')
  @Answers(200, GeneralLedgerResponse, 'DATE_INVALID', 'ACCOUNT_UNKNOWN', 'CURSOR_INVALID')
  async generalLedger(
    @Scope() scope: RequestScope,
    @Query() query: GeneralLedgerQuery,
    @Headers('accept') accept: string | undefined,
  ): Promise<unknown> {
    refuseOtherViews(scope, query);
    const branch = await this.range.branch(scope, query.branch_id);
    const format = formatOf(accept);
    if (format !== 'json') return await this.ledgerFile(scope, query, format, branch);
    const page = pageOf<{ date: string; id: string; line: number }>(query, ['date', 'id', 'line']);
    const report = await this.ledger(scope, query, page.limit + 1, linePosition(page.after));
    const view = (line: LedgerLine): LedgerLine => line;
    return {
      ...report,
      ...listOf(page, report.data, view, (line) => ({
        date: line.entry_date,
        id: line.entry_id,
        line: line.line_no,
      })),
    };
  }

  @Get('control-accounts')
  @ApiProduces('application/json', 'text/csv')
  @Answers(200, ControlAccountsResponse)
  async controlAccounts(
    @Scope() scope: RequestScope,
    @Query() query: ControlAccountsRequest,
    @Headers('accept') accept: string | undefined,
  ): Promise<unknown> {
    refuseOtherViews(scope, query);
    const report = await this.controls.read(scope);
    return formatOf(accept) === 'csv' ? csvAnswer('control-accounts', csvOf(CONTROL, report.rows)) : report;
  }

  private async ledgerFile(
    scope: RequestScope,
    query: GeneralLedgerQuery,
    format: Exclude<ReportFormat, 'json'>,
    branch: string | null,
  ): Promise<unknown> {
    refusePaging(query);
    const report = await this.ledger(scope, query, MOST_FILE_ROWS + 1);
    if (format === 'pdf') return await this.printed.generalLedger(scope, report, branch);
    refuseLength(report.data.length, MOST_FILE_ROWS);
    return csvAnswer(
      `general-ledger-${report.account}-${report.from}-${report.to}`,
      csvOf(LEDGER, report.data),
    );
  }

  private async ledger(
    scope: RequestScope,
    query: GeneralLedgerQuery,
    limit: number,
    position?: ReturnType<typeof linePosition>,
  ) {
    const { from, to } = await this.range.of(scope, query);
    const report = await this.lines.generalLedger(scope, query.account, from, to, {
      branchId: query.branch_id,
      limit,
      position,
    });
    if (!report)
      throw new DomainError('ACCOUNT_UNKNOWN', {
        pointer: '/account',
        detail: `There is no account ${query.account}.`,
      });
    return report;
  }
}
