import { Body, Controller, Get, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiHeader, ApiTags } from '@nestjs/swagger';
import {
  type BranchRecord,
  ChangeSettings,
  CreateBranch,
  IdentityStore,
  type RequestScope,
  type SettingsOutcome,
} from '@travobooks/application';
import { AnyUser, Idempotent, Permission, Scope } from '../../http/access';
import { Answer, answer } from '../../http/answer';
import { contentTag, ifMatchTag, requireTag } from '../../http/etag';
import { Answers } from '../../http/openapi';
import type { ApiReply, ApiRequest } from '../../http/request-context';
import { BranchRequest } from './identity.request';
import { BranchListResponse, BranchResponse, toBranch } from './identity.response';
import { SettingsRequest } from './settings.request';
import { SettingsOutcomeResponse, SettingsResponse } from './settings.response';

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
  @Idempotent()
  @Answers(201, BranchResponse, 'BRANCH_CODE_TAKEN', 'EXTERNAL_REF_TAKEN', 'CSRF_FAILED')
  addBranch(@Scope() scope: RequestScope, @Body() body: BranchRequest): Promise<Answer> {
    const command = {
      code: body.code,
      name: body.name,
      iataNumeric: body.iata_numeric,
      gdsOffices: body.gds_offices,
      externalRef: body.external_ref,
    };
    return answer(
      scope,
      201,
      (branch: BranchRecord) => toBranch(branch),
      (keyed) => this.createBranch.execute(keyed, command),
    );
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

  /** Changes the fields given; null switches a threshold off. A change of a threshold waits: 202, nothing has changed. */
  @Patch('settings')
  @Permission('settings.write')
  @ApiHeader({ name: 'If-Match', required: true })
  @Answers(
    200,
    SettingsOutcomeResponse,
    'VERSION_STALE',
    'IF_MATCH_REQUIRED',
    'AMOUNT_INVALID',
    'APPROVAL_PENDING',
    'CSRF_FAILED',
  )
  @ApiAcceptedResponse({ type: SettingsOutcomeResponse, description: 'Waits for a second person.' })
  async change(
    @Scope() scope: RequestScope,
    @Body() body: SettingsRequest,
    @Req() request: ApiRequest,
  ): Promise<Answer> {
    const tag = ifMatchTag(request, true);
    const { settings, approvalId }: SettingsOutcome = await this.changeSettings.execute(
      scope,
      body,
      (current) => requireTag(tag, current),
    );
    const shown = { ...settings, ...(approvalId ? { approval_id: approvalId } : {}) };
    return new Answer(approvalId ? 202 : 200, shown, { etag: contentTag(settings) });
  }
}
