// npm stop: ends what npm start began, and nothing else. The data stays.
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { home, makeHome, readJson } from './paths.mjs';
import { end, findByNonce, isOurs } from './processes.mjs';
import { say } from './progress.mjs';
import { endServer, serverSecrets } from './servers.mjs';
import { dataDir, forgetReady, stackFile } from './start.mjs';

export async function stop() {
  makeHome();
  return withLock(join(home, 'locks', 'start.lock'), 'starting', async () => {
    forgetReady();
    const { nonce } = serverSecrets(dataDir);
    const stack = readJson(stackFile);
    for (const name of ['worker', 'api']) {
      const records = findByNonce((value) => value === `${nonce}:${name}`);
      const known = stack?.processes?.[name];
      if (known && isOurs(known, `${nonce}:${name}`) && !records.some(({ pid }) => pid === known.pid))
        records.push(known);
      await Promise.all(records.map((record) => end(record)));
      say(`${name}: ${records.length > 0 ? 'stopped' : 'was not running'}`);
    }
    for (const name of ['redis', 'mariadb'])
      say(`${name}: ${(await endServer(dataDir, name)) ? 'stopped' : 'was not running'}`);
    return 0;
  });
}
