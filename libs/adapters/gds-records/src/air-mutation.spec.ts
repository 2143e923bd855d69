import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UNREADABLE } from './air-reader';
import { readAirFile } from './index';

const folder = join(__dirname, 'fixtures');
const originals = readdirSync(folder)
  .filter((name) => name.endsWith('.air'))
  .map((name) => readFileSync(join(folder, name)));
const COUNT = 6000;
const LONGEST_MS = 2_000;

/** Mulberry32: small, and the same sequence for the same seed everywhere. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Random = ReturnType<typeof randomFrom>;

function onLines(bytes: Buffer, change: (lines: string[]) => void): Buffer {
  const lines = bytes.toString('latin1').split('\r\n');
  change(lines);
  return Buffer.from(lines.join('\r\n'), 'latin1');
}

const MUTATIONS: ((bytes: Buffer, random: Random) => Buffer)[] = [
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let flips = 1 + random(4); flips > 0; flips -= 1) copy[random(copy.length)] = random(256);
    return copy;
  },
  (bytes, random) => bytes.subarray(0, random(bytes.length + 1)),
  (bytes, random) => bytes.subarray(random(bytes.length)),
  (bytes, random) => onLines(bytes, (lines) => void lines.splice(random(lines.length), 1 + random(3))),
  (bytes, random) =>
    onLines(bytes, (lines) => {
      const line = random(lines.length);
      lines[line] = (lines[line] ?? '').slice(0, random(40));
    }),
  (bytes, random) =>
    onLines(bytes, (lines) => {
      const [a, b] = [random(lines.length), random(lines.length)];
      [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
    }),
  (bytes, random) =>
    onLines(bytes, (lines) => {
      const line = random(lines.length);
      lines.splice(line, 0, lines[line] ?? '');
    }),
  (bytes, random) =>
    onLines(bytes, (lines) => {
      const line = random(lines.length);
      const fields = (lines[line] ?? '').split(';');
      fields.splice(
        random(fields.length),
        random(2),
        ...[['', '9'.repeat(random(60)), '\u0000\u0007', ';;;', ' '.repeat(50)][random(5)] ?? ''],
      );
      lines[line] = fields.join(';');
    }),
  (bytes, random) => Buffer.concat([bytes, originals[random(originals.length)] ?? bytes]),
];

test(`${COUNT} damaged uploads are read or refused with code and line; the reader never throws, fails or hangs`, () => {
  const seed = Number(process.env['AIR_SEED'] ?? Date.now() % 2 ** 31);
  process.stdout.write(`air mutation seed ${seed}\n`);
  const random = randomFrom(seed);
  for (let round = 0; round < COUNT; round += 1) {
    let bytes: Buffer = originals[random(originals.length)] ?? Buffer.alloc(0);
    for (let steps = 1 + random(3); steps > 0 && bytes.length > 0; steps -= 1) {
      bytes = MUTATIONS[random(MUTATIONS.length)]?.(bytes, random) ?? bytes;
    }
    const started = performance.now();
    const results = readAirFile(bytes, '2026-07-04');
    const lines = bytes.toString('latin1').split(/\r\n|\r|\n/).length;
    const wrong = results.filter((result) => {
      return result.ok
        ? result.record.recordKey === ''
        : result.detail === UNREADABLE || result.line < 1 || result.line > lines;
    });
    if (results.length === 0 || wrong.length > 0 || performance.now() - started > LONGEST_MS) {
      throw new Error(`seed ${seed}, round ${round}: ${JSON.stringify(wrong)}\n${bytes.toString('latin1')}`);
    }
  }
});

test('a very long line in place of any element is read or refused at once', () => {
  const long = ['9', 'X', ';', ' ', '/', '(', '*', '+', '9 ', 'CCVI4', '1A'].map((text) =>
    text.repeat(20_000),
  );
  let slowest = 0;
  for (const original of originals) {
    const lines = original.toString('latin1').split('\r\n');
    lines.forEach((line, at) => {
      const mark = /^(?:AIR-BLK207;|MUC1A |[A-Z]+-?\d*;?)/.exec(line)?.[0] ?? '';
      for (const text of long) {
        const started = performance.now();
        readAirFile(Buffer.from(lines.with(at, mark + text).join('\n')), '2026-07-04');
        slowest = Math.max(slowest, performance.now() - started);
      }
    });
  }
  expect(slowest).toBeLessThan(1_500);
});
