import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(__dirname, '../..');

/** Every file that is or would be committed. */
export const files: readonly string[] = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64 << 20,
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)));

const texts = new Map<string, string>();
export function textOf(file: string): string {
  const known = texts.get(file) ?? readFileSync(join(root, file), 'utf8');
  texts.set(file, known);
  return known;
}

export const isTest = (file: string): boolean =>
  /(\.(int-|e2e-|browser-|soak-)?spec|\.fixture)\.ts$|\/testing\//.test(file);
export const code = files.filter(
  (file) => /^(apps|libs|tools)\/.*\.(ts|vue|mjs)$/.test(file) && !file.endsWith('schema.d.ts'),
);
export const sources = code.filter((file) => !isTest(file) && !file.startsWith('tools/'));

export interface Finding {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Every line of the files that matches, comments included: a rule that needs less says so by its pattern. */
export function grep(
  rule: string,
  among: readonly string[],
  pattern: RegExp,
  allowed: (line: string, file: string) => boolean = () => false,
): Finding[] {
  return among.flatMap((file) =>
    textOf(file)
      .split('\n')
      .flatMap((text, index) =>
        pattern.test(text) && !allowed(text, file)
          ? [{ rule, file, line: index + 1, text: text.trim().slice(0, 140) }]
          : [],
      ),
  );
}

export const at = (rule: string, file: string, text: string, offset = 0): Finding => ({
  rule,
  file,
  line: textOf(file).slice(0, offset).split('\n').length,
  text,
});
