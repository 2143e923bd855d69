import { randomUUID } from 'node:crypto';

export interface CallOptions {
  /** Idempotency-Key; absent: a fresh one on each POST; null: none. */
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ApiAnswer {
  readonly status: number;
  /** Parsed JSON, else the text. Typed loosely on purpose: specs assert what they read. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
  readonly headers: Headers;
}

/** Calls the API as one caller. */
export class ApiClient {
  constructor(
    private readonly url: string,
    private readonly standing: Readonly<Record<string, string>> = {},
  ) {}

  get(path: string, options: CallOptions = {}): Promise<ApiAnswer> {
    return this.call('GET', path, undefined, options);
  }

  post(path: string, body: unknown = {}, options: CallOptions = {}): Promise<ApiAnswer> {
    const key = options.key === undefined ? randomUUID() : options.key;
    return this.call('POST', path, body, {
      ...options,
      headers: { ...(key === null ? {} : { 'idempotency-key': key }), ...options.headers },
    });
  }

  put(path: string, body: unknown, options: CallOptions = {}): Promise<ApiAnswer> {
    return this.call('PUT', path, body, options);
  }

  patch(path: string, body: unknown, options: CallOptions = {}): Promise<ApiAnswer> {
    return this.call('PATCH', path, body, options);
  }

  delete(path: string, body?: unknown, options: CallOptions = {}): Promise<ApiAnswer> {
    return this.call('DELETE', path, body, options);
  }

  /** A file with fields, as multipart/form-data. */
  upload(
    path: string,
    fields: Readonly<Record<string, string>>,
    file: { name: string; content: Uint8Array | string },
    options: CallOptions = {},
  ): Promise<ApiAnswer> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('file', new Blob([file.content as Uint8Array<ArrayBuffer> | string]), file.name);
    const key = options.key === undefined ? randomUUID() : options.key;
    return this.call('POST', path, form, {
      ...options,
      headers: { ...(key === null ? {} : { 'idempotency-key': key }), ...options.headers },
    });
  }

  async call(method: string, path: string, body: unknown, options: CallOptions): Promise<ApiAnswer> {
    const json = body !== undefined && !(body instanceof FormData) && typeof body !== 'string';
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        ...this.standing,
        ...(json ? { 'content-type': 'application/json' } : {}),
        ...options.headers,
      },
      ...(body === undefined ? {} : { body: json ? JSON.stringify(body) : (body as string | FormData) }),
      redirect: 'manual',
    });
    const text = await response.text();
    return { status: response.status, body: parsed(text), headers: response.headers };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
