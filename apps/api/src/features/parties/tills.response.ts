import { ApiProperty } from '@nestjs/swagger';
import { type DrawerRecord, GATEWAY_PROVIDERS, type GatewayRecord } from '@travobooks/application';

const text = { type: String, nullable: true } as const;

export class DrawerResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ example: 'BDT' }) currency!: string;
  @ApiProperty({ format: 'uuid' }) branch_id!: string;
  @ApiProperty(text) external_ref!: string | null;
}

export class GatewayResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: GATEWAY_PROVIDERS }) provider!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ example: 'BDT' }) currency!: string;
  @ApiProperty({ type: [String], description: 'Which secrets are kept; what they say is never told.' })
  secret_names!: readonly string[];
  @ApiProperty(text) external_ref!: string | null;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ format: 'date-time' }) created_at!: string;
  @ApiProperty({ format: 'date-time' }) updated_at!: string;
}

export const drawerView = (drawer: DrawerRecord): DrawerResponse => ({
  id: drawer.id,
  name: drawer.name,
  currency: drawer.currency,
  branch_id: drawer.branchId,
  external_ref: drawer.externalRef,
});

export const gatewayView = (gateway: GatewayRecord): GatewayResponse => ({
  id: gateway.id,
  provider: gateway.provider,
  name: gateway.name,
  currency: gateway.currency,
  secret_names: gateway.secretNames,
  external_ref: gateway.externalRef,
  version: gateway.version,
  created_at: gateway.createdAt,
  updated_at: gateway.updatedAt,
});
