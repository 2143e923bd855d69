import { type ApprovalKind, decidableKinds, type RequestScope } from '@travobooks/application';
import type { DataSource } from 'typeorm';
import type { Row } from '../session';
import { fromBin, officeOnly, toBin, wireAmount } from '../sql';
import { RECORD_OF_OFFICE, recordOfOffice, RECORDS_FROM } from '../stores/import.rows';
import { isoTimeOrNull, isoTime, timestamp } from '../stores/records.store';

export interface HomeBooking {
  readonly id: string;
  readonly reference: string;
  readonly recordLocator: string | null;
  readonly customerName: string;
  readonly state: string;
  readonly currency: string;
  readonly total: string;
  readonly timeLimit: string | null;
}

export interface HomeRecord {
  readonly id: string;
  readonly recordType: string | null;
  readonly locator: string | null;
  readonly needs: string | null;
  readonly code: string | null;
  readonly createdAt: string;
}

export interface HomeApproval {
  readonly id: string;
  readonly kind: ApprovalKind;
  readonly summary: string;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly makerName: string | null;
  readonly expiresAt: string;
}

/** What waits for the caller. A part is null when the caller may not read it. */
export interface Home {
  readonly timeLimits: readonly HomeBooking[] | null;
  readonly drafts: readonly HomeBooking[] | null;
  readonly waitingRecords: { readonly count: number; readonly first: readonly HomeRecord[] } | null;
  readonly toDecide: readonly HomeApproval[] | null;
  readonly asked: readonly HomeApproval[] | null;
  readonly unsealed: number | null;
}

const SHOWN = 10;
const DAY_MS = 86_400_000;

const BOOKINGS = `SELECT b.id, b.reference, b.record_locator, b.state, b.currency, b.sale_total, b.time_limit, c.name AS customer_name FROM bookings b
  JOIN customers c ON c.partner_id = b.partner_id AND c.id = b.customer_id WHERE b.partner_id = ?`;
const APPROVALS = `SELECT a.id, a.kind, a.summary, a.amount, a.currency, a.expires_at, u.name AS maker_name FROM approvals a
  LEFT JOIN users u ON u.partner_id = a.partner_id AND u.id = a.maker_id WHERE a.partner_id = ? AND a.state = 'PENDING' AND a.expires_at > ?`;

export class HomeQuery {
  constructor(private readonly reads: DataSource) {}

  async home(scope: RequestScope, now: Date): Promise<Home> {
    const may = (permission: string): boolean => scope.permissions[permission] !== undefined;
    const [timeLimits, drafts, waitingRecords, toDecide, asked, unsealed] = await Promise.all([
      may('booking.read') ? this.timeLimits(scope, now) : null,
      may('booking.read') ? this.drafts(scope) : null,
      may('import.run') ? this.waiting(scope) : null,
      may('approval.decide') ? this.toDecide(scope, now) : null,
      may('approval.read') ? this.asked(scope, now) : null,
      may('journal.read') ? this.unsealed(scope) : null,
    ]);
    return { timeLimits, drafts, waitingRecords, toDecide, asked, unsealed };
  }

  private async timeLimits(scope: RequestScope, now: Date): Promise<HomeBooking[]> {
    const office = officeOnly(scope, 'booking.read');
    const rows = await this.reads.query<Row[]>(
      `${BOOKINGS} AND b.state IN ('DRAFT', 'HELD', 'PENDING_PAYMENT', 'PENDING_APPROVAL') AND b.time_limit > ? AND b.time_limit <= ?
         AND (? IS NULL OR b.branch_id = ?) ORDER BY b.time_limit LIMIT ?`,
      [scope.partnerId, timestamp(now), timestamp(new Date(now.getTime() + DAY_MS)), office, office, SHOWN],
    );
    return rows.map(bookingOf);
  }

  private async drafts(scope: RequestScope): Promise<HomeBooking[]> {
    const office = officeOnly(scope, 'booking.read');
    const rows = await this.reads.query<Row[]>(
      `${BOOKINGS} AND b.state = 'DRAFT' AND b.made_by = ? AND (? IS NULL OR b.branch_id = ?) ORDER BY b.id DESC LIMIT ?`,
      [scope.partnerId, toBin(scope.userId), office, office, SHOWN],
    );
    return rows.map(bookingOf);
  }

  /** The inbox as the caller finds it there. */
  private async waiting(scope: RequestScope): Promise<Home['waitingRecords']> {
    const from = `${RECORDS_FROM} WHERE i.partner_id = ? AND i.outcome = 'WAITING' AND ${RECORD_OF_OFFICE}`;
    const values = [scope.partnerId, ...recordOfOffice(officeOnly(scope, 'import.run'))];
    const [counts, rows] = await Promise.all([
      this.reads.query<Row[]>(`SELECT COUNT(*) AS n ${from}`, values),
      this.reads.query<Row[]>(
        `SELECT i.id, i.record_type, i.locator, i.needs, i.code, i.created_at ${from} ORDER BY i.id LIMIT 5`,
        values,
      ),
    ]);
    const first = rows.map((row) => ({
      id: fromBin(row['id'] as Buffer),
      recordType: row['record_type'] as string | null,
      locator: row['locator'] as string | null,
      needs: row['needs'] as string | null,
      code: row['code'] as string | null,
      createdAt: isoTime(row['created_at']),
    }));
    return { count: Number(counts[0]?.['n'] ?? 0), first };
  }

  private async toDecide(scope: RequestScope, now: Date): Promise<HomeApproval[]> {
    const kinds = decidableKinds(scope);
    if (kinds.length === 0) return [];
    const rows = await this.reads.query<Row[]>(
      `${APPROVALS} AND a.kind IN (?) AND a.maker_id <> ? ORDER BY a.id LIMIT ?`,
      [scope.partnerId, timestamp(now), kinds, toBin(scope.userId), SHOWN],
    );
    return rows.map(approvalOf);
  }

  private async asked(scope: RequestScope, now: Date): Promise<HomeApproval[]> {
    const rows = await this.reads.query<Row[]>(`${APPROVALS} AND a.maker_id = ? ORDER BY a.id DESC LIMIT ?`, [
      scope.partnerId,
      timestamp(now),
      toBin(scope.userId),
      SHOWN,
    ]);
    return rows.map(approvalOf);
  }

  private async unsealed(scope: RequestScope): Promise<number> {
    const rows = await this.reads.query<Row[]>(
      'SELECT COUNT(*) AS n FROM journal_unsealed WHERE partner_id = ?',
      [scope.partnerId],
    );
    return Number(rows[0]?.['n'] ?? 0);
  }
}

const bookingOf = (row: Row): HomeBooking => ({
  id: fromBin(row['id'] as Buffer),
  reference: String(row['reference']),
  recordLocator: row['record_locator'] as string | null,
  customerName: String(row['customer_name']),
  state: String(row['state']),
  currency: String(row['currency']),
  total: wireAmount(String(row['sale_total']), String(row['currency'])),
  timeLimit: isoTimeOrNull(row['time_limit']),
});

const approvalOf = (row: Row): HomeApproval => {
  const currency = row['currency'] as string | null;
  return {
    id: fromBin(row['id'] as Buffer),
    kind: row['kind'] as ApprovalKind,
    summary: String(row['summary']),
    currency,
    amount: row['amount'] !== null && currency ? wireAmount(row['amount'] as string, currency) : null,
    makerName: row['maker_name'] as string | null,
    expiresAt: isoTime(row['expires_at']),
  };
};
