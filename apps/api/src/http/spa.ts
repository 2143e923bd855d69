import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import { DomainError } from '@travobooks/domain';
import type { FastifyInstance } from 'fastify';
import { sendProblem } from './problem.filter';

const API = /^\/(v1|health|metrics|openapi\.json|docs)(\/|\?|$)/;
/** File names that the bundler derives from their content. */
const HASHED = /-[\w-]{8,}\.\w+$/;
const YEAR_MS = 365 * 24 * 3_600_000;

/**
 * The built SPA beside the API: files that exist, else index.html for a page address. The list of files is
 * read once,
 * so no request ever becomes a path.
 */
export async function serveSpa(server: FastifyInstance, dist: string | null): Promise<void> {
  const root = dist && existsSync(join(dist, 'index.html')) ? dist : null;
  if (root) await server.register(fastifyStatic, { root, serve: false });
  const files = new Set(root ? filesBelow(root) : []);
  const index = root ? readFileSync(join(root, 'index.html'), 'utf8') : '';
  server.get('/*', (request, reply) => {
    const path = decodedPath(request.url);
    if (!root || path === null || API.test(request.url))
      return sendProblem(reply, new DomainError('NOT_FOUND'), request.id);
    if (files.has(path) && path !== 'index.html') {
      const forever = HASHED.test(path);
      return reply.sendFile(path, root, {
        maxAge: forever ? YEAR_MS : 0,
        immutable: forever,
        cacheControl: true,
      });
    }
    if (extname(path) !== '' && path !== 'index.html')
      return sendProblem(reply, new DomainError('NOT_FOUND'), request.id);
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(index);
  });
}

function filesBelow(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

function decodedPath(url: string): string | null {
  try {
    return decodeURIComponent((url.split('?')[0] ?? '/').slice(1));
  } catch {
    return null;
  }
}
