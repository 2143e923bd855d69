import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';

export interface DatabaseAccounts {
  readonly app: string;
  readonly migrate: string;
  readonly ro: string;
}

/** Tables on which the application may only read and append (ledger.md, invariant 2). */
const APPEND_ONLY = new Set([
  'journal_entries',
  'journal_lines',
  'journal_seals',
  'audit_log',
  'booking_history',
  'memo_steps',
  'receipt_history',
  'applications',
  'refund_history',
]);
const NOT_FOR_THE_APP = new Set(['schema_migrations']);

/**
 * Creates the schema (when missing), applies what is new and grants table by table: a schema-wide grant could not be
 * narrowed for the journal. Safe to repeat; two at once wait for each other by a named lock.
 * @param adminUrl an account that may create schema and accounts, with the schema's name as path
 * @param passwords kept by the caller so that a restart gets the same accounts
 */
export async function migrate(
  adminUrl: string,
  passwords: { app: string; migrate: string; ro: string },
  say: (line: string) => void = () => undefined,
): Promise<DatabaseAccounts> {
  const url = new URL(adminUrl);
  const schema = decodeURIComponent(url.pathname.slice(1)) || 'travobooks';
  if (!/^[a-z0-9_]{1,48}$/.test(schema)) throw new Error(`schema name ${schema} is not usable`);
  const admin = await createConnection({
    host: url.hostname,
    port: Number(url.port || 3306),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    multipleStatements: true,
  });
  try {
    await admin.query('CREATE DATABASE IF NOT EXISTS ?? CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci', [
      schema,
    ]);
    await admin.changeUser({ database: schema });
    await admin.query('SELECT GET_LOCK(?, 120)', [`${schema}.migrate`]);
    await applyNew(admin, say);
    return await grant(admin, url, schema, passwords);
  } finally {
    await admin.end();
  }
}

export const newPasswords = (): { app: string; migrate: string; ro: string } => ({
  app: randomBytes(18).toString('hex'),
  migrate: randomBytes(18).toString('hex'),
  ro: randomBytes(18).toString('hex'),
});

/** Names of the migrations that this build knows, in order. */
export function knownMigrations(): string[] {
  return readdirSync(join(__dirname, 'migrations'))
    .filter((name) => /^\d{4}-/.test(name))
    .sort();
}

async function applyNew(admin: Connection, say: (line: string) => void): Promise<void> {
  await admin.query(
    'CREATE TABLE IF NOT EXISTS schema_migrations (name VARCHAR(100) PRIMARY KEY, applied_at DATETIME(6) NOT NULL)',
  );
  const [rows] = await admin.query<RowDataPacket[]>('SELECT name FROM schema_migrations');
  const applied = new Set(rows.map((row) => String(row['name'])));
  for (const name of knownMigrations().filter((known) => !applied.has(known))) {
    say(`migration ${name}`);
    const folder = join(__dirname, 'migrations', name);
    for (const file of ['up.sql', 'triggers.sql']) {
      if (readdirSync(folder).includes(file)) await admin.query(readFileSync(join(folder, file), 'utf8'));
    }
    await admin.query('INSERT INTO schema_migrations VALUES (?, UTC_TIMESTAMP(6))', [name]);
  }
}

async function grant(
  admin: Connection,
  url: URL,
  schema: string,
  passwords: { app: string; migrate: string; ro: string },
): Promise<DatabaseAccounts> {
  const [tables] = await admin.query<RowDataPacket[]>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ? AND table_type = 'BASE TABLE'",
    [schema],
  );
  const account = async (role: 'app' | 'migrate' | 'ro'): Promise<string> => {
    const user = `${schema === 'travobooks' ? 'tvb' : schema}_${role}`;
    await admin.query('CREATE USER IF NOT EXISTS ?@? IDENTIFIED BY ?', [user, '%', passwords[role]]);
    await admin.query('ALTER USER ?@? IDENTIFIED BY ?', [user, '%', passwords[role]]);
    for (const { name } of tables as { name: string }[]) {
      const rights = rightsOf(role, name);
      if (rights) await admin.query(`GRANT ${rights} ON ??.?? TO ?@?`, [schema, name, user, '%']);
    }
    if (role === 'migrate') await admin.query('GRANT ALL ON ??.* TO ?@?', [schema, user, '%']);
    return `${url.protocol}//${user}:${passwords[role]}@${url.host}/${schema}`;
  };
  return { app: await account('app'), migrate: await account('migrate'), ro: await account('ro') };
}

function rightsOf(role: 'app' | 'migrate' | 'ro', table: string): string | null {
  if (role === 'ro') return 'SELECT';
  if (role === 'migrate') return null;
  if (NOT_FOR_THE_APP.has(table)) return 'SELECT';
  return APPEND_ONLY.has(table) ? 'SELECT, INSERT' : 'SELECT, INSERT, UPDATE, DELETE';
}
