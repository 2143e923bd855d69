import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Clock, type RequestScope } from '@travobooks/application';
import { Doctor } from '@travobooks/persistence-mysql';
import { Permission, Scope } from '../../http/access';
import { Answers } from '../../http/openapi';
import { DoctorQuery } from './operations.request';
import { DoctorResponse } from './operations.response';

@ApiTags('operations')
@Controller('v1/operations')
export class DoctorController {
  constructor(
    private readonly doctor: Doctor,
    private readonly clock: Clock,
  ) {}

  /** The invariants of the ledger on the caller's own books. */
  @Get('doctor')
  @Permission('report.read')
  @Answers(200, DoctorResponse)
  async examine(@Scope() scope: RequestScope, @Query() query: DoctorQuery): Promise<DoctorResponse> {
    const findings = await this.doctor.examine({
      partnerId: scope.partnerId,
      now: this.clock.now(),
      ...(query.since === undefined ? {} : { since: query.since }),
    });
    return { healthy: findings.every((finding) => finding.state !== 'FAILED'), findings };
  }
}
