import { ApiSchema } from '@nestjs/swagger';
import { BILLINGS, BOOKING_STATES, FORMS_OF_PAYMENT, ITEM_KINDS, TREATMENTS, type Billing, type Treatment } from '@travobooks/domain';
import type { ItemCommand } from '@travobooks/application';
import {
  ChoicesField, CurrencyField, DayField, EnumField, ExternalRefField, FlagField, IdField, IdListField, InstantField, KeepsNulls, MetadataField, MetadataFilterField, MoneyField, NestedMany, NestedOne,
  RateField, TextField, TextListField,
} from '../../http/fields'; // prettier-ignore
import { ListQuery } from '../../http/cursor';

const MAX_ITEMS = 100;
const DOCUMENT = /^(\d{3}-?\d{10}|[A-Za-z0-9/-]{1,30})$/;

@ApiSchema({ name: 'Traveller' })
export class TravellerRequest {
  @TextField({ max: 60 }) family_name!: string;
  @TextField({ max: 60 }) given_name!: string;
  @TextField({ max: 10, optional: true }) title?: string | null;
  @TextField({ max: 10, optional: true, description: 'ADT, CHD, INF …' }) type?: string;
}

export class ServiceDateRequest {
  @DayField() date!: string;
  @RateField({ optional: true, description: 'Its share of the revenue; 1 when absent.' }) weight?: string;
}

export class TaxRequest {
  @TextField({ max: 10, pattern: /^[A-Z0-9]{1,10}$/ }) code!: string;
  @MoneyField() amount!: string;
}

export class CommissionRequest {
  @RateField({ optional: true }) rate?: string;
  @MoneyField({ optional: true }) amount?: string;
}

export class CostRequest {
  @IdField() supplier_id!: string;
  @MoneyField({ description: 'With its VAT, in the currency in which the supplier is owed.' }) amount!: string;
  @CurrencyField() currency!: string;
}

export class PlanPartRequest {
  @DayField() due_on!: string;
  @MoneyField() amount!: string;
}

export class ItemRequest {
  @EnumField(ITEM_KINDS) kind!: (typeof ITEM_KINDS)[number];
  @IdField({ optional: true, description: 'Absent only for a SERVICE_FEE and for the agency\u2019s own product as principal.' }) supplier_id?: string;
  @TextField({ max: 300, optional: true }) description?: string;
  @NestedOne(() => TravellerRequest, { optional: true }) traveller?: TravellerRequest;
  @NestedMany(() => ServiceDateRequest, { max: 60, optional: true }) service_dates?: ServiceDateRequest[];
  @TextField({ max: 67, optional: true, pattern: /^[A-Z]{3}(-[A-Z]{3}){1,16}$/, description: 'Codes of the journey in order, such as DAC-DXB-DAC; a contract may pay by it.' }) route?: string;
  @TextField({ max: 10, optional: true, pattern: /^[A-Z0-9]{1,10}$/, description: 'Booking class (RBD); a contract may pay by it.' }) booking_class?: string;
  @MoneyField({ optional: true, description: 'Fare of a ticket or EMD.' }) base_fare?: string;
  @MoneyField({ optional: true, description: 'Price of anything else.' }) price?: string;
  @NestedMany(() => TaxRequest, { max: 80, optional: true }) taxes?: TaxRequest[];
  @NestedOne(() => CommissionRequest, { optional: true, description: 'rate or amount; absent: the contract\u2019s.' }) commission?: CommissionRequest;
  @MoneyField({ optional: true }) service_fee?: string;
  @MoneyField({ optional: true }) markup?: string;
  @MoneyField({ optional: true }) discount?: string;
  @EnumField(FORMS_OF_PAYMENT, { optional: true }) form_of_payment?: (typeof FORMS_OF_PAYMENT)[number];
  @MoneyField({ optional: true, description: 'The part on the airline\u2019s card of a MIXED sale.' }) card_amount?: string;
  @CurrencyField({ optional: true, description: 'In which the supplier of an agent\u2019s sale is owed, where it is not the booking\u2019s: at the day\u2019s rate.' }) supplier_currency?: string;
  @EnumField(TREATMENTS, { optional: true, description: 'Against the supplier\u2019s flag, with treatment_reason; absent: the flag decides, of an own product the kind.' }) treatment?: Treatment;
  @TextField({ max: 300, optional: true }) treatment_reason?: string;
  @NestedMany(() => CostRequest, { max: 60, optional: true, description: 'Of a sale as principal: what it will cost, by supplier.' }) costs?: CostRequest[];
  @EnumField(BILLINGS, { optional: true, description: 'Of a sale as principal; absent: ON_DUE_DATE for TOUR and PACKAGE and with a payment_plan, else ON_ISSUE.' }) billing?: Billing;
  @NestedMany(() => PlanPartRequest, { max: 60, optional: true, description: 'Instalments; they sum to the price with its VAT.' }) payment_plan?: PlanPartRequest[];
  @IdField({ optional: true, description: 'Stock at one\u2019s own risk that it is sold from.' }) allotment_id?: string;
  @EnumField(['A', 'S'], { optional: true }) emd_type?: 'A' | 'S';
  @IdField({ optional: true }) related_item_id?: string;
  @TextField({ max: 30, optional: true, pattern: DOCUMENT }) document_number?: string;
  @TextListField({ max: 8, maxLength: 14, optional: true }) conjunction?: string[];
}

