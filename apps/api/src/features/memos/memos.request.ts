import { MEMO_CAUSES, MEMO_KINDS, MEMO_STATES } from '@travobooks/domain';
import { CREDIT_AS } from '@travobooks/application';
import { ListQuery } from '../../http/cursor';
import {
  ChoicesField,
  CurrencyField,
  DayField,
  EnumField,
  ExternalRefField,
  FlagField,
  IdField,
  MetadataField,
  MetadataFilterField,
  MoneyField,
  TextField,
} from '../../http/fields';

export class RecordMemoRequest {
  @EnumField(MEMO_KINDS) kind!: (typeof MEMO_KINDS)[number];
  @TextField({ min: 4, max: 20, pattern: /^[0-9A-Z]+$/, description: 'The airline\u2019s number, as in its billing.' }) number!: string;
  @IdField() supplier_id!: string;
  @CurrencyField() currency!: string;
  @MoneyField({ description: 'Without the issue charge.' }) amount!: string;
  @MoneyField({ optional: true, description: 'What the airline charges for issuing an ADM.' }) charge?: string;
  @EnumField(MEMO_CAUSES) cause!: (typeof MEMO_CAUSES)[number];
  @TextField({ max: 14, optional: true, description: 'The ticket or EMD that it is about: 13 digits. It links the memo to its sale.' })
  related_document_number?: string;
  @IdField({ optional: true, description: 'The ADM that an ACM undoes.' }) undoes_memo_id?: string;
  @DayField({ optional: true }) received_on?: string;
  @IdField({ optional: true, description: 'The office of a memo that is linked to no sale.' }) branch_id?: string;
  @ExternalRefField() external_ref?: string;
  @MetadataField() metadata?: Record<string, string>;
}

export class LinkMemoRequest {
  @TextField({ max: 14, description: '13 digits, of the same airline.' }) document_number!: string;
}

export class AcceptMemoRequest {
  @DayField({ optional: true }) accepted_on?: string;
  @EnumField(CREDIT_AS, { optional: true, description: 'Of an ACM: where its credit belongs. Absent: its cause says, an open case of its document first.' })
  as?: (typeof CREDIT_AS)[number];
}

export class RechargeMemoRequest {
  @IdField() customer_id!: string;
  @MoneyField() amount!: string;
  @DayField({ optional: true }) recharged_on?: string;
  @TextField({ max: 300, optional: true, description: 'Printed on the debit note.' }) reason?: string;
}

export class DisputeMemoRequest {
  @TextField({ max: 500 }) reason!: string;
  @FlagField({ description: 'Probable: provided for on 2051. Not probable: no entry, disclosed (IAS 37).' }) loss_probable!: boolean;
  @MoneyField({ optional: true, description: 'The contested part of amount and charge; the rest is accepted. Absent: all of it.' }) amount?: string;
  @DayField({ optional: true }) disputed_on?: string;
}

export class DisputeOutcomeRequest {
  @EnumField(['WON', 'LOST', 'PARTLY']) outcome!: 'WON' | 'LOST' | 'PARTLY';
  @MoneyField({ optional: true, description: 'With PARTLY: what is left to pay of the contested part.' }) payable?: string;
  @DayField({ optional: true }) decided_on?: string;
}

export class BillMemoRequest {
  @DayField({ optional: true }) billed_on?: string;
}

export class WriteOffMemoRequest {
  @TextField({ max: 500 }) reason!: string;
  @DayField({ optional: true }) written_off_on?: string;
}

export class MemoListQuery extends ListQuery {
  @EnumField(MEMO_KINDS, { optional: true }) kind?: string;
  @ChoicesField(MEMO_STATES, { optional: true }) state?: string;
  @EnumField(MEMO_CAUSES, { optional: true }) cause?: string;
  @IdField({ optional: true }) supplier_id?: string;
  @IdField({ optional: true }) customer_id?: string;
  @IdField({ optional: true }) booking_id?: string;
  @TextField({ max: 20, optional: true }) number?: string;
  @TextField({ max: 20, optional: true, description: 'The document that it is about.' }) document_number?: string;
  @TextField({ max: 100, optional: true }) external_ref?: string;
  @MetadataFilterField() metadata?: Record<string, string>;
  @TextField({ max: 100, optional: true, description: 'Part of its number, its document or its airline\u2019s name.' }) q?: string;
}
