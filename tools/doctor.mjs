// Checks the invariants of the ledger on live data: a line a rule, exit 1 when one is broken.
//   npm run doctor [-- --partner <slug>] [--incremental] [--rebuild-balances]
// DATABASE_URL, or the running stack's addresses of <home>/database.json.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { accountsOf, argument, home, partnersOf } from './ledger-tools.mjs';

const require = createRequire(import.meta.url);
const { closeDatabase, connectDatabase, Doctor, Sealer } = require('@travobooks/persistence-mysql');

/** Up to which number each partner's chain was found whole the last time: where an incremental run goes on. */
const markFile = join(home, 'doctor.json');
const marks = existsSync(markFile) ? JSON.parse(readFileSync(markFile, 'utf8')) : {};
const incremental = process.argv.includes('--incremental');
const accounts = accountsOf();
const db = await connectDatabase(accounts.app, 6);
const admin = accounts.migrate
  ? await connectDatabase(accounts.migrate, 3).catch(() => undefined)
  : undefined;
let broken = 0;

try {
  const partners = await partnersOf(db.reads, argument('--partner'));
  if (process.argv.includes('--rebuild-balances')) await rebuild(partners);
  const lastNumbers = await lastNumbersOf(partners);
  for (const scope of scopesOf(partners)) await examine(scope);
  if (broken === 0) writeMarks({ ...marks, ...lastNumbers });
} finally {
  await Promise.all([closeDatabase(db), admin ? closeDatabase(admin) : undefined]);
}
process.stdout.write(broken === 0 ? 'doctor found nothing\n' : `doctor found ${broken} broken rules\n`);
process.exit(broken === 0 ? 0 : 1);

/** One pass over everybody, or partner by partner when only a part is asked for. */
function scopesOf(partners) {
  if (incremental)
    return partners.map(({ id, slug }) => ({
      title: slug,
      options: { partnerId: id, since: marks[id] ?? 0 },
    }));
  if (argument('--partner'))
    return partners.map(({ id, slug }) => ({ title: slug, options: { partnerId: id } }));
  return [{ title: null, options: {} }];
}

async function examine({ title, options }) {
  if (title) process.stdout.write(`${title}\n`);
  for (const finding of await new Doctor(db.reads).examine({
    ...options,
    ...(admin ? { admin: admin.reads } : {}),
  })) {
    if (finding.state === 'FAILED') broken += 1;
    const sign = { PASSED: 'ok     ', FAILED: 'BROKEN ', SKIPPED: 'skipped' }[finding.state];
    const detail = finding.detail ? `: ${finding.detail}` : '';
    process.stdout.write(`${sign} ${finding.check}${detail} (${finding.duration_ms} ms)\n`);
  }
}

async function rebuild(partners) {
  for (const { id, slug } of partners) {
    const done = await new Sealer(db.writes).rebuild(id);
    process.stdout.write(
      `${slug}: balances ${done ? 'rebuilt from the lines' : 'not rebuilt, a worker seals at the moment; try again'}\n`,
    );
  }
}

async function lastNumbersOf(partners) {
  const rows = await db.reads.query(
    'SELECT partner_id, MAX(number) AS number FROM journal_seals GROUP BY partner_id',
  );
  const known = new Set(partners.map(({ id }) => id));
  return Object.fromEntries(
    rows.map((row) => [Number(row.partner_id), Number(row.number)]).filter(([id]) => known.has(id)),
  );
}

function writeMarks(next) {
  mkdirSync(dirname(markFile), { recursive: true, mode: 0o700 });
  writeFileSync(markFile, `${JSON.stringify(next)}\n`, { mode: 0o600 });
}
