import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { ImportRecordRow, ImportRunRecord, KeptRecord, RequestScope } from '@travobooks/application';
import type { ImportCounts, ImportRecordView, ImportRunDetail } from '@travobooks/persistence-mysql';

export class ImportCountsResponse {
  @ApiProperty({ type: 'integer' }) total!: number;
  @ApiProperty({ type: 'integer' }) done!: number;
  @ApiProperty({ type: 'integer' }) created!: number;
  @ApiProperty({ type: 'integer' }) unchanged!: number;
  @ApiProperty({ type: 'integer' }) waiting!: number;
  @ApiProperty({ type: 'integer' }) refused!: number;
  @ApiProperty({ type: 'integer' }) dismissed!: number;
}

export class ImportProgressResponse {
  @ApiProperty({ type: 'integer' }) done!: number;
  @ApiProperty({ type: 'integer' }) total!: number;
}

export class ImportResultResponse {
  @ApiProperty({ format: 'uuid' }) record_id!: string;
  @ApiProperty({
    type: 'integer',
    description: 'Line of the file: of the record, or of what is wrong with it.',
  })
  line!: number;
  @ApiProperty({ example: 'CREATED' }) outcome!: string;
  @ApiPropertyOptional() needs?: string;
  @ApiPropertyOptional() code?: string;
  @ApiPropertyOptional() detail?: string;
  @ApiPropertyOptional({ format: 'uuid' }) booking_id?: string;
}

export class ImportRunResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'GDS_AIR' }) kind!: string;
  @ApiProperty({ example: 'COMPLETED' }) state!: string;
  @ApiProperty() file_name!: string;
  @ApiProperty() file_hash!: string;
  @ApiPropertyOptional() problem?: string;
  @ApiPropertyOptional({ format: 'uuid' }) customer_id?: string;
  @ApiPropertyOptional({ format: 'uuid' }) branch_id?: string;
  @ApiProperty({ format: 'uuid' }) made_by!: string;
  @ApiPropertyOptional() made_by_name?: string;
  @ApiProperty({ type: ImportCountsResponse }) counts!: ImportCountsResponse;
  @ApiProperty({ type: ImportProgressResponse }) progress!: ImportProgressResponse;
  @ApiPropertyOptional({ type: [ImportResultResponse] }) results?: ImportResultResponse[];
  @ApiProperty({ format: 'date-time' }) created_at!: string;
  @ApiPropertyOptional({ format: 'date-time' }) finished_at?: string;
}

export class ImportRecordResponse extends ImportResultResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) run_id!: string;
  @ApiProperty({ type: 'integer' }) position!: number;
  @ApiProperty({ type: [String], description: 'All that a person has to say; needs is the first of it.' })
  missing!: string[];
  @ApiPropertyOptional() booking_reference?: string;
  @ApiPropertyOptional({ format: 'uuid' }) approval_id?: string;
  @ApiPropertyOptional({ example: 'ISSUE' }) record_type?: string;
  @ApiPropertyOptional() record_locator?: string;
  @ApiProperty({
    type: [String],
    description: 'While a person has to complete it: of all its pages, for they are completed together.',
  })
  document_numbers!: string[];
  @ApiPropertyOptional() file_name?: string;
  @ApiPropertyOptional({ format: 'uuid' }) customer_id?: string;
  @ApiPropertyOptional({ format: 'uuid' }) branch_id?: string;
  @ApiPropertyOptional() dismissed_reason?: string;
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'What was understood of the record; its fields depend on the kind.',
  })
  parsed?: Record<string, unknown>;
  @ApiPropertyOptional({ type: 'integer', description: 'Line of the file at which raw_text begins.' })
  first_line?: number;
  @ApiPropertyOptional({ description: 'As sent, card numbers masked.' }) raw_text?: string;
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'What a person has added.',
  })
  completion?: Record<string, unknown>;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiPropertyOptional({ format: 'date-time' }) created_at?: string;
  @ApiPropertyOptional({ format: 'date-time' }) updated_at?: string;
}

