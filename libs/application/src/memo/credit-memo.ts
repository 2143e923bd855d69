import {
  ACCOUNT,
  DomainError,
  Money,
  acmAgainst,
  acmCommission,
  acmCustomer,
  acmLines,
  acmRecovery,
  carriedPart,
  Rate,
  type LineDraft,
  type Memo,
  type OpenItem,
} from '@travobooks/domain';
import { creditNoteOver } from '../billing/partial-credit-note';
import { billOf } from '../booking/sale-invoice';
import { postEntries, sourceOf } from '../ledger/sub-ledger';
import type { StoredInvoice } from '../ports/invoice-store.port';
import { commissionOf, moveDeferral, type CommissionMove } from './memo-commission';
import { NOTHING_ELSE, changeMemo, memoChecks, memoEntry, memoFacts, type MemoOutcome, type MemoWork } from './memo-step';

/** Where an ACM's credit goes (ledger.md, the row of ACM). */
export const CREDIT_AS = ['COMMISSION', 'RECOVERY', 'CUSTOMER', 'OVERRIDE', 'CASE'] as const;
export type CreditAs = (typeof CREDIT_AS)[number];

/** What fare, taxes and refunds give back is the customer's, where the sale is known; the rest is the agency's. */
function creditedAs({ cause, link }: Memo, cases: readonly OpenItem[]): CreditAs {
  if (cause === 'COMMISSION') return 'COMMISSION';
  if (cause === 'UNDOES_ADM') return 'RECOVERY';
  if (cause === 'OVERRIDE') return 'OVERRIDE';
  if (cases.length > 0) return 'CASE';
  return link && (cause === 'FARE' || cause === 'TAX' || cause === 'REFUND') ? 'CUSTOMER' : 'RECOVERY';
}

interface Credit {
  readonly lines: readonly LineDraft[];
  readonly commission?: CommissionMove;
  readonly note?: { readonly id: string; readonly invoice: StoredInvoice; readonly taken: Money; readonly functional: Money };
}

/** Dr 2011, and Cr L or E, 4041, 1101 with a credit note, 1110 or 1121. */
export async function acceptCredit(work: MemoWork, wanted: CreditAs | null): Promise<MemoOutcome> {
  const { tx, ids, memo } = work;
  const cases = await casesOf(work);
  const as = wanted ?? creditedAs(memo, cases);
  const credit = await creditOf(work, as, cases);
  const checks = memoChecks(work);
  const entry = memoEntry(work, 'ACCEPT', acmLines(memo, work.payable, credit.lines));
  postEntries(tx, ids, [entry]);
  if (credit.commission) moveDeferral(work, entry, credit.commission);
  let creditNoteId: string | null = null;
  if (credit.note) {
    const { id, invoice, taken, functional } = credit.note;
    const note = creditNoteOver(invoice, {
      id,
      branchCode: work.parties.branchCodes.get(invoice.branchId) ?? '',
      entryId: entry.head.id,
      on: work.on,
      reason: `${work.supplier.name}: ${memo.kind} ${memo.number}`,
      total: memo.amount,
      functional: entry.netOf(ACCOUNT.receivable).negate(),
      taken: { amount: taken, functional },
      lines: [{ itemId: memo.link?.itemId ?? null, kind: 'ADJUSTMENT', description: `Credit of the airline, ${memo.number}`, documentNumber: memo.relatedDocumentNumber, taxCode: null, amount: memo.amount.toDecimal() }],
    });
    tx.invoices.issue(note.document);
    if (!taken.isZero) tx.invoices.apply(sourceOf(entry), invoice.id, note.taken, note.invoiceState);
    tx.outbox.add('invoice.credited', { invoice_id: invoice.id, credit_note_id: id });
    creditNoteId = id;
  }
  const after = changeMemo(work, { event: 'ACCEPT', to: 'ACCEPTED', entry, detail: { as, ...(creditNoteId ? { credit_note_id: creditNoteId } : {}) } });
  await closeUndone(work);
  return { memo: after, entries: [entry], checks, ...NOTHING_ELSE, creditNoteId };
}

