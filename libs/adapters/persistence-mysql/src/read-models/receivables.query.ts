import { DomainError, dayInZone, formatScaled } from '@travobooks/domain';
import type { RequestScope } from '@travobooks/application';
import type { DataSource, QueryRunner } from 'typeorm';
import type { Row } from '../session';
import { fromBin, toBin, toBinOrNull, units, wireAmount } from '../sql';
import { type AsOfEntry, asOfEntry, inSnapshot } from './reports-balances';

export const AGEING_BUCKETS = ['not_due', 'days_1_30', 'days_31_60', 'days_61_90', 'over_90'] as const;
export type AgeingBucket = (typeof AGEING_BUCKETS)[number];

export interface AgeingFigures extends Readonly<Record<AgeingBucket, string>> {
  /** Credit notes not used up yet; positive. */
  readonly credits: string;
  /** What the customer owes: the buckets less the credits; equal to 1101. */
  readonly receivable: string;
}
export interface AgeingRow extends AgeingFigures {
  readonly customer_id: string;
  readonly customer: string;
}
export interface AgeingReport {
  readonly as_of: string;
  readonly currency: string;
  readonly rows: readonly AgeingRow[];
  readonly totals: AgeingFigures;
  readonly as_of_entry: AsOfEntry;
}

export interface StatementRow {
  readonly entry_id: string;
  readonly entry_date: string;
  readonly event: string;
  readonly description: string;
  /** Invoices and notes that it names. */
  readonly documents: string;
  readonly debit: string;
  readonly credit: string;
  readonly balance: string;
}
export interface StatementPart {
  readonly currency: string;
  readonly opening_balance: string;
  readonly rows: readonly StatementRow[];
  readonly closing_balance: string;
}
export interface CustomerStatement {
  readonly customer_id: string;
  readonly customer: string;
  readonly from: string;
  readonly to: string;
  readonly parts: readonly StatementPart[];
}

/** What was open of a document on a past day: what is open now, and what has been taken of it since. */
const OPEN_THEN = `SELECT x.customer_id, x.kind, x.due_on, SUM(x.open) AS open FROM (
    SELECT v.customer_id, v.branch_id, v.kind, v.due_on, v.functional_open AS open FROM invoices v WHERE v.partner_id = ? AND v.issued_on <= ? AND v.is_open = 1
    UNION ALL SELECT v.customer_id, v.branch_id, v.kind, v.due_on, a.functional_amount FROM applications a
      JOIN invoices v ON v.partner_id = a.partner_id AND v.id = a.target_id AND v.issued_on <= ? WHERE a.partner_id = ? AND a.target_type = 'INVOICE' AND a.applied_on > ?) x
  WHERE (? IS NULL OR x.branch_id = ?) AND (? IS NULL OR x.customer_id = ?) GROUP BY x.customer_id, x.kind, x.due_on`;
const OPEN_NOW = `SELECT v.customer_id, v.kind, v.due_on, SUM(v.functional_open) AS open FROM invoices v WHERE v.partner_id = ? AND v.issued_on <= ? AND v.is_open = 1
  AND (? IS NULL OR v.branch_id = ?) AND (? IS NULL OR v.customer_id = ?) GROUP BY v.customer_id, v.kind, v.due_on`;

/** Money that customers owe: by age, and one customer's account line by line. */
export class ReceivablesQuery {
  constructor(private readonly reads: DataSource) {}

  /** In functional currency as the books hold each document, on any day; the total is the balance of 1101. */
  async ageing(scope: RequestScope, of: { asOf: string; branchId?: string | undefined; customerId?: string | undefined }, now: Date): Promise<AgeingReport> {
    const { partnerId, partner } = scope;
    const [branch, customer] = [toBinOrNull(of.branchId), toBinOrNull(of.customerId)];
    const narrow = [branch, branch, customer, customer];
    const past = of.asOf < dayInZone(now, partner.timeZone).day;
    return await inSnapshot(this.reads, async (runner) => {
      const rows = (await (past
        ? runner.query(OPEN_THEN, [partnerId, of.asOf, of.asOf, partnerId, of.asOf, ...narrow])
        : runner.query(OPEN_NOW, [partnerId, of.asOf, ...narrow]))) as Row[];
      const sums = bucketed(rows, of.asOf);
      const names = await namesOf(runner, partnerId, [...sums.keys()]);
      const figures = (sum: Sum): AgeingFigures => written(sum, partner.functionalCurrency);
      const shown = [...sums].map(([id, sum]) => ({ customer_id: id, customer: names.get(id) ?? '', ...figures(sum) }));
      return {
        as_of: of.asOf,
        currency: partner.functionalCurrency,
        rows: shown.filter((row) => Object.values({ ...row, customer_id: '', customer: '' }).some((text) => /[1-9]/.test(text))).sort((a, b) => a.customer.localeCompare(b.customer)),
        totals: figures([...sums.values()].reduce(added, {})),
        as_of_entry: await asOfEntry(runner, partnerId),
      };
    });
  }

