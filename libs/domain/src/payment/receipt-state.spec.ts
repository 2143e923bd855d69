import { RECEIPT_STATES, requireReceiptMove, requireReceived } from './receipt-state';

/** product.md, states: receipt and cheque. */
const ALLOWED = [
  'PENDING RECEIVED',
  'PENDING FAILED',
  'REGISTERED RECEIVED',
  'REGISTERED BOUNCED',
  'RECEIVED REVERSED',
  'RECEIVED DISPUTED',
  'RECEIVED BOUNCED',
  'DISPUTED RECEIVED',
  'DISPUTED CHARGED_BACK',
];

describe('states of a receipt', () => {
  it.each(RECEIPT_STATES.flatMap((from) => RECEIPT_STATES.map((to) => [from, to] as const)))('%s to %s', (from, to) => {
    const move = (): void => requireReceiptMove(from, to, 'RECEIPT_NOT_IN_RECEIVED_STATE');
    if (ALLOWED.includes(`${from} ${to}`)) expect(move).not.toThrow();
    else expect(move).toThrow(expect.objectContaining({ code: 'RECEIPT_NOT_IN_RECEIVED_STATE', details: expect.objectContaining({ extra: { state: from } }) }) as Error);
  });

  it.each(RECEIPT_STATES)('%s: only what is received can be applied or given back', (state) => {
    if (state === 'RECEIVED') expect(() => requireReceived(state)).not.toThrow();
    else expect(() => requireReceived(state)).toThrow(expect.objectContaining({ code: 'RECEIPT_NOT_IN_RECEIVED_STATE' }) as Error);
  });
});
