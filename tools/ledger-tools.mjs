// What the tools of the ledger share: addresses, arguments, partners.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const home = resolve(process.env.TRAVOBOOKS_HOME ?? '.travobooks');

/** The application's own account, whose rights are to be seen; the migration's one where the stack has left it. */
export function accountsOf() {
  const file = join(home, 'database.json');
  const known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const app = process.env.DATABASE_URL ?? known.app;
  if (!app) {
    process.stderr.write('DATABASE_URL is not set and no stack has run here\n');
    process.exit(2);
  }
  return {
    app,
    migrate: !process.env.DATABASE_URL || process.env.DATABASE_URL === known.app ? known.migrate : app,
  };
}

export function argument(name) {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

/** All partners, or the one of the slug. */
export async function partnersOf(reads, slug) {
  const rows = await reads.query(
    'SELECT partner_id, slug FROM partners WHERE ? IS NULL OR slug = ? ORDER BY partner_id',
    [slug ?? null, slug ?? null],
  );
  if (slug && rows.length === 0) {
    process.stderr.write(`there is no partner ${slug}\n`);
    process.exit(2);
  }
  return rows.map((row) => ({ id: Number(row.partner_id), slug: row.slug }));
}
