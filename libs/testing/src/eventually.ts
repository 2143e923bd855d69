/** Tries until it passes; the one way to wait for something that happens by itself. */
export async function eventually<T>(attempt: () => Promise<T> | T, timeoutMs = 5_000): Promise<T> {
  const end = performance.now() + timeoutMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
