import {
  DayField,
  EnumField,
  IdField,
  InstantField,
  MoneyField,
  NestedMany,
  NestedOne,
  TextField,
  CurrencyField,
} from '../../http/fields';
import { PageQuery } from '../../http/cursor';

export class LineDimensionsRequest {
  @IdField({ optional: true }) customer_id?: string;
  @IdField({ optional: true }) supplier_id?: string;
  @IdField({ optional: true }) branch_id?: string;
  @IdField({ optional: true }) item_id?: string;
  @IdField({ optional: true }) bank_account_id?: string;
  @IdField({ optional: true }) drawer_id?: string;
  @IdField({ optional: true }) gateway_id?: string;
  @TextField({ max: 30, optional: true }) document_number?: string;
  @TextField({ max: 40, optional: true }) tax_code?: string;
}

export class ManualLineRequest {
  @TextField({ max: 10, pattern: /^\d{4,10}$/ }) account!: string;
  @EnumField(['DEBIT', 'CREDIT']) side!: 'DEBIT' | 'CREDIT';
  @MoneyField() amount!: string;
  @CurrencyField({ optional: true }) currency?: string;
  @NestedOne(() => LineDimensionsRequest, { optional: true }) dimensions?: LineDimensionsRequest;
}

export class ManualEntryRequest {
  @DayField() entry_date!: string;
  @TextField({ max: 300 }) description!: string;
  @EnumField(['MANUAL', 'OPENING'], { optional: true }) kind?: 'MANUAL' | 'OPENING';
  @NestedMany(() => ManualLineRequest, { min: 2, max: 500 }) lines!: ManualLineRequest[];
  @TextField({ max: 500, optional: true, description: 'For the person who decides.' }) reason?: string;
  @TextField({ max: 60, optional: true, description: 'Your own key; unique among manual entries.' })
  external_ref?: string;
}

export class FiscalYearRequest {
  @DayField({ description: 'The day on which the partner\u2019s fiscal year begins.' }) starts_on!: string;
}

export class ReverseRequest {
  @DayField({ optional: true }) entry_date?: string;
  @TextField({ max: 300 }) reason!: string;
}

/** What posts entries so far, and for what. */
export const JOURNAL_EVENTS = ['ISSUE', 'VOID', 'MANUAL', 'OPENING', 'REVERSAL',
  'RECEIPT', 'APPLICATION', 'UNAPPLY', 'RETURN_CHARGE', 'RECEIPT_REVERSAL', 'APPLICATION_REVERSAL', 'UNAPPLY_REVERSAL', 'RETURN_CHARGE_REVERSAL',
  'WALLET_TRANSFER', 'CREDIT_PAID_OUT', 'CREDIT_EXPIRED', 'CREDIT_NOTE_APPLIED',
  'RECOGNITION', 'RECOGNITION_REVERSED', 'OVERRIDE_ACCRUAL', 'COMMISSION_RECEIVED', 'OVERRIDE_INVOICED',
  'CHARGEBACK', 'CHARGEBACK_WON', 'CHARGEBACK_REVERSAL', 'CHARGEBACK_WON_REVERSAL', 'GATEWAY_PAYOUT', 'DRAWER_COUNT', 'DRAWER_BANKED', 'CLIENT_MONEY_RELEASED',
] as const;
export const SOURCE_TYPES = [
  'BOOKING_ITEM', 'MANUAL', 'RECEIPT', 'ADVANCE', 'WALLET_TRANSFER', 'CREDIT_PAYOUT', 'CREDIT_EXPIRY', 'CREDIT_NOTE_APPLICATION',
  'GATEWAY_PAYOUT', 'DRAWER', 'CLIENT_MONEY',
  'OVERRIDE', 'SUPPLIER_COMMISSION',
] as const;

class EntryFilterQuery extends PageQuery {
  @EnumField(SOURCE_TYPES, { optional: true }) source_type?: string;
  @IdField({ optional: true }) source_id?: string;
  @IdField({ optional: true }) booking_id?: string;
  @TextField({ max: 30, optional: true }) document_number?: string;
  @EnumField(JOURNAL_EVENTS, { optional: true }) event?: string;
  @TextField({ max: 10, optional: true, pattern: /^\d{4,10}$/ }) account?: string;
  @IdField({ optional: true }) customer_id?: string;
  @IdField({ optional: true }) branch_id?: string;
  @DayField({ optional: true }) from?: string;
  @DayField({ optional: true }) to?: string;
  @TextField({ max: 60, optional: true }) q?: string;
}

export class EntryListQuery extends EntryFilterQuery {
  @InstantField({ optional: true, description: 'Only what was posted since.' }) updated_since?: string;
}

export class LineListQuery extends EntryFilterQuery {
  @IdField({ optional: true }) supplier_id?: string;
}
