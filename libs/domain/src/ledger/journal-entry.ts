import { DomainError, invariant } from '../shared/domain-error';
import type { Day } from '../shared/day';
import { Money } from '../shared/money';
import { Rate } from '../shared/rate';
import { isTaxAccount, requiredDimensions, type Dimension } from './accounts';
import { balanceBranches } from './branch-clearing';

export type Side = 'DEBIT' | 'CREDIT';
export type Dimensions = Readonly<Partial<Record<Dimension, string>>>;
export type EntryKind = 'NORMAL' | 'REVERSAL' | 'MANUAL' | 'OPENING' | 'CLOSING';

export interface JournalLine {
  readonly account: string;
  readonly side: Side;
  readonly amount: Money;
  readonly functional: Money;
  readonly rate: Rate;
  readonly rateSource: string;
  readonly dimensions: Dimensions;
  /** Of an entry with two currencies: what the line is worth in the other one. */
  readonly counter?: Money | undefined;
  /** What the line does to the sub-ledger of its account; absent: it opens an item. Not stored. */
  readonly effect?: ItemEffect | undefined;
}

/** A line of an item account settles an open item, or opens one with more than its dimensions say. */
export interface ItemEffect {
  readonly settles?: string;
  readonly dueOn?: Day;
  /** The party's own number: bill, gateway transaction. */
  readonly reference?: string;
}

/** What the books hold something at: an open item leaves at it, whatever the day's rate is. */
export interface Carrying {
  readonly functional: Money;
  readonly rate: Rate;
  readonly source: string;
}

/** A line in transaction currency, before translation. */
export interface LineDraft {
  readonly account: string;
  readonly side: Side;
  readonly amount: Money;
  readonly dimensions: Dimensions;
  /** Absent: translated at the entry's rate. */
  readonly carried?: Carrying | undefined;
  readonly effect?: ItemEffect | undefined;
}

/** How the drafts of one entry go together. */
export interface Composition {
  /** Takes what the carried amounts differ by (4101, 4102); absent: there is only the residue of one translation. */
  readonly differenceTo?: { readonly account: string; readonly dimensions: Dimensions };
  /** The event has two currencies (receipt, payout, transfer …): each leg states the other's amount (invariant 1). */
  readonly exchange?: true;
}

export interface EntrySource {
  readonly type: string;
  readonly id: string;
  readonly reference: string;
}

export interface EntryHead {
  readonly id: string;
  readonly entryDate: Day;
  readonly kind: EntryKind;
  readonly event: string;
  /** 0 for the first posting of this event of this source, then 1, 2, … (invariant 4). */
  readonly sequence: number;
  readonly source: EntrySource;
  readonly description: string;
  readonly bookingId: string | null;
  readonly branchId: string | null;
  readonly reversesId: string | null;
  /** What it corrects without being its mirror: the sale of a refund (decision 7, C48). */
  readonly originalId?: string | null | undefined;
}

/** Translation of one entry's currency into the functional one. */
export interface Translation {
  readonly functionalCurrency: string;
  readonly rate: Rate;
  readonly source: string;
}

/**
 * A balanced entry. The constructor is private: what the journal port accepts has passed `compose`, so an unbalanced
 * posting cannot reach it (ledger.md, invariants 1, 5 and 6).
 */
export class JournalEntry {
  private constructor(
    readonly head: EntryHead,
    readonly lines: readonly JournalLine[],
  ) {}

  /**
   * Translates what is not carried at one rate, drops lines of zero, gives the residue to the last credit line that is not
   * tax, or the difference to the account that takes it, and lets each branch balance through inter-branch clearing.
   */
  static translate(
    head: EntryHead,
    drafts: readonly LineDraft[],
    translation: Translation,
    composition: Composition = {},
  ): JournalEntry {
    const lines = drafts
      .filter((draft) => !draft.amount.isZero || draft.carried?.functional.isZero === false)
      .map((draft) => translated(draft, translation));
    const even = composition.differenceTo
      ? withDifference(lines, composition.differenceTo, translation)
      : absorbResidue(lines, translation.functionalCurrency);
    const stated = composition.exchange ? stateCounters(even) : even;
    return JournalEntry.compose(head, balanceBranches(stated));
  }

