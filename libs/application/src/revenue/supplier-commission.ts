import {
  ACCOUNT, DomainError, JournalEntry, Money, commissionAccounts, commissionPaidLines, dayInZone, overrideTaxLines, parseDay,
  type Day, type OpenItem, type Translation,
} from '@travobooks/domain';
import { openPeriodCheck } from '../booking/sale-checks';
import { translationFor } from '../booking/translation';
import type { ReversibleAction } from '../ledger/reversible-action';
import { postEntries } from '../ledger/sub-ledger';
import { takeBack } from '../ledger/take-back';
import { positive } from '../payment/said-money';
import { bankOf } from '../payment/where-money-comes';
import type { IdGenerator } from '../ports/clock.port';
import type { SupplierCommissionRecord } from '../ports/commission-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { PartyFacts } from '../ports/sub-ledger.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';

export interface CommissionLineCommand {
  readonly account: '1110' | '1111';
  /** The booking item of a sale; of 1110 all open override of the supplier, oldest first. */
  readonly itemId: string | null;
  readonly amount: string;
  readonly withheld: string | null;
  readonly keepsRest: boolean;
}

export interface SupplierCommissionCommand {
  readonly supplierId: string;
  readonly bankAccountId: string;
  readonly receivedOn: string | null;
  readonly lines: readonly CommissionLineCommand[];
}

export interface OverrideInvoiceCommand {
  readonly supplierId: string;
  readonly number: string;
  readonly invoicedOn: string | null;
  readonly taxes: readonly { readonly code: string; readonly amount: string }[];
}

export interface CommissionOutcome {
  readonly record: SupplierCommissionRecord;
  readonly entry: JournalEntry;
}

/** A supplier pays commission that was due later, or override (ledger.md, "supplier's commission received; difference to E"). */
export class ReceiveSupplierCommission {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: SupplierCommissionCommand): Promise<CommissionOutcome> {
    return this.uow.run(scope, 'supplier-commission', (tx) => receive(tx, this.ids, command));
  }

  /** The agency invoices its override: the VAT of it is claimed with it (ledger.md, "VAT on its invoice"). */
  invoice(scope: RequestScope, command: OverrideInvoiceCommand): Promise<CommissionOutcome> {
    return this.uow.run(scope, 'override-invoice', (tx) => invoiceOverride(tx, this.ids, command));
  }
}

async function receive(tx: Tx, ids: IdGenerator, command: SupplierCommissionCommand): Promise<CommissionOutcome> {
  const on = dayOf(tx, command.receivedOn, '/received_on');
  await tx.journal.requireOpenPeriod(on);
  const parties = await partiesOf(tx, on, command.supplierId, command.bankAccountId);
  const { currency } = bankOf(parties, command.bankAccountId);
  const open = await tx.subLedger.lockItems({ partyIds: [command.supplierId], accounts: [ACCOUNT.overrideReceivable, ACCOUNT.supplierCommission] });
  const kinds = await tx.commissions.itemKinds(command.lines.flatMap(({ itemId }) => itemId ?? []));
  requireOnce(command.lines);
  const money = (text: string, pointer: string): Money => positive(Money.parse(text, currency, pointer), pointer);
  const posted = command.lines.map((line, index) => {
    const at = `/lines/${index}`;
    const items = itemsOf(line, open, currency, at);
    const kind = line.itemId ? kinds.get(line.itemId) : undefined;
    const revenueAccount = line.account === ACCOUNT.overrideReceivable ? ACCOUNT.overrideCommission : kind ? commissionAccounts(kind).earned : ACCOUNT.otherCommission;
    return commissionPaidLines(
      {
        items, revenueAccount, keepsRest: line.keepsRest,
        received: money(line.amount, `${at}/amount`),
        withheld: line.withheld ? money(line.withheld, `${at}/withheld`) : Money.zero(currency),
      },
      command, command.supplierId, `${at}/amount`,
    );
  });
  const sum = (account: string): Money => Money.sum(posted.flatMap(({ lines }) => lines.filter((line) => line.account === account).map(({ amount }) => amount)), currency);
  const id = ids.next();
  const name = parties.suppliers.get(command.supplierId)?.name ?? '';
  const entry = JournalEntry.translate(
    head(ids, { id, on, event: 'COMMISSION_RECEIVED', reference: name, description: `Commission received · ${name}` }),
    posted.flatMap(({ lines }) => lines),
    translation(tx, currency, on, parties),
    { differenceTo: { account: ACCOUNT.fxRealised, dimensions: { supplier_id: command.supplierId } } },
  );
  postEntries(tx, ids, [entry]);
  const record: SupplierCommissionRecord = {
    id, kind: 'RECEIVED', state: 'POSTED', supplierId: command.supplierId, bankAccountId: command.bankAccountId, number: null, receivedOn: on, currency,
    amount: sum(ACCOUNT.bank), withheld: sum(ACCOUNT.withheldByCustomers), difference: Money.sum(posted.map(({ difference }) => difference), currency), entryId: entry.head.id,
  };
  keep(tx, record);
  return { record, entry };
}

