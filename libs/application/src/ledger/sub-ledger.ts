import {
  ACCOUNT,
  ITEM_ACCOUNTS,
  Money,
  UNAPPLIED_ACCOUNTS,
  carriedPart,
  type JournalEntry,
  type JournalLine,
  type OpenItem,
} from '@travobooks/domain';
import type { IdGenerator } from '../ports/clock.port';
import type { TakenPart } from '../ports/sub-ledger.port';
import type { Tx } from '../ports/unit-of-work.port';

/**
 * Posts entries with their sub-ledger: the one way into the journal. Each line of an item account opens an item or
 * settles the one that it names, and what counts against a customer's limit follows the lines of the receivable, the
 * advances and the wallet; so control accounts and sub-ledgers cannot differ (ledger.md, invariant 8).
 * @param against open items, locked, that the lines meet first: the mirror of a sale takes back what is still open of it,
 * only the rest opens an item on the other side
 */
export function postEntries(
  tx: Tx,
  ids: IdGenerator,
  entries: readonly JournalEntry[],
  against: readonly OpenItem[] = [],
): void {
  const left = new Map(against.map((item) => [item.id, item]));
  tx.journal.post(...entries);
  for (const entry of entries) {
    const lines = entry.lines.filter((line) => ITEM_ACCOUNTS.has(line.account));
    const effects = lines.map((line) => effectOf(ids, entry, line, left));
    tx.subLedger.open(effects.flatMap(({ opened }) => opened));
    tx.subLedger.take(sourceOf(entry), effects.flatMap(({ taken }) => taken));
    tx.outbox.add('journal_entry.posted', { journal_entry_id: entry.head.id, event: entry.head.event });
  }
  moveCredit(tx, entries);
}

export const sourceOf = ({ head }: JournalEntry) =>
  ({ entryId: head.id, type: head.source.type, id: head.source.id, on: head.entryDate }) as const;

interface Effects {
  readonly opened: readonly OpenItem[];
  readonly taken: readonly TakenPart[];
}

function effectOf(
  ids: IdGenerator,
  entry: JournalEntry,
  line: JournalLine,
  left: Map<string, OpenItem>,
): Effects {
  const { amount, functional } = line;
  if (line.effect?.settles)
    return { opened: [], taken: [{ target: 'ITEM', targetId: line.effect.settles, amount, functional }] };
  const taken = takenFrom(line, left);
  const sum = (of: 'amount' | 'functional', currency: string): Money =>
    Money.sum(
      taken.map((part) => part[of]),
      currency,
    );
  const rest = amount.minus(sum('amount', amount.currency));
  const functionalRest = functional.minus(sum('functional', functional.currency));
  if (rest.isZero && functionalRest.isZero) return { opened: [], taken };
  return { opened: [openedBy(ids, entry, line, rest, functionalRest)], taken };
}

/** Of the items that a line meets: same account, party and document, the other side, and what is open of them. */
function takenFrom(line: JournalLine, left: Map<string, OpenItem>): TakenPart[] {
  const taken: TakenPart[] = [];
  let [rest, functionalRest] = [line.amount, line.functional];
  for (const item of left.values()) {
    if (rest.isZero || !meets(item, line)) continue;
    const part = item.open.isGreaterThan(rest) ? rest : item.open;
    const whole = part.equals(rest) && part.equals(item.open);
    const functional = whole ? item.functionalOpen : carriedPart(item, part).functional;
    const bounded = functional.isGreaterThan(functionalRest) ? functionalRest : functional;
    taken.push({ target: 'ITEM', targetId: item.id, amount: part, functional: bounded });
    left.set(item.id, {
      ...item,
      open: item.open.minus(part),
      functionalOpen: item.functionalOpen.minus(bounded),
    });
    [rest, functionalRest] = [rest.minus(part), functionalRest.minus(bounded)];
  }
  return taken;
}

const meets = (item: OpenItem, line: JournalLine): boolean =>
  item.account === line.account &&
  item.side !== line.side &&
  item.open.currency === line.amount.currency &&
  !item.open.isZero &&
  (item.dimensions.customer_id ?? item.dimensions.supplier_id) ===
    (line.dimensions.customer_id ?? line.dimensions.supplier_id) &&
  item.dimensions.document_number === line.dimensions.document_number &&
  item.dimensions.item_id === line.dimensions.item_id;

function openedBy(
  ids: IdGenerator,
  { head }: JournalEntry,
  line: JournalLine,
  amount: Money,
  functionalAmount: Money,
): OpenItem {
  return {
    id: ids.next(),
    account: line.account,
    side: line.side,
    amount,
    functionalAmount,
    open: amount,
    functionalOpen: functionalAmount,
    rate: line.rate,
    dimensions: line.dimensions,
    entryId: head.id,
    reference: line.effect?.reference ?? null,
    openedOn: head.entryDate,
    dueOn: line.effect?.dueOn ?? null,
  };
}

/** What counts against the customers' limits: one movement a customer, whatever the number of entries. */
export function moveCredit(tx: Tx, entries: readonly JournalEntry[]): void {
  const lines = entries
    .flatMap((entry) => entry.lines)
    .filter((line) => line.account === ACCOUNT.receivable || UNAPPLIED_ACCOUNTS.has(line.account));
  for (const [customerId, own] of Map.groupBy(lines, (line) => line.dimensions.customer_id)) {
    const currency = own[0]?.functional.currency;
    if (!customerId || !currency) continue;
    const net = (side: 'DEBIT' | 'CREDIT', of: (line: JournalLine) => boolean): Money =>
      own
        .filter(of)
        .reduce(
          (sum, line) => (line.side === side ? sum.plus(line.functional) : sum.minus(line.functional)),
          Money.zero(currency),
        );
    const openInvoices = net('DEBIT', (line) => line.account === ACCOUNT.receivable);
    const unapplied = net('CREDIT', (line) => line.account !== ACCOUNT.receivable);
    if (!openInvoices.isZero || !unapplied.isZero) tx.subLedger.moveCredit(customerId, openInvoices, unapplied);
  }
}
