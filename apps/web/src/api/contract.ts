import type { components, paths } from '@travobooks/contracts';

/** The generated contract, so that a change of the API breaks this build before it breaks a screen. */
export type Schemas = components['schemas'];
type Json<R> = R extends { content: { 'application/json': infer T } } ? T : never;
type Ok = 200 | 201 | 202;
type Responses<O> = O extends { responses: infer R }
  ? { [C in keyof R & Ok]: Json<R[C]> }[keyof R & Ok]
  : never;
type Queries<O> = O extends { parameters: { query?: infer Q } } ? NonNullable<Q> : never;
type Bodies<O> = O extends { requestBody: { content: { 'application/json': infer B } } }
  ? B
  : O extends { requestBody?: { content: { 'application/json': infer B } } }
    ? B
    : undefined;
export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
/** Paths of the contract that know the method. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, object> ? P : never;
}[keyof paths];
type Operation<P extends keyof paths, M extends Method> = paths[P] extends Record<M, infer O> ? O : never;
export type AnswerOf<P extends keyof paths, M extends Method> = Responses<Operation<P, M>>;
export type BodyOf<P extends keyof paths, M extends Method> = Bodies<Operation<P, M>>;
/** Filters come from addresses and may be any word: their names are checked here, their values by the API. */
export type QueryOf<P extends keyof paths, M extends Method = 'get'> = {
  readonly [K in keyof Queries<Operation<P, M>>]?: string | number | boolean | null | undefined;
};

/** `/v1/bookings/{id}` with its id, without the version that `http.ts` puts before every path. */
export function fill(path: string, values: readonly string[]): string {
  let at = 0;
  return path.replace(/^\/v1/, '').replace(/\{[^}]+\}/g, () => encodeURIComponent(values[at++] ?? ''));
}
