import { Body, Controller, Get, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { ChangeSettings, CreateBranch, IdentityStore, type RequestScope } from '@travobooks/application';
import { AnyUser, Permission, Scope } from '../../http/access';
import { contentTag, ifMatchTag, requireTag } from '../../http/etag';
import { Answers } from '../../http/openapi';
import type { ApiReply, ApiRequest } from '../../http/request-context';
import { BranchRequest } from './identity.request';
import { BranchListResponse, BranchResponse, toBranch } from './identity.response';
import { SettingsRequest } from './settings.request';
import { SettingsResponse } from './settings.response';

@ApiTags('settings')
@Controller('v1')
export class SettingsController {
  constructor(
    private readonly createBranch: CreateBranch,
    private readonly changeSettings: ChangeSettings,
    private readonly store: IdentityStore,
  ) {}

  /** All branches of the partner, at most some hundred, by code. */
  @Get('branches')
  @AnyUser()
  @Answers(200, BranchListResponse)
  async branches(@Scope() scope: RequestScope): Promise<BranchListResponse> {
    return { data: (await this.store.branches(scope.partnerId)).map(toBranch), next_cursor: null };
  }

  @Post('branches')
  @Permission('settings.write')
  @Answers(201, BranchResponse, 'BRANCH_CODE_TAKEN', 'EXTERNAL_REF_TAKEN', 'CSRF_FAILED')
  async addBranch(@Scope() scope: RequestScope, @Body() body: BranchRequest): Promise<BranchResponse> {
    const command = {
      code: body.code,
      name: body.name,
      iataNumeric: body.iata_numeric,
      gdsOffices: body.gds_offices,
      externalRef: body.external_ref,
    };
    return toBranch(await this.createBranch.execute(scope, command));
  }

  /** The partner's settings; none of them is a secret. */
  @Get('settings')
  @AnyUser()
  @Answers(200, SettingsResponse)
  async settings(
    @Scope() scope: RequestScope,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<SettingsResponse> {
    const settings = await this.store.settings(scope.partnerId);
    void reply.header('etag', contentTag(settings));
    return settings;
  }

  /** Changes the fields given; null switches a threshold off. */
  @Patch('settings')
  @Permission('settings.write')
  @ApiHeader({ name: 'If-Match', required: true })
  @Answers(200, SettingsResponse, 'VERSION_STALE', 'IF_MATCH_REQUIRED', 'AMOUNT_INVALID', 'CSRF_FAILED')
  async change(
    @Scope() scope: RequestScope,
    @Body() body: SettingsRequest,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<SettingsResponse> {
    const tag = ifMatchTag(request, true);
    const settings = await this.changeSettings.execute(scope, body, (current) => requireTag(tag, current));
    void reply.header('etag', contentTag(settings));
    return settings;
  }
}
