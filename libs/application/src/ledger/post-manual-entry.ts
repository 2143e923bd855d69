import {
  DomainError,
  JournalEntry,
  Money,
  dayInZone,
  errorEntry,
  parseDay,
  type ErrorCode,
} from '@travobooks/domain';
import { askApproval } from '../approval/ask-approval';
import { asksCheck, openPeriodCheck, saidAmount, type Check } from '../booking/sale-checks';
import { translationFor } from '../booking/translation';
import type { IdGenerator } from '../ports/clock.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import {
  currencyOf,
  draft,
  requireAccounts,
  requireDimensions,
  requireTotals,
  type ManualLine,
} from './manual-lines';
import { postEntries } from './sub-ledger';

export interface ManualEntryCommand {
  readonly entryDate: string;
  readonly description: string;
  readonly kind?: 'MANUAL' | 'OPENING' | undefined;
  readonly lines: readonly ManualLine[];
  readonly reason?: string | null | undefined;
  /** The caller's own key, unique among manual entries. */
  readonly externalRef?: string | null | undefined;
}

export type ManualCheck = Check<'period' | 'accounts' | 'dimensions' | 'balance' | 'rate' | 'approval'>;

export interface ManualOutcome {
  /** Null: a dry run of what cannot be posted; the checks say why. */
  readonly entry: JournalEntry | null;
  readonly checks: readonly ManualCheck[];
  /** Set when a second person must agree first: nothing is posted yet. */
  readonly approvalId: string | null;
}

const MOST_IN_ENTRY = '10000000000000';

/** What the maker asked, kept until a second person decides. */
export interface KeptManualEntry {
  readonly command: ManualEntryCommand;
  readonly sourceId: string;
  /** The maker may post on control accounts; whoever decides need not. */
  readonly mayControl: boolean;
}

/** A person's own entry. Control accounts belong to business actions; above the threshold a second person agrees. */
export class PostManualEntry {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: ManualEntryCommand): Promise<ManualOutcome> {
    return this.uow.run(scope, 'manual-entry', async (tx) => {
      const sourceId = command.externalRef ? tx.journal.sourceOfRef(command.externalRef) : this.ids.next();
      const kept: KeptManualEntry = {
        command,
        sourceId,
        mayControl: scope.permissions['journal.control'] !== undefined,
      };
      try {
        return await this.post(tx, kept);
      } catch (error) {
        const check = scope.dryRun ? checkOf(error) : null;
        if (!check) throw error;
        return { entry: null, checks: [check], approvalId: null };
      }
    });
  }

  private async post(tx: Tx, kept: KeptManualEntry): Promise<ManualOutcome> {
    const { command } = kept;
    const entry = await composeManual(tx, this.ids, kept);
    const total = debitsOf(entry);
    const above = aboveThreshold(tx.scope, total);
    const checks = passedChecks(entry, approvalCheck(total, above, tx.scope), tx);
    if (above && !tx.scope.dryRun) {
      const approvalId = askApproval(tx, this.ids, {
        kind: 'MANUAL_JOURNAL',
        objectType: 'JOURNAL_ENTRY',
        objectId: kept.sourceId,
        objectVersion: 1,
        amount: total.toDecimal(),
        currency: total.currency,
        command: kept,
        summary: `Journal entry: ${command.description}`,
        branchId: tx.scope.branchId,
        makerReason: command.reason ?? null,
      });
      return { entry, checks, approvalId };
    }
    postManual(tx, this.ids, entry);
    return { entry, checks, approvalId: null };
  }
}

export async function composeManual(
  tx: Tx,
  ids: IdGenerator,
  { command, sourceId, mayControl }: KeptManualEntry,
): Promise<JournalEntry> {
  const entryDate = parseDay(command.entryDate, '/entry_date');
  const event = command.kind === 'OPENING' ? 'OPENING' : 'MANUAL';
  const { functionalCurrency, settings, timeZone } = tx.scope.partner;
  await tx.journal.requireOpenPeriod(entryDate);
  if (command.externalRef) await requireFreeRef(tx, sourceId, event);
  const currency = currencyOf(command.lines, functionalCurrency);
  requireTotals(command.lines, currency);
  await requireAccounts(tx, command.lines, mayControl);
  await requireDimensions(tx, command.lines);
  const rates = currency === functionalCurrency ? [] : await tx.journal.rates(currency, entryDate);
  const translation = translationFor(
    { currency, functionalCurrency, on: entryDate, isBspDocument: false },
    rates,
    settings.fx_stale_days,
  );
  const entry = JournalEntry.translate(
    {
      id: ids.next(),
      entryDate,
      kind: command.kind ?? 'MANUAL',
      event,
      sequence: 0,
      source: {
        type: 'MANUAL',
        id: sourceId,
        reference: command.externalRef ?? dayInZone(tx.now, timeZone).day,
      },
      description: command.description.slice(0, 300),
      bookingId: null,
      branchId: tx.scope.branchId,
      reversesId: null,
    },
    command.lines.map((line, index) => draft(line, index, currency, tx.scope.branchId)),
    translation,
  );
  requireBookable(entry);
  return entry;
}

