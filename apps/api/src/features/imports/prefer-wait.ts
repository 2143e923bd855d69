/** Below the server's own limit for a request. */
const MOST_SECONDS = 50;

/** `Prefer: wait=30` (RFC 7240) in milliseconds; null when the caller does not wait. */
export function waitOf(header: string | readonly string[] | undefined): number | null {
  const text = typeof header === 'string' ? header : (header ?? []).join(',');
  const seconds = /(?:^|[,;\s])wait\s*=\s*"?(\d{1,4})"?/i.exec(text)?.[1];
  return seconds === undefined ? null : Math.min(Number(seconds), MOST_SECONDS) * 1000;
}

/** Waits for the work, but not longer; the work goes on. */
export async function within(work: Promise<unknown>, waitMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, waitMs);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}
