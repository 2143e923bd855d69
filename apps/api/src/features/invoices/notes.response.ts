import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { NoteOutcome, RequestScope } from '@travobooks/application';
import { CheckResponse, checkView } from '../../http/check.response';
import { PreviewEntryResponse } from '../bookings/booking-parts.response';
import { previewView } from '../bookings/bookings.response';

const id = { type: String, format: 'uuid', nullable: true } as const;

/** What a note of a person has made. */
export class NoteOutcomeResponse {
  @ApiProperty({ ...id, description: 'The note; null while a second person is asked, and in a dry run.' }) id!: string | null;
  @ApiProperty({ enum: ['POSTED', 'PENDING_APPROVAL', 'DRY_RUN'] }) state!: string;
  @ApiProperty({ enum: ['CREDIT_NOTE', 'DEBIT_NOTE', 'REBATE'] }) kind!: string;
  @ApiProperty({ ...id, description: 'The invoice that it credits.' }) invoice_id!: string | null;
  @ApiProperty(id) credit_note_id!: string | null;
  @ApiProperty(id) debit_note_id!: string | null;
  @ApiProperty({ type: [String] }) journal_entries!: readonly string[];
  @ApiPropertyOptional({ type: String, format: 'uuid' }) approval_id?: string;
  @ApiPropertyOptional({ type: [CheckResponse], description: 'Dry run only.' }) checks?: CheckResponse[];
  @ApiPropertyOptional({ type: [PreviewEntryResponse], description: 'Dry run only.' }) journal_preview?: unknown[];
}

export function noteOutcomeView(scope: RequestScope, outcome: NoteOutcome): NoteOutcomeResponse {
  const { kind, invoiceId, entries, checks, approvalId } = outcome;
  const made = scope.dryRun ? null : outcome.noteId;
  const head = {
    id: made,
    kind,
    invoice_id: kind === 'CREDIT_NOTE' ? invoiceId : null,
    credit_note_id: kind === 'CREDIT_NOTE' ? made : null,
    debit_note_id: kind === 'DEBIT_NOTE' ? made : null,
  };
  if (approvalId) return { ...head, state: 'PENDING_APPROVAL', journal_entries: [], approval_id: approvalId };
  if (scope.dryRun)
    return {
      ...head,
      state: 'DRY_RUN',
      journal_entries: [],
      checks: checks.map(checkView),
      journal_preview: entries.map((entry) => previewView(scope, entry)),
    };
  return { ...head, state: 'POSTED', journal_entries: entries.map((entry) => entry.head.id) };
}
