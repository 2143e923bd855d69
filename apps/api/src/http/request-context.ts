import { AsyncLocalStorage } from 'node:async_hooks';
import type { Caller, RequestScope } from '@travobooks/application';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What the frame keeps with a request. Only the guards write it. */
export interface RequestState {
  caller: Caller | null;
  scope: RequestScope | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    tvb: RequestState;
  }
}

export type ApiRequest = FastifyRequest;
export type ApiReply = FastifyReply;

/** The address as it was routed, whatever its spelling: rules go by this and not by the text that was sent. */
export const routeOf = (request: ApiRequest): string => request.routeOptions.url ?? '';

export const newState = (): RequestState => ({ caller: null, scope: null });

/** For log lines and traces deep inside a call; never for transactions or permissions. */
const context = new AsyncLocalStorage<{ readonly requestId: string; readonly path: string }>();
export const runInContext = ({ id, url }: ApiRequest, next: () => void): void =>
  context.run({ requestId: id, path: url.split('?', 1)[0] ?? '' }, next);
/** The path asked for, without its query. */
export const currentPath = (): string => context.getStore()?.path ?? '';
