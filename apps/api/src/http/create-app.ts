import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DomainError } from '@travobooks/domain';
import { Metrics } from '@travobooks/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { ApiDocument, ApiLog } from './handles';
import { refuseCardData } from './card-guard';
import { buildDocument } from './openapi-document';
import { ProblemFilter, refusalOf, sendProblem } from './problem.filter';
import { newState, routeOf, runInContext } from './request-context';
import { serveSpa } from './spa';
import { RequestPipe } from './validation.pipe';

const BODY_LIMIT = 1024 * 1024;
const FILE_LIMIT = 20 * 1024 * 1024;
const REQUEST_ID = /^[\w.-]{8,64}$/;

/** Policy of ui.md §2: what the SPA needs and no more. */
const CSP = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
  formAction: ["'self'"],
  requireTrustedTypesFor: ["'script'"],
};

export interface AppOptions {
  readonly webDist: string | null;
  /** Builds routes and the OpenAPI document only: no provider is made, nothing connects. */
  readonly preview?: boolean;
  /** Addresses and networks of the proxies before us, whose X-Forwarded-For is believed. */
  readonly trustedProxies?: readonly string[] | undefined;
}

export async function createApp(
  module: Type | DynamicModule,
  options: AppOptions,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    // None: the caller's address is that of the connection, whatever its headers say.
    trustProxy: options.trustedProxies?.length ? [...options.trustedProxies] : false,
    genReqId: (raw: { headers: IncomingHttpHeaders }) => requestId(raw.headers['x-request-id'], randomUUID()),
    requestTimeout: 60_000,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true },
    // A path that the router itself refuses (too long, not decodable) never comes to the filter.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(reply, refusalOf(error), request.id),
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: false,
    abortOnError: false,
    ...(options.preview ? { preview: true } : {}),
  });
  if (options.preview) return app;
  const server = adapter.getInstance() as unknown as FastifyInstance;
  const { log } = app.get(ApiLog);
  app.useLogger({
    log: () => undefined,
    warn: (text: unknown) => log.warn(String(text)),
    error: (text: unknown) => log.error(String(text)),
  });
  await registerPlugins(server);
  observe(server, log, app.get(Metrics));
  await serveSpa(server, options.webDist);
  app.useGlobalPipes(new RequestPipe());
  app.useGlobalFilters(new ProblemFilter(log));
  app.get(ApiDocument).use(() => buildDocument(app));
  return app;
}

async function registerPlugins(server: FastifyInstance): Promise<void> {
  await server.register(cookie);
  await server.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CSP },
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
  });
  await server.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] });
  await server.register(multipart, {
    limits: { fileSize: FILE_LIMIT, files: 1, fields: 20, fieldSize: 10_000, parts: 25 },
  });
}

/** Request id, log line and metrics of every request, whatever answers it. */
function observe(server: FastifyInstance, log: Logger, metrics: Metrics): void {
  server.decorateRequest('tvb');
  server.addHook('onRequest', (request, reply, done) => {
    request.tvb = newState();
    void reply.header('x-request-id', request.id);
    if (routeOf(request).startsWith('/v1/') || request.url.startsWith('/v1/'))
      void reply.header('cache-control', 'no-store');
    runInContext(request, done);
  });
  server.addHook('preValidation', (request, reply, done) => {
    try {
      if (request.body !== undefined) refuseCardData(request.body);
      done();
    } catch (error) {
      if (error instanceof DomainError) sendProblem(reply, error, request.id);
      else done(error as Error);
    }
  });
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    const { caller } = request.tvb;
    metrics.observeRequest({
      route,
      method: request.method,
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1000,
    });
    log.info(
      {
        request_id: request.id,
        method: request.method,
        route,
        status: reply.statusCode,
        duration_ms: Math.round(reply.elapsedTime * 10) / 10,
        ...(caller ? { partner_id: String(caller.partnerId), user_id: caller.user.id } : {}),
      },
      'request',
    );
    done();
  });
}

const requestId = (given: string | string[] | undefined, fresh: string): string =>
  typeof given === 'string' && REQUEST_ID.test(given) ? given : fresh;
