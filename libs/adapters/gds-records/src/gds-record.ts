/** What a GDS interface record says, without any decision about the books. All money is a decimal string. */

import type { GdsRecordType, GdsTraveller } from '@travobooks/application';

export type { GdsRecordType, GdsTraveller };

export interface GdsTax {
  readonly code: string;
  readonly amount: string;
}

export interface GdsSegment {
  readonly from: string;
  readonly to: string;
  readonly carrier: string;
  /** Without leading zeros; OPEN when no flight is booked. */
  readonly flight: string;
  readonly class: string;
  readonly date: string | null;
}

export type GdsPaymentForm = 'CASH' | 'AIRLINE_CARD';

export interface GdsPayment {
  readonly form: GdsPaymentForm;
  /** Null when the record names a form without its amount and the amount does not follow from it. */
  readonly amount: string | null;
  /** Lets a setting per card prefix tell the agency's own card from the customer's. */
  readonly card?: { readonly brand: string; readonly first6: string | null; readonly last4: string | null };
}

export interface GdsCommission {
  /** A fraction: 7 % is "0.07". */
  readonly rate?: string;
  readonly amount: string;
}

export interface GdsExchange {
  /** The ticket exchanged now. */
  readonly originalDocument: string;
  /** The first issue; differs from `originalDocument` on a second exchange. */
  readonly firstDocument: string;
  readonly originalIssuedOn: string | null;
  readonly originalBase: string | null;
  readonly originalTaxes: string | null;
  readonly fareDifference: string | null;
  readonly taxDifference: string | null;
  readonly penalty: string;
  readonly collected: string | null;
}

export interface GdsRefund {
  readonly farePaid: string;
  readonly fareUsed: string;
  readonly baseRefund: string;
  readonly penalty: string;
  readonly taxRefund: string;
  readonly taxes: readonly GdsTax[];
  readonly notRefundedTaxes: readonly GdsTax[];
  readonly total: string;
}

/** Field name to physical line of the upload, for a screen that ties fields to raw lines. */
export type GdsRawLines = Readonly<Record<string, number>>;

interface GdsDocumentBase {
  /** 13 digits: numeric airline prefix and ten. */
  readonly documentNumber: string;
  readonly conjunctionNumbers: readonly string[];
  readonly carrierNumeric: string;
  readonly line: number;
  readonly rawLines: GdsRawLines;
}

export interface GdsSaleDocument extends GdsDocumentBase {
  readonly event: 'ISSUE' | 'REISSUE' | 'EMD_ISSUE';
  readonly validatingCarrier: string | null;
  readonly traveller: GdsTraveller;
  readonly currency: string;
  readonly baseFare: string;
  readonly taxes: readonly GdsTax[];
  readonly total: string;
  readonly sellingTotal?: string;
  readonly publishedBase: {
    readonly amount: string;
    readonly currency: string;
    readonly rate?: string;
  } | null;
  readonly commission: GdsCommission;
  readonly markup: string;
  readonly discount?: string;
  readonly formOfPayment: GdsPaymentForm | 'MIXED';
  readonly payments: readonly GdsPayment[];
  /** MIXED only: the part that goes to the airline by card. */
  readonly cardAmount?: string;
  readonly segments: readonly GdsSegment[];
  /** Empty for an EMD: the record does not say when the service is given. */
  readonly serviceDates: readonly string[];
  readonly description: string;
  readonly emdType?: 'A' | 'S';
  readonly inConnectionWith?: string;
  readonly coupon?: string;
  readonly exchange?: GdsExchange;
}

export interface GdsRefundDocument extends GdsDocumentBase {
  readonly event: 'REFUND' | 'EMD_REFUND';
  readonly traveller: GdsTraveller | null;
  readonly currency: string;
  readonly originalIssueDate: string;
  readonly refundedOn: string;
  readonly refund: GdsRefund;
  /** Net-fare tickets: what the customer-side total of the record says. */
  readonly sellingTotal?: string;
  readonly commissionRecall: GdsCommission;
  readonly formOfPayment: GdsPaymentForm | 'MIXED';
  readonly payments: readonly GdsPayment[];
  readonly cardAmount?: string;
}

/** Carries no money on purpose: a void must never be read as a sale of zero. */
export interface GdsStatusDocument extends GdsDocumentBase {
  readonly event: 'VOID' | 'RESTORE' | 'EMD_VOID' | 'REFUND_VOID';
  readonly documentKind: 'TICKET' | 'EMD';
  readonly traveller: GdsTraveller | null;
  /** VOID, EMD_VOID and REFUND_VOID. */
  readonly voidedOn?: string;
  readonly restoredOn?: string;
}

export type GdsDocument = GdsSaleDocument | GdsRefundDocument | GdsStatusDocument;

export interface GdsRecord {
  readonly gds: '1A';
  readonly recordKey: string;
  readonly contentHash: string;
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
  readonly passengersInPnr: number;
  readonly documents: readonly GdsDocument[];
  readonly segments: readonly GdsSegment[];
  readonly warnings: readonly string[];
  readonly ignored: readonly string[];
}
