import { PERMISSIONS, ROLES } from '@travobooks/domain';
import {
  EnumField,
  EnumListField,
  ExternalRefField,
  FreeObjectField,
  IdField,
  InstantField,
  TextField,
  TextListField,
} from '../../http/fields';

const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,120}$/;
const MAX_PASSWORD = 200;
const PAIR_REASON =
  'A small partner may leave permissions that should be apart in one hand and says why; it stands in the audit log.';

export class LoginRequest {
  @TextField({ max: 190 })
  email!: string;

  @TextField({ max: MAX_PASSWORD })
  password!: string;

  @TextField({ max: 10, optional: true, description: 'Six digits of the authenticator.' })
  totp?: string;
}

export class TotpRequest {
  @TextField({ max: 10, description: 'Six digits of the authenticator.' })
  totp!: string;
}

export class PreferencesRequest {
  @FreeObjectField({
    maxJson: 20_000,
    description:
      'Kept as it came. email_me: approvals (absent: this) or nothing says what is mailed besides.',
  })
  preferences!: Record<string, unknown>;
}

export class AccessTokenRequest {
  @TextField({ max: 100 })
  name!: string;

  @TextListField({
    optional: true,
    max: PERMISSIONS.length,
    maxLength: 60,
    description: 'booking.read, or booking.read.branch to narrow its scope too. Absent: all that you may.',
    example: ['booking.read.branch'],
  })
  permissions?: string[];

  @InstantField({ optional: true, description: 'At most 365 days ahead.' })
  expires_at?: string;
}

export class CreateUserRequest {
  @TextField({ max: 190, pattern: EMAIL })
  email!: string;

  @TextField({ max: 120 })
  name!: string;

  @EnumListField(ROLES, { max: ROLES.length })
  roles!: string[];

  @IdField({ optional: true })
  branch_id?: string;

  @TextField({
    max: MAX_PASSWORD,
    optional: true,
    description: 'At least 12 characters. Absent: no sign-in by password.',
  })
  password?: string;

  @TextField({ max: 300, optional: true, description: PAIR_REASON })
  pair_reason?: string;

  @ExternalRefField()
  external_ref?: string;
}

export class ChangeUserRequest {
  @TextField({ max: 120, optional: true })
  name?: string;

  @EnumListField(ROLES, { max: ROLES.length, optional: true })
  roles?: string[];

  @EnumField(['ACTIVE', 'DISABLED'], { optional: true })
  state?: 'ACTIVE' | 'DISABLED';

  @IdField({ optional: true })
  branch_id?: string;

  @TextField({ max: MAX_PASSWORD, optional: true })
  password?: string;

  @TextField({ max: 300, optional: true, description: PAIR_REASON })
  pair_reason?: string;
}

export class BranchRequest {
  @TextField({ max: 10, pattern: /^[A-Z0-9]{1,10}$/ })
  code!: string;

  @TextField({ max: 100 })
  name!: string;

  @TextField({ max: 8, optional: true, pattern: /^\d{8}$/ })
  iata_numeric?: string;

  @TextListField({ optional: true, max: 20, maxLength: 12, pattern: /^[A-Z0-9]{3,12}$/ })
  gds_offices?: string[];

  @ExternalRefField()
  external_ref?: string;
}
