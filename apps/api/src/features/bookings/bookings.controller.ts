import { Body, Controller, Get, Param, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Booking } from '@travobooks/domain';
import {
  CancelBooking,
  ChangeBooking,
  CreateBooking,
  HoldBooking,
  type RequestScope,
} from '@travobooks/application';
import { BookingsQuery } from '@travobooks/persistence-mysql';
import { Idempotent, Permission, Scope } from '../../http/access';
import { answer, type Answer } from '../../http/answer';
import { listOf, pageOf } from '../../http/cursor';
import { ifMatch } from '../../http/etag';
import { chosen } from '../../http/fields';
import { IdParam } from '../../http/id-param';
import { Answers } from '../../http/openapi';
import type { ApiRequest } from '../../http/request-context';
import { HistoryResponse } from './booking-parts.response';
import {
  AddItemsRequest,
  BookingListQuery,
  CancelRequest,
  ChangeBookingRequest,
  CreateBookingRequest,
  HoldRequest,
  itemCommand,
} from './bookings.request';
import { bookingRow, historyRow } from './booking-rows.response';
import {
  BookingListResponse,
  BookingResponse,
  bookingView,
  TicketResponse,
} from './bookings.response';

/** What the items of a draft may be refused for. */
const DRAFT_REFUSALS = [
  'CURRENCY_UNKNOWN',
  'AMOUNT_INVALID',
  'RATE_INVALID',
  'DATE_INVALID',
  'CURRENCY_MIX',
  'DOCUMENT_NUMBER_INVALID',
  'SUPPLIER_KIND_MISMATCH',
  'SUPPLIER_NOT_ACTIVE',
  'SALE_NOT_POSSIBLE_YET',
  'CARD_AMOUNT_INVALID',
  'CUSTOMER_NOT_ACTIVE',
  'REASON_REQUIRED',
] as const;

@ApiTags('bookings')
@Controller('v1')
export class BookingsController {
  constructor(
    private readonly bookings: BookingsQuery,
    private readonly create: CreateBooking,
    private readonly change: ChangeBooking,
    private readonly hold: HoldBooking,
    private readonly cancel: CancelBooking,
  ) {}

  @Get('bookings')
  @Permission('booking.read')
  @Answers(200, BookingListResponse, 'CURSOR_INVALID')
  async list(@Scope() scope: RequestScope, @Query() query: BookingListQuery): Promise<unknown> {
    const page = pageOf<{ id: string }>(query, ['id']);
    const rows = await this.bookings.list(scope, {
      state: chosen(query.state),
      customerId: query.customer_id,
      recordLocator: query.record_locator,
      documentNumber: query.document_number,
      externalRef: query.external_ref,
      metadata: query.metadata,
      updatedSince: query.updated_since && new Date(query.updated_since).toISOString(),
      q: query.q,
      sort: query.sort,
      limit: page.limit + 1,
      after: page.after?.id,
    });
    return listOf(page, rows, bookingRow, (row) => ({ id: row.id }));
  }

  @Post('bookings')
  @Permission('booking.write')
  @Idempotent()
  @Answers(201, BookingResponse, ...DRAFT_REFUSALS, 'EXTERNAL_REF_TAKEN', 'CARD_DATA_REFUSED')
  createBooking(@Scope() scope: RequestScope, @Body() body: CreateBookingRequest): Promise<Answer> {
    return answer(
      scope,
      201,
      (booking: Booking) => bookingView(scope, booking),
      (keyed) =>
        this.create.execute(keyed, {
          customerId: body.customer_id,
          currency: body.currency,
          branchId: body.branch_id ?? null,
          recordLocator: body.record_locator ?? null,
          timeLimit: instant(body.time_limit),
          notes: body.notes ?? null,
          externalRef: body.external_ref ?? null,
          metadata: body.metadata ?? null,
          items: body.items.map(itemCommand),
        }),
    );
  }

  @Get('bookings/:id')
  @Permission('booking.read')
  @Answers(200, BookingResponse, 'NOT_FOUND')
  async read(@Scope() scope: RequestScope, @IdParam() id: string): Promise<unknown> {
    const detail = await this.bookings.detail(scope, id);
    return bookingView(scope, detail.booking, detail);
  }

