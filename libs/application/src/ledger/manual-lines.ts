import {
  ACCOUNT,
  CONTROL_ACCOUNTS,
  DomainError,
  Money,
  isCurrency,
  requiredDimensions,
  type Dimension,
  type LineDraft,
  type Side,
} from '@travobooks/domain';
import type { Tx } from '../ports/unit-of-work.port';

export interface ManualLine {
  readonly account: string;
  readonly side: Side;
  readonly amount: string;
  /** Absent: the functional currency. All lines of an entry have one. */
  readonly currency?: string | undefined;
  readonly dimensions?: Readonly<Partial<Record<Dimension, string>>> | undefined;
}

/** Control accounts whose item a person can open today; the others follow a business action. */
const OPENED_BY_HAND: ReadonlySet<string> = new Set([
  ACCOUNT.commissionReceivable,
  ACCOUNT.supplierCommission,
  ACCOUNT.prepayment,
  ACCOUNT.bspPayable,
  ACCOUNT.arcPayable,
  ACCOUNT.supplierPayable,
]);

export function currencyOf(lines: readonly ManualLine[], functional: string): string {
  const currencies = new Set(lines.map((line) => line.currency ?? functional));
  const [currency = functional] = currencies;
  if (currencies.size > 1)
    throw new DomainError('CURRENCY_MIX', {
      pointer: '/lines',
      detail: 'The lines of an entry have one currency.',
    });
  if (!isCurrency(currency)) throw new DomainError('CURRENCY_UNKNOWN', { pointer: '/lines/0/currency' });
  return currency;
}

export function draft(line: ManualLine, index: number, currency: string, branchId: string | null): LineDraft {
  return {
    account: line.account,
    side: line.side,
    amount: amountOf(line, index, currency),
    dimensions: { ...(branchId ? { branch_id: branchId } : {}), ...line.dimensions },
  };
}

function amountOf(line: ManualLine, index: number, currency: string): Money {
  const amount = Money.parse(line.amount, currency, `/lines/${index}/amount`);
  if (amount.isNegative || amount.isZero)
    throw new DomainError('JE_LINES_INVALID', {
      pointer: `/lines/${index}/amount`,
      detail: 'A line has an amount above zero.',
    });
  return amount;
}

/** Told in the entry's own currency, before any translation. */
export function requireTotals(lines: readonly ManualLine[], currency: string): void {
  if (lines.length < 2)
    throw new DomainError('JE_LINES_INVALID', {
      pointer: '/lines',
      detail: 'An entry has at least two lines.',
    });
  const sum = (side: Side): Money =>
    Money.sum(
      lines.map((line, index) =>
        line.side === side ? amountOf(line, index, currency) : Money.zero(currency),
      ),
      currency,
    );
  const difference = sum('DEBIT').minus(sum('CREDIT'));
  if (!difference.isZero)
    throw new DomainError('JE_NOT_BALANCED', {
      pointer: '/lines',
      detail: `Debits less credits are ${difference.toDecimal()} ${currency}.`,
    });
}

export async function requireAccounts(
  tx: Tx,
  lines: readonly ManualLine[],
  mayControl: boolean,
): Promise<void> {
  const accounts = await tx.journal.accounts([...new Set(lines.map((line) => line.account))]);
  for (const [index, line] of lines.entries()) {
    const pointer = `/lines/${index}/account`;
    const active = accounts.get(line.account);
    if (active === undefined)
      throw new DomainError('ACCOUNT_UNKNOWN', { pointer, detail: `There is no account ${line.account}.` });
    if (!active) throw new DomainError('ACCOUNT_NOT_ACTIVE', { pointer });
    if (CONTROL_ACCOUNTS.has(line.account)) requireControl(line.account, pointer, mayControl);
  }
}

function requireControl(account: string, pointer: string, mayControl: boolean): void {
  if (!mayControl)
    throw new DomainError('ACCOUNT_IS_CONTROL', {
      pointer,
      detail: `${account} follows its sub-ledger: post through the business action.`,
    });
  if (OPENED_BY_HAND.has(account)) return;
  throw new DomainError('ACCOUNT_IS_CONTROL', {
    pointer,
    detail: `An item of ${account} cannot be opened by hand: post through the business action.`,
  });
}

/** What the account needs is named, and what is named is the partner's own. */
export async function requireDimensions(tx: Tx, lines: readonly ManualLine[]): Promise<void> {
  for (const [index, line] of lines.entries()) {
    const missing = requiredDimensions(line.account).find(
      (dimension) => !line.dimensions?.[dimension] && dimension !== 'branch_id',
    );
    if (missing)
      throw new DomainError('DIMENSION_MISSING', {
        pointer: `/lines/${index}/dimensions/${missing}`,
        detail: `Account ${line.account} needs ${missing}.`,
      });
  }
  const foreign = await tx.journal.foreignTo(namedIds(lines));
  for (const [index, line] of lines.entries()) {
    const unknown = Object.entries(line.dimensions ?? {}).find(([, id]) => foreign.has(id));
    if (!unknown) continue;
    const pointer = `/lines/${index}/dimensions/${unknown[0]}`;
    throw new DomainError('VALIDATION_FAILED', {
      pointer,
      errors: [{ pointer, code: 'UNKNOWN', detail: 'There is nothing of this id.' }],
    });
  }
}

function namedIds(lines: readonly ManualLine[]): Map<Dimension, string[]> {
  const named = new Map<Dimension, string[]>();
  for (const [dimension, id] of lines.flatMap(
    (line) => Object.entries(line.dimensions ?? {}) as [Dimension, string | undefined][],
  )) {
    if (id) named.set(dimension, [...new Set([...(named.get(dimension) ?? []), id])]);
  }
  return named;
}
