import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import type { FaultPoints } from '@travobooks/application';
import { migrate } from '@travobooks/persistence-mysql';
import { NoFaults } from '@travobooks/platform';
import { ApiClient, FixedClock, type TestStack, testStack } from '@travobooks/testing';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../app.module';
import { ApiConfig } from '../http/api-config';
import { createApp } from '../http/create-app';
import { Databases } from '../http/handles';
import { newPartner, type PartnerOverrides, type TestPartner } from './new-partner';

// Migrating a schema and hashing passwords may take longer than the usual five seconds on a busy machine.
jest.setTimeout(60_000);

export interface StartedApi {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly stack: TestStack;
  readonly clock: FixedClock;
  readonly anonymous: ApiClient;
  /** A partner of its own: branches GUL and BAN, a user with token for each role. */
  newPartner(overrides?: PartnerOverrides): Promise<TestPartner>;
  /** Reads the tables with the application's account. */
  rows<Row = Record<string, unknown>>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export interface StartOptions {
  readonly clock?: FixedClock;
  readonly faults?: FaultPoints;
  readonly webDist?: string;
  readonly signInsPerAddress?: number;
  readonly trustedProxies?: readonly string[];
  /** Controllers of the spec itself, to test the frame. */
  readonly controllers?: Type[];
}

/**
 * The whole app on a free port, over this worker's schema. One a spec file: `beforeAll` starts, `afterAll`
 * closes.
 */
export async function startApi(options: StartOptions = {}): Promise<StartedApi> {
  const stack = await testStack(migrate);
  const clock = options.clock ?? new FixedClock(new Date('2026-05-01T06:00:00Z'));
  const secrets = {
    sessionSecret: 'test',
    jwtSecret: randomBytes(32).toString('hex'),
    masterKey: '11'.repeat(32),
  };
  const config = new ApiConfig(stack.databaseUrl, stack.redisUrl, secrets, {
    keyPrefix: `${stack.keyPrefix}${randomBytes(4).toString('hex')}:`,
    logLevel: process.env['TRAVOBOOKS_TEST_LOG'] ?? 'silent',
    poolSize: 12,
    signInsPerAddress: options.signInsPerAddress ?? 1_000,
    trustedProxies: options.trustedProxies ?? [],
  });
  const runtime = { config, clock, faults: options.faults ?? new NoFaults() };
  const whole = AppModule.of(runtime);
  const app = await createApp(
    { ...whole, controllers: options.controllers ?? [] },
    { webDist: options.webDist ?? null, trustedProxies: config.options.trustedProxies },
  );
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const databases = app.get(Databases);
  return {
    app,
    url,
    stack,
    clock,
    anonymous: new ApiClient(url),
    newPartner: (overrides = {}) => newPartner(app, url, clock, overrides),
    rows: <Row>(sql: string, values: readonly unknown[] = []) =>
      databases.reads.query<Row[]>(sql, [...values]),
    close: () => app.close(),
  };
}
