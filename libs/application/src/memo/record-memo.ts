import {
  DomainError,
  Money,
  dayInZone,
  parseDay,
  parseDocumentNumber,
  requireMemoState,
  reviewDeadline,
  UNDECIDED_MEMO,
  type Day,
  type Memo,
  type MemoCause,
  type MemoKind,
} from '@travobooks/domain';
import type { IdGenerator } from '../ports/clock.port';
import type { SupplierFacts } from '../ports/booking-store.port';
import type { SoldDocument } from '../ports/memo-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import { NOTHING_ELSE, changeMemo, memoFacts, openMemo, type MemoCommand, type MemoOutcome } from './memo-step';

export interface RecordMemoCommand {
  readonly kind: MemoKind;
  readonly number: string;
  readonly supplierId: string;
  readonly currency: string;
  readonly amount: string;
  readonly charge?: string | null | undefined;
  readonly cause: MemoCause;
  readonly relatedDocumentNumber?: string | null | undefined;
  readonly undoesMemoId?: string | null | undefined;
  readonly receivedOn?: Day | null | undefined;
  readonly branchId?: string | null | undefined;
  readonly externalRef?: string | null | undefined;
  readonly metadata?: Readonly<Record<string, string>> | null | undefined;
}

/** A memo comes in: linked to the sale of its related document where that is in the books (C20), never by a PNR (decision 16). */
export class RecordMemo {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: RecordMemoCommand): Promise<MemoOutcome> {
    return this.uow.run(scope, 'memo-receive', (tx) => recordMemo(tx, this.ids, command));
  }
}

/** For imports too. Throws `ALREADY_EXISTS` for a number that the airline's memo has already. */
export async function recordMemo(tx: Tx, ids: IdGenerator, command: RecordMemoCommand): Promise<MemoOutcome> {
  const today = dayInZone(tx.now, tx.scope.partner.timeZone).day;
  const receivedOn = parseDay(command.receivedOn ?? today, '/received_on');
  if (receivedOn > today)
    throw new DomainError('DATE_INVALID', { pointer: '/received_on', detail: 'A memo has not come in the future.' });
  const parties = await tx.subLedger.lockParties({ on: receivedOn, supplierIds: [command.supplierId], permission: 'memo.write' });
  const supplier = parties.suppliers.get(command.supplierId);
  if (!supplier)
    throw new DomainError('VALIDATION_FAILED', { pointer: '/supplier_id', detail: 'There is no such supplier.' });
  await requireNew(tx, command);
  if (command.undoesMemoId) await requireUndone(tx, command);
  const related = command.relatedDocumentNumber
    ? parseDocumentNumber(command.relatedDocumentNumber, '/related_document_number')
    : null;
  const document = related ? await tx.memos.document(related) : null;
  const sold = document && sameAirline(document, supplier) ? document : null;
  const memo = received(ids, tx, command, { receivedOn, related, sold });
  tx.memos.insert(memo);
  const step = { memoId: memo.id, on: receivedOn, entryId: null, detail: null };
  tx.memos.step({ ...step, id: ids.next(), event: 'RECEIVE', from: null, to: 'RECEIVED' }, null);
  tx.memos.step({ ...step, id: ids.next(), event: 'LINK', from: 'RECEIVED', to: memo.state }, { ...memo, state: 'RECEIVED' });
  tx.audit.add('memo.receive', 'MEMO', memo.id, undefined, { number: memo.number, kind: memo.kind, state: memo.state });
  tx.outbox.add('memo.received', memoFacts(memo, supplier.name));
  if (memo.link) tx.outbox.add('memo.linked', { ...memoFacts(memo, supplier.name), document_number: memo.link.documentNumber, booking_id: memo.link.bookingId });
  return { memo, entries: [], checks: [], ...NOTHING_ELSE };
}

async function requireNew(tx: Tx, command: RecordMemoCommand): Promise<void> {
  const known = await tx.memos.findByNumber(command.supplierId, command.number);
  if (known) throw new DomainError('ALREADY_EXISTS', { pointer: '/number', detail: 'This memo of the airline is recorded already.', extra: { existing_id: known } });
  const taken = command.externalRef ? await tx.memos.findByRef(command.externalRef) : null;
  if (taken) throw new DomainError('EXTERNAL_REF_TAKEN', { pointer: '/external_ref', extra: { existing_id: taken } });
}