const casesOf = async ({ tx, memo }: MemoWork): Promise<readonly OpenItem[]> =>
  ofDocument(memo, await tx.subLedger.lockItems({ partyIds: [memo.supplierId], accounts: [ACCOUNT.bspDisputed] }));

/** Cases of the memo's document in its currency. */
const ofDocument = (memo: Memo, items: readonly OpenItem[]): OpenItem[] =>
  items.filter((item) => item.open.currency === memo.amount.currency && memo.relatedDocumentNumber !== null && item.dimensions.document_number === memo.relatedDocumentNumber);

async function creditOf(work: MemoWork, as: CreditAs, cases: readonly OpenItem[]): Promise<Credit> {
  const { tx, memo } = work;
  switch (as) {
    case 'COMMISSION': {
      const commission = await commissionOf(work, memo.amount, 'ADD');
      return { lines: acmCommission(memo, commission.posting), commission };
    }
    case 'RECOVERY':
      return { lines: [acmRecovery(memo, memo.amount)] };
    case 'OVERRIDE': {
      const items = await tx.subLedger.lockItems({ partyIds: [memo.supplierId], accounts: [ACCOUNT.overrideReceivable] });
      return { lines: against(memo, items, ACCOUNT.overrideCommission) };
    }
    case 'CASE':
      if (cases.length === 0)
        throw new DomainError('MEMO_CREDIT_NOT_POSSIBLE', { pointer: '/as', detail: 'There is no open case of its document on 1121.' });
      return { lines: against(memo, cases, ACCOUNT.memoRecovery) };
    case 'CUSTOMER':
      return await customersOf(work);
  }
}

/** What is beyond the open items is income of its own kind. */
function against(memo: Memo, items: readonly OpenItem[], beyond: string): LineDraft[] {
  const { lines, rest } = acmAgainst(items, memo.amount);
  return [...lines, { ...acmRecovery(memo, rest), account: beyond }];
}

async function customersOf({ tx, ids, memo }: MemoWork): Promise<Credit> {
  const { link } = memo;
  const refused = (detail: string): DomainError => new DomainError('MEMO_CREDIT_NOT_POSSIBLE', { pointer: '/as', detail });
  if (!link) throw refused('It is not linked to a sale: the customer is not known.');
  const invoice = billOf(await tx.invoices.creditedOfItems([link.itemId]), link.itemId);
  if (!invoice) throw refused('Its sale has no invoice.');
  if (invoice.currency !== memo.amount.currency)
    throw refused(`The invoice is in ${invoice.currency}, the memo in ${memo.amount.currency}.`);
  const functionalCurrency = tx.scope.partner.functionalCurrency;
  const open = Money.parse(invoice.openAmount, invoice.currency);
  const taken = memo.amount.isGreaterThan(open) ? open : memo.amount;
  const carried = taken.isZero
    ? null
    : carriedPart({ open, functionalOpen: Money.parse(invoice.functionalOpen, functionalCurrency), rate: Rate.parse(invoice.fxRate) }, taken);
  const id = ids.next();
  return {
    lines: acmCustomer(memo, { customerId: invoice.customerId, creditNoteId: id }, carried ? { part: taken, carried } : null),
    note: { id, invoice, taken, functional: carried?.functional ?? Money.zero(functionalCurrency) },
  };
}

/** A dispute won after billing comes back as an ACM: the ADM that it undoes has nothing left to wait for. */
async function closeUndone(work: MemoWork): Promise<void> {
  const { tx, memo } = work;
  if (!memo.undoesMemoId) return;
  const undone = await tx.memos.lock(memo.undoesMemoId, 'memo.accept');
  if (undone.state !== 'DISPUTE_ACCEPTED') return;
  const closed = changeMemo({ ...work, memo: undone }, { event: 'CLOSE', to: 'CLOSED', detail: { by_memo_id: memo.id } });
  tx.outbox.add('memo.settled', memoFacts(closed, work.supplier.name));
}
