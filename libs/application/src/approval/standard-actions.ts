import { CreditNoteApproval, WriteOffApproval } from '../billing/write-off-approval';
import { BookingApproval } from '../booking/booking-approval-decision';
import { RaiseCreditLimit } from '../directory/customer-credit';
import { OpenBankAccount } from '../directory/set-up';
import { ApplyBankDetails } from '../directory/supplier-bank';
import { ApplyThresholds } from '../identity/settings';
import { GrantAccess } from '../identity/user-access';
import { ManualJournalApproval } from '../ledger/manual-journal-approval';
import { refundApprovals } from '../refund/refund-approval';
import type { IdGenerator } from '../ports/clock.port';
import type { ApprovedAction } from './approved-action.port';

/** What each kind of request does when it is granted, for the API and the worker alike. */
export const standardActions = (ids: IdGenerator): readonly ApprovedAction[] => [
  new BookingApproval(ids),
  new RaiseCreditLimit(),
  new ManualJournalApproval(ids),
  new ApplyThresholds(),
  new OpenBankAccount(),
  new ApplyBankDetails(),
  new GrantAccess(),
  new WriteOffApproval(ids),
  new CreditNoteApproval(ids),
  ...refundApprovals(ids),
];
