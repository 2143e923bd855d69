import { type DynamicModule, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Clock, Credentials, FaultPoints, IdGenerator, UnitOfWork } from '@travobooks/application';
import {
  closeDatabase,
  connectPatiently,
  SqlUnitOfWork,
  UuidV7Generator,
} from '@travobooks/persistence-mysql';
import { connectRedis, createLogger, JsonCache, Metrics, SlidingWindow } from '@travobooks/platform';
import { Redis } from 'ioredis';
import { ApiConfig } from '../http/api-config';
import { ApiDocument, ApiLog, Databases } from '../http/handles';
import { PlatformCredentials } from './platform-credentials';

/** What differs between a server and a test. */
export interface Runtime {
  readonly config: ApiConfig;
  readonly clock: Clock;
  readonly faults: FaultPoints;
}

async function databasesOf({ databaseUrl, options }: ApiConfig, { log }: ApiLog): Promise<Databases> {
  const { writes, reads } = await connectPatiently(databaseUrl, options.poolSize, (attempt, code) =>
    log.warn({ attempt, code }, 'the database is not there yet'),
  );
  return new Databases(writes, reads);
}

function redisOf({ redisUrl, options }: ApiConfig, { log }: ApiLog): Redis {
  return connectRedis(redisUrl, options.keyPrefix ?? 'tvb:', (state) => log.warn({ state }, 'redis'));
}

@Injectable()
export class Connections implements OnApplicationShutdown {
  constructor(
    private readonly databases: Databases,
    private readonly redis: Redis,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    this.redis.disconnect();
    await closeDatabase(this.databases);
  }
}

/** The adapters that every context uses, by their ports. Global: no context imports it. */
@Module({})
export class PlatformModule {
  static of({ config, clock, faults }: Runtime): DynamicModule {
    const log = new ApiLog(createLogger({ service: 'api', level: config.options.logLevel ?? 'info' }));
    const providers = [
      { provide: ApiConfig, useValue: config },
      { provide: Clock, useValue: clock },
      { provide: FaultPoints, useValue: faults },
      { provide: ApiLog, useValue: log },
      { provide: ApiDocument, useFactory: () => new ApiDocument() },
      { provide: IdGenerator, useClass: UuidV7Generator },
      { provide: Metrics, useFactory: () => new Metrics() },
      { provide: Databases, useFactory: databasesOf, inject: [ApiConfig, ApiLog] },
      { provide: Redis, useFactory: redisOf, inject: [ApiConfig, ApiLog] },
      { provide: SlidingWindow, useFactory: (redis: Redis) => new SlidingWindow(redis), inject: [Redis] },
      { provide: JsonCache, useFactory: (redis: Redis) => new JsonCache(redis, 'api'), inject: [Redis] },
      { provide: Credentials, useFactory: () => new PlatformCredentials(config.secrets.masterKey) },
      {
        provide: UnitOfWork,
        useFactory: (
          databases: Databases,
          time: Clock,
          ids: IdGenerator,
          points: FaultPoints,
          metrics: Metrics,
        ) => new SqlUnitOfWork(databases.writes, time, ids, points, (done) => metrics.observeWork(done)),
        inject: [Databases, Clock, IdGenerator, FaultPoints, Metrics],
      },
    ];
    return {
      module: PlatformModule,
      global: true,
      providers: [...providers, Connections],
      exports: providers,
    };
  }
}
