import { DomainError, Money, type Booking, type ErrorCode, type JournalEntry } from '@travobooks/domain';
import type { CreditFacts, SaleContext, SupplierFacts } from '../ports/booking-store.port';
import type { RequestScope } from '../ports/request-scope.port';

/** One condition of a posting action, as a dry run shows it. */
export interface Check {
  readonly name: 'customer' | 'credit' | 'supplier' | 'period' | 'void_window' | 'approval';
  readonly passed: boolean;
  readonly detail: string;
  readonly code?: ErrorCode;
  readonly remedy?: string;
}

const passed = (name: Check['name'], detail: string): Check => ({ name, passed: true, detail });
/** Nothing stops it, but it only asks: a second person decides. The code says so to programs, as the detail does to people. */
export const asksCheck = (detail: string) => ({ name: 'approval', passed: true, code: 'APPROVAL_PENDING', detail }) as const;
const failed = (name: Check['name'], code: ErrorCode, detail: string, remedy?: string): Check => ({ name, passed: false, code, detail, ...(remedy ? { remedy } : {}) });

/** The first failing check refuses the action; a dry run shows them all instead. */
export function enforce(checks: readonly Check[], scope: RequestScope): void {
  const broken = checks.find((check) => !check.passed && check.code);
  if (broken?.code && !scope.dryRun) throw new DomainError(broken.code, { detail: `${broken.detail} Nothing was posted.` });
}

export function customerCheck(credit: CreditFacts): Check {
  if (credit.state === 'CREDIT_HOLD') return failed('customer', 'CUSTOMER_ON_CREDIT_HOLD', `${credit.name} is on credit hold.`);
  if (credit.state !== 'ACTIVE') return failed('customer', 'CUSTOMER_NOT_ACTIVE', `${credit.name} is ${credit.state}.`);
  return passed('customer', `${credit.name} is active.`);
}

/** Free credit = limit + unapplied money − open invoices, functional currency; read under a lock, so two sales at once never pass it. */
export function creditCheck(credit: CreditFacts, needed: Money, approved: boolean): Check {
  const currency = needed.currency;
  const free = Money.parse(credit.limit ?? '0', currency)
    .plus(Money.parse(credit.unapplied, currency))
    .minus(Money.parse(credit.openInvoices, currency));
  if (!needed.isGreaterThan(free) || needed.isZero) return passed('credit', `${free.minus(needed).toDecimal()} ${currency} of credit is left after it.`);
  if (approved) return passed('credit', 'An approval covers what the credit limit does not.');
  const short = needed.minus(free).toDecimal();
  return failed('credit', 'CREDIT_LIMIT_EXCEEDED', `The credit of ${credit.name} is short by ${short} ${currency}.`, 'Take a payment first, or ask for approval.');
}

export function periodCheck(context: Pick<SaleContext, 'period'>, on: string, scope: RequestScope): Check {
  const { period } = context;
  if (!period) return failed('period', 'PERIOD_UNKNOWN', `There is no period for ${on}.`);
  const open = period.state === 'OPEN' || (period.state === 'SOFT_CLOSED' && scope.permissions['journal.adjust'] !== undefined);
  return open ? passed('period', `${period.name} is open.`) : failed('period', 'PERIOD_CLOSED', `The period ${period.name} is ${period.state}.`);
}

/** Of what is sold now; the suppliers of what was sold before do not count. Null: the agency's own fee. */
export function supplierCheck(suppliers: readonly (SupplierFacts | null)[]): Check {
  const idle = suppliers.find((supplier) => supplier !== null && supplier.state !== 'ACTIVE');
  return idle ? failed('supplier', 'SUPPLIER_NOT_ACTIVE', `${idle.name} is ${idle.state}.`) : passed('supplier', 'The supplier is active.');
}

export interface PostingOutcome {
  readonly booking: Booking;
  readonly invoiceId: string | null;
  readonly creditNoteId: string | null;
  readonly entries: readonly JournalEntry[];
  readonly checks: readonly Check[];
  /** Set when a second person must agree first: nothing is posted yet. */
  readonly approvalId: string | null;
}
