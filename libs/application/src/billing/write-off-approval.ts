import type { ApprovedAction } from '../approval/approved-action.port';
import { requireUnchanged } from '../approval/ask-approval';
import { makeCreditNote, type CreditNoteCommand } from './credit-notes';
import { writeOffInvoice, type WriteOffInvoiceCommand } from './write-off-invoice';
import { releaseMemo, writeOffMemo, type WriteOffMemoCommand } from '../memo/write-off-memo';
import type { IdGenerator } from '../ports/clock.port';
import type { ApprovalRecord } from '../ports/records.port';
import type { Tx } from '../ports/unit-of-work.port';

type Kept = { readonly memo: WriteOffMemoCommand } | { readonly invoice: WriteOffInvoiceCommand };

/** A granted write-off is done as its maker asked: of a memo, or of an invoice. */
export class WriteOffApproval implements ApprovedAction {
  readonly kind = 'WRITE_OFF';

  constructor(private readonly ids: IdGenerator) {}

  async run(tx: Tx, approval: ApprovalRecord): Promise<unknown> {
    const kept = approval.command as Kept;
    if ('invoice' in kept) return await writeOffInvoice(tx, this.ids, kept.invoice, true);
    const outcome = await writeOffMemo(tx, this.ids, kept.memo, true);
    requireUnchanged(approval, outcome.memo.version - 1);
    return outcome;
  }

  async release(tx: Tx, approval: ApprovalRecord): Promise<void> {
    if (approval.objectType === 'MEMO') await releaseMemo(tx, approval);
  }
}

/** A granted credit note is made as its maker asked, with all other checks again. */
export class CreditNoteApproval implements ApprovedAction {
  readonly kind = 'CREDIT_NOTE';

  constructor(private readonly ids: IdGenerator) {}

  run(tx: Tx, approval: ApprovalRecord): Promise<unknown> {
    return makeCreditNote(tx, this.ids, approval.command as CreditNoteCommand, true);
  }
}
