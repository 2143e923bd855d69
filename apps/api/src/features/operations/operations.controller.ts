import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { RequestScope } from '@travobooks/application';
import { ImportsQuery, RunsQuery } from '@travobooks/persistence-mysql';
import { AnyUser, Scope } from '../../http/access';
import { IdParam } from '../../http/id-param';
import { Answers } from '../../http/openapi';
import { operationOfPostingRun } from '../runs/runs.response';
import { OperationResponse, operationOfRun } from './operations.response';

/** Where a 202 leads: what became of the slow thing: a run that posts, or an import run. */
@ApiTags('operations')
@Controller('v1/operations')
export class OperationsController {
  constructor(
    private readonly imports: ImportsQuery,
    private readonly runs: RunsQuery,
  ) {}

  /** One's own, and those of others that one may see in their own list. */
  @Get(':id')
  @AnyUser()
  @Answers(200, OperationResponse, 'NOT_FOUND')
  async read(@Scope() scope: RequestScope, @IdParam() id: string): Promise<OperationResponse> {
    const run = await this.runs.find(scope, id);
    if (run) return operationOfPostingRun(run, scope.requestId);
    return operationOfRun(await this.imports.run(scope, id), scope.requestId);
  }
}
