import type { ApiReply, ApiRequest } from './request-context';

export const SESSION_COOKIE = '__Host-travobooks_session';
const FLAGS = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const;

export const sessionOf = (request: ApiRequest): string | null => request.cookies[SESSION_COOKIE] ?? null;

export function setSession(reply: ApiReply, token: string, maxAgeSeconds: number): void {
  void reply.setCookie(SESSION_COOKIE, token, { ...FLAGS, maxAge: maxAgeSeconds });
}

export function clearSession(reply: ApiReply): void {
  void reply.clearCookie(SESSION_COOKIE, FLAGS);
}
