import {
  ACCOUNT,
  DomainError,
  JournalEntry,
  dayInZone,
  invariant,
  memoPath,
  memoSettlementAccount,
  parseDay,
  type Day,
  type LineDraft,
  type Memo,
  type MemoState,
} from '@travobooks/domain';
import { enforce, periodCheck, type Check } from '../booking/sale-checks';
import { translationFor } from '../booking/translation';
import type { IdGenerator } from '../ports/clock.port';
import type { SupplierFacts } from '../ports/booking-store.port';
import type { MemoEvent, StoredStep } from '../ports/memo-store.port';
import type { PartyFacts } from '../ports/sub-ledger.port';
import type { Tx } from '../ports/unit-of-work.port';

export interface MemoOutcome {
  readonly memo: Memo;
  readonly entries: readonly JournalEntry[];
  readonly checks: readonly Check[];
  readonly approvalId: string | null;
  readonly creditNoteId: string | null;
  readonly debitNoteId: string | null;
}

export const NOTHING_ELSE = { approvalId: null, creditNoteId: null, debitNoteId: null } as const;

/** What every action on a memo is told. */
export interface MemoCommand {
  readonly memoId: string;
  /** What the caller read (If-Match). */
  readonly version?: number | null | undefined;
  /** Absent: today. */
  readonly on?: Day | null | undefined;
}

/** An action on a memo under way: locked, with all that its posting needs. */
export interface MemoWork {
  readonly tx: Tx;
  readonly ids: IdGenerator;
  readonly memo: Memo;
  readonly on: Day;
  readonly supplier: SupplierFacts;
  readonly parties: PartyFacts;
  readonly steps: readonly StoredStep[];
  /** S of its airline. */
  readonly payable: string;
}

interface Opening {
  readonly permission: string;
  readonly customerIds?: readonly string[];
  /** A second person's grant runs although the memo waits for one. */
  readonly granted?: true;
}

/** Locks the memo, then period and customers, in lock order. Throws `NOT_FOUND`, `VERSION_STALE`, `APPROVAL_PENDING`, `DATE_INVALID`. */
export async function openMemo(tx: Tx, ids: IdGenerator, command: MemoCommand, opening: Opening): Promise<MemoWork> {
  const today = dayInZone(tx.now, tx.scope.partner.timeZone).day;
  const on = parseDay(command.on ?? today, '/on');
  const memo = await tx.memos.lock(command.memoId, opening.permission);
  if (command.version && command.version !== memo.version) throw new DomainError('VERSION_STALE');
  if (memo.approvalId && !opening.granted)
    throw new DomainError('APPROVAL_PENDING', { extra: { approval_id: memo.approvalId } });
  if (on > today || on < memo.receivedOn)
    throw new DomainError('DATE_INVALID', { pointer: '/on', detail: `A memo is handled from the day it came (${memo.receivedOn}) up to today.` });
  const parties = await tx.subLedger.lockParties({
    on,
    supplierIds: [memo.supplierId],
    customerIds: opening.customerIds ?? (memo.link ? [memo.link.customerId] : []),
    currencies: [memo.amount.currency],
    permission: opening.permission,
  });
  const supplier = parties.suppliers.get(memo.supplierId);
  invariant(supplier, 'a memo names a supplier of the partner');
  const steps = await tx.memos.steps(memo.id);
  return { tx, ids, memo, on, supplier, parties, steps, payable: memoSettlementAccount(supplier.settlement) };
}

/** The day's period takes entries, or a dry run shows that it does not. */
export function memoChecks({ tx, parties, on }: MemoWork): Check[] {
  const checks = [periodCheck({ period: parties.period }, on, tx)];
  enforce(checks, tx.scope);
  return checks;
}

const VERBS: Readonly<Partial<Record<MemoEvent, string>>> = {
  ACCEPT: 'accepted',
  DISPUTE: 'disputed',
  OUTCOME: 'dispute decided',
  BILL: 'billed',
  RECHARGE: 'charged on',
  WRITE_OFF: 'written off',
};

/** One entry of a memo: at the day's rate (kind BSP where there is one), items at what the books hold them, the difference realised. */
export function memoEntry(work: MemoWork, event: MemoEvent, drafts: readonly LineDraft[]): JournalEntry {
  const { tx, ids, memo, on, supplier, parties, steps } = work;
  const { functionalCurrency, settings } = tx.scope.partner;
  const { currency } = memo.amount;
  const translation = translationFor(
    { currency, functionalCurrency, on, isBspDocument: supplier.settlement === 'BSP' || supplier.settlement === 'ARC' },
    parties.rates(currency),
    settings.fx_stale_days,
  );
  const carried = drafts.some((draft) => draft.carried);
  const branch = memo.branchId ? { branch_id: memo.branchId } : {};
  return JournalEntry.translate(
    {
      id: ids.next(),
      entryDate: on,
      kind: 'NORMAL',
      event,
      sequence: steps.filter((step) => step.event === event && step.entryId).length,
      source: { type: 'MEMO', id: memo.id, reference: memo.number },
      description: `${memo.kind} ${memo.number} ${VERBS[event] ?? event.toLowerCase()} · ${supplier.name}`.slice(0, 300),
      bookingId: memo.link?.bookingId ?? null,
      branchId: memo.branchId,
      reversesId: null,
    },
    drafts,
    translation,
    carried ? { differenceTo: { account: ACCOUNT.fxRealised, dimensions: branch } } : {},
  );
}

export interface MemoChange {
  readonly event: MemoEvent;
  /** Absent: it stays where it is. */
  readonly to?: MemoState | undefined;
  readonly change?: Partial<Memo>;
  readonly entry?: JournalEntry | null;
  readonly detail?: object;
}

/** Writes the memo, a row of history for each state it passes, and the audit line. */
export function changeMemo(work: MemoWork, { event, to, change, entry, detail }: MemoChange): Memo {
  const { tx, ids, on } = work;
  const before = work.memo;
  const path = to ? memoPath(before.state, to) : [before.state];
  const after: Memo = {
    ...before,
    ...change,
    state: path.at(-1) ?? before.state,
    version: before.version + 1,
    updatedAt: tx.now.toISOString(),
  };
  tx.memos.update(after);
  path.reduce((from, state, index) => {
    const last = index === path.length - 1;
    tx.memos.step(
      {
        id: ids.next(),
        memoId: before.id,
        event: last ? event : 'REVIEW',
        from,
        to: state,
        on,
        entryId: last ? (entry?.head.id ?? null) : null,
        detail: last ? (detail ?? null) : null,
      },
      { ...before, state: from },
    );
    return state;
  }, before.state);
  tx.audit.add(
    `memo.${event.toLowerCase()}`,
    'MEMO',
    before.id,
    { state: before.state },
    { state: after.state, ...detail, ...(entry ? { journal_entry_id: entry.head.id } : {}) },
  );
  return after;
}

/** What a message or a webhook tells of a memo. */
export const memoFacts = (memo: Memo, supplierName: string): Record<string, unknown> => ({
  memo_id: memo.id,
  kind: memo.kind,
  reference: memo.number,
  state: memo.state,
  amount: memo.amount.plus(memo.charge).toDecimal(),
  currency: memo.amount.currency,
  supplier: supplierName,
  branch_id: memo.branchId,
});
