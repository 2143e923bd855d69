import { Injectable } from '@nestjs/common';
import type { RequestScope } from '@travobooks/application';
import { type EntryFilter, type EntryView, JournalQuery } from '@travobooks/persistence-mysql';
import type { Answer } from '../../http/answer';
import type { PageQuery } from '../../http/cursor';
import { csvOf } from './csv';
import { PrintedReports } from './printed-reports';
import { csvAnswer, refuseLength, refusePaging, type ReportFormat } from './report-format';
import { ReportRange } from './report-range';

/** An entry has a few lines; more than this is read page by page. */
const MOST_ENTRIES = 10_000;
const COLUMNS = [
  'entry_date',
  'number',
  'entry_id',
  'event',
  'source',
  'description',
  'account',
  'account_name',
  'currency',
  'amount',
  'debit',
  'credit',
  'document_number',
] as const;

/** The journal of some days as a file. */
@Injectable()
export class JournalFiles {
  constructor(
    private readonly entries: JournalQuery,
    private readonly range: ReportRange,
    private readonly printed: PrintedReports,
  ) {}

  async journal(
    scope: RequestScope,
    asked: PageQuery & Omit<EntryFilter, 'limit' | 'after'>,
    format: Exclude<ReportFormat, 'json'>,
  ): Promise<Answer> {
    refusePaging(asked);
    const days = await this.range.of(scope, asked);
    const branch = await this.range.branch(scope, asked.branchId);
    const entries = await this.entries.entries(scope, { ...asked, ...days, limit: MOST_ENTRIES + 1 });
    refuseLength(entries.length, MOST_ENTRIES);
    const inOrder = entries.toReversed();
    if (format === 'pdf') return await this.printed.journal(scope, inOrder, { ...days, branch });
    return csvAnswer(`journal-${days.from}-${days.to}`, csvOf(COLUMNS, inOrder.flatMap(rowsOf)));
  }
}

const rowsOf = (entry: EntryView): Partial<Record<(typeof COLUMNS)[number], unknown>>[] =>
  entry.lines.map((line) => ({
    entry_date: entry.entry_date,
    number: entry.number,
    entry_id: entry.id,
    event: entry.event,
    source: entry.source.reference,
    description: entry.description,
    account: line.account,
    account_name: line.account_name,
    currency: line.currency,
    amount: line.amount,
    [line.side === 'DEBIT' ? 'debit' : 'credit']: line.functional_amount,
    document_number: line.dimensions['document_number'],
  }));
