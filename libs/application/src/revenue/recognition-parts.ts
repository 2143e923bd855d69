import {
  agentRecognitionLines,
  priceRecognitionLines,
  type DueGroup,
  type LineDraft,
  type RecognitionDimensions,
} from '@travobooks/domain';
import type { DueItem } from '../ports/revenue-store.port';
import type { Tx } from '../ports/unit-of-work.port';

/** Makes lines of the entry that recognises a group of rows of an item; pure. */
export type LinesOf = (item: DueItem, group: DueGroup, dims: RecognitionDimensions) => readonly LineDraft[];

/**
 * One part of what a service date posts. `prepare` reads and locks, in one packet for the whole batch, what its lines need
 * beside the rows: bookings and periods are locked already, open items come next. The lines of all parts make one entry.
 */
export interface RecognitionPart {
  prepare(tx: Tx, items: readonly DueItem[]): Promise<LinesOf>;
}

const pure = (lines: LinesOf): RecognitionPart => ({ prepare: () => Promise.resolve(lines) });

/** Commission, markup and discount of an agent; the price of a principal sale. */
export const RECOGNITION_PARTS: readonly RecognitionPart[] = [
  pure((_item, group, dims) => agentRecognitionLines(group.rows, dims)),
  pure((_item, group, dims) => priceRecognitionLines(group.rows, dims)),
];
