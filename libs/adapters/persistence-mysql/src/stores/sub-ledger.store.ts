import { Money, Rate, type Dimensions, type OpenItem } from '@travobooks/domain';
import type {
  ApplicationSource,
  IdGenerator,
  ItemFilter,
  PartyFacts,
  PartyNeeds,
  SubLedger,
  TakenPart,
} from '@travobooks/application';
import type { Row, Session } from '../session';
import { fromBin, fromBinOrNull, officeOnly, statement, type Statement, toBin, toBinOrNull } from '../sql';
import { CREDIT_SELECT, creditFacts, periodFacts, SUPPLIER_SELECT, supplierFacts } from './booking.store';
import { bankAccountFromRow } from './directory.rows';
import { fxRate, newestRatesOf } from './fx-rates.rows';
import { timestamp } from './records.store';

const NOBODY = [Buffer.alloc(16)];
const some = (ids: readonly string[] | undefined): Buffer[] => (ids && ids.length > 0 ? ids.map(toBin) : NOBODY);

/** Items behind the control accounts, and what has been taken of them. */
export class SubLedgerSqlStore implements SubLedger {
  constructor(
    private readonly session: Session,
    private readonly ids: IdGenerator,
  ) {}

  async lockParties(needs: PartyNeeds): Promise<PartyFacts> {
    const { partner } = this.session.scope;
    const currency = partner.functionalCurrency;
    const [periods = [], customers = [], suppliers = [], banks = [], branches = [], rates = []] =
      await this.session.read(partyReads(this.session.scope.partnerId, needs, currency));
    const office = officeOnly(this.session.scope, needs.permission);
    const visible = customers.filter(({ branch_id: own }) => !own || !office || office.equals(own as Buffer));
    return {
      period: periodFacts(periods[0]),
      customers: new Map(
        visible.map((row) => [
          fromBin(row['id'] as Buffer),
          { ...creditFacts(row, currency), branchId: fromBinOrNull(row['branch_id'] as Buffer | null) },
        ]),
      ),
      suppliers: new Map(suppliers.map((row) => [fromBin(row['id'] as Buffer), supplierFacts(row)])),
      bankAccounts: new Map(banks.map((row) => [fromBin(row['id'] as Buffer), bankAccountFromRow(row)])),
      branchCodes: new Map(branches.map((row) => [fromBin(row['id'] as Buffer), String(row['code'])])),
      rates: (from) => rates.filter((row) => row['from_currency'] === from).map(fxRate),
    };
  }

  async lockItems(filter: ItemFilter): Promise<readonly OpenItem[]> {
    const { partnerId } = this.session.scope;
    const any: Statement[] = [
      ...(filter.ids ? [statement('o.id IN (?)', some(filter.ids))] : []),
      ...(filter.entryIds ? [statement('o.entry_id IN (?)', some(filter.entryIds))] : []),
      ...(filter.itemIds ? [statement('o.item_id IN (?)', some(filter.itemIds))] : []),
      ...(filter.gatewayIds ? [statement('o.gateway_id IN (?)', some(filter.gatewayIds))] : []),
      ...(filter.partyIds ? [statement('o.party_id IN (?)', some(filter.partyIds))] : []),
    ];
    const all = [
      statement(any.map(({ sql }) => sql).join(' OR ') || 'FALSE', ...any.flatMap(({ values }) => values)),
      ...(filter.accounts ? [statement('o.account IN (?)', filter.accounts)] : []),
      ...(filter.settledToo ? [] : [statement('o.is_open = 1')]),
    ];
    const [rows = []] = await this.session.read([
      statement(
        `SELECT o.*, p.functional_currency FROM open_items o JOIN partners p ON p.partner_id = o.partner_id
         WHERE o.partner_id = ? AND ${all.map(({ sql }) => `(${sql})`).join(' AND ')} ORDER BY o.id FOR UPDATE`,
        partnerId,
        ...all.flatMap(({ values }) => values),
      ),
    ]);
    return rows.map(openItemFromRow);
  }

  async takenBy(entryId: string): Promise<readonly TakenPart[]> {
    const { partnerId, partner } = this.session.scope;
    const [rows = []] = await this.session.read([
      statement(
        `SELECT a.target_type, a.target_id, a.amount, a.functional_amount, COALESCE(v.currency, o.currency) AS currency FROM applications a
           LEFT JOIN invoices v ON a.target_type = 'INVOICE' AND v.partner_id = a.partner_id AND v.id = a.target_id
           LEFT JOIN open_items o ON a.target_type = 'ITEM' AND o.partner_id = a.partner_id AND o.id = a.target_id
         WHERE a.partner_id = ? AND a.entry_id = ? ORDER BY a.id`,
        partnerId,
        toBin(entryId),
      ),
    ]);
    return rows.map((row) => ({
      target: row['target_type'] as TakenPart['target'],
      targetId: fromBin(row['target_id'] as Buffer),
      amount: Money.fromColumn(String(row['amount']), String(row['currency'])),
      functional: Money.fromColumn(String(row['functional_amount']), partner.functionalCurrency),
    }));
  }

  async restingOn(
    targetIds: readonly string[],
  ): Promise<readonly { targetId: string; entryId: string | null }[]> {
    if (targetIds.length === 0) return [];
    const [rows = []] = await this.session.read([
      statement(
        // What an entry took and its reversal gave back rests no more.
        `SELECT a.target_id, COALESCE(e.reverses_id, a.entry_id) AS entry_id FROM applications a LEFT JOIN journal_entries e ON e.partner_id = a.partner_id AND e.id = a.entry_id
         WHERE a.partner_id = ? AND a.target_id IN (?)
         GROUP BY a.target_id, COALESCE(e.reverses_id, a.entry_id) HAVING SUM(a.amount) <> 0 OR SUM(a.functional_amount) <> 0 ORDER BY MIN(a.id)`,
        this.session.scope.partnerId,
        targetIds.map(toBin),
      ),
    ]);
    return rows.map((row) => ({
      targetId: fromBin(row['target_id'] as Buffer),
      entryId: fromBinOrNull(row['entry_id'] as Buffer | null),
    }));
  }

