import { Body, Controller, Get, Headers, Post, Query } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  PostManualEntry,
  ReverseEntry,
  type ManualOutcome,
  type RequestScope,
  type ReversalOutcome,
} from '@travobooks/application';
import {
  JournalLinesQuery,
  JournalQuery,
  type EntryView,
  type JournalLineRow,
} from '@travobooks/persistence-mysql';
import { DryRun, Idempotent, Permission, Scope } from '../../http/access';
import { answer, type Answer } from '../../http/answer';
import { checkView } from '../../http/check.response';
import { listOf, pageOf } from '../../http/cursor';
import { IdParam } from '../../http/id-param';
import { Answers, AnswersList } from '../../http/openapi';
import { JournalFiles } from '../reports/journal-files';
import { formatOf } from '../reports/report-format';
import { previewView } from '../bookings/bookings.response';
import { EntryListQuery, LineListQuery, ManualEntryRequest, ReverseRequest } from './ledger.request';
import { JournalEntryResponse, JournalLineRowResponse, PostedEntriesResponse } from './ledger.response';

@ApiTags('ledger')
@Controller('v1')
export class LedgerController {
  constructor(
    private readonly journal: JournalQuery,
    private readonly journalLines: JournalLinesQuery,
    private readonly postManual: PostManualEntry,
    private readonly reverse: ReverseEntry,
    private readonly files: JournalFiles,
  ) {}

  /** Newest first. As CSV or PDF the whole journal of the days, oldest first. */
  @Get('journal-entries')
  @Permission('journal.read')
  @ApiProduces('application/json', 'text/csv', 'application/pdf')
  @AnswersList(JournalEntryResponse)
  async list(
    @Scope() scope: RequestScope,
    @Query() query: EntryListQuery,
    @Headers('accept') accept: string | undefined,
  ): Promise<unknown> {
    const format = formatOf(accept);
    if (format !== 'json')
      return await this.files.journal(
        scope,
        { ...query, ...filterOf(query), since: query.updated_since },
        format,
      );
    const page = pageOf<{ id: string }>(query, ['id']);
    const rows = await this.journal.entries(scope, {
      ...filterOf(query),
      since: query.updated_since,
      limit: page.limit + 1,
      after: page.after?.id,
    });
    return listOf(
      page,
      rows,
      (entry: EntryView) => entry,
      (entry) => ({ id: entry.id }),
    );
  }

  @Get('journal-entries/:id')
  @Permission('journal.read')
  @Answers(200, JournalEntryResponse, 'NOT_FOUND')
  entry(@Scope() scope: RequestScope, @IdParam() id: string): Promise<EntryView> {
    return this.journal.entry(scope, id);
  }

  /** What a cell of a report is made of: the same filters, and the lines sum to it. */
  @Get('journal-lines')
  @Permission('journal.read')
  @AnswersList(JournalLineRowResponse)
  async lines(@Scope() scope: RequestScope, @Query() query: LineListQuery): Promise<unknown> {
    const page = pageOf<{ date: string; id: string; line: number }>(query, ['date', 'id', 'line']);
    const position = linePosition(page.after);
    const rows = await this.journalLines.lines(scope, {
      ...filterOf(query),
      supplierId: query.supplier_id,
      limit: page.limit + 1,
      position,
    });
    return listOf(
      page,
      rows,
      (line: JournalLineRow) => line,
      (line) => ({ date: line.entry_date, id: line.entry_id, line: line.line_no }),
    );
  }

  @Post('journal-entries')
  @Permission('journal.create')
  @Idempotent()
  @DryRun()
  @Answers(202, PostedEntriesResponse)
  @Answers(
    201,
    PostedEntriesResponse,
    'ACCOUNT_UNKNOWN',
    'ACCOUNT_IS_CONTROL',
    'ACCOUNT_NOT_ACTIVE',
    'DIMENSION_MISSING',
    'JE_NOT_BALANCED',
    'PERIOD_CLOSED',
    'EXTERNAL_REF_TAKEN',
  )
  create(@Scope() scope: RequestScope, @Body() body: ManualEntryRequest): Promise<Answer> {
    const status = (outcome: ManualOutcome): number => (outcome.approvalId ? 202 : scope.dryRun ? 200 : 201);
    return answer(
      scope,
      status,
      (outcome) => manualView(scope, outcome),
      (keyed) => this.postManual.execute(keyed, commandOf(body)),
    );
  }