async function invoiceOverride(tx: Tx, ids: IdGenerator, command: OverrideInvoiceCommand): Promise<CommissionOutcome> {
  const on = dayOf(tx, command.invoicedOn, '/invoiced_on');
  await tx.journal.requireOpenPeriod(on);
  const parties = await partiesOf(tx, on, command.supplierId, null);
  const currency = tx.scope.partner.functionalCurrency;
  const taxes = command.taxes.map(({ code, amount }, index) => ({ code, amount: positive(Money.parse(amount, currency, `/taxes/${index}/amount`), `/taxes/${index}/amount`) }));
  const id = ids.next();
  const entry = JournalEntry.translate(
    head(ids, { id, on, event: 'OVERRIDE_INVOICED', reference: command.number, description: `VAT on override invoice ${command.number} · ${parties.suppliers.get(command.supplierId)?.name ?? ''}` }),
    overrideTaxLines(taxes, command.supplierId, command.number),
    translation(tx, currency, on, parties),
  );
  postEntries(tx, ids, [entry]);
  const zero = Money.zero(currency);
  const record: SupplierCommissionRecord = {
    id, kind: 'INVOICED', state: 'POSTED', supplierId: command.supplierId, bankAccountId: null, number: command.number, receivedOn: on, currency,
    amount: Money.sum(taxes.map(({ amount }) => amount), currency), withheld: zero, difference: zero, entryId: entry.head.id,
  };
  keep(tx, record);
  return { record, entry };
}

interface HeadFacts {
  readonly id: string;
  readonly on: Day;
  readonly event: string;
  readonly reference: string;
  readonly description: string;
}

const head = (ids: IdGenerator, { id, on, event, reference, description }: HeadFacts) => ({
  id: ids.next(), entryDate: on, kind: 'NORMAL' as const, event, sequence: 0, reversesId: null, bookingId: null, branchId: null,
  source: { type: 'SUPPLIER_COMMISSION', id, reference: reference.slice(0, 60) }, description: description.slice(0, 300),
});

function keep(tx: Tx, record: SupplierCommissionRecord): void {
  tx.commissions.insert(record);
  tx.audit.add(`supplier_commission.${record.kind.toLowerCase()}`, 'SUPPLIER_COMMISSION', record.id, undefined, {
    supplier_id: record.supplierId, amount: record.amount.toDecimal(), withheld: record.withheld.toDecimal(), difference: record.difference.toDecimal(), currency: record.currency,
  });
}

function dayOf(tx: Tx, given: string | null, pointer: string): Day {
  const today = dayInZone(tx.now, tx.scope.partner.timeZone).day;
  const on = parseDay(given ?? today, pointer);
  if (on > today) throw new DomainError('DATE_INVALID', { pointer, detail: 'It is not in the future.' });
  return on;
}

async function partiesOf(tx: Tx, on: Day, supplierId: string, bankAccountId: string | null): Promise<PartyFacts> {
  const banks = bankAccountId ? { bankAccountIds: [bankAccountId] } : {};
  const first = await tx.subLedger.lockParties({ on, supplierIds: [supplierId], ...banks, permission: 'bill.write' });
  if (!first.suppliers.has(supplierId)) throw new DomainError('VALIDATION_FAILED', { pointer: '/supplier_id', errors: [{ pointer: '/supplier_id', code: 'UNKNOWN', detail: 'There is no such supplier.' }] });
  const currency = bankAccountId ? first.bankAccounts.get(bankAccountId)?.currency : undefined;
  if (!currency || currency === tx.scope.partner.functionalCurrency) return first;
  return await tx.subLedger.lockParties({ on, supplierIds: [supplierId], ...banks, currencies: [currency], permission: 'bill.write' });
}

function translation(tx: Tx, currency: string, on: Day, parties: PartyFacts): Translation {
  const { functionalCurrency, settings } = tx.scope.partner;
  return translationFor({ currency, functionalCurrency, on, isBspDocument: false }, currency === functionalCurrency ? [] : parties.rates(currency), settings.fx_stale_days);
}

function requireOnce(lines: readonly CommissionLineCommand[]): void {
  const names = lines.map(({ account, itemId }) => `${account} ${itemId ?? ''}`);
  const twice = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (twice >= 0) throw new DomainError('VALIDATION_FAILED', { pointer: `/lines/${twice}`, errors: [{ pointer: `/lines/${twice}`, code: 'INVALID', detail: 'Another line is for the same claim.' }] });
}

/** What the line is for; nothing of it is open: refused, for then nobody has claimed it. */
function itemsOf({ account, itemId }: CommissionLineCommand, open: readonly OpenItem[], currency: string, at: string): readonly OpenItem[] {
  const items = open.filter((item) => item.account === account && item.open.currency === currency && (itemId === null || item.dimensions.item_id === itemId));
  if (items.length > 0) return items;
  throw new DomainError('AMOUNT_ABOVE_OPEN', { pointer: at, detail: `Nothing is open on ${account} in ${currency} ${itemId ? 'for this item' : 'of this supplier'}.` });
}

/** Money that was not received, or an invoice that was not sent: the claim is open again. */
export const SUPPLIER_COMMISSION_REVERSAL: ReversibleAction = {
  sourceType: 'SUPPLIER_COMMISSION',
  reverse: async (tx, ids, { stored, on, reason }) => {
    const { source, id } = stored.entry.head;
    await tx.journal.requireOpenPeriod(on);
    const record = await tx.commissions.lock(source.id);
    const mirror = await takeBack(tx, ids, stored, { on });
    tx.commissions.setReversed(source.id);
    tx.audit.add('supplier_commission.reverse', 'SUPPLIER_COMMISSION', source.id, { state: record.state, journal_entry_id: id }, { state: 'REVERSED', reason });
    return { entries: [mirror], checks: [openPeriodCheck(on, tx)], approvalId: null, creditNoteId: null, invoiceId: null };
  },
};
