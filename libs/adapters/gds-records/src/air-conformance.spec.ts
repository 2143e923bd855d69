import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAirFile, type AirRecordResult, type GdsRecord } from './index';

const samples = process.env['TRAVOBOOKS_SAMPLES'] ?? join(__dirname, '../../../../../shared/samples');
const folder = join(samples, 'air');
type Json = Record<string, unknown>;

/** Names of expected.json that the model spells otherwise. */
const NAMES: Record<string, string> = { record_locator: 'locator', pages: 'pages' };

function nameOf(key: string): string {
  return NAMES[key] ?? key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Every field that is given must be there and equal; `0` and `0.00` are the same amount. */
function expectGiven(actual: unknown, given: unknown, path: string): void {
  if (Array.isArray(given)) {
    expect([path, (actual as unknown[] | undefined)?.length]).toEqual([path, given.length]);
    given.forEach((item, index) => expectGiven((actual as unknown[])[index], item, `${path}[${index}]`));
  } else if (given !== null && typeof given === 'object') {
    expect([path, typeof actual]).toEqual([path, 'object']);
    for (const [key, value] of Object.entries(given)) {
      expectGiven((actual as Json)[nameOf(key)], value, `${path}.${key}`);
    }
  } else {
    const zero = given === '0' && actual === '0.00';
    expect([path, zero ? '0' : path.endsWith('.pages') ? String(actual) : actual]).toEqual([path, given]);
  }
}

function recordOf(result: AirRecordResult | undefined): GdsRecord {
  if (!result?.ok) throw new Error(JSON.stringify(result));
  return result.record;
}

/** What the application does with pages: their documents in page order are one record. */
function joined(records: readonly GdsRecord[]): GdsRecord {
  const ordered = [...records].sort((a, b) => a.page - b.page);
  return { ...(ordered[0] as GdsRecord), documents: ordered.flatMap((record) => record.documents) };
}

function minor(text: string): bigint {
  return BigInt(text.replace('.', ''));
}

if (!existsSync(join(folder, 'expected.json'))) {
  test('AIR samples', () => {
    process.stdout.write('skipped: no samples\n');
  });
} else {
  const { files } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as {
    files: Record<string, Json>;
  };
  const receivedOn = (given: Json): string => {
    if (typeof given['received_on'] === 'string') return given['received_on'];
    const issued = (given['records'] as Json[] | undefined)?.[0]?.['issued_on'];
    if (typeof issued !== 'string') return '2026-05-15';
    return new Date(Date.parse(issued) + 86_400_000).toISOString().slice(0, 10);
  };
  const read = (name: string, given: Json) =>
    readAirFile(readFileSync(join(folder, name)), receivedOn(given));

  describe('AIR samples', () => {
    test.each(Object.entries(files).filter(([, given]) => given['expect'] === 'posted'))(
      '%s says what is expected',
      (name, given) => {
        const record = joined(read(name, given).map(recordOf));
        const expected = { ...(given['records'] as Json[])[0] };
        const total = expected['booking_total'];
        delete expected['booking_total'];
        expectGiven(record, expected, 'record');
        if (typeof total === 'string') {
          const sum = record.documents.reduce(
            (all, item) => all + ('total' in item ? minor(item.total) : 0n),
            0n,
          );
          expect(sum).toBe(minor(total));
        }
      },
    );

    test.each(Object.entries(files).filter(([, given]) => given['expect'] === 'refused'))(
      '%s is refused at its line',
      (name, given) => {
        expect(read(name, given)).toMatchObject([{ ok: false, code: given['code'], line: given['line'] }]);
      },
    );

    test.each(Object.entries(files).filter(([, given]) => given['expect'] === 'unchanged'))(
      '%s is read without posting anew',
      (name, given) => {
        const record = recordOf(read(name, given)[0]);
        if (given['kind'] === 'INFO') {
          const { record_locator, time_limit, segments } = given;
          expectGiven(record, { record_locator, time_limit, segments, documents: [] }, 'record');
          expect(record.recordType).toBe('INFO');
          return;
        }
        const base = recordOf(read(String(given['after']), given)[0]);
        const money = (item: GdsRecord) =>
          item.documents.map((document) => ({ ...document, line: 0, rawLines: {} }));
        expect(money(record)).toEqual(money(base));
        expect(record.contentHash === base.contentHash).toBe(record.amd === base.amd);
        expect(record.recordKey === base.recordKey).toBe(record.amd === base.amd);
      },
    );

    test('two pages in two files, the second first, are the same record', () => {
      const name = Object.keys(files).find((file) => file.startsWith('05_')) ?? '';
      const text = readFileSync(join(folder, name), 'latin1');
      const second = text.lastIndexOf('AIR-BLK');
      const pages = [text.slice(second), text.slice(0, second)].map((part) => {
        return recordOf(readAirFile(Buffer.from(part, 'latin1'), '2026-06-28')[0]);
      });
      expect(pages.map((page) => [page.page, page.pages])).toEqual([
        [2, 2],
        [1, 2],
      ]);
      expectGiven(
        joined(pages),
        { documents: ((files[name] as Json)['records'] as Json[])[0]?.['documents'] },
        'record',
      );
      const whole = readAirFile(Buffer.from(text, 'latin1'), '2026-06-28').map(recordOf);
      expect(pages.map((page) => page.contentHash)).toEqual([whole[1]?.contentHash, whole[0]?.contentHash]);
    });
  });
}