export class ChangedItemRequest extends ItemRequest {
  @IdField({ optional: true, description: 'An item of the booking that stays.' }) id?: string;
}

export class CreateBookingRequest {
  @IdField() customer_id!: string;
  @CurrencyField() currency!: string;
  @IdField({ optional: true, description: 'Another office, within the caller\u2019s scope.' }) branch_id?: string;
  @TextField({ max: 10, optional: true, pattern: /^[A-Z0-9]{5,8}$/ }) record_locator?: string;
  @InstantField({ optional: true }) time_limit?: string;
  @TextField({ max: 2000, optional: true }) notes?: string;
  @ExternalRefField() external_ref?: string;
  @MetadataField() metadata?: Record<string, string>;
  @NestedMany(() => ItemRequest, { max: MAX_ITEMS }) items!: ItemRequest[];
}

/** Null takes away what may be absent. */
@KeepsNulls('record_locator', 'time_limit', 'notes', 'metadata')
export class ChangeBookingRequest {
  @IdField({ optional: true }) customer_id?: string;
  @TextField({ max: 10, optional: true, pattern: /^[A-Z0-9]{5,8}$/ }) record_locator?: string | null;
  @InstantField({ optional: true }) time_limit?: string | null;
  @TextField({ max: 2000, optional: true }) notes?: string | null;
  @MetadataField() metadata?: Record<string, string> | null;
  @NestedMany(() => ChangedItemRequest, { once: 'id', max: MAX_ITEMS, optional: true, description: 'All items; what is not here leaves the booking.' }) items?: ChangedItemRequest[];
}

export class AddItemsRequest {
  @NestedMany(() => ItemRequest, { min: 1, max: MAX_ITEMS }) items!: ItemRequest[];
}

export class HoldRequest {
  @InstantField({ optional: true }) time_limit?: string;
}

export class CancelRequest {
  @TextField({ max: 300 }) reason!: string;
}

export class DocumentRequest {
  @IdField() item_id!: string;
  @TextField({ max: 30, pattern: DOCUMENT }) document_number!: string;
  @TextListField({ max: 8, maxLength: 14, optional: true }) conjunction?: string[];
}

export class IssueRequest {
  @NestedMany(() => DocumentRequest, { once: 'item_id', max: MAX_ITEMS, optional: true }) documents?: DocumentRequest[];
  @IdListField({ min: 1, max: MAX_ITEMS, optional: true, description: 'A part of the booking.' }) item_ids?: string[];
  @DayField({ optional: true }) issued_on?: string;
  @FlagField({ optional: true, description: 'The customer\u2019s advances of the same currency pay the new invoice first: those for this booking, then the oldest.' }) apply_advances?: boolean;
  @FlagField({ optional: true, description: 'Over the credit limit: ask a second person instead of refusing.' }) ask_approval?: boolean;
  @TextField({ max: 500, optional: true }) reason?: string;
}

export class VoidRequest {
  @IdListField({ min: 1, max: MAX_ITEMS, optional: true }) item_ids?: string[];
  @TextField({ max: 300 }) reason!: string;
  @DayField({ optional: true }) voided_on?: string;
}

export class ServiceDatesRequest {
  @NestedMany(() => ServiceDateRequest, { max: 60, description: 'All dates of the item; none: a ticket or EMD is left open.' }) service_dates!: ServiceDateRequest[];
  @TextField({ max: 300 }) reason!: string;
}

export class NoShowRequest {
  @TextField({ max: 300, optional: true }) reason?: string;
}

export class BookingListQuery extends ListQuery {
  @ChoicesField(BOOKING_STATES) state?: string;
  @IdField({ optional: true }) customer_id?: string;
  @TextField({ max: 10, optional: true }) record_locator?: string;
  @TextField({ max: 14, optional: true }) document_number?: string;
  @TextField({ max: 100, optional: true }) external_ref?: string;
  @MetadataFilterField() metadata?: Record<string, string>;
  @TextField({ max: 60, optional: true, description: 'Beginning of a reference, a locator or a traveller\u2019s name, part of a customer\u2019s name.' }) q?: string;
  @EnumField(['id', 'time_limit'], { optional: true }) sort?: 'id' | 'time_limit';
}

export const itemCommand = (item: ItemRequest): ItemCommand => ({
  kind: item.kind, supplierId: item.supplier_id ?? null, description: item.description ?? null, traveller: item.traveller ?? null,
  serviceDates: item.service_dates ?? [], route: item.route ?? null, bookingClass: item.booking_class ?? null, baseFare: item.base_fare ?? null, price: item.price ?? null, taxes: item.taxes ?? [],
  commission: item.commission ?? null, serviceFee: item.service_fee ?? null, markup: item.markup ?? null, discount: item.discount ?? null,
  formOfPayment: item.form_of_payment ?? null, cardAmount: item.card_amount ?? null, emdType: item.emd_type ?? null, supplierCurrency: item.supplier_currency ?? null,
  treatment: item.treatment ?? null, treatmentReason: item.treatment_reason ?? null, billing: item.billing ?? null, allotmentId: item.allotment_id ?? null,
  costs: (item.costs ?? []).map((cost) => ({ supplierId: cost.supplier_id, amount: cost.amount, currency: cost.currency })),
  paymentPlan: (item.payment_plan ?? []).map((part) => ({ dueOn: part.due_on, amount: part.amount })),
  relatedItemId: item.related_item_id ?? null, documentNumber: item.document_number ?? null, conjunction: item.conjunction ?? [],
});
