import {
  Clock,
  type ImportRecordRow,
  type ImportRunRecord,
  type RequestScope,
} from '@travobooks/application';
import {
  newScratchPartner,
  openScratch,
  type Scratch,
  type ScratchPartner,
} from '../testing/scratch-partner';
import { toBin } from '../sql';
import { HomeQuery } from './approvals-home.query';
import { ImportsQuery } from './imports.query';

let scratch: Scratch;
beforeAll(async () => {
  scratch = await openScratch();
}, 60_000);
afterAll(() => scratch.close());

class FixedClock extends Clock {
  override now(): Date {
    return new Date(scratch.clock.at);
  }
}

/** A waiting record whose run was sent in by somebody of the office `of`, named the office `run`, and says itself `parsed`. */
async function waiting(
  partner: ScratchPartner,
  of: string | null,
  run: string | null,
  parsed: string | null,
): Promise<string> {
  const [userId, runId, id] = [scratch.ids.next(), scratch.ids.next(), scratch.ids.next()];
  const { partnerId } = partner.scope;
  await scratch.admin.writes.query(
    "INSERT INTO users (partner_id, id, email, name, preferences, branch_id) VALUES (?, ?, ?, 'Uploader', '{}', ?)",
    [partnerId, toBin(userId), `${userId}@x.example`, of && toBin(of)],
  );
  await scratch.uow.run({ ...partner.scope, userId }, 'test', (tx) => {
    tx.imports.insertRun({ ...RUN, id: runId, userId, branchId: run }, []);
    tx.imports.insertRecord({ ...RECORD, id, runId, parsed: { branchId: parsed } });
    return Promise.resolve();
  });
  return id;
}

describe('what an office sees of the inbox', () => {
  it('is the same on the home page, in the list, in the detail and to whoever completes it', async () => {
    const partner = await newScratchPartner(scratch);
    const other = scratch.ids.next();
    await scratch.admin.writes.query(
      "INSERT INTO branches (partner_id, id, code, name, gds_offices) VALUES (?, ?, 'CGP', 'Chattogram', '[]')",
      [partner.scope.partnerId, toBin(other)],
    );
    const mine = partner.branchId;
    const seen = [
      await waiting(partner, mine, null, null),
      await waiting(partner, null, mine, null),
      await waiting(partner, other, null, mine),
    ];
    const hidden = [
      await waiting(partner, null, null, null),
      await waiting(partner, other, null, null),
      await waiting(partner, other, other, other),
    ];
    const office: RequestScope = { ...partner.scope, permissions: { 'import.run': 'branch' } };
    expect(await shown(office, [...seen, ...hidden])).toEqual({
      count: 3,
      home: seen,
      list: seen,
      detail: seen,
      locked: seen,
    });
    const whole: RequestScope = { ...partner.scope, permissions: { 'import.run': 'partner' } };
    expect((await shown(whole, seen)).count).toBe(6);
    const none = { count: 0, home: [], list: [], detail: [], locked: [] };
    expect(await shown({ ...office, branchId: null }, [...seen, ...hidden])).toEqual(none);
  });

  async function shown(scope: RequestScope, ids: readonly string[]) {
    const imports = new ImportsQuery(scratch.sources.reads, new FixedClock());
    const { waitingRecords } = await new HomeQuery(scratch.sources.reads).home(
      scope,
      new Date(scratch.clock.at),
    );
    const found = async (read: (id: string) => Promise<{ id: string }>): Promise<string[]> => {
      const rows = await Promise.allSettled(ids.map(read));
      return rows.flatMap((row) => (row.status === 'fulfilled' ? [row.value.id] : []));
    };
    return {
      count: waitingRecords?.count,
      home: waitingRecords?.first.map(({ id }) => id),
      list: (await imports.records(scope, { limit: 20 })).map(({ id }) => id).reverse(),
      detail: await found((id) => imports.record(scope, id)),
      locked: await found((id) => scratch.uow.run(scope, 'test', (tx) => tx.imports.record(id))),
    };
  }
});

const RUN: Omit<ImportRunRecord, 'id' | 'userId' | 'branchId'> = {
  kind: 'GDS_AIR',
  fileName: 'x.air',
  fileHash: 'f'.repeat(64),
  state: 'COMPLETED',
  permissions: null,
  customerId: null,
  problem: null,
  totalRecords: 1,
  doneRecords: 1,
  createdAt: '2026-05-01T06:00:00Z',
  finishedAt: null,
};
const RECORD: Omit<ImportRecordRow, 'id' | 'runId' | 'parsed'> = {
  position: 0,
  line: 1,
  outcome: 'WAITING',
  needs: 'CUSTOMER',
  code: null,
  detail: null,
  bookingId: null,
  recordKey: null,
  contentHash: null,
  recordType: 'ISSUE',
  locator: 'ABC123',
  documentNumbers: [],
  rawText: null,
  completion: null,
  version: 1,
};
