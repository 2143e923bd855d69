import type { DomainError } from '@travobooks/domain';
import type { ApprovedAction } from '../approval/approved-action.port';
import { ApprovedActions } from '../approval/approved-action.port';
import { Approve, Reject, Withdraw } from '../approval/decide-approval';
import { BookingApproval } from './booking-approval-decision';
import { ChangeBooking } from './change-booking';
import { IssueDocuments } from './issue-documents';
import { MemoryBooks, ticketOf } from './memory-books.fixture';
import { VoidItems } from './void-items';

const CHECKER = { 'approval.read': 'partner', 'approval.decide': 'partner' } as const;

function office() {
  const books = new MemoryBooks();
  const actions = new ApprovedActions([new BookingApproval(books.ids)] as ApprovedAction[]);
  const checker = { ...books.scope(CHECKER, 'checker'), roles: ['SUPERVISOR'] };
  return {
    books,
    issue: (command: { itemIds?: string[]; version?: number } = {}) =>
      new IssueDocuments(books, books.ids).execute(books.scope(), { bookingId: 'booking', ...command }),
    append: (fare: string) =>
      new ChangeBooking(books, books.ids).execute(books.scope(), {
        bookingId: 'booking',
        version: null,
        newItems: [
          { kind: 'AIR_TICKET', supplierId: 'airline', baseFare: fare, documentNumber: '9972499999999' },
        ],
      }),
    approve: () =>
      new Approve(books, actions).execute(checker, { approvalId: books.approval.id, reason: 'Yes' }),
    reject: () =>
      new Reject(books, actions).execute(checker, { approvalId: books.approval.id, reason: 'No' }),
    withdraw: () => new Withdraw(books, actions).execute(books.scope(), { approvalId: books.approval.id }),
    voidItems: (itemIds: string[]) =>
      new VoidItems(books, books.ids).execute(books.scope(), {
        bookingId: 'booking',
        itemIds,
        reason: 'Mistake',
        by: 'REVERSAL',
      }),
    posted: () => books.entries.map((entry) => entry.netOf('1101').toDecimal()),
  };
}

/** Issues a small ticket at once, then asks for one of 5,000.00 above the threshold. */
async function askOnIssued() {
  const desk = office();
  desk.books.add([ticketOf('small', 0, '10.00')]);
  await desk.issue();
  await desk.books.run(desk.books.scope(), 'append', (tx) =>
    Promise.resolve(tx.bookings.insertItems('booking', [ticketOf('large', 1, '5000.00')])),
  );
  await desk.issue();
  return desk;
}

describe('an approval of a sale', () => {
  it('issues exactly what was asked and shown: an item added meanwhile makes it stale', async () => {
    const desk = await askOnIssued();
    expect(desk.books.approval).toMatchObject({
      amount: '5000.00',
      objectVersion: desk.books.booking.version,
    });
    await desk.append('900000.00');
    await expect(desk.approve()).rejects.toMatchObject({
      code: 'APPROVAL_STALE',
      details: { extra: { cause: 'VERSION_STALE' } },
    });
    expect(desk.posted()).toEqual(['10.00']);
    expect(desk.books.approval.state).toBe('STALE');
  });

  it('keeps the items its maker chose', async () => {
    const desk = office();
    desk.books.add([ticketOf('large', 0, '5000.00'), ticketOf('other', 1, '7000.00')]);
    await desk.issue({ itemIds: ['large'] });
    await desk.approve();
    expect(desk.posted()).toEqual(['5000.00']);
    expect(desk.books.booking.items.map((item) => item.state)).toEqual(['ISSUED', 'DRAFT']);
  });

  it('can be granted when its maker named the version', async () => {
    const desk = office();
    desk.books.add([ticketOf('large', 0, '5000.00')], { version: 3 });
    await desk.issue({ version: 3 });
    expect(desk.books.booking).toMatchObject({
      state: 'PENDING_APPROVAL',
      approvalId: desk.books.approval.id,
    });
    await desk.approve();
    expect([desk.books.booking.state, desk.posted(), desk.books.settled]).toEqual([
      'ISSUED',
      ['5000.00'],
      [null],
    ]);
  });

  it.each(['reject', 'withdraw'] as const)(
    'after %s gives the new items of an issued booking back',
    async (end) => {
      const desk = await askOnIssued();
      await expect(desk.issue()).rejects.toMatchObject({ code: 'APPROVAL_PENDING' });
      await desk[end]();
      expect(desk.books.booking).toMatchObject({ state: 'ISSUED', approvalId: null });
      expect(desk.books.settled).toEqual([expect.stringContaining('not granted')]);
      await desk.issue();
      expect(desk.books.approval.state).toBe('PENDING');
    },
  );

  it('that ends leaves a booking as it has become meanwhile', async () => {
    const desk = await askOnIssued();
    await desk.voidItems(['small']);
    const { state } = desk.books.booking;
    await desk.reject();
    expect(desk.books.booking).toMatchObject({ state, approvalId: null });
  });

  it('gives a draft back as it was', async () => {
    const desk = office();
    desk.books.add([ticketOf('large', 0, '5000.00')], { state: 'HELD' });
    await desk.issue();
    await desk.reject();
    expect(desk.books.booking).toMatchObject({ state: 'HELD', approvalId: null });
    const refused = await desk.approve().catch((error: DomainError) => error.code);
    expect(refused).toBe('APPROVAL_NOT_PENDING');
  });
});
