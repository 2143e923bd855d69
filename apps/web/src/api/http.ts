import type { Problem } from './types';

/** Every call of the SPA goes through `http`: CSRF, Idempotency-Key, If-Match, problem mapping, waiting on 429. */
export class ApiProblem extends Error {
  constructor(
    readonly problem: Problem,
    readonly retryAfter: number | null = null,
  ) {
    super(problem.title);
  }
  get code(): string {
    return this.problem.code;
  }
  get status(): number {
    return this.problem.status;
  }
}
/** No answer arrived: for a posting that means "unclear", never "failed". */
export class NoAnswer extends Error {}

export interface Call {
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, string | number | boolean | null | undefined>>;
  readonly key?: string;
  readonly ifMatch?: number | string | undefined;
  readonly prefer?: string;
  readonly signal?: AbortSignal | undefined;
}
export interface Answer<T> {
  readonly data: T;
  readonly status: number;
  readonly location: string | null;
  readonly etag: string | null;
  readonly replayed: boolean;
}

let csrfToken = '';
export const setCsrfToken = (token: string): void => void (csrfToken = token);
let lost: () => void = () => undefined;
/** Called when the session is gone; the address stays, so that signing in returns to it. */
export const onSessionLost = (handler: () => void): void => void (lost = handler);

export function address(path: string, query: Call['query'] = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  const text = search.toString();
  return `/v1${path}${text ? `?${text}` : ''}`;
}

export async function send<T>(method: string, path: string, call: Call = {}): Promise<Answer<T>> {
  const headers: Record<string, string> = { accept: 'application/json' };
  const form = call.body instanceof FormData;
  if (call.body !== undefined && !form) headers['content-type'] = 'application/json';
  if (method !== 'GET' && csrfToken) headers['x-csrf-token'] = csrfToken;
  if (call.key) headers['idempotency-key'] = call.key;
  if (call.ifMatch !== undefined)
    headers['if-match'] = typeof call.ifMatch === 'number' ? `"${call.ifMatch}"` : call.ifMatch;
  if (call.prefer) headers['prefer'] = call.prefer;
  const init: RequestInit = { method, headers, credentials: 'same-origin' };
  if (call.body !== undefined) init.body = form ? (call.body as FormData) : JSON.stringify(call.body);
  // Reading can be asked again; what is posted is waited for, or looked up with its key.
  const patience = method === 'GET' ? AbortSignal.timeout(30_000) : null;
  const signals = [call.signal, patience].filter((signal): signal is AbortSignal => Boolean(signal));
  if (signals.length) init.signal = AbortSignal.any(signals);
  let response: Response;
  try {
    response = await fetch(address(path, call.query), init);
  } catch (error) {
    if (call.signal?.aborted) throw error;
    throw new NoAnswer('no answer');
  }
  if (!response.ok) throw await asProblem(response, path);
  const text = await response.text();
  return {
    data: (text === '' ? undefined : JSON.parse(text)) as T,
    status: response.status,
    location: response.headers.get('location'),
    etag: response.headers.get('etag'),
    replayed: response.headers.get('idempotent-replayed') === 'true',
  };
}

export async function asProblem(response: Response, path: string): Promise<ApiProblem> {
  const body = (await response.json().catch(() => null)) as Partial<Problem> | null;
  const problem: Problem = {
    ...body,
    status: response.status,
    code: body?.code ?? (response.status === 503 ? 'SERVICE_UNAVAILABLE' : 'INTERNAL_ERROR'),
    title: body?.title ?? response.statusText,
    request_id: body?.request_id ?? response.headers.get('x-request-id') ?? undefined,
  };
  if (response.status === 401 && problem.code === 'UNAUTHENTICATED' && !path.startsWith('/auth/')) lost();
  const wait = response.headers.get('retry-after');
  return new ApiProblem(problem, wait ? Number(wait) : null);
}

const pause = (seconds: number): Promise<void> => new Promise((done) => setTimeout(done, seconds * 1000));

export async function get<T>(path: string, query?: Call['query'], signal?: AbortSignal): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return (await send<T>('GET', path, { query, signal })).data;
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 429 || attempt > 2) throw error;
      await pause(Math.min(error.retryAfter ?? 1, 10));
    }
  }
}
export const post = <T>(path: string, body: unknown, call: Omit<Call, 'body'> = {}): Promise<Answer<T>> =>
  send<T>('POST', path, { ...call, body });
export const patch = <T>(path: string, body: unknown, version: number | undefined): Promise<Answer<T>> =>
  send<T>('PATCH', path, { body, ifMatch: version });
export const put = <T>(path: string, body: unknown): Promise<Answer<T>> => send<T>('PUT', path, { body });
export const remove = (path: string): Promise<Answer<unknown>> => send('DELETE', path);
