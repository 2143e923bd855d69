import { Body, Controller, HttpCode, Patch, Post, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiTags } from '@nestjs/swagger';
import {
  ChangeCreditLimit,
  type CustomerOutcome,
  type CustomerRecord,
  PlaceHold,
  ReleaseHold,
  type RequestScope,
} from '@travobooks/application';
import { Idempotent, Permission, Scope } from '../../http/access';
import { answer, type Answer } from '../../http/answer';
import { ifMatch } from '../../http/etag';
import { IdParam } from '../../http/id-param';
import { Answers } from '../../http/openapi';
import type { ApiRequest } from '../../http/request-context';
import { ChangeCreditRequest, HoldCustomerRequest } from './customers.request';
import {
  CustomerOutcomeResponse,
  customerOutcomeView,
  CustomerResponse,
  customerView,
} from './customers.response';

/** Who may owe how much. */
@ApiTags('customers')
@Controller('v1/customers/:id')
@Permission('customer.credit')
export class CustomerCreditController {
  constructor(
    private readonly changeLimit: ChangeCreditLimit,
    private readonly placeHold: PlaceHold,
    private readonly releaseHold: ReleaseHold,
  ) {}

  /** At once, unless it raises the limit by more than the threshold: then 202 and nothing has changed yet. */
  @Patch('credit')
  @Answers(
    200,
    CustomerResponse,
    'NOT_FOUND',
    'VERSION_STALE',
    'IF_MATCH_REQUIRED',
    'AMOUNT_INVALID',
    'APPROVAL_PENDING',
  )
  @ApiAcceptedResponse({ type: CustomerOutcomeResponse, description: 'Waits for a second person.' })
  credit(
    @Req() request: ApiRequest,
    @Scope() scope: RequestScope,
    @IdParam() id: string,
    @Body() body: ChangeCreditRequest,
  ): Promise<Answer> {
    const version = ifMatch(request, true) ?? undefined;
    return answer(
      scope,
      statusOf,
      (outcome) => customerOutcomeView(scope, outcome),
      (plain) =>
        this.changeLimit.execute(plain, { customerId: id, version, limit: body.limit, reason: body.reason }),
    );
  }

  @Post('hold')
  @Idempotent()
  @HttpCode(200)
  @Answers(200, CustomerResponse, 'NOT_FOUND', 'CUSTOMER_STATE_INVALID', 'REASON_REQUIRED', 'VERSION_STALE')
  hold(
    @Req() request: ApiRequest,
    @Scope() scope: RequestScope,
    @IdParam() id: string,
    @Body() body: HoldCustomerRequest,
  ): Promise<Answer> {
    const version = ifMatch(request) ?? undefined;
    return answer(
      scope,
      200,
      (customer: CustomerRecord) => customerView(scope, customer),
      (keyed) => this.placeHold.execute(keyed, { customerId: id, version, reason: body.reason }),
    );
  }

  @Post('release')
  @Idempotent()
  @HttpCode(200)
  @Answers(200, CustomerResponse, 'NOT_FOUND', 'CUSTOMER_STATE_INVALID', 'REASON_REQUIRED', 'VERSION_STALE')
  release(
    @Req() request: ApiRequest,
    @Scope() scope: RequestScope,
    @IdParam() id: string,
    @Body() body: HoldCustomerRequest,
  ): Promise<Answer> {
    const version = ifMatch(request) ?? undefined;
    return answer(
      scope,
      200,
      (customer: CustomerRecord) => customerView(scope, customer),
      (keyed) => this.releaseHold.execute(keyed, { customerId: id, version, reason: body.reason }),
    );
  }
}

const statusOf = (outcome: CustomerOutcome): number => (outcome.approvalId ? 202 : 200);
