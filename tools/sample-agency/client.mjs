// A small client of the public API: what the loader knows of the product is what an integrator knows.
import { createHash, randomUUID } from 'node:crypto';

export class ApiProblem extends Error {
  constructor(method, path, status, body) {
    super(
      `${method} ${path} answered ${status} ${body?.code ?? ''} ${body?.detail ?? ''} ${JSON.stringify(body?.errors ?? '')}`,
    );
    this.status = status;
    this.body = body;
  }
}

export function client(base, token) {
  const call = async (method, path, body, headers = {}) => {
    const form = body instanceof FormData;
    const response = await fetch(base + path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body && !form ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      body: body ? (form ? body : JSON.stringify(body)) : undefined,
    });
    const text = await response.text();
    const parsed = text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text;
    if (!response.ok) throw new ApiProblem(method, path, response.status, parsed);
    return { status: response.status, body: parsed };
  };
  return {
    get: async (path) => (await call('GET', path)).body,
    post: (path, body, key, headers = {}) =>
      call('POST', path, body, key ? { 'idempotency-key': key, ...headers } : headers),
    patch: (path, body, headers) => call('PATCH', path, body, headers),
  };
}

/** The id of what carries this external_ref, made when nobody did before. */
export async function ensure(api, path, body) {
  try {
    return (await api.post(path, body, keyOf(path, body.external_ref))).body;
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 409 || !error.body.existing_id) throw error;
    return { ...(await api.get(`${path}/${error.body.existing_id}`)), existed: true };
  }
}

export const keyOf = (...parts) =>
  `sample-${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 40)}`;

/** Signs in and mints a personal access token for all that the user may do. */
export async function mintToken(base, { email, password, totp }) {
  const signIn = await fetch(`${base}/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password, ...(totp ? { totp } : {}) }),
  });
  if (!signIn.ok) throw new ApiProblem('POST', '/v1/auth/login', signIn.status, await signIn.json());
  const cookie = signIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const session = await (await fetch(`${base}/v1/auth/session`, { headers: { cookie } })).json();
  const headers = {
    cookie,
    'x-csrf-token': session.csrf_token,
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
  };
  const expires = new Date(Date.now() + 364 * 86_400_000).toISOString();
  const made = await fetch(`${base}/v1/access-tokens`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ name: 'npm start', expires_at: expires }),
  });
  if (!made.ok) throw new ApiProblem('POST', '/v1/access-tokens', made.status, await made.json());
  const token = await made.json();
  return {
    token: token.token,
    expires_at: token.expires_at ?? expires,
    session: { cookie, csrf: session.csrf_token },
  };
}
