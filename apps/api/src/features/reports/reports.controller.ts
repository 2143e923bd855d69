import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@travobooks/domain';
import type { RequestScope } from '@travobooks/application';
import { ControlAccountsQuery, JournalLinesQuery, TrialBalanceQuery, type LedgerLine } from '@travobooks/persistence-mysql';
import { Permission, Scope } from '../../http/access';
import { listOf, pageOf } from '../../http/cursor';
import { Answers } from '../../http/openapi';
import type { ApiReply } from '../../http/request-context';
import { linePosition } from '../ledger/ledger.controller';
import { csvOf, sendCsv, wantsCsv } from './csv';
import { ReportRange } from './report-range';
import { GeneralLedgerQuery, ReportQuery } from './reports.request';
import { ControlAccountsResponse, GeneralLedgerResponse, TrialBalanceResponse } from './reports.response';

const BALANCES = ['opening_debit', 'opening_credit', 'period_debit', 'period_credit', 'closing_debit', 'closing_credit'] as const;
const LEDGER = ['entry_date', 'number', 'entry_id', 'line_no', 'event', 'description', 'currency', 'amount', 'debit', 'credit', 'balance'] as const;
const CONTROL = ['account', 'name', 'sub_ledger', 'ledger_balance', 'sub_ledger_balance', 'difference', 'open_items'] as const;

@ApiTags('reports')
@Controller('v1/reports')
@Permission('report.read')
export class ReportsController {
  constructor(
    private readonly trialBalances: TrialBalanceQuery,
    private readonly lines: JournalLinesQuery,
    private readonly controls: ControlAccountsQuery,
    private readonly range: ReportRange,
  ) {}

  @Get('trial-balance')
  @ApiProduces('application/json', 'text/csv')
  @Answers(200, TrialBalanceResponse, 'DATE_INVALID')
  async trialBalance(
    @Scope() scope: RequestScope,
    @Query() query: ReportQuery,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<unknown> {
    const { from, to } = await this.range.of(scope, query);
    const report = await this.trialBalances.read(scope, from, to, query.branch_id);
    if (!wantsCsv(accept)) return report;
    const rows = [...report.rows, { account: '', name: 'Total', type: '', ...report.totals }];
    return sendCsv(reply, `trial-balance-${from}-${to}`, csvOf(['account', 'name', 'type', ...BALANCES], rows));
  }

  @Get('general-ledger')
  @ApiProduces('application/json', 'text/csv')
  @Answers(200, GeneralLedgerResponse, 'DATE_INVALID', 'ACCOUNT_UNKNOWN', 'CURSOR_INVALID')
  async generalLedger(
    @Scope() scope: RequestScope,
    @Query() query: GeneralLedgerQuery,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<unknown> {
    const { from, to } = await this.range.of(scope, query);
    const page = pageOf<{ date: string; id: string; line: number }>(query, ['date', 'id', 'line']);
    const position = linePosition(page.after);
    const report = await this.lines.generalLedger(scope, query.account, from, to, { branchId: query.branch_id, limit: page.limit + 1, position });
    if (!report) throw new DomainError('ACCOUNT_UNKNOWN', { pointer: '/account', detail: `There is no account ${query.account}.` });
    const view = (line: LedgerLine): LedgerLine => line;
    const shown = listOf(page, report.data, view, (line) => ({ date: line.entry_date, id: line.entry_id, line: line.line_no }));
    if (wantsCsv(accept)) return sendCsv(reply, `general-ledger-${query.account}-${from}-${to}`, csvOf(LEDGER, shown.data));
    return { ...report, ...shown };
  }

  @Get('control-accounts')
  @ApiProduces('application/json', 'text/csv')
  @Answers(200, ControlAccountsResponse)
  async controlAccounts(
    @Scope() scope: RequestScope,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<unknown> {
    const report = await this.controls.read(scope);
    return wantsCsv(accept) ? sendCsv(reply, 'control-accounts', csvOf(CONTROL, report.rows)) : report;
  }
}
