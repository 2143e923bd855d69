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
}

/** A line in transaction currency, before translation. */
export interface LineDraft {
  readonly account: string;
  readonly side: Side;
  readonly amount: Money;
  readonly dimensions: Dimensions;
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
   * Translates at one rate, drops lines of zero, gives the residue to the last credit line that is not tax, and lets each
   * branch balance through inter-branch clearing.
   */
  static translate(head: EntryHead, drafts: readonly LineDraft[], translation: Translation): JournalEntry {
    const { functionalCurrency, rate, source } = translation;
    const lines = drafts
      .filter((draft) => !draft.amount.isZero)
      .map((draft) => ({
        ...draft,
        rate,
        rateSource: source,
        functional:
          draft.amount.currency === functionalCurrency
            ? draft.amount
            : draft.amount.convert(rate, functionalCurrency),
      }));
    return JournalEntry.compose(head, balanceBranches(absorbResidue(lines, functionalCurrency)));
  }

  /** Throws `JE_LINES_INVALID`, `DIMENSION_MISSING` or `JE_NOT_BALANCED`. */
  static compose(head: EntryHead, lines: readonly JournalLine[]): JournalEntry {
    if (lines.length < 2)
      throw new DomainError('JE_LINES_INVALID', { detail: 'An entry has at least two lines.' });
    lines.forEach(checkLine);
    const totals = new Map<string, bigint>();
    for (const line of lines) {
      const sign = line.side === 'DEBIT' ? 1n : -1n;
      add(totals, `functional ${line.functional.currency}`, sign * line.functional.minor);
      add(totals, `transaction ${line.amount.currency}`, sign * line.amount.minor);
    }
    for (const [what, difference] of totals) {
      if (difference !== 0n)
        throw new DomainError('JE_NOT_BALANCED', {
          detail: `Debits and credits differ (${what}, ${difference} minor units).`,
        });
    }
    return new JournalEntry(head, lines);
  }

  /**
   * The exact mirror on the same or a later day, linked to this entry: the only correction there is (invariant 2).
   * Throws `DATE_INVALID` on an earlier one.
   */
  mirrored(
    head: Omit<EntryHead, 'kind' | 'reversesId' | 'bookingId' | 'branchId'>,
    dimensions: Dimensions = {},
  ): JournalEntry {
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
        dimensions: { ...line.dimensions, ...(line.dimensions.invoice_id ? dimensions : {}) },
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

function add(totals: Map<string, bigint>, key: string, value: bigint): void {
  totals.set(key, (totals.get(key) ?? 0n) + value);
}

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
