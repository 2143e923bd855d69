import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (path: string): string => readFileSync(join(__dirname, '../..', path), 'utf8');
const rules = read('libs/application/src/notification/rules.ts');
const texts = [...rules.matchAll(/\btext: '(\w+)'/g)].map(([, key = '']) => key);
/** The keys of one group of messages, by its own indentation. */
const keysOf = (language: string): Set<string> => {
  const group =
    /\n {2}notice: \{\n([\s\S]*?)\n {2}\},/.exec(
      read(`apps/web/src/shared/i18n/${language}/notices.ts`),
    )?.[1] ?? '';
  return new Set([...group.matchAll(/^ {4}(\w+):/gm)].map(([, key = '']) => key));
};

describe('each text of a notification', () => {
  it.each(['en', 'bn'])('has its words in %s', (language) => {
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((key) => !keysOf(language).has(key))).toEqual([]);
  });
});
