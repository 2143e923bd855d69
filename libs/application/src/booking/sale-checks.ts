import {
  DomainError,
  Money,
  monthsBetween,
  writtenAmount,
  writtenDay,
  writtenMonth,
  dayInZone,
  type Booking,
  type Day,
  type ErrorCode,
  type JournalEntry,
} from '@travobooks/domain';
import type { CreditFacts, SaleContext, SupplierFacts } from '../ports/booking-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx } from '../ports/unit-of-work.port';

/** What a check has measured, for programs that say it in another language: amounts are plain decimals, days `YYYY-MM-DD`, periods `YYYY-MM`. */
export interface CheckFacts {
  readonly name?: string;
  readonly state?: string;
  readonly amount?: string;
  readonly currency?: string;
  readonly limit?: string;
  readonly free_before?: string;
  /** Negative: by so much the credit is short. */
  readonly free_after?: string;
  readonly period?: string;
  readonly months_back?: number;
  readonly due_on?: Day;
  readonly cut_off?: string;
  readonly voided_on?: Day;
}

/** What a passed check has found; a failed one bears the code of its refusal. */
export type FindingCode =
  | 'CUSTOMER_ACTIVE'
  | 'SUPPLIER_ACTIVE'
  | 'CREDIT_ENOUGH'
  | 'CREDIT_BY_APPROVAL'
  | 'PERIOD_OPEN'
  | 'PERIOD_EARLIER'
  | 'DUE_DATE_PAST'
  | 'VOID_WINDOW_OPEN'
  | 'VOID_DATED_BACK'
  | 'APPROVAL_PENDING'
  | 'APPROVAL_NOT_NEEDED';

/** One condition of an action, as a dry run shows it. */
export interface Check<
  Name extends string =
    'customer' | 'credit' | 'supplier' | 'period' | 'due_date' | 'void_window' | 'approval',
> {
  readonly name: Name;
  readonly passed: boolean;
  readonly detail: string;
  readonly code?: ErrorCode | FindingCode;
  readonly remedy?: string;
  readonly facts?: CheckFacts;
  /** Nothing stops it, but somebody should look twice. */
  readonly attention?: true;
}

type Said = Pick<Check, 'detail' | 'facts' | 'remedy' | 'attention'>;
const passed = <Name extends Check['name']>(name: Name, code: FindingCode, said: Said) =>
  ({ name, passed: true, code, ...said }) as const;
const failed = (name: Check['name'], code: ErrorCode, said: Said): Check => ({
  name,
  passed: false,
  code,
  ...said,
});
/** Nothing stops it, but it only asks: a second person decides. The code says so to programs, as the detail does to people. */
export const asksCheck = (detail: string, facts?: CheckFacts) =>
  passed('approval', 'APPROVAL_PENDING', { detail, ...(facts ? { facts } : {}) });

/** An amount with its currency, grouped as the partner writes it. */
export const saidAmount = (money: Money, scope: RequestScope): string =>
  `${writtenAmount(money.toDecimal(), scope.partner.settings.grouping)} ${money.currency}`;

/** The first failing check refuses the action; a dry run shows them all instead. */
export function enforce(checks: readonly Check[], scope: RequestScope): void {
  const broken = checks.find((check) => !check.passed && check.code);
  if (broken?.code && !scope.dryRun)
    throw new DomainError(broken.code as ErrorCode, { detail: `${broken.detail} Nothing was posted.` });
}

export function customerCheck({ name, state }: CreditFacts): Check {
  const facts = { name, state };
  if (state === 'CREDIT_HOLD')
    return failed('customer', 'CUSTOMER_ON_CREDIT_HOLD', { detail: `${name} is on credit hold.`, facts });
  if (state !== 'ACTIVE')
    return failed('customer', 'CUSTOMER_NOT_ACTIVE', { detail: `${name} is ${state}.`, facts });
  return passed('customer', 'CUSTOMER_ACTIVE', { detail: `${name} is active.`, facts });
}

/** Free credit = limit + unapplied money − open invoices, functional currency; read under a lock, so two sales at once never pass it. */
export function creditCheck(
  credit: CreditFacts,
  needed: Money,
  approved: boolean,
  scope: RequestScope,
): Check {
  const { currency } = needed;
  const limit = Money.parse(credit.limit ?? '0', currency);
  const free = limit
    .plus(Money.parse(credit.unapplied, currency))
    .minus(Money.parse(credit.openInvoices, currency));
  const left = free.minus(needed);
  const facts = {
    name: credit.name,
    amount: needed.toDecimal(),
    currency,
    limit: limit.toDecimal(),
    free_before: free.toDecimal(),
    free_after: left.toDecimal(),
  };
  if (!needed.isGreaterThan(free) || needed.isZero) {
    return passed('credit', 'CREDIT_ENOUGH', {
      detail: `${saidAmount(free, scope)} free, ${saidAmount(left, scope)} left after it.`,
      facts,
    });
  }
  if (approved)
    return passed('credit', 'CREDIT_BY_APPROVAL', {
      detail: 'An approval covers what the credit limit does not.',
      facts,
    });
  const detail = `The credit of ${credit.name} is short by ${saidAmount(left.negate(), scope)}.`;
  return failed('credit', 'CREDIT_LIMIT_EXCEEDED', {
    detail,
    facts,
    remedy: 'Take a payment first, or ask for approval.',
  });
}

