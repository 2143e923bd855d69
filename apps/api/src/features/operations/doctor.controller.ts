import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Clock, type RequestScope } from '@travobooks/application';
import { Doctor } from '@travobooks/persistence-mysql';
import { Permission, Scope } from '../../http/access';
import { Answers } from '../../http/openapi';
import { DoctorQuery } from '../reports/reports.request';

export class FindingResponse {
  @ApiProperty() check!: string;
  @ApiProperty() rule!: string;
  @ApiProperty({ enum: ['PASSED', 'FAILED', 'SKIPPED'] }) state!: string;
  @ApiProperty({ nullable: true, type: String, description: 'The first offending row, or why it was skipped.' }) detail!: string | null;
  @ApiProperty() duration_ms!: number;
}

export class DoctorResponse {
  @ApiProperty({ description: 'No check has failed.' }) healthy!: boolean;
  @ApiProperty({ type: [FindingResponse] }) findings!: readonly FindingResponse[];
}

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
