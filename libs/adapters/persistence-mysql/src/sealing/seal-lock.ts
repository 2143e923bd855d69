import type { DataSource, QueryRunner } from 'typeorm';
import type { Row } from '../session';

/**
 * Runs the work in one transaction while holding the partner's named lock; null when another connection holds it. The
 * lock belongs to the connection, so the server frees it when a process is killed. Named locks are the server's, not
 * the schema's: the name carries the schema.
 */
export async function underSealLock<T>(
  db: DataSource,
  partnerId: number,
  work: (runner: QueryRunner) => Promise<T>,
): Promise<T | null> {
  const runner = db.createQueryRunner();
  try {
    await runner.connect();
    const [lock] = (await runner.query(
      "SELECT GET_LOCK(CONCAT(LEFT(DATABASE(), 40), '.seal.', ?), 0) AS taken",
      [partnerId],
    )) as Row[];
    if (Number(lock?.['taken']) !== 1) return null;
    await runner.startTransaction('READ COMMITTED');
    const result = await work(runner);
    await runner.commitTransaction();
    return result;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner
      .query("SELECT RELEASE_LOCK(CONCAT(LEFT(DATABASE(), 40), '.seal.', ?))", [partnerId])
      .catch(() => undefined);
    await runner.release();
  }
}
