import { ApiProperty } from '@nestjs/swagger';

export class LivenessResponse {
  @ApiProperty({ enum: ['ok'] }) status!: string;
}

const CHECKS = {
  type: 'object' as const,
  additionalProperties: {
    type: 'object' as const,
    required: ['status'],
    properties: { status: { type: 'string' as const, enum: ['up', 'down'] } },
    additionalProperties: true,
  },
};

/** By check: database, migrations, redis (connected?), queue (late?), mail (configured?). Only the first two take the server out of service. */
export class ReadinessResponse {
  @ApiProperty({ enum: ['ok', 'error', 'shutting_down'] }) status!: string;
  @ApiProperty({ ...CHECKS, description: 'What is well.' }) info!: Record<string, unknown>;
  @ApiProperty({ ...CHECKS, description: 'What is not.' }) error!: Record<string, unknown>;
  @ApiProperty({ ...CHECKS, description: 'Both.' }) details!: Record<string, unknown>;
}