/** Only an ACM undoes, and only an ADM of the same airline. */
async function requireUndone(tx: Tx, command: RecordMemoCommand): Promise<void> {
  const wrong = new DomainError('VALIDATION_FAILED', { pointer: '/undoes_memo_id', detail: 'An ACM undoes an ADM of the same airline.' });
  if (command.kind !== 'ACM' || !command.undoesMemoId) throw wrong;
  const undone = await tx.memos.lock(command.undoesMemoId, 'memo.write');
  if (undone.kind !== 'ADM' || undone.supplierId !== command.supplierId) throw wrong;
}

function received(
  ids: IdGenerator,
  tx: Tx,
  command: RecordMemoCommand,
  { receivedOn, related, sold }: { receivedOn: Day; related: string | null; sold: SoldDocument | null },
): Memo {
  const { currency } = command;
  const amount = Money.parse(command.amount, currency, '/amount');
  if (amount.isZero || amount.isNegative)
    throw new DomainError('AMOUNT_INVALID', { pointer: '/amount', detail: 'A memo is about more than nothing.' });
  const now = tx.now.toISOString();
  const { bsp } = tx.scope.partner.settings;
  return {
    id: ids.next(),
    kind: command.kind,
    number: command.number,
    supplierId: command.supplierId,
    amount,
    charge: Money.parse(command.kind === 'ADM' ? (command.charge ?? '0') : '0', currency, '/charge'),
    cause: command.cause,
    relatedDocumentNumber: related,
    undoesMemoId: command.undoesMemoId ?? null,
    receivedOn,
    reviewBy: command.kind === 'ADM' ? reviewDeadline(receivedOn, bsp.adm_review_days) : null,
    billedOn: null,
    disputeBy: null,
    state: sold ? 'LINKED' : 'UNLINKED',
    link: sold ? linkOf(sold) : null,
    branchId: sold?.branchId ?? command.branchId ?? tx.scope.branchId,
    dispute: null,
    recharged: Money.zero(currency),
    writtenOff: false,
    approvalId: null,
    externalRef: command.externalRef ?? null,
    metadata: command.metadata ?? {},
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}

const linkOf = ({ documentNumber, bookingId, itemId, customerId }: SoldDocument) => ({ documentNumber, bookingId, itemId, customerId });

/** An airline may stand in the books twice (BSP and its own site): its numeric code is what both share. */
const sameAirline = (document: SoldDocument, supplier: SupplierFacts): boolean =>
  document.supplierId === supplier.id || supplier.kind === 'SETTLEMENT' || (document.airline !== null && document.airline === supplier.iataNumeric);

export interface LinkMemoCommand extends MemoCommand {
  readonly documentNumber: string;
}

/** A person says which document it is about. */
export class LinkMemo {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: LinkMemoCommand): Promise<MemoOutcome> {
    return this.uow.run(scope, 'memo-link', async (tx) => {
      const number = parseDocumentNumber(command.documentNumber, '/document_number');
      const work = await openMemo(tx, this.ids, command, { permission: 'memo.write' });
      requireMemoState(work.memo.state, UNDECIDED_MEMO, 'MEMO_NOT_IN_UNLINKED_STATE');
      const sold = await tx.memos.document(number);
      if (!sold) throw new DomainError('MEMO_DOCUMENT_UNKNOWN', { pointer: '/document_number' });
      if (!sameAirline(sold, work.supplier))
        throw new DomainError('MEMO_DOCUMENT_UNKNOWN', { pointer: '/document_number', detail: `${number} was not sold for ${work.supplier.name}.` });
      const memo = changeMemo(work, {
        event: 'LINK',
        to: work.memo.state === 'UNDER_REVIEW' ? undefined : 'LINKED',
        change: { link: linkOf(sold), branchId: sold.branchId },
        detail: { document_number: sold.documentNumber, booking_id: sold.bookingId },
      });
      tx.outbox.add('memo.linked', { ...memoFacts(memo, work.supplier.name), document_number: sold.documentNumber, booking_id: sold.bookingId });
      return { memo, entries: [], checks: [], ...NOTHING_ELSE };
    });
  }
}

/** Somebody has taken it in hand. */
export class ReviewMemo {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: MemoCommand): Promise<MemoOutcome> {
    return this.uow.run(scope, 'memo-review', async (tx) => {
      const work = await openMemo(tx, this.ids, command, { permission: 'memo.write' });
      requireMemoState(work.memo.state, ['LINKED', 'UNLINKED'], 'MEMO_NOT_IN_UNLINKED_STATE');
      const memo = changeMemo(work, { event: 'REVIEW', to: 'UNDER_REVIEW' });
      return { memo, entries: [], checks: [], ...NOTHING_ELSE };
    });
  }
}
