/** A key lives as long as its request has no final answer: over retries and reloads, per action and body. */
interface Kept {
  readonly body: string;
  readonly key: string;
}
const slot = (path: string): string => `tb.key:${path}`;

export function keyFor(path: string, body: unknown): string {
  const text = JSON.stringify(body ?? null);
  const kept = read(path);
  if (kept?.body === text) return kept.key;
  const key = crypto.randomUUID();
  sessionStorage.setItem(slot(path), JSON.stringify({ body: text, key } satisfies Kept));
  return key;
}
export const forgetKey = (path: string): void => sessionStorage.removeItem(slot(path));
function read(path: string): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(slot(path)) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}
