import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { BranchRecord, Caller, TokenRecord, UserRecord } from '@travobooks/application';
import { ROLES } from '@travobooks/domain';

export class LoginResponse {
  @ApiProperty({ description: 'For X-CSRF-Token on unsafe methods.' })
  csrf_token!: string;

  @ApiProperty({ format: 'date-time' })
  expires_at!: string;
}

export class ShortTokenResponse {
  @ApiProperty()
  token!: string;

  @ApiProperty({ enum: ['Bearer'] })
  token_type!: string;

  @ApiProperty({ type: 'integer', description: 'Seconds.' })
  expires_in!: number;
}

class SessionUser {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  email!: string;

  @ApiProperty({ type: String, nullable: true })
  branch_id!: string | null;

  @ApiProperty({ enum: ROLES, isArray: true })
  roles!: readonly string[];
}

class SessionPartner {
  @ApiProperty()
  slug!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  functional_currency!: string;

  @ApiProperty()
  time_zone!: string;

  @ApiProperty()
  country!: string;

  @ApiProperty({ enum: ['INDIAN', 'WESTERN'] })
  grouping!: string;

  @ApiProperty({ enum: ['en', 'bn'] })
  language!: string;
}

export class SessionResponse {
  @ApiProperty()
  user!: SessionUser;

  @ApiProperty()
  partner!: SessionPartner;

  @ApiProperty({
    type: 'object',
    description: 'Permission to widest scope.',
    example: { 'booking.issue': 'branch' },
    additionalProperties: { type: 'string', enum: ['own', 'branch', 'partner'] },
  })
  permissions!: Readonly<Record<string, string>>;

  @ApiProperty({ type: String, nullable: true, description: 'Null when an access token asks.' })
  csrf_token!: string | null;

  @ApiProperty({ type: 'integer', description: 'Addressed to me and not read; counted up to 100.' })
  unread_notifications!: number;
}

export function toSession({ user, partner, permissions, session }: Caller, unread: number): SessionResponse {
  return {
    user: { id: user.id, name: user.name, email: user.email, branch_id: user.branchId, roles: user.roles },
    partner: {
      slug: partner.slug,
      name: partner.name,
      functional_currency: partner.functionalCurrency,
      time_zone: partner.timeZone,
      country: partner.country,
      grouping: partner.settings.grouping,
      language: partner.settings.language,
    },
    permissions,
    csrf_token: session?.csrfToken ?? null,
    unread_notifications: unread,
  };
}

export class TotpStateResponse {
  @ApiProperty()
  confirmed!: boolean;
}

export class TotpEnrolmentResponse {
  @ApiProperty({ description: 'Base32, shown once.' })
  secret!: string;

  @ApiProperty({ description: 'otpauth:// address for a QR code.' })
  uri!: string;
}

export class PreferencesResponse {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'As it was stored.' })
  preferences!: Readonly<Record<string, unknown>>;
}

export class AccessTokenResponse {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, isArray: true, nullable: true, description: 'Null: all that its user may.' })
  permissions!: readonly string[] | null;

  @ApiProperty({ format: 'date-time' })
  created_at!: string;

  @ApiProperty({ format: 'date-time' })
  expires_at!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  revoked_at!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  used_at!: string | null;
}

export class NewAccessTokenResponse extends AccessTokenResponse {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Shown once: null in the answer of a retry under the same key, since no secret is kept.',
  })
  token!: string | null;
}

export const toAccessToken = (token: TokenRecord): AccessTokenResponse => ({
  id: token.id,
  name: token.name,
  permissions: token.permissions,
  created_at: token.createdAt.toISOString(),
  expires_at: token.expiresAt.toISOString(),
  revoked_at: token.revokedAt?.toISOString() ?? null,
  used_at: token.usedAt?.toISOString() ?? null,
});

export class UserResponse {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  email!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, nullable: true })
  branch_id!: string | null;

  @ApiProperty({ enum: ROLES, isArray: true })
  roles!: readonly string[];

  @ApiProperty({ enum: ['ACTIVE', 'DISABLED'] })
  state!: string;

  @ApiProperty({ description: 'A second factor is in use.' })
  totp!: boolean;

  @ApiProperty({ type: String, nullable: true })
  external_ref!: string | null;

  @ApiProperty({ format: 'date-time' })
  created_at!: string;
}

export class UserOutcomeResponse extends UserResponse {
  @ApiPropertyOptional({ description: 'Roles or an office that move money wait for a second person.' })
  approval_id?: string;
}

export const toUser = (user: UserRecord): UserResponse => ({
  id: user.id,
  email: user.email,
  name: user.name,
  branch_id: user.branchId,
  roles: [...user.roles].sort(),
  state: user.state,
  totp: user.totpConfirmed,
  external_ref: user.externalRef,
  created_at: user.createdAt.toISOString(),
});

export class BranchResponse {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  code!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, nullable: true })
  iata_numeric!: string | null;

  @ApiProperty({ type: String, isArray: true })
  gds_offices!: readonly string[];

  @ApiProperty({ type: String, nullable: true })
  external_ref!: string | null;
}

export class BranchListResponse {
  @ApiProperty({ type: BranchResponse, isArray: true })
  data!: BranchResponse[];

  @ApiProperty({ type: String, nullable: true })
  next_cursor!: string | null;
}

export const toBranch = (branch: BranchRecord): BranchResponse => ({
  id: branch.id,
  code: branch.code,
  name: branch.name,
  iata_numeric: branch.iataNumeric,
  gds_offices: branch.gdsOffices,
  external_ref: branch.externalRef,
});
