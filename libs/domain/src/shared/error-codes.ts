/**
 * The catalogue of refusals. A code is never renamed. `kind` decides the HTTP status, `title` is what people read,
 * `remedy` the next step; docs/error-codes.md, the `code` enum in OpenAPI and the SPA's table come from here.
 */
export type ErrorKind =
  | 'malformed' | 'unauthenticated' | 'forbidden' | 'not_found' | 'conflict' | 'stale' | 'too_large'
  | 'unsupported' | 'rule' | 'precondition' | 'limit' | 'unavailable' | 'internal';

interface ErrorEntry {
  readonly kind: ErrorKind;
  readonly title: string;
  readonly remedy?: string;
  readonly retryable?: boolean;
}

export const ERROR_CODES = {
  VALIDATION_FAILED: { kind: 'malformed', title: 'The request is malformed.', remedy: 'Correct the fields named under errors and send it again.' },
  MALFORMED_JSON: { kind: 'malformed', title: 'The body is not valid JSON.', remedy: 'Send UTF-8 JSON.' },
  CURRENCY_UNKNOWN: { kind: 'malformed', title: 'The currency is not known.', remedy: 'Use an ISO 4217 code such as BDT.' },
  AMOUNT_INVALID: { kind: 'malformed', title: 'The amount is not valid.', remedy: 'Send a decimal string with no more decimals than the currency has.' },
  RATE_INVALID: { kind: 'malformed', title: 'The rate is not valid.', remedy: 'Send a decimal string such as "0.07".' },
  DATE_INVALID: { kind: 'malformed', title: 'The date is not valid.', remedy: 'Send YYYY-MM-DD.' },
  CURSOR_INVALID: { kind: 'malformed', title: 'The cursor is not valid.', remedy: 'Start the list again without a cursor.' },
  IDEMPOTENCY_KEY_REQUIRED: { kind: 'malformed', title: 'An Idempotency-Key header is required.', remedy: 'Send a new unique key with each new request.' },
  UNAUTHENTICATED: { kind: 'unauthenticated', title: 'Sign in first.', remedy: 'Sign in, or send a valid access token.' },
  SIGN_IN_FAILED: { kind: 'unauthenticated', title: 'E-mail or password is wrong.', remedy: 'Check both; after ten failures the account is locked for 15 minutes.' },
  TOTP_REQUIRED: { kind: 'unauthenticated', title: 'A code from your authenticator is needed.', remedy: 'Send totp with the current code.' },
  TOTP_INVALID: { kind: 'unauthenticated', title: 'The code is wrong or was used before.', remedy: 'Wait for the next code.' },
  PERMISSION_DENIED: { kind: 'forbidden', title: 'You may not do this.', remedy: 'Ask a colleague whose role allows it.' },
  CSRF_FAILED: { kind: 'forbidden', title: 'The request did not come from a signed-in page.', remedy: 'Reload the page and try again.' },
  NOT_FOUND: { kind: 'not_found', title: 'Not found.', remedy: 'Check the id.' },
  VERSION_STALE: { kind: 'stale', title: 'Somebody changed this meanwhile.', remedy: 'Read it again and repeat your change.' },
  IF_MATCH_REQUIRED: { kind: 'precondition', title: 'An If-Match header is required.', remedy: 'Send the ETag that you read.' },
  PAYLOAD_TOO_LARGE: { kind: 'too_large', title: 'The body is too large.', remedy: 'Send less at once.' },
  MEDIA_TYPE_UNSUPPORTED: { kind: 'unsupported', title: 'The media type is not supported.', remedy: 'Send application/json, or multipart/form-data for files.' },
  RATE_LIMITED: { kind: 'limit', title: 'Too many requests.', remedy: 'Wait as long as Retry-After says.', retryable: true },
  SERVICE_UNAVAILABLE: { kind: 'unavailable', title: 'The service is not available at the moment.', remedy: 'Try again shortly with the same Idempotency-Key.', retryable: true },
  INTERNAL_ERROR: { kind: 'internal', title: 'Something went wrong on our side.', remedy: 'Try again with the same Idempotency-Key; report the request_id if it stays.' },
  IDEMPOTENCY_KEY_REUSED: { kind: 'rule', title: 'This Idempotency-Key was used for another request.', remedy: 'Use a new key.' },
  IDEMPOTENCY_IN_PROGRESS: { kind: 'conflict', title: 'The first request with this key is still running.', remedy: 'Wait and repeat it with the same key.', retryable: true },
  EXTERNAL_REF_TAKEN: { kind: 'conflict', title: 'This external_ref is already used.', remedy: 'Read the existing object, its id is in existing_id.' },
  CARD_DATA_REFUSED: { kind: 'rule', title: 'The body holds a card number.', remedy: 'Never send card numbers. Nothing of the request was stored.' },
  BOOKING_NOT_IN_HELD_STATE: { kind: 'conflict', title: 'The booking is not in a state that can be issued.', remedy: 'Only a draft, held or payment-pending booking can be issued.' },
  BOOKING_NOT_IN_DRAFT_STATE: { kind: 'conflict', title: 'The booking can no longer be changed.', remedy: 'Only bookings before issue can be changed.' },
  BOOKING_NOT_IN_ISSUED_STATE: { kind: 'conflict', title: 'The booking is not issued.', remedy: 'Only an issued booking can be voided.' },
  ITEM_NOT_IN_DRAFT_STATE: { kind: 'conflict', title: 'The item is already issued or cancelled.', remedy: 'Choose items that are not issued yet.' },
  ITEM_NOT_IN_ISSUED_STATE: { kind: 'conflict', title: 'The item is not issued.', remedy: 'Choose issued items.' },
  TICKET_NOT_IN_OPEN_STATE: { kind: 'conflict', title: 'The ticket is not open.', remedy: 'A used, exchanged, refunded or voided ticket cannot be voided.' },
  TICKET_NOT_IN_VOIDED_STATE: { kind: 'conflict', title: 'The ticket is not voided.', remedy: 'Only a voided ticket can be restored.' },
  ISSUANCE_IN_PROGRESS: { kind: 'conflict', title: 'This item is being issued.', remedy: 'Wait for the outcome.', retryable: true },
  DOCUMENT_ALREADY_SOLD: { kind: 'conflict', title: 'This document number is already sold.', remedy: 'Check the number; it stands on another item.' },
  DOCUMENT_NUMBER_INVALID: { kind: 'rule', title: 'The document number is not valid.', remedy: 'Send 13 digits beginning with the airline\u2019s numeric code.' },
  DOCUMENT_NUMBER_MISSING: { kind: 'rule', title: 'A document number is missing.', remedy: 'Give the 13-digit number of each ticket and EMD.' },
  SUPPLIER_NOT_CONNECTED: { kind: 'rule', title: 'There is no connection to this supplier.', remedy: 'Issue the document outside and give its number.' },
  SUPPLIER_NOT_ACTIVE: { kind: 'rule', title: 'The supplier is not active.', remedy: 'Ask an accountant to activate it.' },
  SUPPLIER_KIND_MISMATCH: { kind: 'rule', title: 'The supplier does not sell this kind of item.', remedy: 'Choose another supplier.' },
  CUSTOMER_NOT_ACTIVE: { kind: 'rule', title: 'The customer is not active.', remedy: 'Choose another customer, or have it activated.' },
  CUSTOMER_ON_CREDIT_HOLD: { kind: 'rule', title: 'The customer is on credit hold.', remedy: 'Ask a supervisor or controller to release the hold.' },
  CREDIT_LIMIT_EXCEEDED: { kind: 'rule', title: 'The credit limit does not cover this sale.', remedy: 'Take a payment first, or send ask_approval.' },
  PERIOD_CLOSED: { kind: 'rule', title: 'The period is closed.', remedy: 'Post on a date in an open period.' },
  PERIOD_UNKNOWN: { kind: 'rule', title: 'There is no period for this date.', remedy: 'Open the fiscal year first.' },
  VOID_WINDOW_OVER: { kind: 'rule', title: 'The void window is over.', remedy: 'Refund the ticket instead.' },
  FX_RATE_MISSING: { kind: 'rule', title: 'There is no exchange rate for this day.', remedy: 'Enter a rate first.' },
  FX_RATE_STALE: { kind: 'rule', title: 'The newest exchange rate is too old.', remedy: 'Enter a newer rate.' },
  CURRENCY_MIX: { kind: 'rule', title: 'The currencies do not agree.', remedy: 'Use one currency in a booking.' },
  BOOKING_EMPTY: { kind: 'rule', title: 'There is nothing to issue.', remedy: 'Add an item first.' },
  SALE_NOT_POSSIBLE_YET: { kind: 'rule', title: 'This kind of sale cannot be posted yet.', remedy: 'Sell it as an agent, billed on issue.' },
  CARD_AMOUNT_INVALID: { kind: 'rule', title: 'The card amount is not valid.', remedy: 'Give a card amount above zero and below fare plus taxes.' },
  SERVICE_DATE_MISSING: { kind: 'rule', title: 'A service date is missing.', remedy: 'Give the dates of travel.' },
  JE_NOT_BALANCED: { kind: 'rule', title: 'The entry does not balance.', remedy: 'Debits and credits must be equal in each currency.' },
  JE_LINES_INVALID: { kind: 'rule', title: 'The lines of the entry are not valid.', remedy: 'At least two lines, each with an amount above zero.' },
  JE_HAS_LATER_EVENTS: { kind: 'conflict', title: 'Later events rest on this entry.', remedy: 'Reverse those first; they are named in blocking.' },
  JE_ALREADY_REVERSED: { kind: 'conflict', title: 'The entry is already reversed.', remedy: 'Look at its reversal.' },
  JE_ALREADY_POSTED: { kind: 'conflict', title: 'This event is already posted.', remedy: 'Read the existing entry.' },
  ACCOUNT_UNKNOWN: { kind: 'rule', title: 'The account is not in the chart.', remedy: 'Choose an active account.' },
  ACCOUNT_NOT_ACTIVE: { kind: 'rule', title: 'The account is not active.', remedy: 'Choose an active account.' },
  ACCOUNT_IS_CONTROL: { kind: 'rule', title: 'This is a control account.', remedy: 'Post through the business action, or ask a controller.' },
  DIMENSION_MISSING: { kind: 'rule', title: 'A dimension that the account needs is missing.', remedy: 'Name the party, bank account or document.' },
  APPROVAL_NOT_PENDING: { kind: 'conflict', title: 'The request is no longer pending.', remedy: 'Read it again.' },
  APPROVAL_STALE: { kind: 'conflict', title: 'The object changed since it was asked.', remedy: 'Ask for approval again.' },
  APPROVAL_OWN_REQUEST: { kind: 'forbidden', title: 'You made this request yourself.', remedy: 'Another person must decide it.' },
  APPROVAL_PENDING: { kind: 'conflict', title: 'An approval is already pending.', remedy: 'Wait for the decision or withdraw the request.' },
  REASON_REQUIRED: { kind: 'rule', title: 'A reason is required.', remedy: 'Say why in a few words.' },
  IMPORT_NOT_RETRYABLE: { kind: 'conflict', title: 'This import cannot be retried.', remedy: 'Only a failed run can be retried.' },
  IMPORT_KIND_UNSUPPORTED: { kind: 'rule', title: 'This kind of import is not supported yet.', remedy: 'Send GDS_AIR.' },
  IMPORT_FILE_EMPTY: { kind: 'rule', title: 'The file is empty.', remedy: 'Send a file with at least one record.' },
  IMPORT_RECORD_NOT_WAITING: { kind: 'conflict', title: 'The record does not wait for a person.', remedy: 'Read it again.' },
  IMPORT_RECORD_INCOMPLETE: { kind: 'rule', title: 'The record still lacks something.', remedy: 'Give what needs names.' },
  CUSTOMER_STATE_INVALID: { kind: 'conflict', title: 'The customer\u2019s state does not allow this.', remedy: 'Read the customer again.' },
  SEPARATION_OF_DUTIES: { kind: 'rule', title: 'These roles may not be held by one person.', remedy: 'Give them to two people.' },
  EMAIL_TAKEN: { kind: 'conflict', title: 'This e-mail is already used.', remedy: 'Use another e-mail.' },
  PASSWORD_TOO_WEAK: { kind: 'rule', title: 'The password is too weak.', remedy: 'Use at least 12 characters.' },
  TOKEN_SCOPE_INVALID: { kind: 'rule', title: 'A token can only narrow your own permissions.', remedy: 'Leave out permissions that you do not have.' },
  TOTP_NOT_ENROLLED: { kind: 'conflict', title: 'No authenticator is being enrolled.', remedy: 'Start the enrolment first.' },
  RECORD_REFUSED: { kind: 'rule', title: 'The record is not readable.', remedy: 'Look at the line and the reason.' },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof ERROR_CODES;
export const errorEntry = (code: ErrorCode): ErrorEntry => ERROR_CODES[code];
