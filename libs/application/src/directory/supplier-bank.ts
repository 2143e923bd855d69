import {
  BANK_HOLD_MINUTES,
  DomainError,
  maskedBankDetails,
  parseBankDetails,
  type BankDetails,
} from '@travobooks/domain';
import type { ApprovedAction } from '../approval/approved-action.port';
import { askApproval, requireUnchanged } from '../approval/ask-approval';
import type { IdGenerator } from '../ports/clock.port';
import type { ApprovalRecord } from '../ports/records.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { SupplierBank } from '../ports/set-up-store.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import { requireVersion } from './directory-rules';

export interface ChangeBankDetailsCommand {
  readonly supplierId: string;
  readonly version: number | undefined;
  readonly details: BankDetails;
  readonly reason?: string | null | undefined;
}

export interface BankDetailsOutcome {
  /** As it stands: nothing has changed before a second person has agreed. */
  readonly bank: SupplierBank;
  readonly approvalId: string;
}

/** Where a supplier is paid changes only when a controller agrees, whatever the amount (product.md, approvals). */
export class ChangeBankDetails {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: ChangeBankDetailsCommand): Promise<BankDetailsOutcome> {
    return this.uow.run(scope, 'supplier-bank', async (tx) => {
      const bank = await tx.setUp.lockSupplierBank(command.supplierId);
      const details = parseBankDetails(command.details);
      requireVersion(bank.version, command.version);
      const pending = await tx.setUp.pendingBankApproval(bank.supplierId);
      if (pending) throw new DomainError('APPROVAL_PENDING', { extra: { approval_id: pending } });
      const approvalId = askApproval(tx, this.ids, {
        kind: 'SUPPLIER_BANK',
        objectType: 'SUPPLIER',
        objectId: bank.supplierId,
        objectVersion: bank.version,
        amount: null,
        currency: null,
        command: details,
        summary: `Bank details of ${bank.supplierName}: ${said(details)}; so far ${bank.details ? said(bank.details) : 'none'}`,
        branchId: null,
        makerReason: command.reason ?? null,
      });
      return { bank, approvalId };
    });
  }
}

/** For people who decide: never a whole number. */
function said(details: BankDetails): string {
  const { account_name: holder, bank_name: name, iban, account_number: number } = maskedBankDetails(details);
  return `${holder}, ${name}, ${iban ? `IBAN ${iban}` : `account ${number ?? ''}`}`;
}

/** Registered for approvals of kind SUPPLIER_BANK. Payouts to the supplier wait from then on for half an hour. */
export class ApplyBankDetails implements ApprovedAction {
  readonly kind = 'SUPPLIER_BANK' as const;

  async run(tx: Tx, approval: ApprovalRecord): Promise<SupplierBank> {
    const before = await tx.setUp.lockSupplierBank(approval.objectId);
    requireUnchanged(approval, before.version);
    const holdUntil = new Date(tx.now.getTime() + BANK_HOLD_MINUTES * 60_000).toISOString();
    const after: SupplierBank = {
      ...before,
      details: approval.command as BankDetails,
      changedAt: tx.now.toISOString(),
      holdUntil,
    };
    tx.setUp.putSupplierBank(after);
    const masked = ({ details }: SupplierBank) => (details ? maskedBankDetails(details) : null);
    tx.audit.add(
      'supplier.bank_details',
      'SUPPLIER',
      before.supplierId,
      masked(before) ?? undefined,
      masked(after) ?? undefined,
    );
    tx.outbox.add('supplier.bank_details_changed', {
      supplier_id: before.supplierId,
      payouts_held_until: holdUntil,
    });
    return { ...after, version: before.version + 1 };
  }
}
