import {
  ACCOUNT,
  Money,
  commissionAccounts,
  principalAccounts,
  invariant,
  type BookingItem,
  type ItemSale,
  type JournalEntry,
  type JournalLine,
} from '@travobooks/domain';
import type { IdGenerator } from '../ports/clock.port';
import type { RevenueSchedule } from '../ports/schedule-store.port';

/** What is deferred, by service date. The parts sum to the posted lines in both currencies (decision 4). */
export function schedulesOf(
  ids: IdGenerator,
  entry: JournalEntry,
  item: BookingItem,
  sale: ItemSale,
): RevenueSchedule[] {
  const open = sale.shares.filter((share) => !share.served);
  if (sale.principal) return principalSchedules(ids, entry, item, sale);
  const accounts = commissionAccounts(item.kind);
  const row =
    (part: RevenueSchedule['part'], deferredAccount: string, revenueAccount: string) =>
    (date: string, amount: Money, functional: Money): RevenueSchedule => ({
      id: ids.next(),
      itemId: item.id,
      part,
      serviceDate: date,
      deferredAccount,
      revenueAccount,
      amount,
      functional,
    });
  const deferred = lineOn(entry, accounts.deferred);
  const commission = deferred
    ? spread(
        open.map((share) => [share.date, share.commission]),
        deferred.functional,
        row('COMMISSION', accounts.deferred, accounts.earned),
      )
    : [];
  return [...commission, ...markupSchedules(entry, sale, row)];
}

/** P less its VAT by service date, with the markup and discount of any sale. */
function principalSchedules(
  ids: IdGenerator,
  entry: JournalEntry,
  item: BookingItem,
  sale: ItemSale,
): RevenueSchedule[] {
  const accounts = principalAccounts(item.kind);
  const row: RowMaker = (part, deferredAccount, revenueAccount) => (date, amount, functional) => ({
    id: ids.next(),
    itemId: item.id,
    part,
    serviceDate: date,
    deferredAccount,
    revenueAccount,
    amount,
    functional,
  });
  const line = lineOn(entry, accounts.deferred);
  const price = line
    ? spread(
        sale.shares.flatMap(({ served, date, price: part }) =>
          served || !part ? [] : [[date, part] as const],
        ),
        line.functional,
        row('PRICE', accounts.deferred, accounts.earned),
      )
    : [];
  return [...price, ...markupSchedules(entry, sale, row)];
}

type RowMaker = (
  part: RevenueSchedule['part'],
  deferredAccount: string,
  revenueAccount: string,
) => (date: string, amount: Money, functional: Money) => RevenueSchedule;

/** 2034 holds markup less discount in one line; each part keeps its own schedule, the discount takes the residue. */
function markupSchedules(entry: JournalEntry, sale: ItemSale, row: RowMaker): RevenueSchedule[] {
  const open = sale.shares.filter((share) => !share.served);
  const line = lineOn(entry, ACCOUNT.deferredMarkup);
  const sum = (part: 'markup' | 'discount'): Money =>
    Money.sum(
      open.map((share) => share[part]),
      sale.markup.currency,
    );
  const [markup, discount] = [sum('markup'), sum('discount')];
  if (markup.isZero && discount.isZero) return [];
  const functionalCurrency = entry.lines[0]?.functional.currency;
  invariant(functionalCurrency, 'an entry has lines');
  const net = line
    ? line.side === 'CREDIT'
      ? line.functional
      : line.functional.negate()
    : Money.zero(functionalCurrency);
  const rate = entry.lines[0]?.rate;
  invariant(rate, 'a line has a rate');
  const discountFunctional =
    discount.currency === functionalCurrency ? discount : discount.convert(rate, functionalCurrency);
  return [
    ...spread(
      open.map((share) => [share.date, share.markup]),
      net.plus(discountFunctional),
      row('MARKUP', ACCOUNT.deferredMarkup, ACCOUNT.markup),
    ),
    ...spread(
      open.map((share) => [share.date, share.discount]),
      discountFunctional,
      row('DISCOUNT', ACCOUNT.deferredMarkup, ACCOUNT.discounts),
    ),
  ];
}

function spread(
  parts: readonly (readonly [string, Money])[],
  functional: Money,
  row: (date: string, amount: Money, functional: Money) => RevenueSchedule,
): RevenueSchedule[] {
  const kept = parts.filter(([, amount]) => !amount.isZero);
  if (kept.length === 0) return [];
  const shares = functional.allocate(kept.map(([, amount]) => amount.minor));
  return kept.map(([date, amount], index) =>
    row(date, amount, shares[index] ?? Money.zero(functional.currency)),
  );
}

const lineOn = (entry: JournalEntry, account: string): JournalLine | undefined =>
  entry.lines.find((line) => line.account === account);
