/**
 * Preload this file (`node --require @travobooks/platform/tracing dist/main.js`): the instrumentations have
 * to be in place before http, mysql2 and ioredis are loaded. Does nothing, and loads nothing, unless
 * OTEL_EXPORTER_OTLP_ENDPOINT is set. Shutdown: see `shutdownTracing`.
 */
import { tracingEnabled } from './tracing-state';

if (tracingEnabled()) {
  // Loaded here and not at the top, because the SDK costs most of a second of start-up time.
  const { startTracing } = require('./start-tracing') as typeof import('./start-tracing');
  startTracing();
}