export function periodCheck(
  { period }: Pick<SaleContext, 'period'>,
  on: Day,
  tx: Pick<Tx, 'scope' | 'now'>,
): Check {
  if (!period)
    return failed('period', 'PERIOD_UNKNOWN', {
      detail: `There is no period for ${writtenDay(on)}.`,
      facts: { period: on.slice(0, 7) },
    });
  const open =
    period.state === 'OPEN' ||
    (period.state === 'SOFT_CLOSED' && tx.scope.permissions['journal.adjust'] !== undefined);
  if (open) return openPeriodCheck(on, tx);
  const facts = { period: on.slice(0, 7), state: period.state };
  return failed('period', 'PERIOD_CLOSED', {
    detail: `${writtenMonth(on)} is ${PERIOD_STATES[period.state]}.`,
    facts,
  });
}

/** An earlier month is not refused while it is open, but nobody should post into it without noticing. */
export function openPeriodCheck(on: Day, tx: Pick<Tx, 'scope' | 'now'>) {
  const [month, back] = [
    writtenMonth(on),
    monthsBetween(on, dayInZone(tx.now, tx.scope.partner.timeZone).day),
  ];
  const facts = { period: on.slice(0, 7), ...(back > 0 ? { months_back: back } : {}) };
  if (back <= 0) return passed('period', 'PERIOD_OPEN', { detail: `${month} is open.`, facts });
  return passed('period', 'PERIOD_EARLIER', {
    detail: `Posts into ${month}, ${back === 1 ? 'last month' : `${back} months back`}; it is open.`,
    facts,
    attention: true,
  });
}

const PERIOD_STATES = {
  OPEN: 'open',
  SOFT_CLOSED: 'closed for daily work',
  CLOSED: 'closed',
  LOCKED: 'locked',
} as const;

/** A document of the past bills with its own day: what is due before today is overdue as soon as it is there. Null: it is due later. */
export function dueDateCheck(dueOn: Day, tx: Pick<Tx, 'scope' | 'now'>): Check | null {
  if (dueOn >= dayInZone(tx.now, tx.scope.partner.timeZone).day) return null;
  return passed('due_date', 'DUE_DATE_PAST', {
    detail: `The invoice was due on ${writtenDay(dueOn)}: it is overdue from its first day.`,
    facts: { due_on: dueOn },
    attention: true,
  });
}

/** Of what is sold now; the suppliers of what was sold before do not count. Null: the agency's own fee. */
export function supplierCheck(suppliers: readonly (SupplierFacts | null)[]): Check {
  const idle = suppliers.find((supplier) => supplier !== null && supplier.state !== 'ACTIVE');
  if (idle)
    return failed('supplier', 'SUPPLIER_NOT_ACTIVE', {
      detail: `${idle.name} is ${idle.state}.`,
      facts: { name: idle.name, state: idle.state },
    });
  return passed('supplier', 'SUPPLIER_ACTIVE', { detail: 'The supplier is active.' });
}

/**
 * The window is the document's day of issue; on that very day it ends at the cut-off. A void may be entered later under the
 * day on which it was made: `backdated` then asks for a second look.
 */
export function voidWindowCheck(
  window: { late: boolean; backdated: Day | null },
  scope: RequestScope,
): Check {
  const cutOff = scope.partner.settings.bsp.void_cut_off;
  const facts = { cut_off: cutOff };
  if (window.late) {
    const detail = `A document can be voided on its day of issue until ${cutOff}.`;
    return failed('void_window', 'VOID_WINDOW_OVER', { detail, facts, remedy: 'Refund the ticket instead.' });
  }
  if (window.backdated)
    return passed('void_window', 'VOID_DATED_BACK', {
      detail: `Entered today for ${writtenDay(window.backdated)}: only for a ticket that was voided on that day.`,
      facts: { ...facts, voided_on: window.backdated },
      attention: true,
    });
  return passed('void_window', 'VOID_WINDOW_OPEN', {
    detail: `The void window is open until ${cutOff}.`,
    facts,
  });
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
