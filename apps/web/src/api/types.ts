/** Shapes of the public API as the screens use them. Amounts are decimal strings; unknown enum values must be borne. */
export interface MoneyValue { readonly amount: string; readonly currency: string }
export type AmountLike = string | MoneyValue | null | undefined;

export interface Page<T> { readonly data: T[]; readonly next_cursor: string | null }
export interface Named { readonly id: string; readonly name: string }

export interface Session {
  readonly user: { readonly id: string; readonly name: string; readonly email: string; readonly roles?: string[]; readonly role?: string; readonly totp_enabled?: boolean };
  readonly partner: { readonly id?: string; readonly slug: string; readonly name: string; readonly functional_currency?: string; readonly time_zone?: string; readonly grouping?: string; readonly country?: string };
  readonly branch?: { readonly id: string; readonly code: string; readonly name: string } | null;
  readonly permissions: string[] | Record<string, unknown>;
  readonly csrf_token: string;
  readonly period?: { readonly name: string; readonly state: string; readonly starts_on?: string; readonly ends_on?: string } | null;
  readonly sandbox?: boolean;
}

export interface Tax { code: string; amount: string }
export interface ServiceDate { date: string; weight: string }
export interface Traveller { family_name: string; given_name: string; title?: string | null; type?: string }
export interface BookingItem {
  readonly id: string; readonly kind: string; readonly state: string; readonly description: string;
  readonly supplier_id: string | null; readonly supplier_name?: string; readonly supplier?: Named | null;
  readonly traveller: Traveller | null; readonly service_dates?: ServiceDate[];
  readonly base_fare?: string; readonly price?: string; readonly taxes?: Tax[]; readonly commission?: { rate?: string; amount?: string } | null;
  readonly service_fee?: string; readonly markup?: string; readonly discount?: string; readonly vat?: string; readonly sale?: string;
  readonly form_of_payment?: string; readonly card_amount?: string | null; readonly emd_type?: string | null;
  readonly document_number?: string | null; readonly conjunction?: string[]; readonly fare_basis?: string | null;
}
export interface Ticket { readonly document_number: string; readonly kind?: string; readonly state: string; readonly item_id: string; readonly issued_on: string; readonly conjunction_of?: string | null }
export interface Totals { readonly base_fare?: string; readonly fare?: string; readonly taxes?: string; readonly service_fee?: string; readonly markup?: string; readonly discount?: string; readonly vat?: string; readonly sale?: string; readonly total?: string; readonly commission?: string; readonly net_cost?: string; readonly margin?: string; readonly receivable?: string; readonly on_card?: string }
export interface Booking {
  readonly id: string; readonly reference: string; readonly state: string; readonly customer_id: string; readonly customer_name?: string; readonly customer?: Named | null;
  readonly branch_id?: string; readonly currency: string; readonly record_locator?: string | null; readonly time_limit?: string | null; readonly notes?: string | null;
  readonly made_by?: string | Named | null; readonly made_by_name?: string; readonly approval_id?: string | null; readonly issued_on?: string | null; readonly version?: number;
  readonly items?: BookingItem[]; readonly totals?: Totals; readonly sale_total?: string; readonly tickets?: Ticket[];
  readonly invoice_id?: string | null; readonly invoice_ids?: string[]; readonly credit_note_id?: string | null; readonly journal_entries?: string[];
  readonly travellers?: Traveller[]; readonly created_at?: string; readonly updated_at?: string; readonly total?: string; readonly traveller?: Traveller | string | null; readonly branch_code?: string; readonly balance?: string; readonly void_until?: string | null;
}
export interface HistoryRow { readonly id?: string; readonly at: string; readonly event: string; readonly from_state?: string | null; readonly to_state?: string | null; readonly user?: Named | null; readonly user_name?: string; readonly user_id?: string; readonly detail?: unknown }

export interface JournalLine {
  readonly account: string; readonly account_name?: string; readonly name?: string; readonly side: 'DEBIT' | 'CREDIT'; readonly amount: string; readonly currency: string;
  readonly functional_amount?: string; readonly fx_rate?: string; readonly dimensions?: Record<string, string | null>; readonly description?: string;
}
export interface JournalPreview { readonly event: string; readonly entry_date: string; readonly lines?: JournalLine[]; readonly period?: string }
export interface Check { readonly name: string; readonly passed: boolean; readonly detail: string; readonly remedy?: string | null }
export interface ActionAnswer {
  readonly state?: string; readonly approval_id?: string | null; readonly invoice_id?: string | null; readonly credit_note_id?: string | null; readonly journal_entries?: string[];
  readonly journal_preview?: JournalPreview[]; readonly checks?: Check[]; readonly sale?: (Totals & Record<string, unknown>) | null; readonly id?: string;
}
export interface JournalEntry {
  readonly id: string; readonly number: string | number | null; readonly posted_at: string; readonly entry_date: string; readonly period?: string; readonly kind: string; readonly event: string;
  readonly source?: { readonly type: string; readonly id: string; readonly reference?: string | null } | null; readonly description?: string | null; readonly reverses_id?: string | null; readonly reversed_by_id?: string | null;
  readonly posted_by_name?: string | null; readonly booking_id?: string | null; readonly hash?: string | null; readonly lines?: JournalLine[]; readonly total?: string; readonly amount?: string; readonly currency?: string; readonly version?: number;
}
export interface JournalLineRow extends JournalLine { readonly id?: string; readonly entry_id: string; readonly entry_number?: string | number | null; readonly number?: string | number | null; readonly entry_date: string; readonly event?: string; readonly source?: JournalEntry['source']; readonly booking_id?: string | null; readonly document_number?: string | null; readonly balance?: string }

