// Creates or upgrades the schema and the least-privileged accounts; writes their addresses to <home>/database.json.
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const require = createRequire(import.meta.url);
const { migrate, newPasswords } = require('@travobooks/persistence-mysql');

const home = resolve(process.env.TRAVOBOOKS_HOME ?? '.travobooks');
const adminUrl = process.env.DATABASE_URL;
if (!adminUrl) {
  process.stderr.write('DATABASE_URL is not set\n');
  process.exit(1);
}
mkdirSync(home, { recursive: true });
const file = join(home, 'database.json');
const known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
const passwords = known.passwords ?? newPasswords();
writeFileSync(file, JSON.stringify({ ...known, passwords }), { mode: 0o600 });
const accounts = await migrate(adminUrl, passwords, (line) => process.stdout.write(`  ${line}\n`));
writeFileSync(file, JSON.stringify({ passwords, ...accounts }), { mode: 0o600 });
process.stdout.write('  schema is up to date\n');
