import { CreateBooking, IssueDocuments } from '@travobooks/application';
import type { DataSource, QueryRunner } from 'typeorm';
import { Sealer } from '../sealing/sealer';
import { newScratchPartner, openScratch, type Scratch } from '../testing/scratch-partner';
import { JournalLinesQuery } from './journal-lines.query';

let scratch: Scratch;
beforeAll(async () => {
  scratch = await openScratch();
}, 60_000);
afterAll(() => scratch.close());

/** The reads pool, with every row that it answered. */
function watched(source: DataSource, seen: Record<string, unknown>[]): DataSource {
  const watch = (runner: QueryRunner): QueryRunner =>
    new Proxy(runner, {
      get(target, name): unknown {
        const member: unknown = Reflect.get(target, name);
        if (name !== 'query') return typeof member === 'function' ? (member.bind(target) as unknown) : member;
        return async (sql: string, values?: unknown[]) => {
          const rows: unknown = await target.query(sql, values);
          if (Array.isArray(rows)) seen.push(...(rows as Record<string, unknown>[]));
          return rows;
        };
      },
    });
  return { createQueryRunner: () => watch(source.createQueryRunner()) } as unknown as DataSource;
}

describe('the ledger of one account', () => {
  it.each(['unsealed', 'sealed'])('asks the server for that account alone (%s entries)', async (state) => {
    const partner = await newScratchPartner(scratch);
    for (const [day, fare] of [
      ['2026-04-20', '500.00'],
      ['2026-05-01', '700.00'],
    ] as const) {
      const booking = await new CreateBooking(scratch.uow, scratch.ids).execute(partner.scope, {
        customerId: partner.customerId,
        currency: 'BDT',
        items: [
          {
            kind: 'AIR_TICKET',
            supplierId: partner.airlineId,
            description: 'DAC-DXB',
            traveller: { family_name: 'RAHMAN', given_name: 'AYESHA' },
            serviceDates: [{ date: '2026-05-28' }],
            baseFare: fare,
            taxes: [],
            serviceFee: '100.00',
          },
        ],
      });
      await new IssueDocuments(scratch.uow, scratch.ids).execute(partner.scope, {
        bookingId: booking.id,
        documents: [
          {
            itemId: booking.items[0]?.id ?? '',
            documentNumber: `176${String(process.hrtime.bigint()).slice(-10)}`,
          },
        ],
        issuedOn: day,
      });
    }
    if (state === 'sealed') await new Sealer(scratch.sources.writes).sealAll(partner.scope.partnerId);
    const seen: Record<string, unknown>[] = [];
    const query = new JournalLinesQuery(watched(scratch.sources.reads, seen));
    const ledger = await query.generalLedger(partner.scope, '1101', '2026-05-01', '2026-05-31', {
      limit: 10,
    });
    expect(ledger).toMatchObject({
      opening_balance: '615.00',
      closing_balance: '1430.00',
      data: [{ debit: '815.00', balance: '1430.00' }],
    });
    expect([...new Set(seen.flatMap((row) => ('account' in row ? [row['account']] : [])))]).toEqual(['1101']);
    const last = ledger?.data[0];
    const next = await query.generalLedger(partner.scope, '1101', '2026-05-01', '2026-05-31', {
      limit: 10,
      branchId: partner.branchId,
      position: { date: '2026-05-01', entry: last?.entry_id ?? '', line: last?.line_no ?? 0 },
    });
    expect(next).toMatchObject({ opening_balance: '615.00', closing_balance: '1430.00', data: [] });
  });
});
