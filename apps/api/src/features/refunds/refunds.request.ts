import { Money, REFUND_KINDS, REFUND_SCOPES, REFUND_STATES, type AskedRefund } from '@travobooks/domain';
import { PAYBACK_METHODS, type AskedItem, type PayBackCommand, type QuoteCommand } from '@travobooks/application';
import { ArrayMaxSize, IsArray, IsInt, Max, Min } from 'class-validator';
import { ListQuery } from '../../http/cursor';
import { type Common, type Decorator, field, is } from '../../http/field-parts';
import {
  ChoicesField,
  DayField,
  EnumField,
  ExternalRefField,
  FlagField,
  IdField,
  MetadataField,
  MetadataFilterField,
  MoneyField,
  NestedMany,
  NestedOne,
  TextField,
} from '../../http/fields';

const DECIMAL = /^\d{1,15}(\.\d{1,4})?$/;

/** An amount, or true: all that is left of it. */
const PartField = (options: Common): Decorator =>
  field(
    { optional: true, ...options },
    { oneOf: [{ type: 'string', pattern: DECIMAL.source }, { type: 'boolean' }] } as never,
    is(
      'isPart',
      '$property must be a decimal string, or true for all that is left',
      (value) => typeof value === 'boolean' || (typeof value === 'string' && DECIMAL.test(value)),
    ),
  );

const CouponsField = (): Decorator =>
  field(
    { optional: true, description: 'Numbers of the coupons that go back, from 1.' },
    { type: Number, isArray: true, maxItems: 16 },
    IsArray(),
    ArrayMaxSize(16),
    IsInt({ each: true }),
    Min(1, { each: true }),
    Max(16, { each: true }),
  );

export class RefundTaxRequest {
  @TextField({ max: 10 }) code!: string;
  @MoneyField() amount!: string;
}

export class ValuationRequest {
  @EnumField(['PUBLISHED_FARE']) method!: string;
  @MoneyField({ description: 'The published fare of what was flown.' }) flown_fare!: string;
}

export class QuoteItemRequest {
  @IdField() item_id!: string;
  @EnumField(REFUND_SCOPES) scope!: AskedRefund['scope'];
  @MoneyField({ optional: true, description: 'After the penalty.' }) base_refund?: string;
  @MoneyField({ optional: true }) tax_refund?: string;
  @MoneyField({ optional: true }) penalty?: string;
  @NestedMany(() => RefundTaxRequest, { optional: true, max: 100 }) taxes?: RefundTaxRequest[];
  @CouponsField() coupons?: number[];
  @NestedOne(() => ValuationRequest, { optional: true, description: 'Required for a partly used document.' })
  valuation?: ValuationRequest;
  @PartField({ description: 'Of the service fee that is given back with its VAT.' }) refund_fee?: string | boolean;
  @PartField({ description: 'Of the markup that is given back with its VAT.' }) refund_markup?: string | boolean;
  @MoneyField({ optional: true, description: 'The agency\u2019s own charge; VAT comes on top.' }) agency_charge?: string;
  @MoneyField({ optional: true, description: 'Given although the supplier pays nothing.' }) goodwill?: string;
}

export class QuoteRequest {
  @IdField() booking_id!: string;
  @NestedMany(() => QuoteItemRequest, { min: 1, max: 50, once: 'item_id' }) items!: QuoteItemRequest[];
  @EnumField(REFUND_KINDS) kind!: QuoteCommand['kind'];
  @TextField({ max: 300 }) reason!: string;
  @ExternalRefField() external_ref?: string;
  @MetadataField() metadata?: Record<string, string>;
}

export class CreateRefundRequest {
  @IdField() quote_id!: string;
  @DayField({ optional: true, description: 'The day it is posted on; absent: the day on which the supplier accepts.' })
  refunded_on?: string;
  @TextField({ max: 60, optional: true, description: 'Already agreed outside: posts at once.' })
  supplier_refund_ref?: string;
}

