import {
  ACCOUNT,
  DomainError,
  JournalEntry,
  Money,
  atRate,
  branch,
  dayInZone,
  drawerDifferenceLines,
  moneyLine,
  parseDay,
  type Day,
  type LineDraft,
  type Translation,
} from '@travobooks/domain';
import { enforce, periodCheck, type Check } from '../booking/sale-checks';
import { postEntries } from '../ledger/sub-ledger';
import type { Counted, DrawerSession } from '../ports/cash-desk-store.port';
import type { IdGenerator } from '../ports/clock.port';
import type { SaidMoney } from '../ports/receipt-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { DrawerRecord } from '../ports/set-up-store.port';
import type { PartyFacts } from '../ports/sub-ledger.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import { moneyIn } from './said-money';
import { bankOf, bankPlace, dayRate } from './where-money-comes';

export interface DrawerOutcome {
  readonly drawer: DrawerRecord;
  readonly session: DrawerSession | null;
  /** What was banked. */
  readonly amount: Money | null;
  readonly entries: readonly JournalEntry[];
  readonly checks: readonly Check[];
}

/** Another office's drawer does not exist for a caller of one office. */
async function drawerFor(tx: Tx, drawerId: string): Promise<DrawerRecord> {
  const { drawer } = await tx.receipts.tills({ drawerId });
  const { permissions, branchId } = tx.scope;
  const narrow = permissions['drawer.count'] !== 'partner';
  if (!drawer || (narrow && drawer.branchId !== branchId)) throw new DomainError('NOT_FOUND');
  return drawer;
}

/** The drawer begins its day. */
export class OpenDrawer {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, drawerId: string): Promise<DrawerOutcome> {
    return this.uow.run(scope, 'drawer-open', async (tx) => {
      const drawer = await drawerFor(tx, drawerId);
      if (await tx.cashDesk.lockSession(drawer.id, drawer.currency)) throw new DomainError('DRAWER_NOT_IN_CLOSED_STATE');
      const session: DrawerSession = {
        id: this.ids.next(), drawerId: drawer.id, state: 'OPEN', openedAt: tx.now.toISOString(), openedBy: tx.scope.userId, countedAt: null, countedBy: null,
        counted: null, countedTotal: null, expected: null, entryId: null,
      };
      tx.cashDesk.insertSession(session);
      tx.audit.add('drawer.open', 'DRAWER', drawer.id, undefined, { session_id: session.id });
      return { drawer, session, amount: null, entries: [], checks: [] };
    });
  }
}

export interface CountDrawerCommand {
  readonly drawerId: string;
  readonly counted: readonly Counted[];
}

/** What lies in the drawer is said before anybody is told what should: a difference is over or short (5046). */
export class CountDrawer {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: CountDrawerCommand): Promise<DrawerOutcome> {
    return this.uow.run(scope, 'drawer-count', async (tx) => {
      const drawer = await drawerFor(tx, command.drawerId);
      const session = await tx.cashDesk.lockSession(drawer.id, drawer.currency);
      if (!session) throw new DomainError('DRAWER_NOT_IN_OPEN_STATE');
      const total = totalOf(command.counted, drawer.currency);
      const { on, checks, rate } = await dayOf(tx, drawer);
      const expected = await tx.cashDesk.drawerBalance(drawer.id, drawer.currency);
      const lines = drawerDifferenceLines(total, expected, branch(drawer.branchId), drawer.id, rate);
      const entries = lines.length === 0 ? [] : [entryOf(this.ids, drawer, { on, sourceId: session.id, event: 'DRAWER_COUNT', description: `Count of ${drawer.name}` }, lines, rate)];
      postEntries(tx, this.ids, entries);
      const counted: DrawerSession = {
        ...session, state: 'COUNTED', countedAt: tx.now.toISOString(), countedBy: tx.scope.userId, counted: command.counted, countedTotal: total, expected,
        entryId: entries[0]?.head.id ?? null,
      };
      tx.cashDesk.closeSession(counted);
      tx.audit.add('drawer.count', 'DRAWER', drawer.id, { expected: expected.toDecimal() }, { counted: total.toDecimal(), session_id: session.id });
      return { drawer, session: counted, amount: null, entries, checks };
    });
  }
}

