import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OpenFiscalYear, type RequestScope } from '@travobooks/application';
import { LedgerSetUpQuery } from '@travobooks/persistence-mysql';
import { Permission, Scope } from '../../http/access';
import { Answers } from '../../http/openapi';
import { FiscalYearRequest } from './ledger.request';
import { AccountListResponse, PeriodListResponse } from './ledger.response';

@ApiTags('ledger')
@Controller('v1')
export class LedgerSetUpController {
  constructor(
    private readonly setUp: LedgerSetUpQuery,
    private readonly openYear: OpenFiscalYear,
  ) {}

  @Get('accounts')
  @Permission('journal.read')
  @ApiOkResponse({ type: AccountListResponse })
  async accounts(@Scope() scope: RequestScope): Promise<AccountListResponse> {
    return { data: [...(await this.setUp.accounts(scope))], next_cursor: null };
  }

  @Get('periods')
  @Permission('journal.read')
  @ApiOkResponse({ type: PeriodListResponse })
  async periods(@Scope() scope: RequestScope): Promise<PeriodListResponse> {
    return { data: [...(await this.setUp.periods(scope))], next_cursor: null };
  }

  @Post('fiscal-years')
  @HttpCode(201)
  @Permission('ledger_setup.write')
  @Answers(201, PeriodListResponse, 'ALREADY_EXISTS', 'PERIOD_UNKNOWN')
  async fiscalYear(
    @Scope() scope: RequestScope,
    @Body() body: FiscalYearRequest,
  ): Promise<PeriodListResponse> {
    return { data: [...(await this.openYear.execute(scope, body.starts_on))], next_cursor: null };
  }
}
