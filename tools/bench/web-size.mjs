// P17: what the first page loads as JavaScript, compressed, beside the measured floor of an empty app.
import { gzipSync } from 'node:zlib';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { report } from './measure.mjs';

const DIST = join(import.meta.dirname, '../../apps/web/dist');
const FLOOR_KB = 44.7;
const ROUTE_KB = 40;

export function webSize() {
  const page = join(DIST, 'index.html');
  if (!existsSync(page)) return;
  const html = readFileSync(page, 'utf8');
  const initial = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js|\/[^"/]+\.js)"/g)].map(
    (match) => match[1],
  );
  const size = (path) => gzipSync(readFileSync(join(DIST, path)), { level: 9 }).length / 1024;
  const total = initial.reduce((sum, path) => sum + size(path), 0);
  report(
    'P17a',
    'initial JavaScript, KB gzip (floor: empty app)',
    total.toFixed(1),
    FLOOR_KB,
    total / FLOOR_KB,
    2.7,
    'lower',
  );
  const rest = globSync('assets/*.js', { cwd: DIST }).filter((path) => !initial.includes(`/${path}`));
  const largest = rest.map((path) => [path, size(path)]).sort((a, b) => b[1] - a[1])[0];
  if (largest)
    report(
      'P17b',
      `largest route chunk, KB gzip`,
      largest[1].toFixed(1),
      ROUTE_KB,
      largest[1] / ROUTE_KB,
      1,
      'lower',
    );
}
