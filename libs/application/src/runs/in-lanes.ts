/** One lane makes its statements while the server works for the other. */
const LANES = 2;

/**
 * Works on batches as they come, two at a time. After a failure no further one is begun; it is thrown when those under way
 * have ended.
 */
export async function inLanes<Batch>(batches: AsyncIterable<Batch>, work: (batch: Batch) => Promise<void>): Promise<void> {
  const underWay = new Set<Promise<void>>();
  const failures: unknown[] = [];
  for await (const batch of batches) {
    const lane: Promise<void> = work(batch)
      .catch((error: unknown) => void failures.push(error))
      .finally(() => underWay.delete(lane));
    underWay.add(lane);
    if (underWay.size >= LANES) await Promise.race(underWay);
    if (failures.length > 0) break;
  }
  await Promise.all(underWay);
  if (failures.length > 0) throw failures[0];
}
