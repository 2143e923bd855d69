import {
  Money,
  Rate,
  type Booking,
  type BookingItem,
  type SaleFigures,
  type TaxAmount,
} from '@travobooks/domain';
import type { Row } from '../session';
import { fromBin, fromBinOrNull, json, toBin, toBinOrNull } from '../sql';
import { principalFromJson, principalJson, termsFromJson, termsJson, type PrincipalJson } from './item-terms.rows';
import { isoTime, isoTimeOrNull } from './records.store';

/** Row ↔ Booking: here and nowhere else. */
export function bookingFromRow(row: Row, items: readonly BookingItem[]): Booking {
  return {
    id: fromBin(row['id'] as Buffer),
    reference: String(row['reference']),
    branchId: fromBin(row['branch_id'] as Buffer),
    customerId: fromBin(row['customer_id'] as Buffer),
    currency: String(row['currency']),
    state: row['state'] as Booking['state'],
    recordLocator: row['record_locator'] as string | null,
    gds: row['gds'] as string | null,
    pnrCreated: row['pnr_created'] as string | null,
    timeLimit: isoTimeOrNull(row['time_limit']),
    notes: row['notes'] as string | null,
    madeBy: fromBin(row['made_by'] as Buffer),
    approvalId: fromBinOrNull(row['approval_id'] as Buffer | null),
    issuedOn: row['issued_on'] as string | null,
    externalRef: row['external_ref'] as string | null,
    metadata: row['metadata'] ? json(row['metadata']) : null,
    version: Number(row['version']),
    createdAt: isoTime(row['created_at']),
    updatedAt: isoTime(row['updated_at']),
    saleTotal: Money.fromColumn(String(row['sale_total']), String(row['currency'])),
    items,
  };
}

export function itemFromRow(row: Row, currency: string): BookingItem {
  const money = (column: string): Money => Money.fromColumn(String(row[column]), currency);
  const moneyOrNull = (column: string): Money | null => (row[column] === null ? null : money(column));
  return {
    id: fromBin(row['id'] as Buffer),
    position: Number(row['position']),
    kind: row['kind'] as BookingItem['kind'],
    state: row['state'] as BookingItem['state'],
    supplierId: fromBinOrNull(row['supplier_id'] as Buffer | null),
    description: String(row['description']),
    traveller: row['traveller'] ? json(row['traveller']) : null,
    serviceDates: json(row['service_dates']),
    route: row['route'] as string | null,
    bookingClass: row['booking_class'] as string | null,
    baseFare: money('base_fare'),
    taxes: json<{ code: string; amount: string }[]>(row['taxes']).map((tax): TaxAmount => ({
      code: tax.code,
      amount: Money.parse(tax.amount, currency),
    })),
    commissionRate: row['commission_rate'] === null ? null : Rate.parse(String(row['commission_rate'])),
    commission: moneyOrNull('commission'),
    serviceFee: money('service_fee'),
    markup: money('markup'),
    discount: money('discount'),
    formOfPayment: row['form_of_payment'] as BookingItem['formOfPayment'],
    cardAmount: moneyOrNull('card_amount'),
    emdType: row['emd_type'] as BookingItem['emdType'],
    relatedItemId: fromBinOrNull(row['related_item_id'] as Buffer | null),
    documentNumber: row['document_number'] as string | null,
    conjunction: row['conjunction'] ? json(row['conjunction']) : [],
    documentIssuedOn: row['document_issued_on'] as string | null,
    noShowOn: row['no_show_on'] as string | null,
    terms: row['terms']
      ? termsFromJson(json(row['terms']), currency, fromBinOrNull(row['allotment_id'] as Buffer | null))
      : null,
    sold: row['sale'] ? soldFromJson(json(row['sale']), currency) : null,
  };
}

interface SaleJson {
  readonly payable: string;
  readonly on_card: string;
  readonly commission: string;
  readonly fee: string;
  readonly markup: string;
  readonly discount: string;
  readonly receivable: string;
  readonly sale_total: string;
  readonly principal?: PrincipalJson;
  readonly vat: readonly {
    readonly code: string;
    readonly base: SaleFigures['vat'][number]['base'];
    readonly amount: string;
  }[];
}

/** The figures as sold: what the booking, a void and an approval sum; the journal is the record. */
export function saleJson(sale: SaleFigures): SaleJson {
  return {
    payable: sale.payable.toDecimal(),
    on_card: sale.onCard.toDecimal(),
    commission: sale.commission.toDecimal(),
    fee: sale.fee.toDecimal(),
    markup: sale.markup.toDecimal(),
    discount: sale.discount.toDecimal(),
    receivable: sale.receivable.toDecimal(),
    sale_total: sale.saleTotal.toDecimal(),
    vat: sale.vat.map((tax) => ({ code: tax.code, base: tax.base, amount: tax.amount.toDecimal() })),
    ...(sale.principal ? { principal: principalJson(sale.principal) } : {}),
  };
}

function soldFromJson(sale: SaleJson, currency: string): SaleFigures {
  const money = (text: string): Money => Money.parse(text, currency);
  return {
    payable: money(sale.payable),
    onCard: money(sale.on_card),
    commission: money(sale.commission),
    fee: money(sale.fee),
    markup: money(sale.markup),
    discount: money(sale.discount),
    receivable: money(sale.receivable),
    saleTotal: money(sale.sale_total),
    vat: sale.vat.map((tax) => ({ code: tax.code, base: tax.base, amount: money(tax.amount) })),
    ...(sale.principal ? { principal: principalFromJson(sale.principal, currency) } : {}),
  };
}

export const ITEM_COLUMNS = `partner_id, id, booking_id, position, kind, state, supplier_id, description, traveller, service_dates, route, booking_class, base_fare,
  taxes, commission_rate, commission, service_fee, markup, discount, form_of_payment, card_amount, emd_type, related_item_id,
  document_number, conjunction, document_issued_on, terms, allotment_id`;

export function itemValues(partnerId: number, bookingId: string, item: BookingItem): unknown[] {
  return [
    partnerId,
    toBin(item.id),
    toBin(bookingId),
    item.position,
    item.kind,
    item.state,
    toBinOrNull(item.supplierId),
    item.description,
    item.traveller ? JSON.stringify(item.traveller) : null,
    JSON.stringify(item.serviceDates),
    item.route,
    item.bookingClass,
    item.baseFare.toDecimal(),
    JSON.stringify(item.taxes.map((tax) => ({ code: tax.code, amount: tax.amount.toDecimal() }))),
    item.commissionRate?.toDecimal() ?? null,
    item.commission?.toDecimal() ?? null,
    item.serviceFee.toDecimal(),
    item.markup.toDecimal(),
    item.discount.toDecimal(),
    item.formOfPayment,
    item.cardAmount?.toDecimal() ?? null,
    item.emdType,
    toBinOrNull(item.relatedItemId),
    item.documentNumber,
    item.conjunction.length > 0 ? JSON.stringify(item.conjunction) : null,
    item.documentIssuedOn,
    item.terms ? JSON.stringify(termsJson(item.terms)) : null,
    toBinOrNull(item.terms?.allotmentId ?? null),
  ];
}
