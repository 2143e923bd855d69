import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { RequestScope } from '@travobooks/application';
import { AuditLogQuery } from '@travobooks/persistence-mysql';
import { Permission, Scope } from '../../http/access';
import { listOf, pageOf } from '../../http/cursor';
import { AnswersList } from '../../http/openapi';
import { AuditListQuery } from './approvals.request';
import { AuditLineResponse, auditLineView } from './approvals.response';

@ApiTags('audit')
@Controller('v1/audit-log')
export class AuditLogController {
  constructor(private readonly log: AuditLogQuery) {}

  /** Newest first; updated_since: only lines since. */
  @Get()
  @Permission('audit.read')
  @AnswersList(AuditLineResponse)
  async list(@Scope() scope: RequestScope, @Query() query: AuditListQuery): Promise<object> {
    const page = pageOf<{ id: string }>(query, ['id']);
    const rows = await this.log.list(scope, {
      action: query.action,
      objectType: query.object_type,
      objectId: query.object_id,
      userId: query.user_id,
      since: query.updated_since,
      limit: page.limit,
      after: page.after?.id ?? null,
    });
    return listOf(page, rows, auditLineView, ({ id }) => ({ id }));
  }
}
