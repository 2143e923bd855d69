import { CurrencyField, TextField } from '../../http/fields';

export class BankDetailsRequest {
  @TextField({ max: 140, pattern: /\S/, description: 'Whose account it is.' }) account_name!: string;
  @TextField({ max: 140, pattern: /\S/ }) bank_name!: string;
  @TextField({ max: 42, optional: true, description: 'This or an account number.' }) iban?: string;
  @TextField({ max: 42, optional: true }) account_number?: string;
  @TextField({ max: 14, optional: true }) bic?: string;
  @TextField({
    max: 20,
    optional: true,
    pattern: /^[A-Za-z0-9 -]+$/,
    description: 'The bank\u2019s or branch\u2019s own number.',
  })
  routing_number?: string;
  @TextField({ max: 2, min: 2, optional: true, pattern: /^[A-Z]{2}$/, example: 'BD' }) country?: string;
  @CurrencyField({ optional: true }) currency?: string;
  @TextField({ max: 500, optional: true, description: 'Why, for who decides.' }) reason?: string;
}
