import { DomainError, dayInZone, parseDay } from '@travobooks/domain';
import { askApproval } from '../approval/ask-approval';
import { openPeriodCheck } from '../booking/sale-checks';
import type { IdGenerator } from '../ports/clock.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import {
  aboveThreshold,
  approvalCheck,
  checkOf,
  debitsOf,
  type ManualCheck,
  auditManual,
} from './post-manual-entry';
import type { ReversalOutcome } from './reversible-action';
import { reversalOf } from './standard-reversals';
import { takeBack } from './take-back';

export interface ReverseEntryCommand {
  readonly entryId: string;
  readonly entryDate?: string | null | undefined;
  readonly reason: string;
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
  const action = reversalOf(head.source.type, head.event);
  if (action) return await action.reverse(tx, ids, { stored, on, reason: command.reason });
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
  const mirrored = await takeBack(tx, ids, stored, { on });
  auditManual(tx, mirrored);
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