  open(items: readonly OpenItem[]): void {
    if (items.length === 0) return;
    this.session.write(
      `INSERT INTO open_items (partner_id, id, account, customer_id, supplier_id, item_id, document_number, gateway_id, memo_id, branch_id,
         reference, entry_id, side, currency, amount, open_amount, functional_amount, functional_open, fx_rate, opened_on, due_on) VALUES ?`,
      items.map((item) => openItemValues(this.session.scope.partnerId, item)),
    );
  }

  take(source: ApplicationSource, parts: readonly TakenPart[]): void {
    for (const part of parts) {
      collectApplication(this.session, this.ids, source, part);
      if (part.target === 'INVOICE') continue;
      this.session.write(
        'UPDATE open_items SET open_amount = open_amount - ?, functional_open = functional_open - ? WHERE partner_id = ? AND id = ?',
        part.amount.toDecimal(),
        part.functional.toDecimal(),
        this.session.scope.partnerId,
        toBin(part.targetId),
      );
    }
  }

  moveCredit(customerId: string, openInvoices: Money, unapplied: Money): void {
    this.session.write(
      'UPDATE customer_credit SET open_invoices = open_invoices + ?, unapplied = unapplied + ? WHERE partner_id = ? AND customer_id = ?',
      openInvoices.toDecimal(),
      unapplied.toDecimal(),
      this.session.scope.partnerId,
      toBin(customerId),
    );
  }
}

/** One row a part, written together at the commit. */
export function collectApplication(
  session: Session,
  ids: IdGenerator,
  source: ApplicationSource,
  part: TakenPart,
): void {
  session.collect(
    `INSERT INTO applications (partner_id, id, target_type, target_id, entry_id, source_type, source_id, amount, functional_amount, applied_on,
       created_at) VALUES ?`,
    [
      session.scope.partnerId,
      toBin(ids.next()),
      part.target,
      toBin(part.targetId),
      toBinOrNull(source.entryId),
      source.type,
      toBin(source.id),
      part.amount.toDecimal(),
      part.functional.toDecimal(),
      source.on,
      timestamp(session.now),
    ],
  );
}

/** In lock order: period, then the customers' credit rows by id. */
function partyReads(partnerId: number, needs: PartyNeeds, functionalCurrency: string): Statement[] {
  const { on } = needs;
  return [
    statement(
      'SELECT starts_on, name, state FROM periods WHERE partner_id = ? AND starts_on <= ? AND ends_on >= ? LOCK IN SHARE MODE',
      partnerId,
      on,
      on,
    ),
    statement(
      `${CREDIT_SELECT} WHERE k.partner_id = ? AND k.customer_id IN (?) ORDER BY k.customer_id FOR UPDATE`,
      partnerId,
      some(needs.customerIds),
    ),
    statement(`${SUPPLIER_SELECT} WHERE s.partner_id = ? AND s.id IN (?)`, on, partnerId, some(needs.supplierIds)),
    statement('SELECT * FROM bank_accounts WHERE partner_id = ? AND id IN (?)', partnerId, some(needs.bankAccountIds)),
    statement('SELECT id, code FROM branches WHERE partner_id = ?', partnerId),
    newestRatesOf(partnerId, needs.currencies ?? [], functionalCurrency, on),
  ];
}

function openItemValues(partnerId: number, item: OpenItem): unknown[] {
  const dims = item.dimensions;
  return [
    partnerId,
    toBin(item.id),
    item.account,
    toBinOrNull(dims.customer_id),
    toBinOrNull(dims.supplier_id),
    toBinOrNull(dims.item_id),
    dims.document_number ?? null,
    toBinOrNull(dims.gateway_id),
    toBinOrNull(dims.memo_id),
    toBinOrNull(dims.branch_id),
    item.reference,
    toBin(item.entryId),
    item.side === 'DEBIT' ? 'D' : 'C',
    item.amount.currency,
    item.amount.toDecimal(),
    item.open.toDecimal(),
    item.functionalAmount.toDecimal(),
    item.functionalOpen.toDecimal(),
    item.rate.toDecimal(),
    item.openedOn,
    item.dueOn,
  ];
}

export function openItemFromRow(row: Row): OpenItem {
  const currency = String(row['currency']);
  const functional = String(row['functional_currency']);
  const dims: Record<string, string> = {};
  for (const key of ['customer_id', 'supplier_id', 'item_id', 'gateway_id', 'memo_id', 'branch_id'])
    if (row[key]) dims[key] = fromBin(row[key] as Buffer);
  if (row['document_number']) dims['document_number'] = String(row['document_number']);
  return {
    id: fromBin(row['id'] as Buffer),
    account: String(row['account']),
    side: row['side'] === 'D' ? 'DEBIT' : 'CREDIT',
    amount: Money.fromColumn(String(row['amount']), currency),
    open: Money.fromColumn(String(row['open_amount']), currency),
    functionalAmount: Money.fromColumn(String(row['functional_amount']), functional),
    functionalOpen: Money.fromColumn(String(row['functional_open']), functional),
    rate: Rate.parse(String(row['fx_rate'])),
    dimensions: dims as Dimensions,
    entryId: fromBin(row['entry_id'] as Buffer),
    reference: row['reference'] as string | null,
    openedOn: String(row['opened_on']),
    dueOn: row['due_on'] as string | null,
  };
}
