import { DomainError, errorEntry } from '@travobooks/domain';
import type { ImportRecordRow, ImportRunRecord } from '../ports/import-store.port';
import type { GdsRecord } from './gds-record';

export type Needs =
  'CUSTOMER' | 'SUPPLIER' | 'BRANCH' | 'PAGE' | 'BASE_DOCUMENT' | 'APPROVAL' | 'REFUND' | 'REISSUE';

/** What became of a record. Of a WAITING or REFUSED one nothing is in the books. */
export interface Applied {
  readonly outcome: 'CREATED' | 'UNCHANGED' | 'WAITING' | 'REFUSED';
  readonly needs: Needs | null;
  readonly code: string | null;
  readonly detail: string | null;
  readonly bookingId: string | null;
  /** All that a person has to say, the first of them in `needs`. */
  readonly missing?: readonly Needs[];
  readonly approvalId?: string;
  /** The documents of all its pages: whoever completes one page completes them together, and says the fees of all. */
  readonly together?: readonly string[];
  /** The other pages of the same record: they share the outcome. */
  readonly pageRows?: readonly ImportRecordRow[];
}

export const created = (bookingId: string | null, detail: string | null = null): Applied => ({
  outcome: 'CREATED',
  needs: null,
  code: null,
  detail,
  bookingId,
});
export const unchanged = (bookingId: string | null, detail: string | null = null): Applied => ({
  outcome: 'UNCHANGED',
  needs: null,
  code: null,
  detail,
  bookingId,
});
export const waiting = (
  needs: Needs | null,
  code: string | null,
  detail: string,
  bookingId: string | null = null,
): Applied => ({
  outcome: 'WAITING',
  needs,
  code,
  detail,
  bookingId,
});
export const refused = (code: string, detail: string): Applied => ({
  outcome: 'REFUSED',
  needs: null,
  code,
  detail,
  bookingId: null,
});

/** What a person gave to a record that lacked it. */
export interface Completion {
  readonly customerId?: string | undefined;
  readonly supplierId?: string | undefined;
  readonly branchId?: string | undefined;
  readonly items?: readonly CompletedItem[] | undefined;
}

export interface CompletedItem {
  readonly documentNumber: string;
  readonly serviceFee?: string | undefined;
  readonly markup?: string | undefined;
  readonly discount?: string | undefined;
}

/** A record with all that decides about it besides its own text. */
export interface RecordCase {
  readonly record: GdsRecord;
  readonly upload: Pick<ImportRunRecord, 'customerId' | 'branchId'>;
  readonly completion: Completion | null;
}

/** What stands in `parsed`: the record as read, and what was found out about it. */
export interface KeptRecord extends Omit<GdsRecord, 'maskedText'> {
  readonly branchId?: string | null;
  readonly missing?: readonly Needs[];
  readonly approvalId?: string;
  readonly together?: readonly string[];
}

export function keptRecord(record: GdsRecord, branchId: string | null, applied: Applied): KeptRecord {
  const { maskedText: _shownApart, ...read } = record;
  return {
    ...read,
    branchId,
    ...(applied.missing ? { missing: applied.missing } : {}),
    ...(applied.approvalId ? { approvalId: applied.approvalId } : {}),
    ...(applied.together ? { together: applied.together } : {}),
  };
}

/** The record of a stored row, to try it again. Null: it was refused by the reader. */
export const recordOfRow = (row: ImportRecordRow): GdsRecord | null =>
  row.parsed ? { ...(row.parsed as KeptRecord), maskedText: row.rawText ?? '' } : null;

const NEEDS_OF_POINTER: Readonly<Record<string, Needs>> = {
  '/customer_id': 'CUSTOMER',
  '/branch_id': 'BRANCH',
  '/supplier_id': 'SUPPLIER',
};
const CODE_OF_NEEDS: Partial<Readonly<Record<Needs, string>>> = {
  CUSTOMER: 'UNKNOWN_CUSTOMER',
  BRANCH: 'UNKNOWN_AGENCY',
  SUPPLIER: 'UNKNOWN_SUPPLIER',
};

/** A check that fails refuses the posting, not the record: it waits with the code and may be tried again. */
export function waitingBecause(error: DomainError): Applied {
  const detail = error.details.detail ?? errorEntry(error.code).title;
  if (error.code === 'APPROVAL_PENDING')
    return waiting('APPROVAL', error.code, 'The booking waits for an approval.');
  if (error.code === 'PERMISSION_DENIED' && error.details.pointer === '/branch_id')
    return waiting('BRANCH', error.code, detail);
  if (error.code === 'SUPPLIER_KIND_MISMATCH') return waiting('SUPPLIER', error.code, detail);
  const needs =
    error.code === 'VALIDATION_FAILED' ? NEEDS_OF_POINTER[error.details.pointer ?? ''] : undefined;
  return needs
    ? { ...waiting(needs, CODE_OF_NEEDS[needs] ?? null, detail), missing: [needs] }
    : waiting(null, error.code, detail);
}
