import { BEFORE_ISSUE, type BookingState, canMove, LIVE_AFTER_ISSUE, requireState } from './booking-state';

/** product.md: each state and where it may go. */
const TABLE: Record<BookingState, readonly BookingState[]> = {
  DRAFT: ['HELD', 'PENDING_PAYMENT', 'PENDING_APPROVAL', 'ISSUED', 'CANCELLED_BEFORE_ISSUE', 'EXPIRED'],
  HELD: ['PENDING_PAYMENT', 'PENDING_APPROVAL', 'ISSUED', 'CANCELLED_BEFORE_ISSUE', 'EXPIRED'],
  PENDING_PAYMENT: ['ISSUED', 'PENDING_APPROVAL', 'CANCELLED_BEFORE_ISSUE', 'EXPIRED'],
  PENDING_APPROVAL: ['ISSUED', 'DRAFT', 'HELD', 'PENDING_PAYMENT', 'CANCELLED_BEFORE_ISSUE', 'EXPIRED'],
  ISSUED: ['ISSUED', 'PARTIALLY_USED', 'COMPLETED', 'PARTIALLY_REFUNDED', 'CANCELLED_AFTER_ISSUE'],
  PARTIALLY_USED: ['COMPLETED', 'PARTIALLY_REFUNDED', 'CANCELLED_AFTER_ISSUE'],
  COMPLETED: ['PARTIALLY_REFUNDED', 'CANCELLED_AFTER_ISSUE', 'ARCHIVED'],
  PARTIALLY_REFUNDED: ['PARTIALLY_USED', 'COMPLETED', 'CANCELLED_AFTER_ISSUE', 'ARCHIVED'],
  CANCELLED_BEFORE_ISSUE: ['ARCHIVED'],
  CANCELLED_AFTER_ISSUE: ['ISSUED', 'ARCHIVED'],
  EXPIRED: ['ARCHIVED'],
  ARCHIVED: ['COMPLETED', 'PARTIALLY_REFUNDED', 'CANCELLED_AFTER_ISSUE'],
};
const STATES = Object.keys(TABLE) as BookingState[];

describe('booking states', () => {
  it.each(STATES.flatMap((from) => STATES.map((to) => [from, to] as const)))('%s → %s', (from, to) => {
    expect(canMove(from, to)).toBe(TABLE[from].includes(to));
  });

  it('issues from every state before issue and from no cancelled or expired one', () => {
    expect(STATES.filter((state) => canMove(state, 'ISSUED'))).toEqual([
      ...BEFORE_ISSUE,
      'ISSUED',
      'CANCELLED_AFTER_ISSUE',
    ]);
    for (const state of LIVE_AFTER_ISSUE) expect(canMove(state, 'CANCELLED_AFTER_ISSUE')).toBe(true);
  });

  it('names the chief state and the actual one when a move is refused', () => {
    expect(() => requireState('EXPIRED', ['DRAFT', 'HELD'], 'BOOKING_NOT_IN_HELD_STATE')).toThrow(
      expect.objectContaining({
        code: 'BOOKING_NOT_IN_HELD_STATE',
        details: { detail: 'The booking is EXPIRED.', extra: { state: 'EXPIRED' } },
      }),
    );
    expect(() => requireState('HELD', ['DRAFT', 'HELD'], 'BOOKING_NOT_IN_HELD_STATE')).not.toThrow();
  });
});
