import { DomainError } from '../shared/domain-error';

export type ReceiptState =
  | 'PENDING'
  | 'REGISTERED'
  | 'RECEIVED'
  | 'DISPUTED'
  | 'REVERSED'
  | 'CHARGED_BACK'
  | 'BOUNCED'
  | 'FAILED';

/**
 * product.md, states: the only list of moves of a receipt. A cheque begins REGISTERED, before its date; when its bank returns
 * it, it is BOUNCED, whether its money was in the books already or not.
 */
const MOVES: Readonly<Record<ReceiptState, readonly ReceiptState[]>> = {
  PENDING: ['RECEIVED', 'FAILED'],
  REGISTERED: ['RECEIVED', 'BOUNCED'],
  RECEIVED: ['REVERSED', 'DISPUTED', 'BOUNCED'],
  DISPUTED: ['RECEIVED', 'CHARGED_BACK'],
  REVERSED: [],
  CHARGED_BACK: [],
  BOUNCED: [],
  FAILED: [],
};

export const RECEIPT_STATES = Object.keys(MOVES) as readonly ReceiptState[];
export const RECEIPT_METHODS = ['CASH', 'CARD', 'BANK_TRANSFER', 'GATEWAY', 'CHEQUE', 'WALLET'] as const;
export type ReceiptMethod = (typeof RECEIPT_METHODS)[number];

type StateCode =
  'RECEIPT_NOT_IN_RECEIVED_STATE' | 'RECEIPT_NOT_IN_REGISTERED_STATE' | 'RECEIPT_NOT_IN_DISPUTED_STATE';

/** Throws `code` where the table has no such move. */
export function requireReceiptMove(from: ReceiptState, to: ReceiptState, code: StateCode): void {
  if (!MOVES[from].includes(to))
    throw new DomainError(code, { detail: `The receipt is ${from}.`, extra: { state: from } });
}

/** Throws unless its money is in the books and nobody disputes it. */
export function requireReceived(state: ReceiptState): void {
  if (state !== 'RECEIVED')
    throw new DomainError('RECEIPT_NOT_IN_RECEIVED_STATE', { detail: `The receipt is ${state}.`, extra: { state } });
}
