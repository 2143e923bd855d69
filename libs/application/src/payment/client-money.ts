import {
  ACCOUNT,
  DomainError,
  JournalEntry,
  Money,
  atRate,
  branch,
  dayInZone,
  moneyLine,
  parseDay,
  type Booking,
  type Day,
} from '@travobooks/domain';
import { enforce, periodCheck, type Check } from '../booking/sale-checks';
import { postEntries } from '../ledger/sub-ledger';
import type { IdGenerator } from '../ports/clock.port';
import type { SaidMoney } from '../ports/receipt-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import { moneyIn } from './said-money';
import { bankOf, bankPlace, dayRate } from './where-money-comes';

export interface ReleaseClientMoneyCommand {
  readonly bookingId: string;
  /** The trust account that holds it. */
  readonly fromBankAccountId: string;
  readonly toBankAccountId: string;
  readonly amount: SaidMoney;
  readonly on?: string | null | undefined;
}

export interface ClientMoneyOutcome {
  readonly id: string;
  readonly bookingId: string;
  readonly amount: Money;
  readonly on: Day;
  readonly entries: readonly JournalEntry[];
  readonly checks: readonly Check[];
}

/** ledger.md, "client money released when served": what customers paid is the agency's own once their journey is over (1011 / 1012). */
export class ReleaseClientMoney {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: ReleaseClientMoneyCommand): Promise<ClientMoneyOutcome> {
    return this.uow.run(scope, 'client-money', async (tx) => {
      const today = dayInZone(tx.now, tx.scope.partner.timeZone).day;
      const on = parseDay(command.on ?? today, '/on');
      if (on > today) throw new DomainError('DATE_INVALID', { pointer: '/on', detail: 'Money does not move in the future.' });
      const booking = await tx.bookings.lock(command.bookingId, 'payout.create');
      requireServed(booking, on);
      const parties = await tx.subLedger.lockParties({
        on, permission: 'payout.create', bankAccountIds: [command.fromBankAccountId, command.toBankAccountId],
        currencies: [booking.currency].filter((one) => one !== tx.scope.partner.functionalCurrency),
      });
      const checks = [periodCheck(parties, on, tx)];
      enforce(checks, tx.scope);
      const [from, to] = [bankOf(parties, command.fromBankAccountId, '/from_bank_account_id'), bankOf(parties, command.toBankAccountId, '/to_bank_account_id')];
      if (from.kind !== 'TRUST') throw new DomainError('RECEIPT_PLACE_INVALID', { pointer: '/from_bank_account_id', detail: 'Client money lies on a trust account.' });
      if (to.kind !== 'BANK') throw new DomainError('RECEIPT_PLACE_INVALID', { pointer: '/to_bank_account_id', detail: 'It is released to an account of the agency.' });
      if (from.currency !== to.currency) throw new DomainError('CURRENCY_MIX', { pointer: '/to_bank_account_id', detail: `The trust account is in ${from.currency}.` });
      const amount = moneyIn(command.amount, from.currency, '/amount');
      const held = await tx.cashDesk.trustBalance(from.id, from.currency);
      if (amount.isGreaterThan(held)) throw new DomainError('AMOUNT_ABOVE_OPEN', { pointer: '/amount', detail: `${held.toDecimal()} ${held.currency} lies on ${from.name}.` });
      return this.post(tx, { booking, from, to, amount, on, checks, rate: dayRate(tx, parties, from.currency, on) });
    });
  }

  private post(tx: Tx, release: Release): ClientMoneyOutcome {
    const { booking, from, to, amount, on, checks, rate } = release;
    const id = this.ids.next();
    const own = branch(booking.branchId);
    const carried = atRate(amount, rate);
    const entry = JournalEntry.translate(
      {
        id: this.ids.next(), entryDate: on, kind: 'NORMAL', event: 'CLIENT_MONEY_RELEASED', sequence: 0, reversesId: null, bookingId: booking.id, branchId: booking.branchId,
        source: { type: 'CLIENT_MONEY', id, reference: booking.reference }, description: `Client money of ${booking.reference} released`,
      },
      [
        { ...moneyLine(bankPlace(to), 'DEBIT', amount, own), carried },
        { ...moneyLine(bankPlace(from), 'CREDIT', amount, own), carried },
      ],
      rate,
      { differenceTo: { account: ACCOUNT.fxRealised, dimensions: own } },
    );
    postEntries(tx, this.ids, [entry]);
    tx.audit.add('client_money.release', 'BOOKING', booking.id, undefined, { amount: amount.toDecimal(), currency: amount.currency, journal_entry_id: entry.head.id });
    return { id, bookingId: booking.id, amount, on, entries: [entry], checks };
  }
}

interface Release {
  readonly booking: Booking;
  readonly from: ReturnType<typeof bankOf>;
  readonly to: ReturnType<typeof bankOf>;
  readonly amount: Money;
  readonly on: Day;
  readonly checks: readonly Check[];
  readonly rate: ReturnType<typeof dayRate>;
}

/** The last service date of all that is sold has passed. */
function requireServed(booking: Booking, on: Day): void {
  const sold = booking.items.filter(({ state }) => state === 'ISSUED');
  const waits = sold.flatMap(({ serviceDates }) => serviceDates).filter(({ date }) => date > on);
  if (sold.length > 0 && waits.length === 0) return;
  throw new DomainError('CLIENT_MONEY_NOT_SERVED', {
    pointer: '/booking_id',
    detail: waits[0] ? `${booking.reference} travels until ${waits.map(({ date }) => date).sort().at(-1) ?? ''}.` : `Nothing of ${booking.reference} is sold.`,
  });
}
