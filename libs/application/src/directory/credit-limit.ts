import { DomainError, Money } from '@travobooks/domain';
import { askApproval } from '../approval/ask-approval';
import type { IdGenerator } from '../ports/clock.port';
import type { CustomerRecord } from '../ports/directory-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx } from '../ports/unit-of-work.port';

export interface CreditLimitRequest {
  readonly customerId: string;
  readonly limit: string;
}

export const noMoney = (scope: RequestScope): string =>
  Money.zero(scope.partner.functionalCurrency).toDecimal();

/** A limit as the functional currency writes it. Who may not set one is refused; null: no credit. */
export function creditLimit(
  scope: RequestScope,
  asked: string | null | undefined,
  pointer: string,
): string | null {
  if (asked === null || asked === undefined) return null;
  if (!scope.permissions['customer.credit'])
    throw new DomainError('PERMISSION_DENIED', { pointer, detail: 'You may not set a credit limit.' });
  const limit = Money.parse(asked, scope.partner.functionalCurrency, pointer);
  if (limit.isNegative || limit.minor >= 10n ** 15n)
    throw new DomainError('AMOUNT_INVALID', {
      pointer,
      detail: 'A credit limit is zero or more, below 10^15 minor units.',
    });
  return limit.toDecimal();
}

/**
 * Only an increase above the threshold needs a second person; a limit is lowered at once.
 * @param current what the increase is counted from: the limit as it stood before the day's changes
 */
export function limitNeedsApproval(
  scope: RequestScope,
  current: string | null,
  asked: string | null,
): boolean {
  const threshold = scope.partner.settings.approvals.credit_limit;
  if (threshold === null || asked === null) return false;
  const currency = scope.partner.functionalCurrency;
  const increase = Money.parse(asked, currency).minus(Money.parse(current ?? '0', currency));
  return increase.isGreaterThan(Money.parse(threshold, currency));
}

export function askForLimit(
  tx: Tx,
  ids: IdGenerator,
  customer: CustomerRecord,
  limit: string,
  reason: string | null,
): string {
  const currency = tx.scope.partner.functionalCurrency;
  const command: CreditLimitRequest = { customerId: customer.id, limit };
  return askApproval(tx, ids, {
    kind: 'CREDIT_LIMIT',
    objectType: 'CUSTOMER',
    objectId: customer.id,
    objectVersion: customer.version,
    amount: limit,
    currency,
    command,
    summary: `Credit limit of ${customer.name}: ${customer.creditLimit ?? 'none'} to ${limit} ${currency}`,
    branchId: customer.branchId,
    makerReason: reason,
  });
}
