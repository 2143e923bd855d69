import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { BILLINGS, FORMS_OF_PAYMENT, ITEM_KINDS, TAX_BASES, TREATMENTS } from '@travobooks/domain';

const text = { type: String, nullable: true } as const;
const money = { example: '1000.00' } as const;

export class BookingTravellerResponse {
  @ApiProperty({ example: 'RAHMAN' }) family_name!: string;
  @ApiProperty({ example: 'AYESHA' }) given_name!: string;
  @ApiPropertyOptional(text) title?: string | null;
  @ApiPropertyOptional({ example: 'ADT' }) type?: string;
}

export class ServiceDateResponse {
  @ApiProperty({ format: 'date' }) date!: string;
  @ApiProperty({ example: '1' }) weight!: string;
}

export class TaxAmountResponse {
  @ApiProperty({ example: 'BD' }) code!: string;
  @ApiProperty({ example: '5000.00' }) amount!: string;
}

export class CommissionResponse {
  @ApiPropertyOptional({ example: '0.07' }) rate?: string;
  @ApiPropertyOptional({ example: '3500.00' }) amount?: string;
}

export class VatChargeResponse extends TaxAmountResponse {
  @ApiProperty({ enum: TAX_BASES }) base!: string;
}

export class ItemCostResponse {
  @ApiProperty({ format: 'uuid' }) supplier_id!: string;
  @ApiProperty({ example: '2400.00' }) amount!: string;
  @ApiProperty({ example: 'EUR' }) currency!: string;
}

export class PlanPartResponse {
  @ApiProperty({ format: 'date' }) due_on!: string;
  @ApiProperty({ example: '900.00' }) amount!: string;
}

export class PriceVatResponse {
  @ApiProperty({ example: 'BD-VAT' }) code!: string;
  @ApiProperty(money) amount!: string;
}

export class MarginTaxResponse {
  @ApiProperty({ example: 'TOMS' }) code!: string;
  @ApiProperty({ example: '0.2' }) rate!: string;
  @ApiProperty({ ...text, description: 'Null: by operation.' }) provisional_margin!: string | null;
}

/** P of a sale as principal, with its VAT, billing, costs and the taxes of its margin. */
export class PrincipalSaleResponse {
  @ApiProperty({ example: '3000.00' }) price!: string;
  @ApiProperty({ type: [PriceVatResponse] }) price_vat!: PriceVatResponse[];
  @ApiProperty({ enum: BILLINGS }) billing!: string;
  @ApiProperty({ type: [ItemCostResponse] }) costs!: ItemCostResponse[];
  @ApiProperty({ type: [MarginTaxResponse] }) margin!: MarginTaxResponse[];
}

/** The figures of ledger.md, as they were at the issue. */
export class ItemSaleResponse {
  @ApiProperty({ description: 'X: owed to the supplier.' }) payable!: string;
  @ApiProperty() on_card!: string;
  @ApiProperty() commission!: string;
  @ApiProperty() fee!: string;
  @ApiProperty() markup!: string;
  @ApiProperty() discount!: string;
  @ApiProperty({ description: 'What the customer owes the agency.' }) receivable!: string;
  @ApiProperty({ description: 'What the customer pays in all, card part included.' }) sale_total!: string;
  @ApiProperty({ type: [VatChargeResponse] }) vat!: VatChargeResponse[];
  @ApiPropertyOptional({ type: PrincipalSaleResponse }) principal?: PrincipalSaleResponse;
}

