import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  CompleteRecord,
  DismissRecord,
  type ImportRecordRow,
  type RequestScope,
} from '@travobooks/application';
import { ImportsQuery } from '@travobooks/persistence-mysql';
import { DryRun, Idempotent, Permission, Scope } from '../../http/access';
import { type Answer, answer } from '../../http/answer';
import { listOf, pageOf } from '../../http/cursor';
import { ifMatch } from '../../http/etag';
import { IdParam } from '../../http/id-param';
import { Answers, AnswersList } from '../../http/openapi';
import type { ApiRequest } from '../../http/request-context';
import { CompleteRequest, DismissRequest, ImportRecordListQuery } from './imports.request';
import { ImportRecordResponse, recordView } from './imports.response';

/** The inbox: records that wait for a person, and all others. */
@ApiTags('imports')
@Controller('v1/import-records')
export class ImportRecordsController {
  constructor(
    private readonly imports: ImportsQuery,
    private readonly complete: CompleteRecord,
    private readonly dismiss: DismissRecord,
  ) {}

  /** Newest first. */
  @Get()
  @Permission('import.run')
  @AnswersList(ImportRecordResponse)
  async list(@Scope() scope: RequestScope, @Query() query: ImportRecordListQuery): Promise<unknown> {
    const page = pageOf<{ id: string }>(query, ['id']);
    const rows = await this.imports.records(scope, {
      outcome: query.outcome ? [query.outcome] : undefined,
      needs: query.needs ? [query.needs] : undefined,
      runId: query.run_id,
      recordLocator: query.record_locator,
      documentNumber: query.document_number,
      updatedSince: query.updated_since && new Date(query.updated_since).toISOString(),
      limit: page.limit + 1,
      after: page.after?.id,
    });
    return listOf(
      page,
      rows,
      (row) => recordView(scope, row),
      ({ id }) => ({ id }),
    );
  }

  @Get(':id')
  @Permission('import.run')
  @Answers(200, ImportRecordResponse, 'NOT_FOUND')
  async read(@Scope() scope: RequestScope, @IdParam() id: string): Promise<unknown> {
    return recordView(scope, await this.imports.record(scope, id));
  }

  /**
   * Gives what the record lacks and goes on with it; nothing is typed again. 202: its sale waits for a
   * second person.
   */
  @Post(':id/complete')
  @HttpCode(200)
  @Permission('import.run')
  @Idempotent()
  @DryRun()
  @Answers(
    200,
    ImportRecordResponse,
    'NOT_FOUND',
    'IMPORT_RECORD_NOT_WAITING',
    'IMPORT_RECORD_INCOMPLETE',
    'VERSION_STALE',
  )
  @Answers(202, ImportRecordResponse)
  completeRecord(
    @Req() request: ApiRequest,
    @Scope() scope: RequestScope,
    @IdParam() id: string,
    @Body() body: CompleteRequest,
  ): Promise<Answer> {
    const version = ifMatch(request);
    const items = body.items?.map((item) => ({
      documentNumber: item.document_number,
      serviceFee: item.service_fee,
      markup: item.markup,
      discount: item.discount,
    }));
    return answer(
      scope,
      statusOf,
      (row: ImportRecordRow) => recordView(scope, row),
      (keyed) =>
        this.complete.execute(keyed, {
          recordId: id,
          version,
          customerId: body.customer_id,
          supplierId: body.supplier_id,
          branchId: body.branch_id,
          items,
        }),
    );
  }

  /** Takes it out of the inbox. */
  @Post(':id/dismiss')
  @HttpCode(200)
  @Permission('import.run')
  @Answers(
    200,
    ImportRecordResponse,
    'NOT_FOUND',
    'IMPORT_RECORD_NOT_WAITING',
    'APPROVAL_PENDING',
    'REASON_REQUIRED',
  )
  dismissRecord(
    @Scope() scope: RequestScope,
    @IdParam() id: string,
    @Body() body: DismissRequest,
  ): Promise<Answer> {
    return answer(
      scope,
      200,
      (row: ImportRecordRow) => recordView(scope, row),
      (keyed) => this.dismiss.execute(keyed, { recordId: id, reason: body.reason }),
    );
  }
}

const statusOf = (row: ImportRecordRow): number =>
  row.outcome === 'WAITING' && row.needs === 'APPROVAL' ? 202 : 200;