  /** Throws `JE_LINES_INVALID`, `DIMENSION_MISSING` or `JE_NOT_BALANCED`. */
  static compose(head: EntryHead, lines: readonly JournalLine[]): JournalEntry {
    if (lines.length < 2)
      throw new DomainError('JE_LINES_INVALID', { detail: 'An entry has at least two lines.' });
    lines.forEach(checkLine);
    requireBalance(lines);
    return new JournalEntry(head, lines);
  }

  /**
   * The exact mirror on the same or a later day, linked to this entry: the only correction there is (invariant 2).
   * Throws `DATE_INVALID` on an earlier one.
   */
  mirrored(
    head: Omit<EntryHead, 'kind' | 'reversesId' | 'bookingId' | 'branchId'>,
    dimensions: Dimensions | ((invoiceId: string) => Dimensions) = {},
  ): JournalEntry {
    const named = typeof dimensions === 'function' ? dimensions : () => dimensions;
    if (head.entryDate < this.head.entryDate)
      throw new DomainError('DATE_INVALID', { detail: 'A reversal is not dated before its entry.' });
    return JournalEntry.compose(
      {
        ...head,
        kind: 'REVERSAL',
        reversesId: this.head.id,
        bookingId: this.head.bookingId,
        branchId: this.head.branchId,
      },
      this.lines.map((line) => ({
        ...line,
        side: line.side === 'DEBIT' ? 'CREDIT' : 'DEBIT',
        effect: undefined,
        dimensions: { ...line.dimensions, ...(line.dimensions.invoice_id ? named(line.dimensions.invoice_id) : {}) },
      })),
    );
  }

  /** Net of debits over credits on an account, functional currency. */
  netOf(account: string): Money {
    const currency = this.lines[0]?.functional.currency;
    invariant(currency, 'an entry has lines');
    return this.lines
      .filter((line) => line.account === account)
      .reduce(
        (sum, line) => (line.side === 'DEBIT' ? sum.plus(line.functional) : sum.minus(line.functional)),
        Money.zero(currency),
      );
  }
}

function translated(draft: LineDraft, { functionalCurrency, rate, source }: Translation): JournalLine {
  const { carried, account, side, amount, dimensions, effect } = draft;
  const functional =
    carried?.functional ??
    (amount.currency === functionalCurrency ? amount : amount.convert(rate, functionalCurrency));
  const at = carried ?? { rate, source };
  return { account, side, amount, functional, rate: at.rate, rateSource: at.source, dimensions, effect };
}

const signed = (line: JournalLine, of: 'amount' | 'functional'): bigint =>
  line.side === 'DEBIT' ? line[of].minor : -line[of].minor;

/** Debits less credits in functional currency. */
const functionalGap = (lines: readonly JournalLine[]): bigint =>
  lines.reduce((sum, line) => sum + signed(line, 'functional'), 0n);

/** The line that takes a difference has transaction amount 0 (invariant 1). */
function withDifference(
  lines: readonly JournalLine[],
  to: NonNullable<Composition['differenceTo']>,
  { functionalCurrency }: Translation,
): readonly JournalLine[] {
  const gap = functionalGap(lines);
  const currency = lines[0]?.amount.currency;
  if (gap === 0n || !currency) return lines;
  const functional = Money.ofMinor(gap > 0n ? gap : -gap, functionalCurrency);
  return [
    ...lines,
    {
      ...to,
      side: gap > 0n ? 'CREDIT' : 'DEBIT',
      amount: Money.zero(currency),
      functional,
      rate: Rate.ONE,
      rateSource: 'DIFFERENCE',
    },
  ];
}

