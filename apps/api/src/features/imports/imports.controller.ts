import { createHash } from 'node:crypto';
import { Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiTags } from '@nestjs/swagger';
import {
  type ImportRunRecord,
  ProcessImportRun,
  Replayed,
  type RequestScope,
  RetryImportRun,
  UploadImport,
} from '@travobooks/application';
import { ImportsQuery } from '@travobooks/persistence-mysql';
import { Idempotent, Permission, Scope } from '../../http/access';
import { Answer, answer } from '../../http/answer';
import { listOf, pageOf } from '../../http/cursor';
import { ApiLog } from '../../http/handles';
import { heldKeyOf } from '../../http/idempotency.interceptor';
import { IdParam } from '../../http/id-param';
import { Answers, AnswersList } from '../../http/openapi';
import type { ApiRequest } from '../../http/request-context';
import { IMPORT_KINDS, ImportListQuery } from './imports.request';
import { acceptedView, ImportRunResponse, runDetailView, runView } from './imports.response';
import { readUploadForm, type UploadForm } from './upload-form';
import { waitOf, within } from './prefer-wait';

const UPLOAD_SCHEMA = {
  type: 'object',
  required: ['kind', 'file'],
  properties: {
    kind: { type: 'string', enum: IMPORT_KINDS },
    file: { type: 'string', format: 'binary' },
    customer_id: { type: 'string', format: 'uuid' },
    branch_id: { type: 'string', format: 'uuid' },
  },
};

@ApiTags('imports')
@Controller('v1/imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportsQuery,
    private readonly upload: UploadImport,
    private readonly process: ProcessImportRun,
    private readonly retryRun: RetryImportRun,
    private readonly log: ApiLog,
  ) {}

  /**
   * Takes a file in; the worker processes it. With `Prefer: wait` this process does, and the finished
   * run is the answer where it is ready in time.
   */
  @Post()
  @HttpCode(202)
  @Permission('import.run')
  @Idempotent()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: UPLOAD_SCHEMA })
  @ApiHeader({ name: 'Prefer', required: false, schema: { type: 'string', example: 'wait=30' } })
  @Answers(
    202,
    ImportRunResponse,
    'IMPORT_KIND_UNSUPPORTED',
    'IMPORT_FILE_EMPTY',
    'PAYLOAD_TOO_LARGE',
    'MEDIA_TYPE_UNSUPPORTED',
  )
  @Answers(200, ImportRunResponse)
  async create(@Req() request: ApiRequest, @Scope() scope: RequestScope): Promise<Answer> {
    const form = await readUploadForm(request);
    const waitMs = waitOf(request.headers['prefer']);
    const run = await this.accept(scope, form, waitMs !== null);
    const location = { location: `/v1/operations/${run.id}` };
    if (waitMs === null) return new Answer(202, acceptedView(run), location);
    await within(this.processInBackground(scope, run.id), waitMs);
    const detail = await this.imports.run(scope, run.id);
    return new Answer(detail.run.finishedAt ? 200 : 202, runDetailView(detail), {
      ...location,
      'preference-applied': `wait=${waitMs / 1000}`,
    });
  }

  @Get()
  @Permission('import.run')
  @AnswersList(ImportRunResponse)
  async list(@Scope() scope: RequestScope, @Query() query: ImportListQuery): Promise<unknown> {
    const page = pageOf<{ id: string }>(query, ['id']);
    const rows = await this.imports.runs(scope, {
      state: query.state ? [query.state] : undefined,
      limit: page.limit + 1,
      after: page.after?.id,
    });
    return listOf(
      page,
      rows,
      ({ run, counts, userName }) => runView(run, counts, userName),
      ({ run }) => ({ id: run.id }),
    );
  }

  @Get(':id')
  @Permission('import.run')
  @Answers(200, ImportRunResponse, 'NOT_FOUND')
  async read(@Scope() scope: RequestScope, @IdParam() id: string): Promise<unknown> {
    return runDetailView(await this.imports.run(scope, id));
  }

  /** A failed run goes on with the record at which it stopped. */
  @Post(':id/retry')
  @HttpCode(202)
  @Permission('import.run')
  @Idempotent()
  @Answers(202, ImportRunResponse, 'NOT_FOUND', 'IMPORT_NOT_RETRYABLE')
  async retry(@Scope() scope: RequestScope, @IdParam() id: string): Promise<Answer> {
    await this.imports.run(scope, id);
    const { status, body } = await answer(
      scope,
      202,
      (run: ImportRunRecord) => runView(run),
      (keyed) => this.retryRun.execute(keyed, id),
    );
    return new Answer(status, body, { location: `/v1/operations/${id}` });
  }

  /** The key stands for fields and file; the frame has seen no body. */
  private async accept(scope: RequestScope, form: UploadForm, processes: boolean): Promise<ImportRunRecord> {
    const held = heldKeyOf(scope);
    const render = (run: unknown): { status: number; body: string } => ({
      status: 202,
      body: JSON.stringify(acceptedView(run as ImportRunRecord)),
    });
    const keyed: RequestScope = held
      ? {
          ...scope,
          idempotency: { key: held.key, requestHash: sha256(`${held.requestHash}.${form.hash}`), render },
        }
      : scope;
    try {
      return await this.upload.execute(keyed, {
        kind: form.fields.kind,
        fileName: form.fileName,
        bytes: form.bytes,
        customerId: form.fields.customer_id ?? null,
        branchId: form.fields.branch_id ?? null,
      });
    } catch (error) {
      // The first request may have been killed after its upload was kept: the run must not wait for a
      // worker that nobody has.
      if (processes && error instanceof Replayed)
        void this.processInBackground(scope, (JSON.parse(error.body) as { id: string }).id);
      throw error;
    }
  }

  /** Goes on after the answer; what is cut off goes on at the worker. */
  private async processInBackground(scope: RequestScope, runId: string): Promise<void> {
    try {
      await this.process.execute(scope, runId);
    } catch (error) {
      this.log.log.warn({ err: error, run_id: runId }, 'an import run stopped; the worker goes on with it');
    }
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
