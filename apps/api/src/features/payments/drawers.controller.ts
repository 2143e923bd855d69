import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BankDrawer, CountDrawer, OpenDrawer, type DrawerOutcome, type RequestScope } from '@travobooks/application';
import { CashDeskQuery } from '@travobooks/persistence-mysql';
import { DryRun, Idempotent, Permission, Scope } from '../../http/access';
import { answer, type Answer } from '../../http/answer';
import { listOf, PageQuery, pageOf } from '../../http/cursor';
import { IdParam } from '../../http/id-param';
import { Answers, AnswersList } from '../../http/openapi';
import { BankDrawerRequest, CountDrawerRequest } from './cash-desk.request';
import { DrawerActionResponse, drawerOutcome, DrawerSessionResponse, sessionView } from './cash-desk.response';

/** The day of a cash drawer: opened, counted, banked. */
@ApiTags('receipts')
@Controller('v1/drawers/:id')
@Permission('drawer.count')
export class DrawersController {
  constructor(
    private readonly query: CashDeskQuery,
    private readonly openDrawer: OpenDrawer,
    private readonly countDrawer: CountDrawer,
    private readonly bankDrawer: BankDrawer,
  ) {}

  @Get('sessions')
  @AnswersList(DrawerSessionResponse, 'NOT_FOUND')
  async sessions(@Scope() scope: RequestScope, @IdParam() id: string, @Query() query: PageQuery): Promise<object> {
    const page = pageOf<{ id: string }>(query, ['id']);
    const rows = await this.query.sessions(scope, id, { limit: page.limit, after: page.after?.id ?? null });
    return listOf(page, rows, sessionView, (row) => ({ id: row.id }));
  }

  @Post('open')
  @HttpCode(200)
  @Idempotent()
  @Answers(200, DrawerActionResponse, 'NOT_FOUND', 'DRAWER_NOT_IN_CLOSED_STATE')
  open(@Scope() scope: RequestScope, @IdParam() id: string): Promise<Answer> {
    return answer(scope, 200, (outcome: DrawerOutcome) => drawerOutcome(scope, outcome), (keyed) => this.openDrawer.execute(keyed, id));
  }

  @Post('count')
  @HttpCode(200)
  @Idempotent()
  @DryRun()
  @Answers(200, DrawerActionResponse, 'NOT_FOUND', 'DRAWER_NOT_IN_OPEN_STATE', 'AMOUNT_INVALID', 'FX_RATE_MISSING', 'FX_RATE_STALE', 'PERIOD_CLOSED', 'PERIOD_UNKNOWN')
  count(@Scope() scope: RequestScope, @IdParam() id: string, @Body() body: CountDrawerRequest): Promise<Answer> {
    return answer(
      scope,
      200,
      (outcome: DrawerOutcome) => drawerOutcome(scope, outcome),
      (keyed) => this.countDrawer.execute(keyed, { drawerId: id, counted: body.counted.map(({ denomination, pieces }) => ({ denomination, pieces })) }),
    );
  }

  @Post('bank')
  @HttpCode(200)
  @Idempotent()
  @DryRun()
  @Answers(200, DrawerActionResponse, 'NOT_FOUND', 'AMOUNT_ABOVE_OPEN', 'CURRENCY_MIX', 'AMOUNT_INVALID', 'DATE_INVALID', 'FX_RATE_MISSING', 'FX_RATE_STALE', 'PERIOD_CLOSED', 'PERIOD_UNKNOWN')
  bank(@Scope() scope: RequestScope, @IdParam() id: string, @Body() body: BankDrawerRequest): Promise<Answer> {
    return answer(
      scope,
      200,
      (outcome: DrawerOutcome) => drawerOutcome(scope, outcome),
      (keyed) => this.bankDrawer.execute(keyed, { drawerId: id, bankAccountId: body.bank_account_id, amount: body.amount, on: body.on }),
    );
  }
}
