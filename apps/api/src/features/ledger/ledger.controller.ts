import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PostManualEntry, ReverseEntry, type ManualOutcome, type RequestScope, type ReversalOutcome } from '@travobooks/application';
import { JournalQuery, LedgerSetUpQuery, type EntryView, type JournalLineRow } from '@travobooks/persistence-mysql';
import { DryRun, Idempotent, Permission, Scope } from '../../http/access';
import { answer, type Answer } from '../../http/answer';
import { listOf, pageOf } from '../../http/cursor';
import { IdParam } from '../../http/id-param';
import { previewView } from '../bookings/bookings.response';
import { EntryListQuery, ManualEntryRequest, ReverseRequest } from './ledger.request';
import { JournalEntryListResponse, JournalEntryResponse, PostedEntriesResponse } from './ledger.response';

@ApiTags('ledger')
@Controller('v1')
export class LedgerController {
  constructor(
    private readonly journal: JournalQuery,
    private readonly setUp: LedgerSetUpQuery,
    private readonly postManual: PostManualEntry,
    private readonly reverse: ReverseEntry,
  ) {}

  @Get('journal-entries')
  @Permission('journal.read')
  @ApiOkResponse({ type: JournalEntryListResponse })
  async list(@Scope() scope: RequestScope, @Query() query: EntryListQuery): Promise<unknown> {
    const page = pageOf<{ id: string }>(query, ['id']);
    const rows = await this.journal.entries(scope, { ...filterOf(query), limit: page.limit + 1, after: page.after?.id });
    return listOf(page, rows, (entry: EntryView) => entry, (entry) => ({ id: entry.id }));
  }

  @Get('journal-entries/:id')
  @Permission('journal.read')
  @ApiOkResponse({ type: JournalEntryResponse })
  entry(@Scope() scope: RequestScope, @IdParam() id: string): Promise<EntryView> {
    return this.journal.entry(scope, id);
  }

  @Get('journal-lines')
  @Permission('journal.read')
  async lines(@Scope() scope: RequestScope, @Query() query: EntryListQuery): Promise<unknown> {
    const page = pageOf<{ date: string; entry: string; line: number }>(query, ['date', 'entry', 'line']);
    const position = page.after ?? undefined;
    const rows = await this.journal.lines(scope, { ...filterOf(query), limit: page.limit + 1, position });
    return listOf(page, rows, (line: JournalLineRow) => line, (line) => ({ date: line.entry_date, entry: line.entry_id, line: line.line_no }));
  }

  @Post('journal-entries')
  @Permission('journal.create')
  @Idempotent()
  @DryRun()
  @ApiCreatedResponse({ type: PostedEntriesResponse })
  @ApiAcceptedResponse({ type: PostedEntriesResponse, description: 'Waits for a second person; nothing is posted.' })
  create(@Scope() scope: RequestScope, @Body() body: ManualEntryRequest): Promise<Answer> {
    return answer(scope, (outcome: ManualOutcome) => (outcome.approvalId ? 202 : scope.dryRun ? 200 : 201), (outcome) => manualView(scope, outcome), (keyed) =>
      this.postManual.execute(keyed, {
        entryDate: body.entry_date, description: body.description, kind: body.kind, reason: body.reason,
        lines: body.lines.map((line) => ({ account: line.account, side: line.side, amount: line.amount, currency: line.currency, dimensions: { ...line.dimensions } })),
      }));
  }

  @Post('journal-entries/:id/reverse')
  @Permission('journal.reverse')
  @Idempotent()
  @DryRun()
  @ApiCreatedResponse({ type: PostedEntriesResponse })
  reverseEntry(@Scope() scope: RequestScope, @IdParam() id: string, @Body() body: ReverseRequest): Promise<Answer> {
    return answer(scope, (outcome: ReversalOutcome) => (outcome.approvalId ? 202 : scope.dryRun ? 200 : 201), (outcome) => reversalView(scope, outcome), (keyed) =>
      this.reverse.execute(keyed, { entryId: id, entryDate: body.entry_date, reason: body.reason }));
  }

  @Get('accounts')
  @Permission('journal.read')
  async accounts(@Scope() scope: RequestScope): Promise<unknown> {
    return { data: await this.setUp.accounts(scope), next_cursor: null };
  }

  @Get('periods')
  @Permission('journal.read')
  async periods(@Scope() scope: RequestScope): Promise<unknown> {
    return { data: await this.setUp.periods(scope), next_cursor: null };
  }
}

function filterOf(query: EntryListQuery): Omit<Parameters<JournalQuery['entries']>[1], 'limit' | 'after'> {
  return {
    sourceType: query.source_type, sourceId: query.source_id, bookingId: query.booking_id, documentNumber: query.document_number, event: query.event,
    account: query.account, customerId: query.customer_id, branchId: query.branch_id, from: query.from, to: query.to, q: query.q,
  };
}

function manualView(scope: RequestScope, { entry, approvalId }: ManualOutcome): PostedEntriesResponse {
  if (approvalId) return { journal_entries: [], approval_id: approvalId };
  return {
    journal_entries: [entry.head.id], ...(scope.dryRun ? { checks: [{ name: 'balance', passed: true, detail: 'Debits equal credits.' }], journal_preview: [previewView(scope, entry)] } : {}),
  };
}

function reversalView(scope: RequestScope, outcome: ReversalOutcome): PostedEntriesResponse {
  return {
    journal_entries: outcome.entries.map((entry) => entry.head.id), credit_note_id: outcome.creditNoteId, invoice_id: outcome.invoiceId,
    ...(outcome.approvalId ? { approval_id: outcome.approvalId } : {}),
    ...(scope.dryRun ? { checks: [], journal_preview: outcome.entries.map((entry) => previewView(scope, entry)) } : {}),
  };
}
