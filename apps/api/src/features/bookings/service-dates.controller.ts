import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Booking } from '@travobooks/domain';
import { ChangeServiceDates, MarkNoShow, type RequestScope } from '@travobooks/application';
import { Idempotent, Permission, Scope } from '../../http/access';
import { answer, type Answer } from '../../http/answer';
import { ifMatch } from '../../http/etag';
import { IdParam } from '../../http/id-param';
import { Answers } from '../../http/openapi';
import type { ApiRequest } from '../../http/request-context';
import { NoShowRequest, ServiceDatesRequest } from './bookings.request';
import { BookingResponse, bookingView } from './bookings.response';

/** What happens to the dates of an issued item. */
@ApiTags('bookings')
@Controller('v1/bookings/:id/items/:item_id')
export class ServiceDatesController {
  constructor(
    private readonly changeDates: ChangeServiceDates,
    private readonly markNoShow: MarkNoShow,
  ) {}

  @Post('service-dates')
  @HttpCode(200)
  @Permission('booking.write')
  @Idempotent()
  @Answers(
    200,
    BookingResponse,
    'NOT_FOUND',
    'VERSION_STALE',
    'BOOKING_NOT_IN_ISSUED_STATE',
    'ITEM_NOT_IN_ISSUED_STATE',
    'SERVICE_DATE_MISSING',
    'DATE_INVALID',
    'REASON_REQUIRED',
  )
  change(
    @Req() request: ApiRequest,
    @Scope() scope: RequestScope,
    @IdParam() id: string,
    @IdParam('item_id') itemId: string,
    @Body() body: ServiceDatesRequest,
  ): Promise<Answer> {
    return answer(
      scope,
      200,
      (booking: Booking) => bookingView(scope, booking),
      (keyed) =>
        this.changeDates.execute(keyed, {
          bookingId: id,
          itemId,
          serviceDates: body.service_dates,
          reason: body.reason,
          version: ifMatch(request),
        }),
    );
  }

  @Post('no-show')
  @HttpCode(200)
  @Permission('booking.write')
  @Idempotent()
  @Answers(200, BookingResponse, 'NOT_FOUND', 'VERSION_STALE', 'BOOKING_NOT_IN_ISSUED_STATE', 'ITEM_NOT_IN_ISSUED_STATE', 'DATE_INVALID')
  noShow(
    @Req() request: ApiRequest,
    @Scope() scope: RequestScope,
    @IdParam() id: string,
    @IdParam('item_id') itemId: string,
    @Body() body: NoShowRequest,
  ): Promise<Answer> {
    return answer(
      scope,
      200,
      (booking: Booking) => bookingView(scope, booking),
      (keyed) =>
        this.markNoShow.execute(keyed, { bookingId: id, itemId, reason: body.reason ?? null, version: ifMatch(request) }),
    );
  }
}
