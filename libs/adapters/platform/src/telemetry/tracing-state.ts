/** What both the preloaded tracing file and the program need to know; free of any OpenTelemetry package. */
const running = Symbol.for('travobooks.tracing');
type Holder = { [running]?: { shutdown(): Promise<void> } };

export function tracingEnabled(env: NodeJS.ProcessEnv = process.env): boolean {
  return (env['OTEL_EXPORTER_OTLP_ENDPOINT'] ?? '') !== '' && env['OTEL_SDK_DISABLED'] !== 'true';
}

export function registerTracing(sdk: { shutdown(): Promise<void> }): void {
  (globalThis as Holder)[running] = sdk;
}

/**
 * Sends what is still in memory. The tracing file listens to no signal, since a listener would keep Node
 * from ending by itself: the program's own SIGTERM handler closes its servers, awaits this, then calls
 * `process.exit`.
 */
export async function shutdownTracing(): Promise<void> {
  const holder = globalThis as Holder;
  const sdk = holder[running];
  delete holder[running];
  await sdk?.shutdown().catch(() => undefined);
}