  @Post('journal-entries/:id/reverse')
  @Permission('journal.reverse')
  @Idempotent()
  @DryRun()
  @Answers(202, PostedEntriesResponse)
  @Answers(
    201,
    PostedEntriesResponse,
    'NOT_FOUND',
    'JE_ALREADY_REVERSED',
    'JE_HAS_LATER_EVENTS',
    'PERIOD_CLOSED',
    'REASON_REQUIRED',
  )
  reverseEntry(
    @Scope() scope: RequestScope,
    @IdParam() id: string,
    @Body() body: ReverseRequest,
  ): Promise<Answer> {
    const status = (outcome: ReversalOutcome): number =>
      outcome.approvalId ? 202 : scope.dryRun ? 200 : 201;
    return answer(
      scope,
      status,
      (outcome) => reversalView(scope, outcome),
      (keyed) =>
        this.reverse.execute(keyed, { entryId: id, entryDate: body.entry_date, reason: body.reason }),
    );
  }
}

export function linePosition(
  after: { date: string; id: string; line: number } | null,
): { date: string; entry: string; line: number } | undefined {
  if (!after || !/^\d{4}-\d\d-\d\d$/.test(after.date)) return undefined;
  return { date: after.date, entry: after.id, line: Number(after.line) || 0 };
}

function filterOf(
  query: EntryListQuery | LineListQuery,
): Omit<Parameters<JournalQuery['entries']>[1], 'limit' | 'after' | 'since'> {
  return {
    sourceType: query.source_type,
    sourceId: query.source_id,
    bookingId: query.booking_id,
    documentNumber: query.document_number,
    event: query.event,
    account: query.account,
    customerId: query.customer_id,
    branchId: query.branch_id,
    from: query.from,
    to: query.to,
    q: query.q,
  };
}

const commandOf = (body: ManualEntryRequest): Parameters<PostManualEntry['execute']>[1] => ({
  entryDate: body.entry_date,
  description: body.description,
  kind: body.kind,
  reason: body.reason,
  externalRef: body.external_ref,
  lines: body.lines.map((line) => ({
    account: line.account,
    side: line.side,
    amount: line.amount,
    currency: line.currency,
    dimensions: { ...line.dimensions },
  })),
});

function manualView(
  scope: RequestScope,
  { entry, approvalId, checks }: ManualOutcome,
): PostedEntriesResponse {
  if (approvalId)
    return { id: null, state: 'PENDING_APPROVAL', journal_entries: [], approval_id: approvalId };
  if (scope.dryRun) {
    return {
      id: null,
      state: 'DRY_RUN',
      journal_entries: [],
      checks: checks.map(checkView),
      journal_preview: entry ? [previewView(scope, entry)] : [],
    };
  }
  const ids = entry ? [entry.head.id] : [];
  return { id: ids[0] ?? null, state: 'POSTED', journal_entries: ids };
}

function reversalView(scope: RequestScope, outcome: ReversalOutcome): PostedEntriesResponse {
  if (outcome.approvalId)
    return { id: null, state: 'PENDING_APPROVAL', journal_entries: [], approval_id: outcome.approvalId };
  const shown = { credit_note_id: outcome.creditNoteId, invoice_id: outcome.invoiceId };
  if (scope.dryRun) {
    return {
      id: null,
      state: 'DRY_RUN',
      journal_entries: [],
      credit_note_id: null,
      invoice_id: null,
      checks: outcome.checks.map(checkView),
      journal_preview: outcome.entries.map((entry) => previewView(scope, entry)),
    };
  }
  const ids = outcome.entries.map((entry) => entry.head.id);
  return { id: ids[0] ?? null, state: 'POSTED', journal_entries: ids, ...shown };
}