export class CancelRefundRequest {
  @TextField({ max: 300, optional: true }) reason?: string;
}

export class SupplierResultRequest {
  @FlagField() accepted!: boolean;
  @TextField({ max: 60, optional: true }) reference?: string;
  @MoneyField({ optional: true, description: 'What the supplier gives back, where it is less than was asked.' })
  amount?: string;
  @TextField({ max: 300, optional: true, description: 'Why it was rejected.' }) reason?: string;
}

export class PaybackRequest {
  @EnumField(PAYBACK_METHODS) method!: PayBackCommand['method'];
  @MoneyField({ optional: true, description: 'Absent: all that is open.' }) amount?: string;
  @IdField({ optional: true }) bank_account_id?: string;
  @IdField({ optional: true }) gateway_id?: string;
  @IdField({ optional: true, description: 'Absent with CASH: the cash on hand.' }) drawer_id?: string;
  @FlagField({ optional: true, description: 'To the customer\u2019s wallet, as method WALLET.' }) wallet?: boolean;
}

export class PaybackResultRequest {
  @FlagField() paid!: boolean;
  @TextField({ max: 300, optional: true }) failure?: string;
}

export class RefundListQuery extends ListQuery {
  @ChoicesField(REFUND_STATES, { description: 'One or several, comma separated; absent: all but unused quotes.' }) state?: string;
  @IdField({ optional: true }) booking_id?: string;
  @IdField({ optional: true }) customer_id?: string;
  @TextField({ max: 30, optional: true }) document_number?: string;
  @ExternalRefField() external_ref?: string;
  @MetadataFilterField() metadata?: Record<string, string>;
  @TextField({ max: 100, optional: true, description: 'Part of the booking reference, the customer\u2019s name or the supplier\u2019s reference.' })
  q?: string;
}

export const quoteCommand = (body: QuoteRequest): QuoteCommand => ({
  bookingId: body.booking_id,
  kind: body.kind,
  reason: body.reason,
  externalRef: body.external_ref ?? null,
  metadata: body.metadata ?? null,
  items: body.items.map((item): AskedItem => ({ itemId: item.item_id, asked: askedOf(item) })),
});

/** Amounts are of the booking's currency, which is known under its lock. */
const askedOf =
  (item: QuoteItemRequest): AskedItem['asked'] =>
  (currency, pointer) => {
    const money = (text: string | undefined, name: string): Money | null =>
      text === undefined ? null : Money.parse(text, currency, `${pointer}/${name}`);
    const part = (value: string | boolean | undefined, name: string): Money | 'ALL' | null =>
      typeof value === 'boolean' ? (value ? 'ALL' : null) : money(value, name);
    return {
      scope: item.scope,
      baseRefund: money(item.base_refund, 'base_refund'),
      taxRefund: money(item.tax_refund, 'tax_refund'),
      penalty: money(item.penalty, 'penalty'),
      taxes: item.taxes?.map((tax, index) => ({ code: tax.code, amount: Money.parse(tax.amount, currency, `${pointer}/taxes/${index}/amount`) })) ?? null,
      coupons: item.coupons ?? [],
      flownFare: money(item.valuation?.flown_fare, 'valuation/flown_fare'),
      refundFee: part(item.refund_fee, 'refund_fee'),
      refundMarkup: part(item.refund_markup, 'refund_markup'),
      agencyCharge: money(item.agency_charge, 'agency_charge'),
      goodwill: money(item.goodwill, 'goodwill'),
    };
  };

export const paybackCommand = (refundId: string, body: PaybackRequest): PayBackCommand => ({
  refundId,
  method: body.wallet ? 'WALLET' : body.method,
  amount: body.amount ?? null,
  bankAccountId: body.bank_account_id ?? null,
  gatewayId: body.gateway_id ?? null,
  drawerId: body.drawer_id ?? null,
});
