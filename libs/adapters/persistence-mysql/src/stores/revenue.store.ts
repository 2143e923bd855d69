import { Money, Rate, type BookingState, type Day, type DueRevenue, type PostingPeriod } from '@travobooks/domain';
import type { DueBatch, DueItem, RevenueStore, UsedBooking } from '@travobooks/application';
import type { Row, Session } from '../session';
import { fromBin, fromBinOrNull, json, statement, toBin } from '../sql';
import { timestamp } from './records.store';

const NOBODY = [Buffer.alloc(16)];
const some = (ids: readonly string[]): Buffer[] => (ids.length > 0 ? [...ids].sort().map(toBin) : NOBODY);
const LIVE = "('ISSUED', 'PARTIALLY_USED', 'PARTIALLY_REFUNDED', 'COMPLETED')";

/** The nights' work on bookings in bulk. */
export class RevenueSqlStore implements RevenueStore {
  constructor(private readonly session: Session) {}

  /** One packet, in lock order: bookings by id → periods → schedules; what else is read is guarded by the booking. */
  async lockDue(bookingIds: readonly string[], itemIds: readonly string[], through: Day): Promise<DueBatch> {
    const { partnerId, partner, permissions } = this.session.scope;
    const items = some(itemIds);
    const [bookings = [], periods = [], schedules = [], rows = [], sequences = []] = await this.session.read([
      statement(
        'SELECT id, reference, branch_id, customer_id FROM bookings WHERE partner_id = ? AND id IN (?) ORDER BY id FOR UPDATE',
        partnerId,
        some(bookingIds),
      ),
      statement(
        "SELECT starts_on, ends_on, state FROM periods WHERE partner_id = ? AND state IN ('OPEN', 'SOFT_CLOSED') ORDER BY starts_on LOCK IN SHARE MODE",
        partnerId,
      ),
      statement(
        `SELECT r.*, IF(r.currency = ?, NULL, (SELECT CONCAT(l.fx_rate, ' ', l.fx_source) FROM journal_lines l WHERE l.partner_id = r.partner_id
             AND l.entry_id = r.entry_id AND l.account = r.deferred_account AND l.currency = r.currency ORDER BY l.line_no LIMIT 1)) AS rate
         FROM revenue_schedules r WHERE r.partner_id = ? AND r.item_id IN (?) AND r.state = 'OPEN' AND r.service_date <= ?
         ORDER BY r.service_date, r.id FOR UPDATE`,
        partner.functionalCurrency,
        partnerId,
        items,
        through,
      ),
      statement(
        'SELECT id, booking_id, kind, description, document_number, supplier_id FROM booking_items WHERE partner_id = ? AND id IN (?)',
        partnerId,
        items,
      ),
      statement(
        `SELECT source_id, MAX(sequence) AS last FROM journal_entries WHERE partner_id = ? AND source_type = 'BOOKING_ITEM' AND source_id IN (?)
           AND event = 'RECOGNITION' GROUP BY source_id`,
        partnerId,
        items,
      ),
    ]);
    const adjusts = permissions['journal.adjust'] !== undefined;
    return {
      periods: periods.map((row) => periodFromRow(row, adjusts)),
      items: dueItems(
        { bookings, rows, sequences },
        Map.groupBy(schedules, (row) => fromBin(row['item_id'] as Buffer)),
        partner.functionalCurrency,
      ),
    };
  }

  recognise(rows: readonly { readonly id: string; readonly entryId: string }[]): void {
    if (rows.length === 0) return;
    const ids = rows.map(({ id }) => toBin(id));
    this.session.write(
      `UPDATE revenue_schedules SET state = 'RECOGNISED', recognised_entry_id = ELT(FIELD(id, ?), ?) WHERE partner_id = ? AND id IN (?)`,
      ids,
      rows.map(({ entryId }) => toBin(entryId)),
      this.session.scope.partnerId,
      ids,
    );
  }

  async lockUsed(bookingIds: readonly string[], through: Day): Promise<readonly UsedBooking[]> {
    const { partnerId } = this.session.scope;
    const [bookings = [], items = []] = await this.session.read([
      statement(
        'SELECT id, reference, state FROM bookings WHERE partner_id = ? AND id IN (?) AND next_service_on <= ? ORDER BY id FOR UPDATE',
        partnerId,
        some(bookingIds),
        through,
      ),
      statement(
        `SELECT booking_id, id, kind, state, service_dates, document_issued_on, document_number, no_show_on FROM booking_items WHERE partner_id = ? AND booking_id IN (?)`,
        partnerId,
        some(bookingIds),
      ),
    ]);
    const ofBooking = Map.groupBy(items, (row) => fromBin(row['booking_id'] as Buffer));
    return bookings.map((row) => {
      const id = fromBin(row['id'] as Buffer);
      return {
        id,
        reference: String(row['reference']),
        state: row['state'] as BookingState,
        items: (ofBooking.get(id) ?? []).map(usedItem),
      };
    });
  }

