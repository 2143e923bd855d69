import { readdirSync } from 'node:fs';
import {
  type Agency,
  type ImportsApp,
  newAgency,
  openImportsApp,
  sample,
  SAMPLES,
} from './imports-app.fixture';

const FILES = 240;
const SEED = 20260515;
const AT_ONCE = 6;

let stack: ImportsApp;
let agency: Agency;
beforeAll(async () => {
  stack = await openImportsApp();
  stack.clock.set(new Date('2026-09-03T06:00:00Z'));
  agency = await newAgency(stack);
}, 120_000);
afterAll(() => stack.close());

/** A small generator of its own, so that a failure can be repeated. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

const names = readdirSync(SAMPLES)
  .filter((name) => name.endsWith('.air'))
  .sort();
const WORDS = [
  '',
  ';',
  '\r\nENDX\r\n',
  'AIR-BLK207;7A;;',
  '99999999999999',
  '-1',
  'BDT',
  'XXX',
  '\u0000',
  '\u0007',
  '\u00ff',
  'T-K176-9900000101',
  ';;;;;;',
  '1E9',
  'NUC',
];

/** Locator and document numbers of its own, so that a file that stays readable is a sale of its own. */
function fresh(text: string, index: number): string {
  const locator = (serial: number): string => serial.toString(36).toUpperCase().padStart(4, 'A');
  return text
    .replace(/Q([A-E])\dXYZ/g, (_, letter: string) => `Q${letter}${locator(index)}`)
    .replaceAll('99000', String(10_000 + index));
}

function damaged(random: (below: number) => number, index: number): Buffer {
  let text = fresh(sample(names[random(names.length)] ?? '').toString('latin1'), index);
  for (let hit = 0; hit <= random(4); hit += 1) {
    const at = random(text.length);
    const lines = text.split('\r\n');
    const line = random(lines.length);
    const word = WORDS[random(WORDS.length)] ?? '';
    const changes: (() => string)[] = [
      () => text.slice(0, at),
      () => text.slice(0, at) + word + text.slice(at),
      () => text.slice(0, at) + text.slice(at + 1 + random(40)),
      () => lines.filter((_, index) => index !== line).join('\r\n'),
      () => [...lines.slice(0, line), lines[line], ...lines.slice(line)].join('\r\n'),
      () => text.slice(0, at) + String.fromCharCode(random(256)) + text.slice(at + 1),
      () => lines.map((each, index) => (index === line ? each.repeat(20) : each)).join('\r\n'),
      () => text + text,
      () => text.replace(/\d/g, (digit) => (random(60) === 0 ? String(random(10)) : digit)),
    ];
    text = changes[random(changes.length)]?.() ?? text;
  }
  return Buffer.from(text, 'latin1');
}

it(`takes ${FILES} damaged files (seed ${SEED}): no fault of ours, every record has an outcome, no record is half there`, async () => {
  const random = randomOf(SEED);
  const files = Array.from({ length: FILES }, (_, index) => damaged(random, index)).filter(
    (file) => file.length > 0,
  );
  const statuses = new Map<number, number>();
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const answers = await Promise.all(
      files
        .slice(start, start + AT_ONCE)
        .map((file) => agency.upload(file, { customer_id: agency.customerId })),
    );
    for (const { status } of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  expect([...statuses.keys()].filter((status) => status !== 200 && status !== 422)).toEqual([]);
  const count = (sql: string): Promise<number> => agency.number(sql);
  expect(
    await count('SELECT COUNT(*) n FROM import_runs WHERE partner_id = :partner AND finished_at IS NULL'),
  ).toBe(0);
  expect(
    await count(
      "SELECT COUNT(*) n FROM import_records WHERE partner_id = :partner AND code = 'INTERNAL_ERROR'",
    ),
  ).toBe(0);
  expect(
    await count(
      'SELECT SUM(total_records) - (SELECT COUNT(*) FROM import_records i WHERE i.partner_id = :partner) n FROM import_runs WHERE partner_id = :partner',
    ),
  ).toBe(0);
  expect(
    await count(
      "SELECT COUNT(*) n FROM import_records r WHERE r.partner_id = :partner AND r.outcome IN ('WAITING', 'REFUSED') AND r.needs <=> 'APPROVAL'",
    ),
  ).toBe(0);
  const unbalanced = `SELECT COUNT(*) n FROM (SELECT entry_id FROM journal_lines WHERE partner_id = :partner GROUP BY entry_id
    HAVING SUM(IF(side = 'D', functional_amount, -functional_amount)) <> 0) x`;
  expect(await count(unbalanced)).toBe(0);
  const withoutEntry = `SELECT COUNT(*) n FROM tickets t JOIN booking_items i ON i.partner_id = t.partner_id AND i.id = t.item_id WHERE t.partner_id = :partner
    AND t.conjunction_of IS NULL AND i.form_of_payment = 'CASH' AND NOT EXISTS (SELECT 1 FROM journal_entries e WHERE e.partner_id = t.partner_id AND e.source_id = i.id)
    AND i.base_fare > 0`;
  expect(await count(withoutEntry)).toBe(0);
  expect(await count("SELECT COUNT(*) n FROM bookings WHERE partner_id = :partner AND state = 'DRAFT'")).toBe(
    0,
  );
}, 240_000);
