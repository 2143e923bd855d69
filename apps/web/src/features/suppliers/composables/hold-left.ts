/** What is left until an instant as minutes and seconds ("29:05"); null: it has passed. */
export function holdLeft(until: string | null | undefined, now: number): string | null {
  if (!until) return null;
  const left = Math.ceil((Date.parse(until) - now) / 1000);
  return left > 0 ? `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}` : null;
}
