import {
  DomainError,
  Money,
  Rate,
  isCurrency,
  treatmentOf,
  parseBookingClass,
  parseDay,
  parseDocumentNumber,
  parseRoute,
  requireConsecutive,
  needsDocument,
  type BookingItem,
  type FormOfPayment,
  type ItemKind,
  type ServiceDate,
  type Traveller,
} from '@travobooks/domain';
import type { SupplierFacts } from '../ports/booking-store.port';
import { draftTerms, requireTreatment, type TermsCommand } from './draft-terms';

/** One item as asked: decimal strings in the booking's currency. */
export interface ItemCommand extends TermsCommand {
  readonly kind: ItemKind;
  readonly supplierId?: string | null;
  readonly description?: string | null;
  readonly traveller?: Traveller | null;
  readonly serviceDates?: readonly { readonly date: string; readonly weight?: string | undefined }[];
  /** Codes of the journey in order, `DAC-DXB-DAC`, and its booking class. */
  readonly route?: string | null;
  readonly bookingClass?: string | null;
  readonly baseFare?: string | null;
  readonly price?: string | null;
  readonly taxes?: readonly { readonly code: string; readonly amount: string }[];
  readonly commission?: { readonly rate?: string | undefined; readonly amount?: string | undefined } | null;
  readonly serviceFee?: string | null;
  readonly markup?: string | null;
  readonly discount?: string | null;
  readonly formOfPayment?: FormOfPayment | null;
  readonly cardAmount?: string | null;
  readonly emdType?: 'A' | 'S' | null;
  readonly relatedItemId?: string | null;
  readonly documentNumber?: string | null;
  readonly conjunction?: readonly string[];
  readonly documentIssuedOn?: string | null;
}

/** Builds an item of a draft; every refusal names the field by its pointer. */
export function draftItem(id: string, position: number, currency: string, command: ItemCommand): BookingItem {
  if (!isCurrency(currency)) throw new DomainError('CURRENCY_UNKNOWN', { pointer: '/currency' });
  const at = `/items/${position}`;
  const amount = (text: string | null | undefined, field: string): Money =>
    positive(Money.parse(text ?? '0', currency, `${at}/${field}`), `${at}/${field}`);
  const isFee = command.kind === 'SERVICE_FEE';
  const price = amount(command.baseFare ?? command.price, command.baseFare ? 'base_fare' : 'price');
  return {
    id,
    position,
    kind: command.kind,
    state: 'DRAFT',
    supplierId: command.supplierId ?? null,
    description: command.description?.trim() || defaultDescription(command),
    traveller: command.traveller ?? null,
    serviceDates: serviceDates(command, at),
    route: command.route ? parseRoute(command.route, `${at}/route`) : null,
    bookingClass: command.bookingClass
      ? parseBookingClass(command.bookingClass, `${at}/booking_class`)
      : null,
    baseFare: isFee ? Money.zero(currency) : price,
    taxes: (command.taxes ?? []).map((tax, index) => ({
      code: tax.code,
      amount: amount(tax.amount, `taxes/${index}/amount`),
    })),
    commissionRate:
      command.commission?.rate === undefined
        ? null
        : fraction(command.commission.rate, `${at}/commission/rate`),
    commission:
      command.commission?.amount === undefined
        ? null
        : amount(command.commission.amount, 'commission/amount'),
    serviceFee: isFee
      ? amount(command.serviceFee ?? command.price ?? command.baseFare, 'service_fee')
      : amount(command.serviceFee, 'service_fee'),
    markup: amount(command.markup, 'markup'),
    discount: amount(command.discount, 'discount'),
    formOfPayment: command.formOfPayment ?? 'CASH',
    cardAmount: cardAmount(command, amount, at),
    emdType: command.kind === 'EMD' ? (command.emdType ?? 'S') : null,
    relatedItemId: command.relatedItemId ?? null,
    ...documentOf(command, at),
    terms: draftTerms(command, currency, at),
    sold: null,
  };
}

