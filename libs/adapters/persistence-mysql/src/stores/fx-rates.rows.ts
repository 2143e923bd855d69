import { Rate, type Day } from '@travobooks/domain';
import type { FxRate } from '@travobooks/application';
import type { Row } from '../session';
import { statement, type Statement } from '../sql';

const NEWEST = (kind: 'SPOT' | 'BSP', currency: string): string =>
  `(SELECT from_currency, rate, kind, rate_date FROM fx_rates WHERE partner_id = ? AND from_currency = ${currency} AND to_currency = ? AND kind = '${kind}'
    AND rate_date <= ? ORDER BY rate_date DESC LIMIT 1)`;

/**
 * The newest rate of each kind on or before the day: of both kinds together, daily SPOT rates would hide an older BSP
 * rate. `currency` is what the rates lead from: a value, or a statement that reads it.
 */
export function newestRates(
  partnerId: number,
  currency: Statement,
  functionalCurrency: string,
  on: Day,
): Statement {
  const values = [partnerId, ...currency.values, functionalCurrency, on];
  return statement(
    `${NEWEST('SPOT', currency.sql)} UNION ALL ${NEWEST('BSP', currency.sql)}`,
    ...values,
    ...values,
  );
}

/** The same of several currencies, each row with the one that it leads from. */
export function newestRatesOf(
  partnerId: number,
  currencies: readonly string[],
  functionalCurrency: string,
  on: Day,
): Statement {
  const each = currencies.map((currency) => newestRates(partnerId, statement('?', currency), functionalCurrency, on));
  if (each.length === 0) return statement('SELECT rate FROM fx_rates WHERE FALSE');
  return statement(each.map(({ sql }) => sql).join(' UNION ALL '), ...each.flatMap(({ values }) => values));
}

export const fxRate = (row: Row): FxRate => ({
  rate: Rate.parse(String(row['rate'])),
  kind: String(row['kind']),
  date: String(row['rate_date']),
});