  @Patch('bookings/:id')
  @Permission('booking.write')
  @Answers(
    200,
    BookingResponse,
    'NOT_FOUND',
    'BOOKING_NOT_IN_DRAFT_STATE',
    'VERSION_STALE',
    'IF_MATCH_REQUIRED',
    ...DRAFT_REFUSALS,
  )
  changeBooking(
    @Req() request: ApiRequest,
    @Scope() scope: RequestScope,
    @IdParam() id: string,
    @Body() body: ChangeBookingRequest,
  ): Promise<Answer> {
    const version = ifMatch(request, true);
    return answer(
      scope,
      200,
      (booking: Booking) => bookingView(scope, booking),
      (keyed) =>
        this.change.execute(keyed, {
          bookingId: id,
          version,
          ...(body.customer_id === undefined ? {} : { customerId: body.customer_id }),
          ...(body.record_locator === undefined ? {} : { recordLocator: body.record_locator }),
          ...(body.time_limit === undefined ? {} : { timeLimit: instant(body.time_limit) }),
          ...(body.notes === undefined ? {} : { notes: body.notes }),
          ...(body.metadata === undefined ? {} : { metadata: body.metadata }),
          ...(body.items
            ? {
                items: body.items.map((item) => ({
                  ...itemCommand(item),
                  ...(item.id ? { id: item.id } : {}),
                })),
              }
            : {}),
        }),
    );
  }

  @Post('bookings/:id/items')
  @Permission('booking.write')
  @Idempotent()
  @Answers(
    201,
    BookingResponse,
    'NOT_FOUND',
    'BOOKING_NOT_IN_DRAFT_STATE',
    'VERSION_STALE',
    ...DRAFT_REFUSALS,
  )
  addItems(
    @Req() request: ApiRequest,
    @Scope() scope: RequestScope,
    @IdParam() id: string,
    @Body() body: AddItemsRequest,
  ): Promise<Answer> {
    const version = ifMatch(request);
    return answer(
      scope,
      201,
      (booking: Booking) => bookingView(scope, booking),
      (keyed) =>
        this.change.execute(keyed, { bookingId: id, version, newItems: body.items.map(itemCommand) }),
    );
  }

  @Post('bookings/:id/hold')
  @Permission('booking.write')
  @Idempotent()
  @Answers(200, BookingResponse, 'NOT_FOUND', 'BOOKING_NOT_IN_DRAFT_STATE')
  holdBooking(
    @Scope() scope: RequestScope,
    @IdParam() id: string,
    @Body() body: HoldRequest,
  ): Promise<Answer> {
    return answer(
      scope,
      200,
      (booking: Booking) => bookingView(scope, booking),
      (keyed) => this.hold.execute(keyed, { bookingId: id, timeLimit: instant(body.time_limit) }),
    );
  }

  @Post('bookings/:id/cancel')
  @Permission('booking.write')
  @Idempotent()
  @Answers(200, BookingResponse, 'NOT_FOUND', 'BOOKING_NOT_IN_DRAFT_STATE', 'REASON_REQUIRED')
  cancelBooking(
    @Scope() scope: RequestScope,
    @IdParam() id: string,
    @Body() body: CancelRequest,
  ): Promise<Answer> {
    return answer(
      scope,
      200,
      (booking: Booking) => bookingView(scope, booking),
      (keyed) => this.cancel.execute(keyed, { bookingId: id, reason: body.reason }),
    );
  }

  @Get('bookings/:id/history')
  @Permission('booking.read')
  @Answers(200, HistoryResponse, 'NOT_FOUND')
  async history(@Scope() scope: RequestScope, @IdParam() id: string): Promise<unknown> {
    return {
      data: (await this.bookings.history(scope, id)).map((row) => historyRow(scope, row)),
      next_cursor: null,
    };
  }

  @Get('tickets/:document_number')
  @Permission('booking.read')
  @Answers(200, TicketResponse, 'NOT_FOUND')
  async ticket(
    @Scope() scope: RequestScope,
    @Param('document_number') documentNumber: string,
  ): Promise<unknown> {
    const ticket = await this.bookings.ticket(scope, documentNumber.replace('-', ''));
    return {
      document_number: ticket.documentNumber,
      kind: ticket.kind,
      state: ticket.state,
      booking_id: ticket.bookingId,
      item_id: ticket.itemId,
      issued_on: ticket.issuedOn,
      conjunction_of: ticket.conjunctionOf,
    };
  }
}

/** Absent and null are the same here; a null must never be read as 1970. */
const instant = (text: string | null | undefined): string | null =>
  text ? new Date(text).toISOString() : null;