  /** Each entry that moved the customer's account (1101, advances, wallet), by transaction currency. Throws `NOT_FOUND`. */
  async statement(scope: RequestScope, of: { customerId: string; from: string; to: string; currency?: string | undefined }): Promise<CustomerStatement> {
    const { partnerId } = scope;
    const id = toBin(of.customerId);
    const accounts = "l.partner_id = ? AND l.customer_id = ? AND l.account IN ('1101', '2041', '2042') AND (? IS NULL OR l.currency = ?)";
    const narrow = [partnerId, id, of.currency ?? null, of.currency ?? null];
    return await inSnapshot(this.reads, async (runner) => {
      const [known] = (await runner.query('SELECT name FROM customers WHERE partner_id = ? AND id = ?', [partnerId, id])) as Row[];
      if (!known) throw new DomainError('NOT_FOUND');
      const openings = (await runner.query(
        `SELECT l.currency, SUM(IF(l.side = 'D', l.amount, -l.amount)) AS balance FROM journal_lines l WHERE ${accounts} AND l.entry_date < ? GROUP BY l.currency`,
        [...narrow, of.from],
      )) as Row[];
      const moves = (await runner.query(
        `SELECT l.currency, l.entry_id, l.entry_date, e.event, e.description, SUM(IF(l.side = 'D', l.amount, -l.amount)) AS net,
           GROUP_CONCAT(DISTINCT v.number ORDER BY v.number SEPARATOR ', ') AS documents
         FROM journal_lines l JOIN journal_entries e ON e.partner_id = l.partner_id AND e.id = l.entry_id
         LEFT JOIN invoices v ON v.partner_id = l.partner_id AND v.id = l.invoice_id
         WHERE ${accounts} AND l.entry_date BETWEEN ? AND ? GROUP BY l.currency, l.entry_date, l.entry_id, e.event, e.description HAVING net <> 0
         ORDER BY l.currency, l.entry_date, l.entry_id`,
        [...narrow, of.from, of.to],
      )) as Row[];
      const opening = new Map(openings.map((row) => [String(row['currency']), units(row['balance'])]));
      const byCurrency = Map.groupBy(moves, (row) => String(row['currency']));
      const currencies = [...new Set([...opening.keys(), ...byCurrency.keys()])].sort();
      const parts = currencies.map((currency) => partOf(currency, opening.get(currency) ?? 0n, byCurrency.get(currency) ?? []));
      return {
        customer_id: of.customerId,
        customer: String(known['name']),
        from: of.from,
        to: of.to,
        parts: parts.filter(({ rows, opening_balance }) => rows.length > 0 || /[1-9]/.test(opening_balance)),
      };
    });
  }
}

type Sum = Partial<Record<AgeingBucket | 'credits', bigint>>;

const added = (a: Sum, b: Sum): Sum =>
  Object.fromEntries([...AGEING_BUCKETS, 'credits' as const].map((name) => [name, (a[name] ?? 0n) + (b[name] ?? 0n)]));

function bucketed(rows: readonly Row[], asOf: string): Map<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const row of rows) {
    const id = fromBin(row['customer_id'] as Buffer);
    const name = row['kind'] === 'CREDIT_NOTE' ? 'credits' : bucketOf(String(row['due_on']), asOf);
    sums.set(id, added(sums.get(id) ?? {}, { [name]: units(row['open']) }));
  }
  return sums;
}

const DAY = 86_400_000;
function bucketOf(dueOn: string, asOf: string): AgeingBucket {
  const late = Math.round((Date.parse(`${asOf}T00:00:00Z`) - Date.parse(`${dueOn}T00:00:00Z`)) / DAY);
  if (late <= 0) return 'not_due';
  return late <= 30 ? 'days_1_30' : late <= 60 ? 'days_31_60' : late <= 90 ? 'days_61_90' : 'over_90';
}

function written(sum: Sum, currency: string): AgeingFigures {
  const text = (value: bigint): string => wireAmount(formatScaled(value, 4), currency);
  const buckets = Object.fromEntries(AGEING_BUCKETS.map((name) => [name, text(sum[name] ?? 0n)])) as Record<AgeingBucket, string>;
  const owed = AGEING_BUCKETS.reduce((total, name) => total + (sum[name] ?? 0n), 0n);
  return { ...buckets, credits: text(sum.credits ?? 0n), receivable: text(owed - (sum.credits ?? 0n)) };
}

async function namesOf(runner: QueryRunner, partnerId: number, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = (await runner.query('SELECT id, name FROM customers WHERE partner_id = ? AND id IN (?)', [partnerId, ids.map(toBin)])) as Row[];
  return new Map(rows.map((row) => [fromBin(row['id'] as Buffer), String(row['name'])]));
}

function partOf(currency: string, opening: bigint, moves: readonly Row[]): StatementPart {
  const text = (value: bigint): string => wireAmount(formatScaled(value, 4), currency);
  let balance = opening;
  const rows = moves.map((row): StatementRow => {
    const net = units(row['net']);
    balance += net;
    return {
      entry_id: fromBin(row['entry_id'] as Buffer),
      entry_date: String(row['entry_date']),
      event: String(row['event']),
      description: String(row['description']),
      documents: String(row['documents'] ?? ''),
      debit: text(net > 0n ? net : 0n),
      credit: text(net < 0n ? -net : 0n),
      balance: text(balance),
    };
  });
  return { currency, opening_balance: text(opening), rows, closing_balance: text(balance) };
}