/** Debits less credits of each transaction currency that does not balance by itself. */
function openCurrencies(lines: readonly JournalLine[]): [string, bigint][] {
  const nets = new Map<string, bigint>();
  for (const line of lines)
    nets.set(line.amount.currency, (nets.get(line.amount.currency) ?? 0n) + signed(line, 'amount'));
  return [...nets].filter(([, net]) => net !== 0n);
}

/** Of two currencies that meet in an entry, the lines on each one's net side share what the other moves. */
function stateCounters(lines: readonly JournalLine[]): readonly JournalLine[] {
  const open = openCurrencies(lines);
  if (open.length !== 2) return lines;
  return open.reduce((known: readonly JournalLine[], [currency, net]) => {
    const [otherCurrency, otherNet] = open.find(([other]) => other !== currency) ?? [currency, 0n];
    const bears = (line: JournalLine): boolean =>
      line.amount.currency === currency && line.side === (net > 0n ? 'DEBIT' : 'CREDIT') && !line.amount.isZero;
    const worth = Money.ofMinor(otherNet > 0n ? otherNet : -otherNet, otherCurrency);
    const shares = worth.allocate(known.filter(bears).map((line) => line.amount.minor));
    let next = 0;
    return known.map((line) => (bears(line) ? { ...line, counter: shares[next++] } : line));
  }, lines);
}

/** Functional amounts balance, always; transaction amounts in each currency, or two of them state each other. */
function requireBalance(lines: readonly JournalLine[]): void {
  const gap = functionalGap(lines);
  if (gap !== 0n) throw unbalanced(`functional ${lines[0]?.functional.currency ?? ''}`, gap);
  const open = openCurrencies(lines);
  const [first, second] = open;
  if (!first) return;
  const meet = second !== undefined && open.length === 2 && first[1] > 0n !== second[1] > 0n;
  const countered = (currency: string, otherNet: bigint): boolean =>
    lines
      .filter((line) => line.amount.currency === currency)
      .reduce((sum, line) => sum + (line.counter?.minor ?? 0n), 0n) === (otherNet > 0n ? otherNet : -otherNet);
  if (meet && countered(first[0], second[1]) && countered(second[0], first[1])) return;
  throw unbalanced(`transaction ${first[0]}`, first[1]);
}

const unbalanced = (what: string, difference: bigint): DomainError =>
  new DomainError('JE_NOT_BALANCED', {
    detail: `Debits and credits differ (${what}, ${difference} minor units).`,
  });

function checkLine(line: JournalLine, index: number): void {
  if (
    line.amount.isNegative ||
    line.functional.isNegative ||
    (line.amount.isZero && line.functional.isZero)
  ) {
    throw new DomainError('JE_LINES_INVALID', {
      pointer: `/lines/${index}/amount`,
      detail: 'A line has an amount above zero; its side says the sign.',
    });
  }
  for (const dimension of requiredDimensions(line.account)) {
    if (!line.dimensions[dimension]) {
      throw new DomainError('DIMENSION_MISSING', {
        pointer: `/lines/${index}/dimensions/${dimension}`,
        detail: `Account ${line.account} needs ${dimension}.`,
      });
    }
  }
}

function absorbResidue(lines: readonly JournalLine[], functionalCurrency: string): readonly JournalLine[] {
  const difference = lines.reduce(
    (sum, line) => (line.side === 'DEBIT' ? sum.plus(line.functional) : sum.minus(line.functional)),
    Money.zero(functionalCurrency),
  );
  if (difference.isZero) return lines;
  const adjusted = lines.map((line) =>
    line.side === 'CREDIT' ? line.functional.plus(difference) : line.functional.minus(difference),
  );
  // At a low rate the last credit may be too small to give the residue back; no line turns negative for it.
  const bears = (line: JournalLine, index: number): boolean =>
    !isTaxAccount(line.account) && !adjusted[index]?.isNegative;
  const credit = lines.findLastIndex((line, index) => line.side === 'CREDIT' && bears(line, index));
  const target = credit >= 0 ? credit : lines.findLastIndex(bears);
  return lines.map((line, index) =>
    index === target ? { ...line, functional: adjusted[index] ?? line.functional } : line,
  );
}
