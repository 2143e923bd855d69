import {
  CONTROL_ACCOUNTS, DomainError, JournalEntry, Money, dayInZone, isCurrency, parseDay, requiredDimensions, type Dimension, type LineDraft, type Side,
} from '@travobooks/domain'; // prettier-ignore
import { askApproval } from '../approval/ask-approval';
import { translationFor } from '../booking/translation';
import type { IdGenerator } from '../ports/clock.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';

export interface ManualLine {
  readonly account: string;
  readonly side: Side;
  readonly amount: string;
  /** Absent: the functional currency. All lines of an entry have one. */
  readonly currency?: string | undefined;
  readonly dimensions?: Readonly<Partial<Record<Dimension, string>>> | undefined;
}

export interface ManualEntryCommand {
  readonly entryDate: string;
  readonly description: string;
  readonly kind?: 'MANUAL' | 'OPENING' | undefined;
  readonly lines: readonly ManualLine[];
  readonly reason?: string | null | undefined;
}

export interface ManualOutcome {
  readonly entry: JournalEntry;
  /** Set when a second person must agree first: nothing is posted yet. */
  readonly approvalId: string | null;
}

/** What the maker asked, kept until a second person decides. */
export interface KeptManualEntry {
  readonly command: ManualEntryCommand;
  readonly sourceId: string;
}

export const MAX_LINES = 500;

/** A person's own entry. Control accounts belong to business actions; above the threshold a second person agrees. */
export class PostManualEntry {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: ManualEntryCommand): Promise<ManualOutcome> {
    return this.uow.run(scope, 'manual-entry', async (tx) => {
      const sourceId = this.ids.next();
      const entry = await composeManual(tx, this.ids, command, sourceId);
      const total = entry.lines.filter((line) => line.side === 'DEBIT').reduce((sum, line) => sum.plus(line.functional), Money.zero(scope.partner.functionalCurrency));
      const limit = scope.partner.settings.approvals.manual_journal;
      if (!scope.dryRun && limit !== null && total.isGreaterThan(Money.parse(limit, total.currency))) {
        const kept: KeptManualEntry = { command, sourceId };
        const approvalId = askApproval(tx, this.ids, {
          kind: 'MANUAL_JOURNAL', objectType: 'JOURNAL_ENTRY', objectId: sourceId, objectVersion: 1, amount: total.toDecimal(), currency: total.currency,
          command: kept, summary: `Journal entry: ${command.description}`, branchId: scope.branchId, makerReason: command.reason ?? null,
        });
        return { entry, approvalId };
      }
      postManual(tx, entry);
      return { entry, approvalId: null };
    });
  }
}

export async function composeManual(tx: Tx, ids: IdGenerator, command: ManualEntryCommand, sourceId: string): Promise<JournalEntry> {
  const entryDate = parseDay(command.entryDate, '/entry_date');
  await tx.journal.requireOpenPeriod(entryDate);
  const currency = currencyOf(command.lines, tx.scope.partner.functionalCurrency);
  requireTotals(command.lines, currency);
  await requireAccounts(tx, command.lines);
  const { functionalCurrency, settings } = tx.scope.partner;
  const rates = currency === functionalCurrency ? [] : await tx.journal.rates(currency, entryDate);
  const translation = translationFor(currency, functionalCurrency, rates, entryDate, settings.fx_stale_days, false);
  return JournalEntry.translate(
    {
      id: ids.next(), entryDate, kind: command.kind ?? 'MANUAL', event: command.kind === 'OPENING' ? 'OPENING' : 'MANUAL', sequence: 0,
      source: { type: 'MANUAL', id: sourceId, reference: dayInZone(tx.now, tx.scope.partner.timeZone).day },
      description: command.description.slice(0, 300), bookingId: null, branchId: tx.scope.branchId, reversesId: null,
    },
    command.lines.map((line, index) => draft(line, index, currency, tx.scope.branchId)), translation,
  );
}

export function postManual(tx: Tx, entry: JournalEntry): void {
  tx.journal.post(entry);
  tx.audit.add('journal.post', 'JOURNAL_ENTRY', entry.head.id, undefined, { description: entry.head.description, lines: entry.lines.length });
  tx.outbox.add('journal_entry.posted', { journal_entry_id: entry.head.id, event: entry.head.event });
}

function currencyOf(lines: readonly ManualLine[], functional: string): string {
  const currencies = new Set(lines.map((line) => line.currency ?? functional));
  const [currency = functional] = currencies;
  if (currencies.size > 1) throw new DomainError('CURRENCY_MIX', { pointer: '/lines', detail: 'The lines of an entry have one currency.' });
  if (!isCurrency(currency)) throw new DomainError('CURRENCY_UNKNOWN', { pointer: '/lines/0/currency' });
  return currency;
}

function draft(line: ManualLine, index: number, currency: string, branchId: string | null): LineDraft {
  const amount = Money.parse(line.amount, currency, `/lines/${index}/amount`);
  if (amount.isNegative || amount.isZero) throw new DomainError('JE_LINES_INVALID', { pointer: `/lines/${index}/amount`, detail: 'A line has an amount above zero.' });
  return { account: line.account, side: line.side, amount, dimensions: { ...(branchId ? { branch_id: branchId } : {}), ...line.dimensions } };
}

/** Told in the entry's own currency, before any translation. */
function requireTotals(lines: readonly ManualLine[], currency: string): void {
  if (lines.length < 2) throw new DomainError('JE_LINES_INVALID', { pointer: '/lines', detail: 'An entry has at least two lines.' });
  const sum = (side: Side): Money =>
    Money.sum(lines.map((line, index) => (line.side === side ? Money.parse(line.amount, currency, `/lines/${index}/amount`) : Money.zero(currency))), currency);
  const difference = sum('DEBIT').minus(sum('CREDIT'));
  if (!difference.isZero) throw new DomainError('JE_NOT_BALANCED', { pointer: '/lines', detail: `Debits less credits are ${difference.toDecimal()} ${currency}.` });
}

async function requireAccounts(tx: Tx, lines: readonly ManualLine[]): Promise<void> {
  const accounts = await tx.journal.accounts([...new Set(lines.map((line) => line.account))]);
  for (const [index, line] of lines.entries()) {
    const pointer = `/lines/${index}/account`;
    const active = accounts.get(line.account);
    if (active === undefined) throw new DomainError('ACCOUNT_UNKNOWN', { pointer, detail: `There is no account ${line.account}.` });
    if (!active) throw new DomainError('ACCOUNT_NOT_ACTIVE', { pointer });
    if (CONTROL_ACCOUNTS.has(line.account)) throw new DomainError('ACCOUNT_IS_CONTROL', { pointer, detail: `${line.account} follows its sub-ledger: post through the business action.` });
    const missing = requiredDimensions(line.account).find((dimension) => !line.dimensions?.[dimension] && dimension !== 'branch_id');
    if (missing) throw new DomainError('DIMENSION_MISSING', { pointer: `/lines/${index}/dimensions/${missing}`, detail: `Account ${line.account} needs ${missing}.` });
  }
}

