/** Who asks, for which partner: every read and write is bound to it. Built by the driving adapter, never by a body. */
export interface RequestScope {
  readonly partnerId: number;
  readonly userId: string;
  /** The caller's own office; null for people of the whole partner. */
  readonly branchId: string | null;
  /** Permission -> widest scope held, e.g. `{ 'booking.issue': 'branch' }`. */
  readonly permissions: Readonly<Record<string, PermissionScope>>;
  /** The caller's role templates: who decides an approval goes by them. Absent: none. */
  readonly roles?: readonly string[];
  readonly requestId: string;
  readonly partner: PartnerFacts;
  readonly dryRun?: boolean;
  /** Kept with the result in the same transaction; absent on reads and jobs. */
  readonly idempotency?: IdempotencyRequest;
}

export type PermissionScope = 'own' | 'branch' | 'partner';

/** What almost every rule needs of the partner; cached by the driving adapter. */
export interface PartnerFacts {
  readonly slug: string;
  readonly name: string;
  readonly country: string;
  readonly functionalCurrency: string;
  readonly timeZone: string;
  readonly settings: PartnerSettings;
}

export interface InvoiceSettings {
  /** VAT or BIN number. */
  readonly tax_number: string | null;
  /** The agency's account to pay to: one that two people have agreed to. */
  readonly bank_account_id: string | null;
}

/** One step of reminding a customer: so many days after the due date (negative: before it). */
export interface DunningStep {
  readonly days: number;
  readonly text: string;
  /** The customer goes on credit hold with it. */
  readonly hold: boolean;
}

/** Thresholds in functional currency above which a second person decides; null: never asked (product.md, approvals). */
export interface ApprovalThresholds {
  readonly booking: string | null;
  readonly manual_journal: string | null;
  readonly credit_limit: string | null;
  readonly refund: string | null;
  readonly payout: string | null;
  readonly credit_note: string | null;
  readonly write_off: string | null;
  readonly goodwill: string | null;
  /** Two people for each payout, whatever its amount. */
  readonly payout_always_two: boolean;
}

export interface PartnerSettings {
  readonly approvals: ApprovalThresholds;
  /** In order of their days. */
  readonly dunning: { readonly steps: readonly DunningStep[] };
  /** Up to here a receipt or a bill is settled with what is missing on 5081, functional currency. */
  readonly rounding: { readonly small_difference: string };
  /** Blind: who counts a drawer sees afterwards what was expected. */
  readonly drawers: { readonly blind_count: boolean };
  readonly bsp: {
    readonly tolerance: string;
    readonly void_cut_off: string;
    readonly adm_review_days: number;
    readonly dispute_days: number;
  };
  readonly imports: {
    readonly gds_issue: 'BY_HAND' | 'AT_ONCE';
    readonly customer_rules: readonly {
      readonly field: 'AI' | 'RM' | 'OFFICE' | 'CONSULTANT';
      readonly value: string;
      readonly customer_id: string;
    }[];
    readonly default_service_fee: string;
  };
  /** What a printed invoice says of the agency. Absent: kept from before this was asked. */
  readonly invoices?: InvoiceSettings;
  readonly fx_stale_days: number;
  readonly grouping: 'INDIAN' | 'WESTERN';
  readonly language: 'en' | 'bn';
  readonly rate_limit_per_minute: number;
}

export interface IdempotencyRequest {
  readonly key: string;
  /** SHA-256 of method, path, user and canonical body. */
  readonly requestHash: string;
  /** The answer as it will be replayed. */
  readonly render: (result: unknown) => { readonly status: number; readonly body: string };
}

/** Thrown by the unit of work when the key's first request has already committed. */
export class Replayed extends Error {
  override readonly name = 'Replayed';

  constructor(
    readonly status: number,
    readonly body: string,
  ) {
    super('replayed');
  }
}
