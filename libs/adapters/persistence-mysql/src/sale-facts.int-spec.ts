import {
  CreateBooking,
  IssueDocuments,
  RestoreItems,
  VoidItems,
  type CreateBookingCommand,
} from '@travobooks/application';
import { Doctor } from './doctor/doctor';
import { newScratchPartner, openScratch, type Scratch, type ScratchPartner } from './testing/scratch-partner';

let scratch: Scratch;
beforeAll(async () => {
  scratch = await openScratch();
}, 60_000);
afterAll(() => scratch.close());

let serial = 3400000123;
const nextNumber = (): string => `176${serial++}`;

const ticket = (partner: ScratchPartner, currency: string): CreateBookingCommand => ({
  customerId: partner.customerId,
  currency,
  recordLocator: 'ABC123',
  items: [
    {
      kind: 'AIR_TICKET',
      supplierId: partner.airlineId,
      description: 'DAC-DXB-DAC',
      traveller: { family_name: 'RAHMAN', given_name: 'AYESHA' },
      serviceDates: [{ date: '2026-05-28' }],
      baseFare: '500.00',
      taxes: [{ code: 'BD', amount: '50.00' }],
      serviceFee: '10.00',
    },
  ],
});

async function sell(partner: ScratchPartner, currency = 'BDT') {
  const booking = await new CreateBooking(scratch.uow, scratch.ids).execute(
    partner.scope,
    ticket(partner, currency),
  );
  const outcome = await new IssueDocuments(scratch.uow, scratch.ids).execute(partner.scope, {
    bookingId: booking.id,
    documents: [{ itemId: booking.items[0]?.id ?? '', documentNumber: nextNumber() }],
    issuedOn: '2026-05-01',
  });
  return { bookingId: booking.id, itemIds: booking.items.map((item) => item.id), outcome };
}

describe('the period of an entry', () => {
  it('is the one that holds its day, also where months begin on the 16th', async () => {
    const partner = await newScratchPartner(scratch, { fiscalYearStart: '07-16' });
    const { bookingId, itemIds } = await sell(partner);
    await new VoidItems(scratch.uow, scratch.ids).execute(partner.scope, {
      bookingId,
      reason: 'Wrong date',
      voidedOn: '2026-05-01',
      by: 'AGENCY',
    });
    await new RestoreItems(scratch.uow, scratch.ids).execute(partner.scope, {
      bookingId,
      itemIds,
      reason: 'Void undone',
      restoredOn: '2026-05-01',
      by: 'AIRLINE',
    });
    const entries = await scratch.admin.reads.query<{ event: string; starts: string }[]>(
      'SELECT event, period_start AS starts FROM journal_entries WHERE partner_id = ? ORDER BY id',
      [partner.scope.partnerId],
    );
    expect(entries.map(({ starts }) => starts)).toEqual(['2026-04-16', '2026-04-16', '2026-04-16']);
    const findings = await new Doctor(scratch.sources.reads).examine({
      partnerId: partner.scope.partnerId,
      now: new Date(scratch.clock.at),
    });
    expect(findings.find(({ check }) => check === 'entry dates')).toMatchObject({ state: 'PASSED' });
  });
});

describe('the rate of a document', () => {
  /** SPOT of each of the days before, newer than the only BSP rate. */
  async function withDailySpot(partner: ScratchPartner, days: number): Promise<void> {
    const rows = Array.from({ length: days }, (_, index) => [
      partner.scope.partnerId,
      'USD',
      'BDT',
      'SPOT',
      new Date(Date.UTC(2026, 4, 1 - index)).toISOString().slice(0, 10),
      `${130 + index}`,
    ]);
    await scratch.admin.writes.query('REPLACE INTO fx_rates VALUES ?', [
      [...rows, [partner.scope.partnerId, 'USD', 'BDT', 'BSP', '2026-04-17', '118.5']],
    ]);
  }

  it('is the newest BSP rate of a BSP document, however many SPOT rates came since', async () => {
    const partner = await newScratchPartner(scratch, { settings: { fx_stale_days: 30 } });
    await withDailySpot(partner, 12);
    const { outcome } = await sell(partner, 'USD');
    const used = new Set(
      outcome.entries.flatMap((entry) =>
        entry.lines.map((line) => `${line.rateSource} ${line.rate.toDecimal()}`),
      ),
    );
    expect([...used]).toEqual(['BSP 118.5']);
  });

  it('is told to a manual entry too, each kind once', async () => {
    const partner = await newScratchPartner(scratch);
    await withDailySpot(partner, 12);
    const rates = await scratch.uow.run(partner.scope, 'test', (tx) => tx.journal.rates('USD', '2026-04-30'));
    expect(rates.map((rate) => `${rate.kind} ${rate.date} ${rate.rate.toDecimal()}`).sort()).toEqual([
      'BSP 2026-04-17 118.5',
      'SPOT 2026-04-30 131',
    ]);
  });
});
