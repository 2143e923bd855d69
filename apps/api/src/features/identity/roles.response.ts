import { ApiProperty } from '@nestjs/swagger';
import { ROLES } from '@travobooks/domain';

export class RoleResponse {
  @ApiProperty({ enum: ROLES, example: 'CASHIER' })
  name!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', enum: ['own', 'branch', 'partner'] },
    description: 'Permission to scope.',
    example: { 'receipt.create': 'branch' },
  })
  permissions!: Readonly<Record<string, string>>;

  @ApiProperty({ description: 'Moves money or decides on it: who gets it waits for a second person.' })
  needs_approval!: boolean;
}

export class RoleListResponse {
  @ApiProperty({ type: RoleResponse, isArray: true })
  data!: RoleResponse[];

  @ApiProperty({ type: String, nullable: true })
  next_cursor!: string | null;
}
