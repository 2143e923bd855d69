/** Fails instead of skipping: a suite that quietly tests nothing looks green. */
export function testRedisUrl(): string {
  const url = process.env['TRAVOBOOKS_TEST_REDIS_URL'];
  if (url === undefined || url === '') throw new Error('Set TRAVOBOOKS_TEST_REDIS_URL to a Redis for tests.');
  return url;
}
