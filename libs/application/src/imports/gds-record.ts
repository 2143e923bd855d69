/**
 * What a GDS record says, as far as the books need it; the reader that yields it is an adapter. All
 * money is a decimal string.
 */
export type GdsRecordType =
  | 'ISSUE'
  | 'REISSUE'
  | 'VOID'
  | 'RESTORE'
  | 'REFUND'
  | 'REFUND_VOID'
  | 'EMD_ISSUE'
  | 'EMD_VOID'
  | 'EMD_REFUND'
  | 'INFO';

export interface GdsTraveller {
  readonly familyName: string;
  readonly givenName: string;
  readonly title: string | null;
  readonly type: string;
}

interface GdsDocumentHead {
  /** 13 digits. */
  readonly documentNumber: string;
  readonly conjunctionNumbers: readonly string[];
  readonly carrierNumeric: string;
  readonly line: number;
}

export interface GdsFlight {
  readonly from: string;
  readonly to: string;
  readonly class: string;
}

export interface GdsSaleDocument extends GdsDocumentHead {
  readonly event: 'ISSUE' | 'REISSUE' | 'EMD_ISSUE';
  readonly traveller: GdsTraveller;
  readonly currency: string;
  readonly baseFare: string;
  readonly taxes: readonly { readonly code: string; readonly amount: string }[];
  readonly total: string;
  readonly commission: { readonly rate?: string; readonly amount: string };
  readonly markup: string;
  readonly discount?: string;
  readonly formOfPayment: 'CASH' | 'AIRLINE_CARD' | 'MIXED';
  readonly cardAmount?: string;
  readonly serviceDates: readonly string[];
  /** The flights in order; an EMD has none. */
  readonly segments?: readonly GdsFlight[];
  readonly description: string;
  readonly emdType?: 'A' | 'S';
  readonly inConnectionWith?: string;
}

export interface GdsStatusDocument extends GdsDocumentHead {
  readonly event: 'VOID' | 'RESTORE' | 'EMD_VOID' | 'REFUND_VOID';
  readonly voidedOn?: string;
  readonly restoredOn?: string;
}

/** What the airline has refunded; `baseRefund` is before its penalty. */
export interface GdsRefundDocument extends GdsDocumentHead {
  readonly event: 'REFUND' | 'EMD_REFUND';
  readonly currency: string;
  readonly refundedOn: string;
  readonly refund: {
    readonly fareUsed: string;
    readonly baseRefund: string;
    readonly penalty: string;
    readonly taxRefund: string;
    readonly taxes: readonly { readonly code: string; readonly amount: string }[];
    readonly total: string;
  };
  /** What the customer-side total of a net-fare ticket says. */
  readonly sellingTotal?: string;
  readonly commissionRecall: { readonly rate?: string; readonly amount: string };
  readonly formOfPayment: 'CASH' | 'AIRLINE_CARD' | 'MIXED';
  readonly cardAmount?: string;
}

export type GdsDocument = GdsSaleDocument | GdsStatusDocument | GdsRefundDocument;

export interface GdsRecord {
  readonly gds: string;
  /** The same for a record that is sent again; ends in `/<page>`. */
  readonly recordKey: string;
  readonly contentHash: string;
  /** Card numbers are masked in it. */
  readonly maskedText: string;
  readonly firstLine: number;
  readonly lineCount: number;
  readonly recordType: GdsRecordType;
  readonly amd: string;
  readonly page: number;
  readonly pages: number;
  readonly locator: string | null;
  readonly office: string | null;
  readonly agencyIata: string | null;
  readonly pnrCreated: string | null;
  readonly issuedOn: string | null;
  readonly consultant: string | null;
  readonly customerHints: { readonly ai: string | null; readonly rm: readonly string[] };
  readonly timeLimit: string | null;
  readonly documents: readonly GdsDocument[];
}

export interface GdsRecordRefused {
  readonly ok: false;
  readonly line: number;
  readonly code: string;
  readonly field?: string;
  readonly detail: string;
  readonly recordKey?: string;
  readonly locator?: string;
  readonly contentHash: string;
  readonly maskedText: string;
  readonly firstLine: number;
  readonly lineCount: number;
}

/** One physical record (or page) of an upload. */
export type GdsReadResult = { readonly ok: true; readonly record: GdsRecord } | GdsRecordRefused;

export interface GdsFile {
  /** SHA-256 over the masked text. */
  readonly hash: string;
  readonly results: readonly GdsReadResult[];
}

/** Reads an upload. Pure: no byte makes it throw, and no card number leaves it. */
export abstract class GdsRecordReader {
  abstract read(bytes: Uint8Array, receivedOn: string): GdsFile;
  /** For other text that comes with a file, such as its name. */
  abstract mask(text: string): string;
}
