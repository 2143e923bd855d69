import { DomainError, invariant, parseDay, dayInZone, type JournalEntry } from '@travobooks/domain';
import { askApproval } from '../approval/ask-approval';
import { restoreItems } from '../booking/restore-items';
import { openPeriodCheck, type Check, type PostingOutcome } from '../booking/sale-checks';
import { voidItems } from '../booking/void-items';
import type { IdGenerator } from '../ports/clock.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import {
  aboveThreshold,
  approvalCheck,
  checkOf,
  debitsOf,
  type ManualCheck,
  postManual,
} from './post-manual-entry';

export interface ReverseEntryCommand {
  readonly entryId: string;
  readonly entryDate?: string | null | undefined;
  readonly reason: string;
}

export interface ReversalOutcome {
  readonly entries: readonly JournalEntry[];
  /** Shown by a dry run. */
  readonly checks: readonly (Check | ManualCheck)[];
  readonly approvalId: string | null;
  readonly creditNoteId: string | null;
  readonly invoiceId: string | null;
}

/**
 * Reverses an entry, never edits it. An entry of a business action takes the action back with it (api.md, Reversal):
 * a sale's makes its tickets VOIDED with a credit note whatever the window, a void's restores them.
 */
export class ReverseEntry {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: ReverseEntryCommand): Promise<ReversalOutcome> {
    return this.uow.run(scope, 'reverse', (tx) => reverseEntry(tx, this.ids, command, false));
  }
}

export async function reverseEntry(
  tx: Tx,
  ids: IdGenerator,
  command: ReverseEntryCommand,
  approved: boolean,
): Promise<ReversalOutcome> {
  const stored = await tx.journal.find(command.entryId);
  if (!stored) throw new DomainError('NOT_FOUND');
  if (stored.reversedById)
    throw new DomainError('JE_ALREADY_REVERSED', { extra: { reversed_by_id: stored.reversedById } });
  const { head } = stored.entry;
  if (!command.reason.trim()) throw new DomainError('REASON_REQUIRED', { pointer: '/reason' });
  const on = parseDay(command.entryDate ?? dayInZone(tx.now, tx.scope.partner.timeZone).day, '/entry_date');
  if (on < head.entryDate)
    throw new DomainError('DATE_INVALID', {
      pointer: '/entry_date',
      detail: 'A reversal is not dated before its entry.',
    });
  if (head.source.type === 'BOOKING_ITEM')
    return await reverseSale(tx, ids, stored.entry, on, command.reason);
  if (head.kind === 'REVERSAL')
    throw new DomainError('JE_HAS_LATER_EVENTS', { detail: 'A reversal is not reversed: post a new entry.' });
  const closed = await closedPeriod(tx, on);
  if (closed) return { entries: [], checks: [closed], ...NOTHING };
  const total = debitsOf(stored.entry);
  const above = !approved && aboveThreshold(tx.scope, total);
  const checks: ManualCheck[] = [openPeriodCheck(on, tx), approvalCheck(total, above, tx.scope)];
  if (above && !tx.scope.dryRun) {
    const approvalId = askApproval(tx, ids, {
      kind: 'MANUAL_JOURNAL',
      objectType: 'JOURNAL_ENTRY',
      objectId: head.id,
      objectVersion: 1,
      amount: total.toDecimal(),
      currency: total.currency,
      command: { reversal: command },
      summary: `Reverse: ${head.description}`,
      branchId: tx.scope.branchId,
      makerReason: command.reason,
    });
    return { entries: [], checks, ...NOTHING, approvalId };
  }
  const mirrored = stored.entry.mirrored({
    id: ids.next(),
    entryDate: on,
    event: 'REVERSAL',
    sequence: 0,
    source: head.source,
    description: `Reversal: ${head.description}`.slice(0, 300),
  });
  postManual(tx, ids, mirrored);
  return { entries: [mirrored], checks, ...NOTHING };
}

const NOTHING = { approvalId: null, creditNoteId: null, invoiceId: null } as const;

/** A closed period refuses; a dry run shows it as the check that fails. */
async function closedPeriod(tx: Tx, on: string): Promise<ManualCheck | null> {
  try {
    await tx.journal.requireOpenPeriod(on);
    return null;
  } catch (error) {
    const check = tx.scope.dryRun ? checkOf(error) : null;
    if (!check) throw error;
    return check;
  }
}

async function reverseSale(
  tx: Tx,
  ids: IdGenerator,
  entry: JournalEntry,
  on: string,
  reason: string,
): Promise<ReversalOutcome> {
  if (on > dayInZone(tx.now, tx.scope.partner.timeZone).day) {
    throw new DomainError('DATE_INVALID', {
      pointer: '/entry_date',
      detail: 'A sale is not taken back in the future: its documents change state today.',
    });
  }
  const { source, bookingId, event } = entry.head;
  invariant(bookingId, 'a sale entry names its booking');
  const outcome: PostingOutcome =
    event === 'ISSUE'
      ? await voidItems(tx, ids, { bookingId, itemIds: [source.id], reason, voidedOn: on, by: 'REVERSAL' })
      : await restoreItems(tx, ids, {
          bookingId,
          itemIds: [source.id],
          reason,
          restoredOn: on,
          by: 'REVERSAL',
        });
  return {
    entries: outcome.entries,
    checks: outcome.checks,
    approvalId: null,
    creditNoteId: outcome.creditNoteId,
    invoiceId: outcome.invoiceId,
  };
}
