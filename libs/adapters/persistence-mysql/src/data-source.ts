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
    type: 'mariadb', url, entities: [], synchronize: false, logging: false, timezone: 'Z', dateStrings: true,
    bigNumberStrings: true, supportBigNumbers: true, charset: 'utf8mb4', poolSize,
    extra: { multipleStatements, decimalNumbers: false, jsonStrings: true, enableKeepAlive: true, connectTimeout: 5000 },
  });

export async function connectDatabase(url: string, poolSize = 40): Promise<DataSources> {
  const writes = options(url, poolSize, true);
  const reads = options(url, Math.max(4, Math.floor(poolSize / 3)), false);
  await writes.initialize();
  await reads.initialize();
  return { writes, reads };
}

export async function closeDatabase(sources: DataSources): Promise<void> {
  await Promise.allSettled([sources.writes.destroy(), sources.reads.destroy()]);
}
