import type { GdsDocument, GdsRecordType, GdsSegment } from './gds-record';

/** What the kinds of record (ticket, EMD, refund, status, information) differ in. */
export interface AirContent {
  readonly recordType: GdsRecordType;
  readonly issuedOn: string | null;
  readonly documents: readonly GdsDocument[];
  readonly segments: readonly GdsSegment[];
  readonly ignored: readonly string[];
  readonly warnings: readonly string[];
}
