import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { DomainError, type ErrorCode } from '@travobooks/domain';
import { Replayed } from '@travobooks/application';
import type { Logger } from 'pino';
import { contentTagOf } from './etag';
import { problemOf } from './problem';
import type { ApiReply, ApiRequest } from './request-context';

const RETRY_AFTER_SECONDS = 2;

/** The only place where an error becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<ApiRequest>();
    const reply = http.getResponse<ApiReply>();
    if (reply.sent) return;
    if (error instanceof Replayed) return replay(reply, error);
    const refusal = refusalOf(error);
    if (refusal.code === 'INTERNAL_ERROR')
      this.log.error(
        { err: error, request_id: request.id, route: request.routeOptions.url },
        'unexpected error',
      );
    else if (refusal.code === 'SERVICE_UNAVAILABLE')
      this.log.warn({ err: error, request_id: request.id }, 'a server that we need is away');
    sendProblem(reply, refusal, request.id);
  }
}

export function sendProblem(reply: ApiReply, refusal: DomainError, requestId: string): void {
  const body = problemOf(refusal, requestId);
  const wait = refusal.details.retryAfterSeconds ?? (body.status === 503 ? RETRY_AFTER_SECONDS : undefined);
  if (wait !== undefined) void reply.header('retry-after', String(wait));
  if (body.status === 401) void reply.header('www-authenticate', 'Bearer');
  void reply
    .code(body.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(body));
}

function replay(reply: ApiReply, stored: Replayed): void {
  const tag = contentTagOf(stored.body);
  if (tag) void reply.header('etag', tag);
  void reply
    .code(stored.status)
    .header('idempotent-replayed', 'true')
    .header('content-type', 'application/json; charset=utf-8');
  void reply.send(stored.body);
}

/** What the frame, the server and the drivers throw, in the words of the catalogue. */
export function refusalOf(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  if (isDatabaseAway(error)) return new DomainError('SERVICE_UNAVAILABLE');
  const code = codeOfStatus(statusOf(error), error);
  return code ? new DomainError(code) : new DomainError('INTERNAL_ERROR');
}

function codeOfStatus(status: number | null, error: unknown): ErrorCode | null {
  if (status === null) return null;
  if (status === 413) return 'PAYLOAD_TOO_LARGE';
  if (status === 415) return 'MEDIA_TYPE_UNSUPPORTED';
  if (status === 404 || status === 405) return 'NOT_FOUND';
  if (status === 401) return 'UNAUTHENTICATED';
  if (status === 403) return 'PERMISSION_DENIED';
  if (status === 429) return 'RATE_LIMITED';
  if (status === 503) return 'SERVICE_UNAVAILABLE';
  if (status >= 400 && status < 500)
    return /json/i.test(messageOf(error)) ? 'MALFORMED_JSON' : 'VALIDATION_FAILED';
  return null;
}

function statusOf(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : null;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '');

const CONNECTION_ERRORS = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'PROTOCOL_CONNECTION_LOST',
  'ER_SERVER_SHUTDOWN',
  'PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR',
  'ER_CON_COUNT_ERROR',
  'ER_TOO_MANY_USER_CONNECTIONS',
  'ER_CONNECTION_KILLED',
  'ER_DISK_FULL',
  'ER_OPTION_PREVENTS_STATEMENT',
  'ER_QUERY_INTERRUPTED',
  'ER_STATEMENT_TIMEOUT',
  'ER_LOCK_WAIT_TIMEOUT',
  'ER_LOCK_DEADLOCK',
  'ER_RECORD_FILE_FULL',
  'ER_CANT_LOCK',
  'POOL_CLOSED',
  'ER_NEW_ABORTING_CONNECTION',
]);

function isDatabaseAway(error: unknown): boolean {
  const layers = [
    error,
    (error as { driverError?: unknown } | null)?.driverError,
    (error as { cause?: unknown } | null)?.cause,
  ];
  return layers.some((layer) => {
    const { code, message } = (layer ?? {}) as { code?: unknown; message?: unknown };
    if (typeof code === 'string' && CONNECTION_ERRORS.has(code)) return true;
    return (
      typeof message === 'string' &&
      /closed state|Pool is closed|Connection is not established|not initialized/i.test(message)
    );
  });
}