export class BookingItemResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ITEM_KINDS }) kind!: string;
  @ApiProperty({ enum: ['DRAFT', 'ISSUED', 'VOIDED', 'CANCELLED', 'REFUNDED', 'EXCHANGED'] }) state!: string;
  @ApiProperty({ ...text, format: 'uuid' }) supplier_id!: string | null;
  @ApiPropertyOptional() supplier_name?: string;
  @ApiProperty() description!: string;
  @ApiProperty({ type: BookingTravellerResponse, nullable: true })
  traveller!: BookingTravellerResponse | null;
  @ApiProperty({ type: [ServiceDateResponse] }) service_dates!: ServiceDateResponse[];
  @ApiProperty({ ...text, example: 'DAC-DXB-DAC' }) route!: string | null;
  @ApiProperty({ ...text, example: 'Y' }) booking_class!: string | null;
  @ApiPropertyOptional({ description: 'Of a ticket or EMD.', example: '50000.00' }) base_fare?: string;
  @ApiPropertyOptional({ description: 'Of anything else.' }) price?: string;
  @ApiProperty({ type: [TaxAmountResponse] }) taxes!: TaxAmountResponse[];
  @ApiPropertyOptional({
    type: CommissionResponse,
    nullable: true,
    description: 'Null: the contract\u2019s. Left out without supplier_cost.read.',
  })
  commission?: CommissionResponse | null;
  @ApiPropertyOptional({
    type: ItemSaleResponse,
    description: 'Once issued; left out without supplier_cost.read.',
  })
  sale?: ItemSaleResponse;
  @ApiProperty({
    ...text,
    enum: TREATMENTS,
    description: 'Null: not issued yet and the supplier\u2019s flag decides.',
  })
  treatment!: string | null;
  @ApiProperty(text) treatment_reason!: string | null;
  @ApiProperty({ ...text, enum: BILLINGS, description: 'Of a sale as principal.' }) billing!: string | null;
  @ApiProperty({ type: [PlanPartResponse] }) payment_plan!: PlanPartResponse[];
  @ApiProperty({ ...text, format: 'uuid' }) allotment_id!: string | null;
  @ApiProperty({ ...text, example: 'USD' }) supplier_currency!: string | null;
  @ApiPropertyOptional({ type: [ItemCostResponse], description: 'Left out without supplier_cost.read.' })
  costs?: ItemCostResponse[];
  @ApiProperty(money) service_fee!: string;
  @ApiProperty({ example: '0.00' }) markup!: string;
  @ApiProperty({ example: '0.00' }) discount!: string;
  @ApiProperty({ enum: FORMS_OF_PAYMENT }) form_of_payment!: string;
  @ApiProperty(text) card_amount!: string | null;
  @ApiProperty({ ...text, enum: ['A', 'S'] }) emd_type!: string | null;
  @ApiProperty({ ...text, format: 'uuid' }) related_item_id!: string | null;
  @ApiProperty({ ...text, example: '1762400000123' }) document_number!: string | null;
  @ApiProperty({ type: [String] }) conjunction!: string[];
  @ApiProperty({ ...text, format: 'date', description: 'The day on which it was noted that the traveller did not come.' }) no_show_on!: string | null;
  @ApiProperty({ ...text, format: 'date' }) issued_on!: string | null;
}

export class BookingRowResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'TVB-2026-000001' }) reference!: string;
  @ApiProperty({ example: 'ISSUED' }) state!: string;
  @ApiProperty({ ...text, example: 'ABC123' }) record_locator!: string | null;
  @ApiProperty({ format: 'uuid' }) customer_id!: string;
  @ApiProperty() customer_name!: string;
  @ApiProperty({ ...text, example: 'RAHMAN/AYESHA', description: 'Of the first item that has one.' })
  traveller!: string | null;
  @ApiProperty({ format: 'uuid' }) branch_id!: string;
  @ApiProperty({ example: 'BDT' }) currency!: string;
  @ApiProperty({ example: '66550.00' }) total!: string;
  @ApiProperty({ ...text, format: 'date-time' }) time_limit!: string | null;
  @ApiProperty({ ...text, format: 'date' }) issued_on!: string | null;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ format: 'date-time' }) created_at!: string;
  @ApiProperty({ format: 'date-time' }) updated_at!: string;
}

export class HistoryRowResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'ISSUED' }) event!: string;
  @ApiProperty(text) from_state!: string | null;
  @ApiProperty(text) to_state!: string | null;
  @ApiProperty({ format: 'uuid', description: 'Who did it; of a sale that was approved who asked for it.' })
  user_id!: string;
  @ApiProperty(text) user_name!: string | null;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description:
      'What belongs to the event: reason, documents, approval_id, invoice_id, credit_note_id, outcome of an approval, journal_entries (with journal.read), asked_by.',
  })
  detail!: Record<string, unknown> | null;
}

/** All rows of one booking, oldest first. */
export class HistoryResponse {
  @ApiProperty({ type: [HistoryRowResponse] }) data!: HistoryRowResponse[];
  @ApiProperty({ nullable: true, type: String }) next_cursor!: string | null;
}

export class PreviewLineResponse {
  @ApiProperty({ example: '1101' }) account!: string;
  @ApiProperty({ enum: ['DEBIT', 'CREDIT'] }) side!: string;
  @ApiProperty({ example: '66550.00' }) amount!: string;
  @ApiProperty({ example: 'BDT' }) currency!: string;
  @ApiProperty({ example: '66550.00' }) functional_amount!: string;
  @ApiProperty({ example: '1' }) fx_rate!: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) dimensions!: Record<
    string,
    string
  >;
}

/** An entry as it would be; without journal.read and supplier_cost.read only event and date. */
export class PreviewEntryResponse {
  @ApiProperty({ example: 'ISSUE' }) event!: string;
  @ApiProperty({ format: 'date' }) entry_date!: string;
  @ApiPropertyOptional() description?: string;
  @ApiPropertyOptional({ type: [PreviewLineResponse] }) lines?: PreviewLineResponse[];
}
