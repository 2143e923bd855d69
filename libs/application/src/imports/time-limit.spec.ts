import { ChangeBooking, ExpireTimeLimit } from '../booking/change-booking';
import { IssueDocuments } from '../booking/issue-documents';
import { MemoryBooks, ticketOf } from '../booking/memory-books.fixture';
import { applyRecord } from './apply-record';
import type { GdsRecord } from './gds-record';

const INFORMATION: GdsRecord = {
  gds: 'AMADEUS',
  recordKey: 'ABC123/1',
  contentHash: 'hash',
  maskedText: '',
  firstLine: 1,
  lineCount: 1,
  recordType: 'INFO',
  amd: '0101',
  page: 1,
  pages: 1,
  locator: 'ABC123',
  office: null,
  agencyIata: null,
  pnrCreated: '2026-04-30',
  issuedOn: null,
  consultant: null,
  customerHints: { ai: null, rm: [] },
  timeLimit: '2026-05-01',
  documents: [],
};

function desk(documentNumber: string | null) {
  const books = new MemoryBooks();
  books.threshold = null;
  books.add([ticketOf('one', 0, '100.00', { documentNumber })], { recordLocator: 'ABC123' });
  const scope = books.scope({ 'import.run': 'partner' });
  return {
    books,
    informed: () =>
      books.run(scope, 'import', (tx) =>
        applyRecord(tx, books.ids, {
          record: INFORMATION,
          upload: { customerId: null, branchId: null },
          completion: null,
        }),
      ),
    setBy: (timeLimit: string) =>
      new ChangeBooking(books, books.ids).execute(scope, { bookingId: 'booking', version: null, timeLimit }),
    swept: async () => {
      books.now = new Date('2026-05-03T00:00:00Z');
      return await new ExpireTimeLimit(books).execute(scope, 'booking');
    },
    issued: () =>
      new IssueDocuments(books, books.ids).execute(scope, { bookingId: 'booking', issuedOn: '2026-05-01' }),
  };
}

describe('a time limit', () => {
  it('told by an information record expires a draft that is not sold', async () => {
    const { books, informed, swept } = desk(null);
    expect((await informed()).detail).toContain('2026-05-01');
    expect(books.booking.timeLimit).toBe('2026-05-01T23:59:00.000Z');
    expect(await swept()).toBe(true);
    expect(books.booking.state).toBe('EXPIRED');
  });

  it('is not told to a draft that holds a sold ticket: the limit was for making it', async () => {
    const { books, informed } = desk('9972400000000');
    await informed();
    expect(books.booking).toMatchObject({ timeLimit: null, version: 1 });
  });

  it('never strands a sold ticket, whoever set it', async () => {
    const { books, setBy, swept, issued } = desk('9972400000000');
    await setBy('2026-05-02T00:00:00.000Z');
    expect(await swept()).toBe(false);
    await issued();
    expect(books.booking.state).toBe('ISSUED');
  });

  it('that was over when the booking was entered ends nothing: a sale is written up afterwards', async () => {
    const { books, swept } = desk(null);
    books.add([ticketOf('one', 0, '100.00', { documentNumber: null })], {
      timeLimit: '2026-04-01T18:00:00.000Z',
    });
    expect(await swept()).toBe(false);
    expect(books.booking.state).toBe('DRAFT');
  });
});
