import 'reflect-metadata';
import { NoFaults, SystemClock } from '@travobooks/platform';
import { AppModule } from '../app.module';
import { ApiConfig } from './api-config';
import { createApp } from './create-app';
import { buildDocument } from './openapi-document';

/** The OpenAPI document without a server, a database or a secret. */
export async function exportDocument(): Promise<object> {
  const secrets = { sessionSecret: '', jwtSecret: '', masterKey: '00'.repeat(32) };
  const runtime = {
    config: new ApiConfig('', '', secrets),
    clock: new SystemClock(),
    faults: new NoFaults(),
  };
  const app = await createApp(AppModule.of(runtime), { webDist: null, preview: true });
  return buildDocument(app);
}
