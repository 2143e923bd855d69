import { Body, Controller, Get, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ChangeCustomer,
  Clock,
  CreateCustomer,
  type CustomerOutcome,
  type CustomerRecord,
  type RequestScope,
} from '@travobooks/application';
import { PartiesQuery } from '@travobooks/persistence-mysql';
import { Idempotent, Permission, Scope } from '../../http/access';
import { answer, type Answer } from '../../http/answer';
import { listOf, pageOf } from '../../http/cursor';
import { ifMatch } from '../../http/etag';
import { IdParam } from '../../http/id-param';
import { Answers, AnswersList } from '../../http/openapi';
import type { ApiRequest } from '../../http/request-context';
import { ChangeCustomerRequest, CreateCustomerRequest, CustomerListQuery } from './customers.request';
import {
  CustomerOutcomeResponse,
  customerOutcomeView,
  CustomerResponse,
  customerView,
  ExposureResponse,
  exposureView,
} from './customers.response';

@ApiTags('customers')
@Controller('v1/customers')
export class CustomersController {
  constructor(
    private readonly parties: PartiesQuery,
    private readonly create: CreateCustomer,
    private readonly change: ChangeCustomer,
    private readonly clock: Clock,
  ) {}

  /** People of one office see its customers and those of no office. */
  @Get()
  @Permission('customer.read')
  @AnswersList(CustomerResponse)
  async list(@Scope() scope: RequestScope, @Query() query: CustomerListQuery): Promise<object> {
    const page = pageOf<{ id: string }>(query, ['id']);
    const rows = await this.parties.customers(scope, {
      q: query.q ?? query.name,
      kind: query.kind,
      state: query.state,
      externalRef: query.external_ref,
      metadata: query.metadata,
      updatedSince: query.updated_since,
      limit: page.limit,
      after: page.after?.id ?? null,
    });
    return listOf(
      page,
      rows,
      (row) => customerView(scope, row),
      ({ id }) => ({ id }),
    );
  }

  @Post()
  @Permission('customer.write')
  @Idempotent()
  @Answers(201, CustomerOutcomeResponse, 'EXTERNAL_REF_TAKEN', 'AMOUNT_INVALID')
  createCustomer(@Scope() scope: RequestScope, @Body() body: CreateCustomerRequest): Promise<Answer> {
    return answer(
      scope,
      201,
      (outcome: CustomerOutcome) => customerOutcomeView(scope, outcome),
      (keyed) =>
        this.create.execute(keyed, {
          name: body.name.trim(),
          kind: body.kind,
          email: body.email,
          phone: body.phone,
          address: body.address,
          taxNumber: body.tax_number,
          paymentTermsDays: body.payment_terms_days,
          creditLimit: body.credit_limit,
          branchId: body.branch_id,
          externalRef: body.external_ref,
          metadata: body.metadata,
          reason: body.reason,
        }),
    );
  }

  @Get(':id')
  @Permission('customer.read')
  @Answers(200, CustomerResponse, 'NOT_FOUND')
  async read(@Scope() scope: RequestScope, @IdParam() id: string): Promise<CustomerResponse> {
    return customerView(scope, await this.parties.customer(scope, id));
  }

  @Get(':id/exposure')
  @Permission('customer.read')
  @Answers(200, ExposureResponse, 'NOT_FOUND')
  async exposure(@Scope() scope: RequestScope, @IdParam() id: string): Promise<ExposureResponse> {
    return exposureView(await this.parties.exposure(scope, id, this.clock.now()));
  }

  @Patch(':id')
  @Permission('customer.write')
  @Answers(200, CustomerResponse, 'NOT_FOUND', 'VERSION_STALE', 'IF_MATCH_REQUIRED', 'CUSTOMER_STATE_INVALID')
  changeCustomer(
    @Req() request: ApiRequest,
    @Scope() scope: RequestScope,
    @IdParam() id: string,
    @Body() body: ChangeCustomerRequest,
  ): Promise<Answer> {
    const version = ifMatch(request, true) ?? undefined;
    return answer(
      scope,
      200,
      (customer: CustomerRecord) => customerView(scope, customer),
      (plain) =>
        this.change.execute(plain, {
          id,
          version,
          change: {
            name: body.name?.trim(),
            email: cleared(body.email),
            phone: cleared(body.phone),
            address: cleared(body.address),
            taxNumber: cleared(body.tax_number),
            paymentTermsDays: body.payment_terms_days,
            state: body.state,
            metadata: body.metadata,
          },
        }),
    );
  }
}

/** An empty text clears the field. */
const cleared = (text: string | undefined): string | null | undefined => (text === '' ? null : text);
