import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { RequestScope } from '@travobooks/application';
import { RunsQuery } from '@travobooks/persistence-mysql';
import { DryRun, Idempotent, Permission, Scope } from '../../http/access';
import type { Answer } from '../../http/answer';
import { listOf, pageOf } from '../../http/cursor';
import { IdParam } from '../../http/id-param';
import { Answers, AnswersList } from '../../http/openapi';
import type { ApiRequest } from '../../http/request-context';
import { RunStarter } from './run-starter';
import { OverrideRunRequest, RecognitionRunRequest, RunListQuery } from './runs.request';
import { RunPreviewResponse, RunResponse, runView } from './runs.response';

const PREFER = { name: 'Prefer', required: false, schema: { type: 'string', example: 'wait=30' } } as const;

@ApiTags('runs')
@Controller('v1/runs')
export class RunsController {
  constructor(
    private readonly starter: RunStarter,
    private readonly query: RunsQuery,
  ) {}

  @Post('recognition')
  @HttpCode(202)
  @Permission('run.execute')
  @Idempotent()
  @DryRun()
  @ApiHeader(PREFER)
  @Answers(202, RunResponse, 'DATE_INVALID', 'PERIOD_CLOSED', 'PERIOD_UNKNOWN')
  @Answers(200, RunPreviewResponse)
  recognise(
    @Req() request: ApiRequest,
    @Scope() scope: RequestScope,
    @Body() body: RecognitionRunRequest,
  ): Promise<Answer> {
    return this.starter.answer(request, scope, { kind: 'RECOGNITION', parameters: { through: body.through } });
  }

  @Post('override-accrual')
  @HttpCode(202)
  @Permission('run.execute')
  @Idempotent()
  @DryRun()
  @ApiHeader(PREFER)
  @Answers(202, RunResponse, 'PERIOD_CLOSED', 'PERIOD_UNKNOWN')
  @Answers(200, RunPreviewResponse)
  accrueOverride(@Req() request: ApiRequest, @Scope() scope: RequestScope, @Body() body: OverrideRunRequest): Promise<Answer> {
    return this.starter.answer(request, scope, { kind: 'OVERRIDE_ACCRUAL', parameters: { ...body } });
  }

  @Get()
  @Permission('journal.read')
  @AnswersList(RunResponse)
  async list(@Scope() scope: RequestScope, @Query() query: RunListQuery): Promise<unknown> {
    const page = pageOf<{ id: string }>(query, ['id']);
    const rows = await this.query.page(scope, query, page.after, page.limit + 1);
    return listOf(page, rows, runView, ({ run }) => ({ id: run.id }));
  }

  @Get(':id')
  @Permission('journal.read')
  @Answers(200, RunResponse, 'NOT_FOUND')
  async read(@Scope() scope: RequestScope, @IdParam() id: string): Promise<RunResponse> {
    return runView(await this.query.run(scope, id));
  }
}
