// A private MariaDB on a free port of 127.0.0.1.
import { closeSync, existsSync, realpathSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { findProgramOrThrow, makePrivateDir, root, writeFileAtomic } from './paths.mjs';
import { nodeEnvironment, runProgram } from './runtime.mjs';
import { lastLines, newSocketDir, openLog, serverSecrets, startServer } from './servers.mjs';

const sqlMode =
  'STRICT_ALL_TABLES,ONLY_FULL_GROUP_BY,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO';
const isRoot = () => process.getuid() === 0;

function configuration({ folder, port, socketDir, durable }) {
  // Quoted, since a clone may live in a folder with spaces or a hash sign.
  const path = (name) => `"${join(folder, name)}"`;
  return [
    '[mariadbd]',
    // As root mariadbd refuses to start without a user, and the user mysql cannot reach a folder under a 700 home.
    ...(isRoot() ? ['user=root'] : []),
    `datadir=${path('data')}`,
    `tmpdir=${path('tmp')}`,
    `init-file=${path('accounts.sql')}`,
    `socket=${join(socketDir, 'mariadb.sock')}`,
    `pid-file=${join(socketDir, 'mariadb.pid')}`,
    `port=${port}`,
    'bind-address=127.0.0.1',
    'skip-name-resolve',
    'server-id=1',
    'character-set-server=utf8mb4',
    'collation-server=utf8mb4_unicode_ci',
    "default-time-zone='+00:00'",
    'transaction-isolation=READ-COMMITTED',
    `sql-mode=${sqlMode}`,
    'log-bin=binlog',
    'binlog-format=ROW',
    'binlog-expire-logs-seconds=604800',
    'gtid-strict-mode=1',
    'log-slave-updates=1',
    // The journal's triggers are made by an account without SUPER.
    'log-bin-trust-function-creators=1',
    'local-infile=0',
    'performance-schema=off',
    'max-connections=200',
    'max-allowed-packet=64M',
    `sync-binlog=${durable ? 1 : 0}`,
    `innodb-flush-log-at-trx-commit=${durable ? 1 : 2}`,
    `innodb-buffer-pool-size=${durable ? '512M' : '256M'}`,
    `innodb-log-file-size=${durable ? '256M' : '96M'}`,
    '',
  ].join('\n');
}

/** Run by the server at every start, before it takes connections: the account over TCP, with the password we know. */
function accounts(password) {
  const account = "'root'@'127.0.0.1'";
  return [
    'SET SESSION sql_log_bin=0;',
    `CREATE USER IF NOT EXISTS ${account} IDENTIFIED BY '${password}';`,
    `ALTER USER ${account} IDENTIFIED BY '${password}';`,
    `GRANT ALL PRIVILEGES ON *.* TO ${account} WITH GRANT OPTION;`,
    '',
  ].join('\n');
}

async function createDataDir(folder, durable) {
  const data = join(folder, 'data');
  if (existsSync(data)) return;
  // Made aside and moved in one step: one that was cut off halfway is never taken for a database.
  const partial = join(folder, 'data.partial');
  rmSync(partial, { recursive: true, force: true });
  makePrivateDir(partial);
  // The script splits a path at its spaces; it gets a short one that leads there.
  const shortDir = newSocketDir();
  const shortcut = join(shortDir, 'data');
  symlinkSync(partial, shortcut);
  const log = join(folder, 'install.log');
  const output = openLog(log);
  const code = await runProgram(
    findProgramOrThrow('mariadb-install-db'),
    [
      '--no-defaults',
      ...(isRoot() ? ['--user=root'] : []),
      `--datadir=${shortcut}`,
      '--auth-root-authentication-method=socket',
      '--skip-test-db',
      `--innodb-log-file-size=${durable ? '256M' : '96M'}`,
    ],
    { cwd: shortDir, env: { ...nodeEnvironment(), TMPDIR: shortDir }, stdio: ['ignore', output, output] },
  );
  closeSync(output);
  rmSync(shortDir, { recursive: true, force: true });
  if (code !== 0) throw new Error(`mariadb-install-db ended with ${code}:\n${lastLines(log)}`);
  renameSync(partial, data);
}

async function provesToBeOurs({ port }, password, data) {
  const mysql = createRequire(join(root, 'package.json'))('mysql2/promise');
  const connection = await mysql.createConnection({
    host: '127.0.0.1',
    port,
    user: 'root',
    password,
    connectTimeout: 5_000,
  });
  try {
    const [[row]] = await connection.query('SELECT @@datadir AS datadir');
    if (realpathSync(row.datadir) !== realpathSync(data))
      throw new Error(`port ${port} belongs to another MariaDB`);
  } finally {
    await connection.end();
  }
}

export async function startMariaDb({ dir, durable }) {
  const password = serverSecrets(dir).mariadbRoot;
  const folder = join(dir, 'mariadb');
  makePrivateDir(folder);
  makePrivateDir(join(folder, 'tmp'));
  await createDataDir(folder, durable);
  const record = await startServer({
    dir,
    name: 'mariadb',
    prepare: ({ port, socketDir }) => {
      writeFileAtomic(join(folder, 'accounts.sql'), accounts(password));
      writeFileAtomic(join(folder, 'my.cnf'), configuration({ folder, port, socketDir, durable }));
      return { program: findProgramOrThrow('mariadbd'), args: [`--defaults-file=${join(folder, 'my.cnf')}`] };
    },
    answers: (candidate) => provesToBeOurs(candidate, password, join(folder, 'data')),
  });
  const adminUrl = `mysql://root:${password}@127.0.0.1:${record.port}/`;
  return { url: adminUrl, adminUrl, pid: record.pid, port: record.port };
}
