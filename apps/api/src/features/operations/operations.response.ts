import { ApiProperty } from '@nestjs/swagger';
import { RUN_KINDS } from '@travobooks/application';
import { DomainError } from '@travobooks/domain';
import type { ImportRunDetail } from '@travobooks/persistence-mysql';
import { type ProblemBody, problemOf } from '../../http/problem';
import { ImportProgressResponse, runDetailView } from '../imports/imports.response';

export class FindingResponse {
  @ApiProperty() check!: string;
  @ApiProperty() rule!: string;
  @ApiProperty({ enum: ['PASSED', 'FAILED', 'SKIPPED'] }) state!: string;
  @ApiProperty({
    nullable: true,
    type: String,
    description: 'The first offending row, or why it was skipped.',
  })
  detail!: string | null;
  @ApiProperty() duration_ms!: number;
}

export class DoctorResponse {
  @ApiProperty({ description: 'No check has failed.' }) healthy!: boolean;
  @ApiProperty({ type: [FindingResponse] }) findings!: readonly FindingResponse[];
}

export const OPERATION_STATES = ['PENDING', 'SUCCEEDED', 'FAILED', 'OUTCOME_UNKNOWN'] as const;

export class OperationResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['IMPORT', ...RUN_KINDS] }) kind!: string;
  @ApiProperty({ enum: OPERATION_STATES }) state!: (typeof OPERATION_STATES)[number];
  @ApiProperty({ type: ImportProgressResponse }) progress!: ImportProgressResponse;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'What the action would have answered (an import run, a run); null until it SUCCEEDED.',
  })
  result!: object | null;
  @ApiProperty({
    allOf: [{ $ref: '#/components/schemas/Problem' }],
    nullable: true,
    description: 'Why it FAILED, else null.',
  })
  problem!: ProblemBody | null;
  @ApiProperty({ format: 'date-time' }) created_at!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) finished_at!: string | null;
}

/** A run with records that were refused has come to its end too: its result tells of each. */
export function operationOfRun(detail: ImportRunDetail, requestId: string): OperationResponse {
  const { run } = detail;
  const ended = run.state === 'COMPLETED' || run.state === 'COMPLETED_WITH_ERRORS';
  const failed = run.state === 'FAILED';
  return {
    id: run.id,
    kind: 'IMPORT',
    state: ended ? 'SUCCEEDED' : failed ? 'FAILED' : 'PENDING',
    progress: { done: run.doneRecords, total: run.totalRecords },
    result: ended ? runDetailView(detail) : null,
    problem: failed
      ? problemOf(
          new DomainError('IMPORT_FAILED', run.problem === null ? {} : { detail: run.problem }),
          requestId,
        )
      : null,
    created_at: run.createdAt,
    finished_at: run.finishedAt,
  };
}
