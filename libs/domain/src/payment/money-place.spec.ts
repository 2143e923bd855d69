import { Money } from '../shared/money';
import { moneyLine, type MoneyPlace } from './money-place';

describe('where money is', () => {
  it.each<[MoneyPlace, string, Record<string, string>, string | undefined]>([
    [{ kind: 'BANK', bankAccountId: 'b', clientMoney: false }, '1011', { bank_account_id: 'b' }, undefined],
    [{ kind: 'BANK', bankAccountId: 'b', clientMoney: true }, '1012', { bank_account_id: 'b' }, undefined],
    [{ kind: 'DRAWER', drawerId: 'd' }, '1002', { drawer_id: 'd' }, undefined],
    [{ kind: 'CASH' }, '1001', {}, undefined],
    [{ kind: 'GATEWAY', gatewayId: 'g', transactionId: 't-1' }, '1021', { gateway_id: 'g' }, 't-1'],
    [{ kind: 'GATEWAY', gatewayId: 'g', transactionId: null }, '1021', { gateway_id: 'g' }, undefined],
    [{ kind: 'WALLET', customerId: 'c' }, '2042', { customer_id: 'c' }, undefined],
  ])('%j stands on %s', (place, account, dimensions, reference) => {
    const line = moneyLine(place, 'DEBIT', Money.parse('1.00', 'BDT'), { branch_id: 'br' });
    expect([line.account, line.side, line.amount.toDecimal(), line.dimensions, line.effect?.reference]).toEqual([
      account,
      'DEBIT',
      '1.00',
      { branch_id: 'br', ...dimensions },
      reference,
    ]);
  });
});