const present = <T extends object>(fields: T): T =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  ) as T;

const NOTHING: ImportCounts = { created: 0, unchanged: 0, waiting: 0, refused: 0, dismissed: 0 };

export function runView(
  run: ImportRunRecord,
  counts: ImportCounts = NOTHING,
  userName: string | null = null,
): Record<string, unknown> {
  return present({
    id: run.id,
    kind: run.kind,
    state: run.state,
    file_name: run.fileName,
    file_hash: run.fileHash,
    problem: run.problem,
    customer_id: run.customerId,
    branch_id: run.branchId,
    made_by: run.userId,
    made_by_name: userName,
    counts: { total: run.totalRecords, done: run.doneRecords, ...counts },
    progress: { done: run.doneRecords, total: run.totalRecords },
    created_at: run.createdAt,
    finished_at: run.finishedAt,
  });
}

/** An upload as it was taken in: nothing of it is processed yet. */
export const acceptedView = (run: ImportRunRecord): Record<string, unknown> => ({
  ...runView(run),
  results: [],
});

export const runDetailView = (detail: ImportRunDetail): Record<string, unknown> => ({
  ...runView(detail.run, detail.counts, detail.userName),
  results: detail.records.map(resultView),
});

const resultView = (row: ImportRecordRow): Record<string, unknown> =>
  present({
    record_id: row.id,
    line: row.line,
    outcome: row.outcome,
    needs: row.needs,
    code: row.code,
    detail: row.detail,
    booking_id: row.bookingId,
  });

/** A record as the inbox shows it; the detail adds what was read and the raw text. */
export function recordView(
  scope: RequestScope,
  row: ImportRecordRow & Partial<ImportRecordView>,
): Record<string, unknown> {
  const parsed = row.parsed as KeptRecord | null;
  const cost = scope.permissions['supplier_cost.read'] !== undefined;
  return present({
    id: row.id,
    ...resultView(row),
    run_id: row.runId,
    position: row.position,
    missing: row.missing ?? parsed?.missing ?? [],
    booking_reference: row.bookingReference,
    approval_id: row.approvalId ?? parsed?.approvalId,
    record_type: row.recordType,
    record_locator: row.locator,
    document_numbers: row.documentNumbers,
    file_name: row.fileName,
    customer_id: row.customerId,
    branch_id: row.branchId ?? parsed?.branchId,
    dismissed_reason: row.dismissedReason,
    parsed: parsed ? parsedView(parsed, cost) : undefined,
    first_line: parsed?.firstLine,
    raw_text: row.rawText === null ? undefined : rawText(row.rawText, cost),
    completion: row.completion ? (snake(row.completion) as object) : undefined,
    version: row.version,
    created_at: row.createdAt,
    updated_at: row.updatedAt,
  });
}

/** What the agency earns and what it owes for a net fare are for those who may see them. */
const COST_FIELDS = ['commission', 'commission_recall'];
const COST_LINES = /^(?:M?FM|KN-|KNT[A-Z];).*$/gm;

const rawText = (text: string, cost: boolean): string =>
  cost ? text : text.replace(COST_LINES, (line) => `${line.slice(0, 2)} (hidden)`);

function parsedView(parsed: KeptRecord, cost: boolean): Record<string, unknown> {
  const {
    branchId: _branch,
    missing: _missing,
    approvalId: _approval,
    together: _together,
    locator,
    ...read
  } = parsed;
  const view = { record_locator: locator, ...(snake(read) as Record<string, unknown>) };
  return cost ? view : (without(view, COST_FIELDS) as Record<string, unknown>);
}

function snake(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snake);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      snake(inner),
    ]),
  );
}

function without(value: unknown, fields: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((inner) => without(inner, fields));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !fields.includes(name))
      .map(([name, inner]) => [name, without(inner, fields)]),
  );
}