/** Balances are sums of many entries: one alone may not fill their columns. */
function requireBookable(entry: JournalEntry): void {
  const total = debitsOf(entry);
  if (!total.isGreaterThan(Money.parse(MOST_IN_ENTRY, total.currency))) return;
  throw new DomainError('AMOUNT_INVALID', {
    pointer: '/lines',
    detail: `An entry moves at most ${MOST_IN_ENTRY} ${total.currency}.`,
  });
}

async function requireFreeRef(tx: Tx, sourceId: string, event: string): Promise<void> {
  const taken = (await tx.journal.latest('MANUAL', [sourceId], event)).get(sourceId);
  if (taken)
    throw new DomainError('EXTERNAL_REF_TAKEN', {
      pointer: '/external_ref',
      extra: { existing_id: taken.entry.head.id },
    });
}

export function postManual(tx: Tx, ids: IdGenerator, entry: JournalEntry): void {
  postEntries(tx, ids, [entry]);
  auditManual(tx, entry);
}

export function auditManual(tx: Tx, entry: JournalEntry): void {
  tx.audit.add('journal.post', 'JOURNAL_ENTRY', entry.head.id, undefined, {
    description: entry.head.description,
    lines: entry.lines.length,
  });
}

export const debitsOf = (entry: JournalEntry): Money =>
  entry.lines
    .filter((line) => line.side === 'DEBIT')
    .reduce((sum, line) => sum.plus(line.functional), Money.zero(entry.lines[0]?.functional.currency ?? ''));

export function approvalCheck(total: Money, above: boolean, scope: RequestScope): ManualCheck {
  if (!above)
    return {
      name: 'approval',
      passed: true,
      code: 'APPROVAL_NOT_NEEDED',
      detail: 'No second person is needed.',
    };
  const limit = scope.partner.settings.approvals.manual_journal ?? '0';
  const facts = { amount: total.toDecimal(), currency: total.currency, limit };
  return asksCheck(
    `${saidAmount(total, scope)} is above ${saidAmount(Money.parse(limit, total.currency), scope)}: a second person must agree.`,
    facts,
  );
}

export function aboveThreshold(scope: RequestScope, total: Money): boolean {
  const limit = scope.partner.settings.approvals.manual_journal;
  return limit !== null && total.isGreaterThan(Money.parse(limit, total.currency));
}

/** Which check a refusal belongs to, as a dry run shows it. Malformed requests are refused by a dry run too. */
const CHECK_OF: Readonly<Partial<Record<ErrorCode, ManualCheck['name']>>> = {
  PERIOD_CLOSED: 'period',
  PERIOD_UNKNOWN: 'period',
  ACCOUNT_UNKNOWN: 'accounts',
  ACCOUNT_NOT_ACTIVE: 'accounts',
  ACCOUNT_IS_CONTROL: 'accounts',
  DIMENSION_MISSING: 'dimensions',
  JE_NOT_BALANCED: 'balance',
  JE_LINES_INVALID: 'balance',
  FX_RATE_MISSING: 'rate',
  FX_RATE_STALE: 'rate',
};

/** A refusal as the check that a dry run shows; null: the request itself is wrong, a dry run refuses it too. */
export const checkOf = (error: unknown): ManualCheck | null =>
  error instanceof DomainError && error.code in CHECK_OF ? failed(error) : null;

function failed(error: DomainError): ManualCheck {
  const { remedy, title } = errorEntry(error.code);
  return {
    name: CHECK_OF[error.code] ?? 'balance',
    passed: false,
    code: error.code,
    detail: error.details.detail ?? title,
    ...(remedy ? { remedy } : {}),
  };
}

function passedChecks(entry: JournalEntry, approval: ManualCheck, tx: Tx): ManualCheck[] {
  const passed = (name: ManualCheck['name'], detail: string): ManualCheck => ({ name, passed: true, detail });
  return [
    openPeriodCheck(entry.head.entryDate, tx),
    passed('accounts', 'All accounts take manual lines.'),
    passed('dimensions', 'Every account has what it needs.'),
    passed('balance', `Debits equal credits: ${saidAmount(debitsOf(entry), tx.scope)}.`),
    approval,
  ];
}
