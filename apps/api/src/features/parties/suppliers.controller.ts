import { Body, Controller, Get, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AddContract,
  ChangeSupplier,
  type CommissionCommand,
  type ContractRecord,
  CreateSupplier,
  type RequestScope,
  type SupplierRecord,
} from '@travobooks/application';
import { PartiesQuery } from '@travobooks/persistence-mysql';
import { Idempotent, Permission, Scope } from '../../http/access';
import { answer, type Answer } from '../../http/answer';
import { listOf, pageOf } from '../../http/cursor';
import { ifMatch } from '../../http/etag';
import { IdParam } from '../../http/id-param';
import { Answers, AnswersList } from '../../http/openapi';
import type { ApiRequest } from '../../http/request-context';
import {
  AddContractRequest,
  ChangeSupplierRequest,
  ContractCommissionRequest,
  CreateSupplierRequest,
  SupplierListQuery,
} from './suppliers.request';
import {
  ContractResponse,
  contractView,
  SupplierDetailResponse,
  SupplierResponse,
  supplierView,
} from './suppliers.response';

@ApiTags('suppliers')
@Controller('v1/suppliers')
export class SuppliersController {
  constructor(
    private readonly parties: PartiesQuery,
    private readonly create: CreateSupplier,
    private readonly change: ChangeSupplier,
    private readonly add: AddContract,
  ) {}

  @Get()
  @Permission('supplier.read')
  @AnswersList(SupplierResponse)
  async list(@Scope() scope: RequestScope, @Query() query: SupplierListQuery): Promise<object> {
    const page = pageOf<{ id: string }>(query, ['id']);
    const rows = await this.parties.suppliers(scope, {
      q: query.q ?? query.name,
      kind: query.kind,
      state: query.state,
      settlement: query.settlement,
      iataNumeric: query.iata_numeric,
      externalRef: query.external_ref,
      metadata: query.metadata,
      updatedSince: query.updated_since,
      limit: page.limit,
      after: page.after?.id ?? null,
    });
    return listOf(page, rows, supplierView, ({ id }) => ({ id }));
  }

  @Post()
  @Permission('supplier.write')
  @Idempotent()
  @Answers(201, SupplierResponse, 'EXTERNAL_REF_TAKEN')
  createSupplier(@Scope() scope: RequestScope, @Body() body: CreateSupplierRequest): Promise<Answer> {
    return answer(
      scope,
      201,
      (supplier: SupplierRecord) => supplierView(supplier),
      (keyed) =>
        this.create.execute(keyed, {
          name: body.name.trim(),
          kind: body.kind,
          settlement: body.settlement,
          treatment: body.treatment,
          iataNumeric: body.iata_numeric,
          externalRef: body.external_ref,
          metadata: body.metadata,
        }),
    );
  }

  @Get(':id')
  @Permission('supplier.read')
  @Answers(200, SupplierDetailResponse, 'NOT_FOUND')
  async read(@Scope() scope: RequestScope, @IdParam() id: string): Promise<SupplierDetailResponse> {
    const { supplier, contracts } = await this.parties.supplier(scope, id);
    return {
      ...supplierView(supplier),
      contracts: contracts.map((contract) => contractView(scope, contract)),
    };
  }

  @Patch(':id')
  @Permission('supplier.write')
  @Answers(200, SupplierResponse, 'NOT_FOUND', 'VERSION_STALE', 'IF_MATCH_REQUIRED', 'SUPPLIER_STATE_INVALID')
  changeSupplier(
    @Req() request: ApiRequest,
    @Scope() scope: RequestScope,
    @IdParam() id: string,
    @Body() body: ChangeSupplierRequest,
  ): Promise<Answer> {
    const version = ifMatch(request, true) ?? undefined;
    return answer(
      scope,
      200,
      (supplier: SupplierRecord) => supplierView(supplier),
      (plain) =>
        this.change.execute(plain, {
          id,
          version,
          change: {
            name: body.name?.trim(),
            settlement: body.settlement,
            treatment: body.treatment,
            iataNumeric: body.iata_numeric === '' ? null : body.iata_numeric,
            state: body.state,
            metadata: body.metadata,
          },
        }),
    );
  }

  @Get(':id/contracts')
  @Permission('supplier.read')
  @AnswersList(ContractResponse, 'NOT_FOUND')
  async contracts(@Scope() scope: RequestScope, @IdParam() id: string): Promise<object> {
    const { contracts } = await this.parties.supplier(scope, id);
    return { data: contracts.map((contract) => contractView(scope, contract)), next_cursor: null };
  }

  /** Terms from a day on; the newest on or before the day of a sale counts. */
  @Post(':id/contracts')
  @Permission('supplier.write')
  @Idempotent()
  @Answers(
    201,
    ContractResponse,
    'NOT_FOUND',
    'ALREADY_EXISTS',
    'RATE_INVALID',
    'AMOUNT_INVALID',
    'VALIDATION_FAILED',
  )
  addContract(
    @Scope() scope: RequestScope,
    @IdParam() id: string,
    @Body() body: AddContractRequest,
  ): Promise<Answer> {
    return answer(
      scope,
      201,
      (contract: ContractRecord) => contractView(scope, contract),
      (keyed) =>
        this.add.execute(keyed, {
          supplierId: id,
          validFrom: body.valid_from,
          commission: body.commission ? commissionCommand(body.commission) : null,
          commissionLines: body.commission_lines?.map(commissionCommand),
          recognition: body.recognition,
          recall: body.recall,
          commissionPaid: body.commission_paid,
          withholding: body.withholding,
          override: body.override
            ? { ...body.override, retroactive: body.override.retroactive ?? false }
            : null,
        }),
    );
  }
}

const commissionCommand = (line: ContractCommissionRequest): CommissionCommand => ({
  rate: line.rate,
  amount: line.amount,
  currency: line.currency,
  route: line.route,
  bookingClass: line.class,
});
