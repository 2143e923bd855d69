import { BookingApproval } from '../booking/booking-approval-decision';
import { RaiseCreditLimit } from '../directory/customer-credit';
import { ManualJournalApproval } from '../ledger/manual-journal-approval';
import type { IdGenerator } from '../ports/clock.port';
import type { ApprovedAction } from './approved-action.port';

/** What each kind of request does when it is granted, for the API and the worker alike. */
export const standardActions = (ids: IdGenerator): readonly ApprovedAction[] => [
  new BookingApproval(ids),
  new RaiseCreditLimit(),
  new ManualJournalApproval(ids),
];