export interface Customer {
  readonly id: string; readonly name: string; readonly kind: string; readonly email?: string | null; readonly phone?: string | null; readonly address?: string | null; readonly tax_number?: string | null;
  readonly credit_limit?: AmountLike; readonly payment_terms_days?: number; readonly state: string; readonly version?: number; readonly open_invoices?: AmountLike; readonly unapplied?: AmountLike; readonly free_credit?: AmountLike; readonly approval_id?: string | null;
}
export interface Exposure { readonly credit_limit?: AmountLike; readonly limit?: AmountLike; readonly open_invoices?: AmountLike; readonly unapplied?: AmountLike; readonly unapplied_money?: AmountLike; readonly free_credit?: AmountLike; readonly currency?: string }
export interface Supplier { readonly id: string; readonly name: string; readonly kind: string; readonly settlement: string; readonly treatment: string; readonly iata_numeric?: string | null; readonly state: string; readonly version?: number; readonly contracts?: Contract[] }
export interface Contract { readonly id: string; readonly valid_from: string; readonly commission?: { rate?: string; amount?: string } | null; readonly recognition?: string; readonly recall?: string; readonly commission_paid?: string }
export interface Invoice {
  readonly id: string; readonly number: string; readonly kind?: string; readonly state: string; readonly customer_id: string; readonly customer_name?: string; readonly customer?: Named | null; readonly booking_id?: string | null; readonly booking_reference?: string | null;
  readonly currency: string; readonly total: string; readonly open_amount?: string; readonly balance?: string; readonly issued_on: string; readonly due_on: string; readonly credits_id?: string | null; readonly credits_number?: string | null; readonly reason?: string | null; readonly credit_notes?: { id: string; number: string; total: string; issued_on: string }[]; readonly entry_id?: string | null; readonly journal_entries?: string[];
  readonly lines?: { readonly id?: string; readonly kind?: string; readonly description: string; readonly document_number?: string | null; readonly amount: string }[];
}
export interface Approval {
  readonly id: string; readonly kind: string; readonly state: string; readonly summary?: string; readonly amount?: AmountLike; readonly currency?: string | null; readonly object_type?: string; readonly object_id?: string; readonly maker?: Named | null; readonly maker_id?: string; readonly maker_name?: string; readonly maker_reason?: string | null; readonly reason?: string | null;
  readonly checker?: Named | null; readonly checker_name?: string | null; readonly checker_reason?: string | null; readonly created_at: string; readonly expires_at?: string; readonly decided_at?: string | null; readonly object?: { type?: string; id?: string; reference?: string }; readonly journal_preview?: JournalPreview[];
}
export interface ImportRun { readonly made_by_name?: string; readonly id: string; readonly kind: string; readonly file_name?: string; readonly state: string; readonly problem?: string | null; readonly total_records?: number; readonly done_records?: number; readonly counts?: Record<string, number>; readonly created_at?: string; readonly finished_at?: string | null; readonly results?: ImportRecord[]; readonly progress?: unknown }
export interface ImportRecord {
  readonly id?: string; readonly record_id?: string; readonly run_id?: string; readonly line?: number; readonly position?: number; readonly outcome: string; readonly needs?: string | string[] | null; readonly code?: string | null; readonly detail?: string | null; readonly booking_id?: string | null;
  readonly record_type?: string | null; readonly record_locator?: string | null; readonly missing?: string[]; readonly booking_reference?: string | null; readonly approval_id?: string | null; readonly first_line?: number; readonly customer_id?: string | null; readonly branch_id?: string | null; readonly locator?: string | null; readonly document_numbers?: string[]; readonly parsed?: unknown; readonly raw_text?: string | null; readonly raw?: string | null; readonly file_name?: string; readonly created_at?: string; readonly version?: number;
}
export interface TrialBalanceRow { readonly account: string; readonly name: string; readonly type: string; readonly opening_debit: string; readonly opening_credit: string; readonly period_debit: string; readonly period_credit: string; readonly closing_debit: string; readonly closing_credit: string }
export interface TrialBalance { readonly rows: TrialBalanceRow[]; readonly totals: Omit<TrialBalanceRow, 'account' | 'name' | 'type'>; readonly as_of_entry?: { readonly number: number; readonly unsealed: number } | null; readonly as_of?: string | null; readonly snapshot?: unknown; readonly currency?: string; readonly from?: string; readonly to?: string }
export interface Account { readonly code: string; readonly account?: string; readonly name: string; readonly type: string; readonly control?: boolean; readonly dimensions?: string[] }
export interface Period { readonly id: string; readonly name: string; readonly starts_on: string; readonly ends_on: string; readonly state: string }
export interface Branch { readonly id: string; readonly code: string; readonly name: string }
export interface AccessToken { readonly id: string; readonly name: string; readonly permissions?: string[]; readonly expires_at?: string | null; readonly last_used_at?: string | null; readonly created_at?: string; readonly token?: string; readonly revoked_at?: string | null }
export interface SearchHit { readonly type: string; readonly id: string; readonly title: string; readonly subtitle?: string; readonly amount?: AmountLike; readonly currency?: string; readonly state?: string; readonly exact?: boolean; readonly reference?: string }
export interface Home { readonly time_limits?: Booking[]; readonly drafts?: Booking[]; readonly waiting_imports?: number | unknown[]; readonly pending_approvals?: number | unknown[]; readonly waiting_records?: { count: number; first: ImportRecord[] }; readonly approvals_to_decide?: Approval[]; readonly approvals_asked?: Approval[]; readonly unsealed?: number; readonly [key: string]: unknown }
export interface Problem { readonly type?: string; readonly title: string; readonly status: number; readonly code: string; readonly detail?: string; readonly remedy?: string; readonly request_id?: string; readonly errors?: { pointer: string; code: string; detail: string }[]; readonly [key: string]: unknown }
