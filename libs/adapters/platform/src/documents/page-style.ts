import type { Content } from 'pdfmake/interfaces';
import { breakLongWords, scriptRuns } from './script-runs';

export const BRAND = '#C7090C';
export const INK = '#1A1A1A';
export const MUTED = '#5F6368';
export const RULE = '#D9DBDE';
export const SHADE = '#F5F5F6';
export const PAGE_MARGIN = 42;

export type Style = Record<string, unknown>;

/**
 * Takes no width, but lends the line the Latin font's height, so that Bangla cells stand on the same
 * baseline.
 */
const STRUT = { text: '\u200b', font: 'NotoSans' };

export function words(text: string, style: Style = {}): Content {
  return { text: [STRUT, ...scriptRuns(breakLongWords(text))], ...style };
}
