import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection, type RowDataPacket } from 'mysql2/promise';

/** Servers of a test run and what one jest worker has of them for itself. */
export interface TestStack {
  readonly schema: string;
  /** The application's own, least-privileged account. */
  readonly databaseUrl: string;
  readonly migrateUrl: string;
  readonly readOnlyUrl: string;
  /** May do everything, in this worker's schema. */
  readonly adminUrl: string;
  readonly redisUrl: string;
  /** Prefix of this worker's Redis keys. */
  readonly keyPrefix: string;
}

interface Accounts {
  readonly app: string;
  readonly migrate: string;
  readonly ro: string;
}
type Migrate = (
  adminUrl: string,
  passwords: { app: string; migrate: string; ro: string },
) => Promise<Accounts>;

const PERSISTENCE = join(__dirname, '../../adapters/persistence-mysql/src');
const PASSWORDS = { app: 'test-app', migrate: 'test-migrate', ro: 'test-ro' };

/**
 * The schema of this jest worker, migrated once: it is made anew only when the migrations' content has
 * changed, and
 * nothing in it is ever truncated, since every test brings its own partner.
 * @param migrate that of persistence-mysql; handed in, for this lib imports no adapter
 */
export async function testStack(migrate: Migrate): Promise<TestStack> {
  const admin = new URL(needed('TRAVOBOOKS_TEST_DATABASE_URL'));
  const worker = process.env['JEST_WORKER_ID'] ?? '1';
  const schema = `tvb_test_${worker}`;
  admin.pathname = `/${schema}`;
  const accounts = await schemaOf(admin, schema, migrate);
  return {
    schema,
    databaseUrl: accounts.app,
    migrateUrl: accounts.migrate,
    readOnlyUrl: accounts.ro,
    adminUrl: admin.href,
    redisUrl: needed('TRAVOBOOKS_TEST_REDIS_URL'),
    keyPrefix: `tvb:w${worker}:`,
  };
}

async function schemaOf(admin: URL, schema: string, migrate: Migrate): Promise<Accounts> {
  const wanted = migrationsHash();
  const connection = await createConnection({
    host: admin.hostname,
    port: Number(admin.port || 3306),
    user: decodeURIComponent(admin.username),
    password: decodeURIComponent(admin.password),
    multipleStatements: true,
  });
  try {
    await connection.query(
      'CREATE DATABASE IF NOT EXISTS tvb_test_made; CREATE TABLE IF NOT EXISTS tvb_test_made.schemas (name VARCHAR(48) PRIMARY KEY, hash CHAR(64), accounts TEXT)',
    );
    const [rows] = await connection.query<RowDataPacket[]>(
      'SELECT m.accounts FROM tvb_test_made.schemas m JOIN information_schema.schemata s ON s.schema_name = m.name WHERE m.name = ? AND m.hash = ?',
      [schema, wanted],
    );
    if (rows[0]) return JSON.parse(String(rows[0]['accounts'])) as Accounts;
    await connection.query('DROP DATABASE IF EXISTS ??', [schema]);
    const accounts = await migrate(admin.href, PASSWORDS);
    await connection.query('REPLACE INTO tvb_test_made.schemas VALUES (?, ?, ?)', [
      schema,
      wanted,
      JSON.stringify(accounts),
    ]);
    return accounts;
  } finally {
    await connection.end();
  }
}

function migrationsHash(): string {
  const hash = createHash('sha256').update(readFileSync(join(PERSISTENCE, 'migrate.ts')));
  const folder = join(PERSISTENCE, 'migrations');
  const names = (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => name.endsWith('.sql'))
    .sort();
  for (const name of names) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}

function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: npm test starts the servers, or name your own`);
  return value;
}