/** Only a MIXED sale has a part on the airline's card; elsewhere the form says all. */
function cardAmount(
  command: ItemCommand,
  amount: (text: string, field: string) => Money,
  at: string,
): Money | null {
  if (!command.cardAmount) return null;
  if (command.formOfPayment !== 'MIXED') {
    const form = command.formOfPayment ?? 'CASH';
    throw new DomainError('CARD_AMOUNT_INVALID', {
      pointer: `${at}/card_amount`,
      detail: `A card amount belongs to a MIXED sale; this one is ${form}.`,
    });
  }
  return amount(command.cardAmount, 'card_amount');
}

function documentOf(
  command: ItemCommand,
  at: string,
): Pick<BookingItem, 'documentNumber' | 'conjunction' | 'documentIssuedOn'> {
  const number = command.documentNumber;
  const check = (text: string, pointer: string): string =>
    needsDocument(command.kind) ? parseDocumentNumber(text, pointer) : text;
  const documentNumber = number ? check(number, `${at}/document_number`) : null;
  const conjunction = (command.conjunction ?? []).map((text, index) =>
    parseDocumentNumber(text, `${at}/conjunction/${index}`),
  );
  if (documentNumber && needsDocument(command.kind))
    requireConsecutive(documentNumber, conjunction, `${at}/conjunction`);
  return {
    documentNumber,
    conjunction,
    documentIssuedOn: command.documentIssuedOn
      ? parseDay(command.documentIssuedOn, `${at}/document_issued_on`)
      : null,
  };
}

export function serviceDates(command: Pick<ItemCommand, 'serviceDates'>, at: string): ServiceDate[] {
  return (command.serviceDates ?? []).map((date, index) => {
    const weight = Rate.parse(date.weight ?? '1', `${at}/service_dates/${index}/weight`);
    if (weight.isZero)
      throw new DomainError('RATE_INVALID', {
        pointer: `${at}/service_dates/${index}/weight`,
        detail: 'A weight is above zero.',
      });
    return { date: parseDay(date.date, `${at}/service_dates/${index}/date`), weight: weight.toDecimal() };
  });
}

function fraction(text: string, pointer: string): Rate {
  const rate = Rate.parse(text, pointer);
  if (rate.scaled > Rate.UNIT)
    throw new DomainError('RATE_INVALID', { pointer, detail: 'A commission rate is at most 1 (100 %).' });
  return rate;
}

function positive(money: Money, pointer: string): Money {
  if (money.isNegative)
    throw new DomainError('AMOUNT_INVALID', { pointer, detail: 'An amount here has no sign.' });
  return money;
}

const defaultDescription = (command: ItemCommand): string => command.kind.toLowerCase().replaceAll('_', ' ');

/** The item's supplier; refuses one that cannot sell it. Null: the agency's own fee, or its own product whose costs name their suppliers. */
export function requireSupplier(
  item: BookingItem,
  suppliers: ReadonlyMap<string, SupplierFacts>,
): SupplierFacts | null {
  const pointer = `/items/${item.position}/supplier_id`;
  if (item.kind === 'SERVICE_FEE') return null;
  if (!item.supplierId && treatmentOf(item, null) === 'PRINCIPAL') {
    requireTreatment(item, null);
    return null;
  }
  if (!item.supplierId)
    throw new DomainError('VALIDATION_FAILED', {
      pointer,
      detail: 'A supplier is needed for this kind of item.',
    });
  const supplier = suppliers.get(item.supplierId);
  if (!supplier)
    throw new DomainError('VALIDATION_FAILED', { pointer, detail: 'There is no such supplier.' });
  const air = needsDocument(item.kind);
  if (supplier.kind === 'SETTLEMENT' || (air && supplier.kind !== 'AIRLINE'))
    throw new DomainError('SUPPLIER_KIND_MISMATCH', { pointer });
  if (air && supplier.settlement === 'PAY_AT_PROPERTY')
    throw new DomainError('SUPPLIER_KIND_MISMATCH', { pointer });
  requireTreatment(item, supplier);
  if (!air && (item.formOfPayment === 'AIRLINE_CARD' || item.formOfPayment === 'MIXED')) {
    throw new DomainError('CARD_AMOUNT_INVALID', {
      pointer: `/items/${item.position}/form_of_payment`,
      detail: 'Only an airline takes the customer\u2019s card.',
    });
  }
  return supplier;
}
