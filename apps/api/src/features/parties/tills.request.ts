import { GATEWAY_PROVIDERS, type GatewayProvider, type GatewaySecrets } from '@travobooks/application';
import { PageQuery } from '../../http/cursor';
import { type Decorator, field, is } from '../../http/field-parts';
import { CurrencyField, EnumField, ExternalRefField, IdField, TextField } from '../../http/fields';

export class CreateDrawerRequest {
  @TextField({ max: 100, pattern: /\S/ }) name!: string;
  @CurrencyField() currency!: string;
  @IdField({ description: 'The office whose till it is.' }) branch_id!: string;
  @ExternalRefField() external_ref?: string;
}

export class DrawerListQuery extends PageQuery {
  @IdField({ optional: true }) branch_id?: string;
}

const isSecrets = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length <= 20 &&
  Object.entries(value).every(
    ([name, text]) =>
      /^[A-Za-z0-9_.-]{1,40}$/.test(name) &&
      typeof text === 'string' &&
      text.length > 0 &&
      text.length <= 4000,
  );

/** Goes in and never comes out. */
const SecretsField = (optional: boolean): Decorator =>
  field(
    { optional, description: 'At most 20 strings by name, such as store_id and store_password. Write only.' },
    { type: 'object', additionalProperties: { type: 'string' }, writeOnly: true },
    is('isSecrets', '$property must hold at most 20 named strings', isSecrets),
  );

export class CreateGatewayRequest {
  @EnumField(GATEWAY_PROVIDERS) provider!: GatewayProvider;
  @TextField({
    max: 100,
    optional: true,
    pattern: /\S/,
    description: 'Absent: the provider\u2019s own name.',
  })
  name?: string;
  @CurrencyField() currency!: string;
  @SecretsField(true) secrets?: GatewaySecrets;
  @ExternalRefField() external_ref?: string;
}

export class GatewaySecretsRequest {
  @SecretsField(false) secrets!: GatewaySecrets;
}