function totalOf(counted: readonly Counted[], currency: string): Money {
  return Money.sum(
    counted.map(({ denomination, pieces }, index) => {
      const worth = Money.parse(denomination, currency, `/counted/${index}/denomination`);
      return Money.ofMinor(worth.minor * BigInt(pieces), currency);
    }),
    currency,
  );
}

export interface BankDrawerCommand {
  readonly drawerId: string;
  readonly bankAccountId: string;
  readonly amount: SaidMoney;
  readonly on?: string | null | undefined;
}

/** ledger.md, drawer banked: 1011 / 1002. */
export class BankDrawer {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: BankDrawerCommand): Promise<DrawerOutcome> {
    return this.uow.run(scope, 'drawer-bank', async (tx) => {
      const drawer = await drawerFor(tx, command.drawerId);
      const session = await tx.cashDesk.lockSession(drawer.id, drawer.currency);
      const amount = moneyIn(command.amount, drawer.currency, '/amount');
      const { on, checks, rate, parties } = await dayOf(tx, drawer, command.on, command.bankAccountId);
      const bank = bankOf(parties, command.bankAccountId);
      if (bank.currency !== drawer.currency)
        throw new DomainError('CURRENCY_MIX', { pointer: '/bank_account_id', detail: `The drawer is in ${drawer.currency}.` });
      const balance = await tx.cashDesk.drawerBalance(drawer.id, drawer.currency);
      if (amount.isGreaterThan(balance))
        throw new DomainError('AMOUNT_ABOVE_OPEN', { pointer: '/amount', detail: `There is less in ${drawer.name}.` });
      const carried = atRate(amount, rate);
      const own = branch(drawer.branchId);
      const entry = entryOf(this.ids, drawer, { on, sourceId: this.ids.next(), event: 'DRAWER_BANKED', description: `${drawer.name} banked` }, [
        { ...moneyLine(bankPlace(bank), 'DEBIT', amount, bank.branchId ? branch(bank.branchId) : own), carried },
        { ...moneyLine({ kind: 'DRAWER', drawerId: drawer.id }, 'CREDIT', amount, own), carried },
      ], rate);
      postEntries(tx, this.ids, [entry]);
      tx.audit.add('drawer.bank', 'DRAWER', drawer.id, undefined, { amount: amount.toDecimal(), currency: amount.currency, bank_account_id: bank.id });
      return { drawer, session, amount, entries: [entry], checks };
    });
  }
}

async function dayOf(
  tx: Tx, drawer: DrawerRecord, asked?: string | null, bankAccountId?: string,
): Promise<{ on: Day; checks: Check[]; rate: Translation; parties: PartyFacts }> {
  const today = dayInZone(tx.now, tx.scope.partner.timeZone).day;
  const on = parseDay(asked ?? today, '/on');
  if (on > today) throw new DomainError('DATE_INVALID', { pointer: '/on', detail: 'Cash does not move in the future.' });
  const parties = await tx.subLedger.lockParties({
    on, permission: 'drawer.count', ...(bankAccountId ? { bankAccountIds: [bankAccountId] } : {}),
    currencies: [drawer.currency].filter((one) => one !== tx.scope.partner.functionalCurrency),
  });
  const checks = [periodCheck(parties, on, tx)];
  enforce(checks, tx.scope);
  return { on, checks, rate: dayRate(tx, parties, drawer.currency, on), parties };
}

interface DrawerHead {
  readonly on: Day;
  readonly sourceId: string;
  readonly event: 'DRAWER_COUNT' | 'DRAWER_BANKED';
  readonly description: string;
}

const entryOf = (ids: IdGenerator, drawer: DrawerRecord, head: DrawerHead, lines: readonly LineDraft[], rate: Translation): JournalEntry =>
  JournalEntry.translate(
    {
      id: ids.next(), entryDate: head.on, kind: 'NORMAL', event: head.event, sequence: 0, reversesId: null, bookingId: null, branchId: drawer.branchId,
      source: { type: 'DRAWER', id: head.sourceId, reference: drawer.name.slice(0, 60) }, description: head.description.slice(0, 300),
    },
    lines,
    rate,
    { differenceTo: { account: ACCOUNT.fxRealised, dimensions: branch(drawer.branchId) } },
  );
