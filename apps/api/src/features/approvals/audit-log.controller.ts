import { Controller, Get, Headers, Query } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { RequestScope } from '@travobooks/application';
import { type AuditFilter, AuditLogQuery } from '@travobooks/persistence-mysql';
import { Permission, Scope } from '../../http/access';
import type { Answer } from '../../http/answer';
import { listOf, pageOf } from '../../http/cursor';
import { AnswersList } from '../../http/openapi';
import { csvOf } from '../reports/csv';
import { csvAnswer, formatOf, refuseLength, refusePaging } from '../reports/report-format';
import { AuditListQuery } from './approvals.request';
import { AuditLineResponse, auditLineView } from './approvals.response';

/** A line has a row a changed field; more than this is read page by page. */
const MOST_LINES = 20_000;
const COLUMNS = [
  'at',
  'user',
  'action',
  'object_type',
  'object_id',
  'field',
  'before',
  'after',
  'request_id',
  'id',
] as const;

@ApiTags('audit')
@Controller('v1/audit-log')
export class AuditLogController {
  constructor(private readonly log: AuditLogQuery) {}

  /** Newest first; updated_since: only lines since. `Accept: text/csv` gives the filter whole, a row a changed field. */
  @Get()
  @Permission('audit.read')
  @ApiProduces('application/json', 'text/csv')
  @AnswersList(AuditLineResponse)
  async list(
    @Scope() scope: RequestScope,
    @Query() query: AuditListQuery,
    @Headers('accept') accept: string | undefined,
  ): Promise<unknown> {
    if (formatOf(accept) === 'csv') return await this.file(scope, query);
    const page = pageOf<{ id: string }>(query, ['id']);
    const rows = await this.log.list(scope, {
      ...filterOf(query),
      limit: page.limit,
      after: page.after?.id ?? null,
    });
    return listOf(
      page,
      rows,
      (line) => auditLineView(scope, line),
      ({ id }) => ({ id }),
    );
  }

  private async file(scope: RequestScope, query: AuditListQuery): Promise<Answer> {
    refusePaging(query);
    const lines = await this.log.list(scope, { ...filterOf(query), limit: MOST_LINES, after: null });
    refuseLength(lines.length, MOST_LINES);
    const rows = lines.map((line) => auditLineView(scope, line)).flatMap(rowsOf);
    return csvAnswer('audit-log', csvOf(COLUMNS, rows));
  }
}

const filterOf = (query: AuditListQuery): Omit<AuditFilter, 'limit' | 'after'> => ({
  action: query.action,
  objectType: query.object_type,
  objectId: query.object_id,
  userId: query.user_id,
  since: query.updated_since,
  from: query.from,
  to: query.to,
  text: query.q,
});

/** An action that changed no field that is kept has a row too. */
function rowsOf(line: AuditLineResponse): Partial<Record<(typeof COLUMNS)[number], unknown>>[] {
  const { id, at, action, object_type, object_id, request_id } = line;
  const head = { at, user: line.user_name ?? line.user_id, action, object_type, object_id, request_id, id };
  if (line.changes.length === 0) return [head];
  return line.changes.map(({ field, before, after }) => ({ ...head, field, before, after }));
}
