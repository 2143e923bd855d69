import type { Schemas } from './contract';

/** Short names of the contract's shapes. Amounts are decimal strings; unknown enum values must be borne. */
export interface Page<T> {
  readonly data: T[];
  readonly next_cursor: string | null;
}

export type Session = Schemas['SessionResponse'];
export type Booking = Schemas['BookingResponse'];
export type BookingRow = Schemas['BookingRowResponse'];
export type BookingItem = Schemas['BookingItemResponse'];
export type HistoryRow = Schemas['HistoryRowResponse'];
export type Ticket = Schemas['TicketResponse'];
/** A line as it stands in the books or as it would: a preview knows no name of its account. */
export type JournalLine = Pick<Schemas['PreviewLineResponse'], 'account' | 'side' | 'amount' | 'currency'> &
  Partial<Pick<Schemas['JournalLineResponse'], 'account_name' | 'dimensions' | 'functional_amount'>>;
export type JournalPreview = Schemas['PreviewEntryResponse'];
export type Check = Schemas['CheckResponse'];
/** What a posting endpoint answers: sales answer the booking, the journal answers its entries. */
export type ActionAnswer = Partial<Omit<Schemas['PostingResponse'], 'id' | 'state'>> &
  Pick<Schemas['PostedEntriesResponse'], 'id'> & {
    readonly state: string;
    /** What a granted request made. */ readonly result?: {
      readonly invoice_id?: string | null;
      readonly journal_entries?: string[];
    };
  };
export type JournalEntry = Schemas['JournalEntryResponse'];
export type JournalLineRow = Schemas['JournalLineRowResponse'];
export type GeneralLedger = Schemas['GeneralLedgerResponse'];
export type LedgerLine = Schemas['GeneralLedgerLineResponse'];
export type TrialBalance = Schemas['TrialBalanceResponse'];
export type TrialBalanceRow = Schemas['TrialBalanceRowResponse'];
export type Customer = Schemas['CustomerResponse'];
export type Exposure = Schemas['ExposureResponse'];
export type Supplier = Schemas['SupplierResponse'];
export type Contract = Schemas['ContractResponse'];
export type SupplierBank = Schemas['SupplierBankResponse'];
export type Drawer = Schemas['DrawerResponse'];
export type Gateway = Schemas['GatewayResponse'];
export type TaxRule = Schemas['TaxRuleResponse'];
export type Settings = Schemas['SettingsResponse'];
export type Refund = Schemas['RefundListItemResponse'];
export type RefundDetail = Schemas['RefundDetailResponse'];
export type RefundItem = Schemas['RefundItemResponse'];
export type Receipt = Schemas['ReceiptResponse'];
export type ReceiptDetail = Schemas['ReceiptDetailResponse'];
export type DrawerSession = Schemas['DrawerSessionResponse'];
export type GatewayTransaction = Schemas['GatewayTransactionResponse'];
export type UnappliedCredit = Schemas['UnappliedCreditResponse'];
export type Chargeback = Schemas['ChargebackResponse'];
export type Invoice = Schemas['InvoiceResponse'];
export type InvoiceDetail = Schemas['InvoiceDetailResponse'];
export type Memo = Schemas['MemoResponse'];
export type Notification = Schemas['NotificationResponse'];
export type Run = Schemas['RunResponse'];
export type AuditLine = Schemas['AuditLineResponse'];
export type AuditChange = Schemas['AuditChangeResponse'];
export type Approval = Schemas['ApprovalResponse'];
export type ImportRun = Schemas['ImportRunResponse'];
export type ImportRecord = Schemas['ImportRecordResponse'];
export type Account = Schemas['AccountResponse'];
export type Period = Schemas['PeriodResponse'];
export type SearchHit = Schemas['SearchHitResponse'];
export type ItemRequest = Schemas['ChangedItemRequest'];
/** Made here too, when an answer without a body arrives: less is certain than the contract says. */
export interface Problem
  extends
    Partial<Pick<Schemas['Problem'], 'detail' | 'remedy' | 'errors'>>,
    Pick<Schemas['Problem'], 'title' | 'status'> {
  readonly code: string;
  readonly request_id?: string | undefined;
  readonly [extra: string]: unknown;
}
