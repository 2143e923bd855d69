import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { RUN_KINDS, SYSTEM_USER, type RequestScope, type RunRecord } from '@travobooks/application';
import { DomainError, type JournalEntry } from '@travobooks/domain';
import type { RunView } from '@travobooks/persistence-mysql';
import { problemOf } from '../../http/problem';
import { PreviewEntryResponse } from '../bookings/booking-parts.response';
import { previewView } from '../bookings/bookings.response';
import type { OperationResponse } from '../operations/operations.response';
import { ImportProgressResponse } from '../imports/imports.response';
import { RUN_STATES } from './runs.request';

export class RunResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: RUN_KINDS }) kind!: string;
  @ApiProperty({ enum: RUN_STATES }) state!: string;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'As asked for.' })
  parameters!: object;
  @ApiProperty({ type: ImportProgressResponse }) progress!: ImportProgressResponse;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'posted: entries; a run over what is done already posts 0. The others depend on the kind.',
  })
  counts!: Readonly<Record<string, number>>;
  @ApiProperty({ type: [String], description: 'At most 1,000 of its entries.' }) journal_entries!: readonly string[];
  @ApiPropertyOptional({ description: 'Why it FAILED.' }) problem?: string;
  @ApiProperty({ nullable: true, type: String, description: 'null: the night, by itself.' }) started_by!: string | null;
  @ApiProperty({ format: 'date-time' }) created_at!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) finished_at!: string | null;
}

/** A dry run: what the first step would post. */
export class RunPreviewResponse extends RunResponse {
  @ApiPropertyOptional({ type: [PreviewEntryResponse] })
  journal_preview?: readonly PreviewEntryResponse[];
}

export function runView({ run, userName, entryIds }: RunView): RunResponse {
  return {
    id: run.id,
    kind: run.kind,
    state: run.state,
    parameters: run.parameters,
    progress: { done: run.done, total: run.total },
    counts: { posted: run.posted, ...run.counts },
    journal_entries: entryIds,
    ...(run.problem === null ? {} : { problem: run.problem }),
    started_by: run.userId === SYSTEM_USER ? null : (userName ?? run.userId),
    created_at: run.createdAt,
    finished_at: run.finishedAt,
  };
}

/** As it was taken in, before anybody works on it. */
export const acceptedRunView = (run: RunRecord): RunResponse => runView({ run, userName: null, entryIds: [] });

export const runPreviewView = (scope: RequestScope, entries: readonly JournalEntry[]): object => ({
  counts: { posted: entries.length },
  journal_entries: [],
  journal_preview: entries.map((entry) => previewView(scope, entry)),
});

export function operationOfPostingRun(view: RunView, requestId: string): OperationResponse {
  const { run } = view;
  const failed = run.state === 'FAILED';
  return {
    id: run.id,
    kind: run.kind,
    state: run.state === 'COMPLETED' ? 'SUCCEEDED' : failed ? 'FAILED' : 'PENDING',
    progress: { done: run.done, total: run.total },
    result: run.state === 'COMPLETED' ? runView(view) : null,
    problem: failed
      ? problemOf(new DomainError('RUN_FAILED', run.problem === null ? {} : { detail: run.problem }), requestId)
      : null,
    created_at: run.createdAt,
    finished_at: run.finishedAt,
  };
}