  saveUse(uses: Parameters<RevenueStore['saveUse']>[0]): void {
    if (uses.length === 0) return;
    const ids = uses.map(({ id }) => toBin(id));
    // '' stands for none: a list of values holds no NULL that ELT could tell from a miss.
    this.session.write(
      `UPDATE bookings SET next_service_on = NULLIF(ELT(FIELD(id, ?), ?), '') WHERE partner_id = ? AND id IN (?)`,
      ids,
      uses.map(({ nextServiceOn }) => nextServiceOn ?? ''),
      this.session.scope.partnerId,
      ids,
    );
    const moved = Map.groupBy(uses, ({ state }) => state);
    for (const [state, own] of moved) {
      if (!state) continue;
      this.session.write(
        `UPDATE bookings SET state = ?, version = version + 1, updated_at = ? WHERE partner_id = ? AND id IN (?) AND state IN ${LIVE}`,
        state,
        timestamp(this.session.now),
        this.session.scope.partnerId,
        own.map(({ id }) => toBin(id)),
      );
    }
  }

  useTickets(itemIds: readonly string[], state: string): void {
    if (itemIds.length === 0) return;
    this.session.write(
      "UPDATE tickets SET state = ? WHERE partner_id = ? AND item_id IN (?) AND state IN ('OPEN', 'PARTIALLY_USED')",
      state,
      this.session.scope.partnerId,
      itemIds.map(toBin),
    );
  }
}

const periodFromRow = (row: Row, adjusts: boolean): PostingPeriod => ({
  startsOn: String(row['starts_on']),
  endsOn: String(row['ends_on']),
  takesEntries: row['state'] === 'OPEN' || (row['state'] === 'SOFT_CLOSED' && adjusts),
});

interface DueRows {
  readonly bookings: readonly Row[];
  readonly rows: readonly Row[];
  readonly sequences: readonly Row[];
}

function dueItems(
  { bookings, rows, sequences }: DueRows,
  schedules: ReadonlyMap<string, readonly Row[]>,
  functionalCurrency: string,
): DueItem[] {
  const bookingOf = new Map(bookings.map((row) => [fromBin(row['id'] as Buffer), row]));
  const lastOf = new Map(sequences.map((row) => [fromBin(row['source_id'] as Buffer), Number(row['last'])]));
  return rows.flatMap((row): DueItem[] => {
    const id = fromBin(row['id'] as Buffer);
    const bookingId = fromBin(row['booking_id'] as Buffer);
    const due = schedules.get(id);
    const booking = bookingOf.get(bookingId);
    if (!due || !booking) return [];
    return [
      {
        id,
        bookingId,
        kind: row['kind'] as DueItem['kind'],
        description: String(row['description']),
        documentNumber: row['document_number'] as string | null,
        supplierId: fromBinOrNull(row['supplier_id'] as Buffer | null),
        reference: String(booking['reference']),
        branchId: fromBin(booking['branch_id'] as Buffer),
        customerId: fromBin(booking['customer_id'] as Buffer),
        rows: due.map((schedule) => dueFromRow(schedule, functionalCurrency)),
        nextSequence: (lastOf.get(id) ?? -1) + 1,
      },
    ];
  });
}

function dueFromRow(row: Row, functionalCurrency: string): DueRevenue {
  const currency = String(row['currency']);
  const [rate = '1', ...source] = row['rate'] ? String(row['rate']).split(' ') : [];
  return {
    id: fromBin(row['id'] as Buffer),
    part: row['part'] as DueRevenue['part'],
    serviceDate: String(row['service_date']),
    deferredAccount: String(row['deferred_account']),
    revenueAccount: String(row['revenue_account']),
    amount: Money.fromColumn(String(row['amount']), currency),
    functional: Money.fromColumn(String(row['functional_amount']), functionalCurrency),
    rate: Rate.parse(rate),
    rateSource: source.length > 0 ? source.join(' ') : 'SAME',
  };
}

const usedItem = (row: Row): UsedBooking['items'][number] => ({
  id: fromBin(row['id'] as Buffer),
  kind: row['kind'] as UsedBooking['items'][number]['kind'],
  state: row['state'] as UsedBooking['items'][number]['state'],
  serviceDates: json(row['service_dates']),
  documentIssuedOn: row['document_issued_on'] as string | null,
  documentNumber: row['document_number'] as string | null,
  noShowOn: row['no_show_on'] as string | null,
});
