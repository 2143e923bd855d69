import { ApiProperty } from '@nestjs/swagger';

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
