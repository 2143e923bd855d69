import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Home, HomeApproval, HomeBooking, HomeRecord } from '@travobooks/persistence-mysql';

const text = { type: String, nullable: true } as const;

export class HomeBookingResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() reference!: string;
  @ApiProperty(text) record_locator!: string | null;
  @ApiProperty() customer_name!: string;
  @ApiProperty() state!: string;
  @ApiProperty() currency!: string;
  @ApiProperty() total!: string;
  @ApiProperty({ ...text, format: 'date-time' }) time_limit!: string | null;
}

export class HomeRecordResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty(text) record_type!: string | null;
  @ApiProperty(text) locator!: string | null;
  @ApiProperty(text) needs!: string | null;
  @ApiProperty(text) code!: string | null;
  @ApiProperty({ format: 'date-time' }) created_at!: string;
}

export class WaitingRecordsResponse {
  @ApiProperty({ type: 'integer' }) count!: number;
  @ApiProperty({ type: [HomeRecordResponse], description: 'At most five, oldest first.' })
  first!: HomeRecordResponse[];
}

export class HomeApprovalResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() kind!: string;
  @ApiProperty() summary!: string;
  @ApiProperty(text) amount!: string | null;
  @ApiProperty(text) currency!: string | null;
  @ApiProperty(text) maker_name!: string | null;
  @ApiProperty({ format: 'date-time' }) expires_at!: string;
}

/** A part that the caller may not read is left out. */
export class HomeResponse {
  @ApiPropertyOptional({
    type: [HomeBookingResponse],
    description: 'Time limits of the next 24 hours, soonest first.',
  })
  time_limits?: HomeBookingResponse[];
  @ApiPropertyOptional({ type: [HomeBookingResponse], description: 'My own drafts, newest first.' })
  drafts?: HomeBookingResponse[];
  @ApiPropertyOptional({ type: WaitingRecordsResponse }) waiting_records?: WaitingRecordsResponse;
  @ApiPropertyOptional({ type: [HomeApprovalResponse], description: 'Requests of others that I can decide.' })
  approvals_to_decide?: HomeApprovalResponse[];
  @ApiPropertyOptional({ type: [HomeApprovalResponse], description: 'My own pending requests.' })
  approvals_asked?: HomeApprovalResponse[];
  @ApiPropertyOptional({ type: 'integer', description: 'Entries not sealed yet.' }) unsealed?: number;
}

const bookingView = (booking: HomeBooking): HomeBookingResponse => ({
  id: booking.id,
  reference: booking.reference,
  record_locator: booking.recordLocator,
  customer_name: booking.customerName,
  state: booking.state,
  currency: booking.currency,
  total: booking.total,
  time_limit: booking.timeLimit,
});

const recordView = (record: HomeRecord): HomeRecordResponse => ({
  id: record.id,
  record_type: record.recordType,
  locator: record.locator,
  needs: record.needs,
  code: record.code,
  created_at: record.createdAt,
});

const approvalView = (approval: HomeApproval): HomeApprovalResponse => ({
  id: approval.id,
  kind: approval.kind,
  summary: approval.summary,
  amount: approval.amount,
  currency: approval.currency,
  maker_name: approval.makerName,
  expires_at: approval.expiresAt,
});

export const homeView = (home: Home): HomeResponse => ({
  ...(home.timeLimits ? { time_limits: home.timeLimits.map(bookingView) } : {}),
  ...(home.drafts ? { drafts: home.drafts.map(bookingView) } : {}),
  ...(home.waitingRecords
    ? {
        waiting_records: {
          count: home.waitingRecords.count,
          first: home.waitingRecords.first.map(recordView),
        },
      }
    : {}),
  ...(home.toDecide ? { approvals_to_decide: home.toDecide.map(approvalView) } : {}),
  ...(home.asked ? { approvals_asked: home.asked.map(approvalView) } : {}),
  ...(home.unsealed === null ? {} : { unsealed: home.unsealed }),
});
