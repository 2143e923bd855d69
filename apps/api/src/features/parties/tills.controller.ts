import { Body, Controller, Get, Post, Put, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  CreateDrawer,
  CreateGateway,
  type DrawerRecord,
  type GatewayRecord,
  type RequestScope,
  SetGatewaySecrets,
} from '@travobooks/application';
import { SetUpQuery } from '@travobooks/persistence-mysql';
import { AnyUser, Idempotent, Permission, Scope } from '../../http/access';
import { answer, type Answer } from '../../http/answer';
import { PageQuery, listOf, pageOf } from '../../http/cursor';
import { ifMatch } from '../../http/etag';
import { IdParam } from '../../http/id-param';
import { Answers, AnswersList } from '../../http/openapi';
import type { ApiRequest } from '../../http/request-context';
import {
  CreateDrawerRequest,
  CreateGatewayRequest,
  DrawerListQuery,
  GatewaySecretsRequest,
} from './tills.request';
import { DrawerResponse, drawerView, GatewayResponse, gatewayView } from './tills.response';

/** Where money is taken: drawers of cash and gateways of cards. */
@ApiTags('set-up')
@Controller('v1')
export class TillsController {
  constructor(
    private readonly setUp: SetUpQuery,
    private readonly createDrawer: CreateDrawer,
    private readonly createGateway: CreateGateway,
    private readonly setSecrets: SetGatewaySecrets,
  ) {}

  @Get('drawers')
  @AnyUser()
  @AnswersList(DrawerResponse)
  async drawers(@Scope() scope: RequestScope, @Query() query: DrawerListQuery): Promise<object> {
    const page = pageOf<{ id: string }>(query, ['id']);
    const rows = await this.setUp.drawers(scope, query.branch_id ?? null, {
      limit: page.limit,
      after: page.after?.id ?? null,
    });
    return listOf(page, rows, drawerView, ({ id }) => ({ id }));
  }

  @Post('drawers')
  @Permission('settings.write')
  @Idempotent()
  @Answers(201, DrawerResponse, 'EXTERNAL_REF_TAKEN', 'CURRENCY_UNKNOWN')
  addDrawer(@Scope() scope: RequestScope, @Body() body: CreateDrawerRequest): Promise<Answer> {
    return answer(
      scope,
      201,
      (drawer: DrawerRecord) => drawerView(drawer),
      (keyed) =>
        this.createDrawer.execute(keyed, {
          name: body.name.trim(),
          currency: body.currency,
          branchId: body.branch_id,
          externalRef: body.external_ref,
        }),
    );
  }

  @Get('drawers/:id')
  @Permission('drawer.count')
  @Answers(200, DrawerResponse, 'NOT_FOUND')
  async drawer(@Scope() scope: RequestScope, @IdParam() id: string): Promise<DrawerResponse> {
    return drawerView(await this.setUp.drawer(scope, id));
  }

  @Get('gateways')
  @AnyUser()
  @AnswersList(GatewayResponse)
  async gateways(@Scope() scope: RequestScope, @Query() query: PageQuery): Promise<object> {
    const page = pageOf<{ id: string }>(query, ['id']);
    const rows = await this.setUp.gateways(scope, { limit: page.limit, after: page.after?.id ?? null });
    return listOf(page, rows, gatewayView, ({ id }) => ({ id }));
  }

  /** Its secrets are sealed at once; no answer, log or audit line holds them. */
  @Post('gateways')
  @Permission('settings.write')
  @Idempotent()
  @Answers(201, GatewayResponse, 'EXTERNAL_REF_TAKEN', 'CURRENCY_UNKNOWN')
  addGateway(@Scope() scope: RequestScope, @Body() body: CreateGatewayRequest): Promise<Answer> {
    return answer(
      scope,
      201,
      (gateway: GatewayRecord) => gatewayView(gateway),
      (keyed) =>
        this.createGateway.execute(keyed, {
          provider: body.provider,
          name: body.name?.trim(),
          currency: body.currency,
          secrets: body.secrets,
          externalRef: body.external_ref,
        }),
    );
  }

  @Get('gateways/:id')
  @AnyUser()
  @Answers(200, GatewayResponse, 'NOT_FOUND')
  async gateway(@Scope() scope: RequestScope, @IdParam() id: string): Promise<GatewayResponse> {
    return gatewayView(await this.setUp.gateway(scope, id));
  }

  /** Replaces all of them. */
  @Put('gateways/:id/secrets')
  @Permission('settings.write')
  @Answers(200, GatewayResponse, 'NOT_FOUND', 'VERSION_STALE', 'IF_MATCH_REQUIRED')
  secrets(
    @Req() request: ApiRequest,
    @Scope() scope: RequestScope,
    @IdParam() id: string,
    @Body() body: GatewaySecretsRequest,
  ): Promise<Answer> {
    const version = ifMatch(request, true) ?? undefined;
    return answer(
      scope,
      200,
      (gateway: GatewayRecord) => gatewayView(gateway),
      (plain) => this.setSecrets.execute(plain, { id, version, secrets: body.secrets }),
    );
  }
}
