import { times, sum } from '@/shared/format/money';

/** Notes and coins in use, largest first; a currency that is not here is counted in these round ones. */
const WORTHS: Readonly<Record<string, readonly string[]>> = {
  BDT: ['1000', '500', '200', '100', '50', '20', '10', '5', '2', '1'],
  INR: ['500', '200', '100', '50', '20', '10', '5', '2', '1'],
  NPR: ['1000', '500', '100', '50', '20', '10', '5', '2', '1'],
  USD: ['100', '50', '20', '10', '5', '2', '1', '0.25', '0.10', '0.05', '0.01'],
  EUR: ['500', '200', '100', '50', '20', '10', '5', '2', '1', '0.50', '0.20', '0.10', '0.05', '0.02', '0.01'],
  GBP: ['50', '20', '10', '5', '2', '1', '0.50', '0.20', '0.10', '0.05', '0.02', '0.01'],
};
const ROUND = ['1000', '500', '200', '100', '50', '20', '10', '5', '2', '1'];
export const worthsOf = (currency: string): readonly string[] => WORTHS[currency] ?? ROUND;

export type Pieces = Readonly<Record<string, string>>;
const count = (pieces: string | undefined): string => (/^\d{1,6}$/.test((pieces ?? '').trim()) ? (pieces ?? '0').trim() : '0');

/** What the pieces are worth together. */
export const totalOf = (pieces: Pieces, currency: string): string =>
  sum(Object.entries(pieces).map(([worth, many]) => times(worth, count(many), currency)), currency);

export const countedOf = (pieces: Pieces): { denomination: string; pieces: number }[] =>
  Object.entries(pieces)
    .map(([denomination, many]) => ({ denomination, pieces: Number(count(many)) }))
    .filter((one) => one.pieces > 0);
