import { createServer, type Server } from 'node:http';
import type { DataSources } from '@travobooks/persistence-mysql';
import type { Metrics } from '@travobooks/platform';

/** /health/live, /health/ready and /metrics of the worker: no other route, no framework. */
export function serveProbes(
  { host, port }: { readonly host: string; readonly port: number },
  sources: DataSources,
  metrics: Metrics,
): Promise<Server> {
  const server = createServer((request, response) => {
    const send = (status: number, type: string, body: string): void =>
      void response.writeHead(status, { 'content-type': type }).end(body);
    const ready = (): Promise<void> =>
      sources.reads.query('SELECT 1').then(() => send(200, 'application/json', '{"status":"ok"}'));
    const answer = async (): Promise<void> => {
      if (request.url === '/health/live') return send(200, 'application/json', '{"status":"ok"}');
      if (request.url === '/health/ready') return await ready();
      if (request.url !== '/metrics') return send(404, 'application/json', '{"code":"NOT_FOUND"}');
      const { contentType, body } = await metrics.render();
      return send(200, contentType, body);
    };
    answer().catch(() => send(503, 'application/json', '{"status":"error"}'));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}
