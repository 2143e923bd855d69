import { ApiProperty } from '@nestjs/swagger';
import type { SaidMoney } from '@travobooks/application';
import type { Money } from '@travobooks/domain';
import { isCurrency } from '@travobooks/domain';
import { type Common, type Decorator, field, is } from './field-parts';
import { CurrencyField, MoneyField } from './fields';

const DECIMAL = /^\d{1,15}(\.\d{1,4})?$/;

/** `{"amount": "1234.56", "currency": "BDT"}` (api.md). */
export class MoneyRequest {
  @MoneyField() amount!: string;
  @CurrencyField() currency!: string;
}

export class MoneyResponse {
  @ApiProperty({ example: '1234.56' }) amount!: string;
  @ApiProperty({ example: 'BDT' }) currency!: string;
}

export const moneyView = (money: Money): MoneyResponse => ({ amount: money.toDecimal(), currency: money.currency });

const isSaid = (value: unknown): boolean => {
  if (typeof value === 'string') return DECIMAL.test(value);
  const { amount, currency, ...more } = (value ?? {}) as Partial<Record<keyof MoneyRequest, unknown>>;
  const named = typeof amount === 'string' && DECIMAL.test(amount) && typeof currency === 'string' && isCurrency(currency);
  return named && Object.keys(more).length === 0;
};

/** An amount whose currency follows from what it belongs to: a decimal string, or money that says the same currency. */
export const SaidMoneyField = (options: Common = {}): Decorator =>
  field(
    options,
    {
      oneOf: [
        { type: 'string', example: '1234.56', pattern: DECIMAL.source },
        {
          type: 'object',
          required: ['amount', 'currency'],
          properties: { amount: { type: 'string' }, currency: { type: 'string' } },
        },
      ],
    },
    is('isSaidMoney', '$property must be a decimal string such as "1234.56", or money with that and its currency', isSaid),
  );

export type { SaidMoney };
