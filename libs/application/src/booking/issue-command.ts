export interface IssueCommand {
  readonly bookingId: string;
  readonly documents?: readonly {
    readonly itemId: string;
    readonly documentNumber: string;
    readonly conjunction?: readonly string[];
  }[];
  readonly itemIds?: readonly string[] | null;
  readonly issuedOn?: string | null;
  readonly askApproval?: boolean;
  /** Money of the customer that is not applied yet comes first. */
  readonly applyAdvances?: boolean;
  readonly reason?: string | null;
  /** What the caller read (If-Match). */
  readonly version?: number | null;
  /** Whose scope decides: the import's own where a record issues. */
  readonly permission?: 'booking.issue' | 'import.run';
}

/** Given when a granted approval runs the maker's command again. */
export interface GrantedApproval {
  readonly approvalId: string;
  /** Who asked: the sale is theirs, whoever agreed to it. */
  readonly askedBy: string;
  readonly creditCovered: boolean;
}
