import { DataSource } from 'typeorm';

/**
 * Pools of one process. `writes` belongs to the unit of work alone: only there may a packet hold several statements.
 * `reads` serves read models and takes one statement a call.
 */
export interface DataSources {
  readonly writes: DataSource;
  readonly reads: DataSource;
}

const options = (url: string, poolSize: number, multipleStatements: boolean): DataSource =>
  new DataSource({
    type: 'mariadb',
    url,
    entities: [],
    synchronize: false,
    logging: false,
    timezone: 'Z',
    dateStrings: true,
    bigNumberStrings: true,
    supportBigNumbers: true,
    charset: 'utf8mb4',
    poolSize,
    extra: {
      multipleStatements,
      decimalNumbers: false,
      jsonStrings: true,
      enableKeepAlive: true,
      connectTimeout: 5000,
    },
  });

export async function connectDatabase(url: string, poolSize = 40): Promise<DataSources> {
  const writes = options(url, poolSize, true);
  const reads = options(url, Math.max(4, Math.floor(poolSize / 3)), false);
  await writes.initialize();
  await reads.initialize();
  for (const source of [writes, reads]) await onEachConnection(source);
  return { writes, reads };
}

const CONNECT_ATTEMPTS = 30;
const BETWEEN_ATTEMPTS_MS = 1_000;

/**
 * At a common start the database may need a moment; later the pools reconnect by themselves.
 * @param onWait told of each attempt that failed, with the driver's code
 */
export async function connectPatiently(
  url: string,
  poolSize: number | undefined,
  onWait: (attempt: number, code: string | undefined) => void,
): Promise<DataSources> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await connectDatabase(url, poolSize);
    } catch (error) {
      if (attempt >= CONNECT_ATTEMPTS) throw error;
      onWait(attempt, (error as { code?: string }).code);
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_ATTEMPTS_MS));
    }
  }
}

/**
 * Strict whatever the server's own mode is. Without ONLY_FULL_GROUP_BY: MariaDB does not see that a key determines its
 * row, and our groups are by keys.
 */
const SQL_MODE =
  'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

/** Texts of long entries must not be cut: the server's default would end them in the middle, and with them the hash chain. */
const WHOLE_TEXT = 'group_concat_max_len = 67108864';

const SETTINGS = [
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
  `SET time_zone = '+00:00', sql_mode = '${SQL_MODE}', ${WHOLE_TEXT}`,
];

/** Set once a connection instead of once a transaction. The first one was opened by `initialize`, before we could listen. */
async function onEachConnection(source: DataSource): Promise<void> {
  const { pool } = source.driver as unknown as {
    pool: { on(event: 'connection', listener: (connection: { query(sql: string): void }) => void): void };
  };
  pool.on('connection', (connection) => SETTINGS.forEach((sql) => connection.query(sql)));
  for (const sql of SETTINGS) await source.query(sql);
}

export async function closeDatabase(sources: DataSources): Promise<void> {
  await Promise.allSettled([sources.writes.destroy(), sources.reads.destroy()]);
}
