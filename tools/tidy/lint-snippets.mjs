// Lints texts as if they stood in files of the tree: JSON [{ filePath, code }] on stdin, JSON [[ruleId: message]] on stdout.
// A process of its own, because jest's module registry cannot load ESLint's configuration.
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const root = resolve(import.meta.dirname, '../..');
const eslint = new ESLint({ cwd: root });
const snippets = JSON.parse(await text(process.stdin));
const found = [];
for (const { filePath, code } of snippets) {
  const [result] = await eslint.lintText(code, { filePath: resolve(root, filePath) });
  found.push(
    (result?.messages ?? [{ ruleId: 'ignored', message: filePath }])
      .filter((one) => one.severity === 2 || one.fatal)
      .map((one) => `${one.ruleId}: ${one.message}`),
  );
}
process.stdout.write(JSON.stringify(found));
