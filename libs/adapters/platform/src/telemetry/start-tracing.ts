import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { FastifyInstrumentation } from '@opentelemetry/instrumentation-fastify';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { IORedisInstrumentation } from '@opentelemetry/instrumentation-ioredis';
import { MySQL2Instrumentation } from '@opentelemetry/instrumentation-mysql2';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { registerTracing } from './tracing-state';

/** Health and metrics calls come every few seconds and would be most of all traces. */
const UNTRACED = /^\/(health|metrics)(\/|\?|$)/;

/**
 * Four instrumentations by hand: the package of all of them doubles the start-up time. Address and headers
 * come from the standard OTEL_EXPORTER_OTLP_* variables, the name from OTEL_SERVICE_NAME.
 */
export function startTracing(): void {
  process.env['OTEL_METRICS_EXPORTER'] ??= 'none';
  process.env['OTEL_LOGS_EXPORTER'] ??= 'none';
  process.env['OTEL_NODE_RESOURCE_DETECTORS'] ??= 'env,host';
  const sdk = new NodeSDK({
    serviceName: process.env['OTEL_SERVICE_NAME'] ?? 'travobooks',
    traceExporter: new OTLPTraceExporter(),
    instrumentations: [
      new HttpInstrumentation({ ignoreIncomingRequestHook: (request) => UNTRACED.test(request.url ?? '') }),
      new FastifyInstrumentation(),
      new MySQL2Instrumentation(),
      new IORedisInstrumentation({ requireParentSpan: true }),
    ],
  });
  sdk.start();
  registerTracing(sdk);
}
