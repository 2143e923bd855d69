export type DocumentFont = 'NotoSans' | 'NotoSansBengali';

export interface ScriptRun {
  text: string;
  font: DocumentFont;
}

/**
 * The Bangla font has no Latin letters and the Latin one no Bangla, so a text is cut where the script
 * changes. Joiners (U+200C, U+200D) belong to the Bangla word they shape; the taka sign and the danda are
 * Bangla signs, and the minus sign is in their font alone. Spaces between two Bangla words stay with them, so that a phrase is shaped in one piece.
 */
const BANGLA =
  /[\u0964\u0965\u0980-\u09ff][\u0964\u0965\u0980-\u09ff\u200c\u200d]*(?: +[\u0964\u0965\u0980-\u09ff][\u0964\u0965\u0980-\u09ff\u200c\u200d]*)*|\u2212/g;

/** Control characters and bidi overrides would draw boxes or turn a number round. */
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;

export function scriptRuns(text: string): ScriptRun[] {
  const clean = text.replaceAll(UNPRINTABLE, '').normalize('NFC');
  const runs: ScriptRun[] = [];
  let done = 0;
  for (const match of clean.matchAll(BANGLA)) {
    if (match.index > done) runs.push({ text: clean.slice(done, match.index), font: 'NotoSans' });
    runs.push({ text: match[0], font: 'NotoSansBengali' });
    done = match.index + match[0].length;
  }
  if (done < clean.length || runs.length === 0) runs.push({ text: clean.slice(done), font: 'NotoSans' });
  return runs;
}

const LONGEST_WORD = 20;
const graphemes = new Intl.Segmenter('bn', { granularity: 'grapheme' });

/**
 * Lets the line break inside very long words: a column grows to its longest word, and one pasted address
 * could push the amounts off the page. Cut between written signs, never inside a Bangla conjunct.
 */
export function breakLongWords(text: string): string {
  return text.replaceAll(/\S{21,}/g, (word) => {
    const signs = [...graphemes.segment(word)].map(({ segment }) => segment);
    return signs.map((sign, at) => (at > 0 && at % LONGEST_WORD === 0 ? `\u200b${sign}` : sign)).join('');
  });
}
