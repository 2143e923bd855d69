// Recomputes the hash chain of each partner from what is stored and names the first broken entry; exit 1 then.
//   node tools/verify-chain.mjs [--partner <slug>] [--after <number>]
import { createRequire } from 'node:module';
import { accountsOf, argument, partnersOf } from './ledger-tools.mjs';

const require = createRequire(import.meta.url);
const { ChainVerifier, closeDatabase, connectDatabase } = require('@travobooks/persistence-mysql');

const db = await connectDatabase(accountsOf().app, 4);
let broken = 0;
try {
  for (const { id, slug } of await partnersOf(db.reads, argument('--partner'))) {
    const begun = performance.now();
    const report = await new ChainVerifier(db.reads).verify(id, Number(argument('--after') ?? 0));
    const took = `${Math.round(performance.now() - begun)} ms`;
    if (report.broken) {
      broken += 1;
      process.stdout.write(
        `${slug}: BROKEN at number ${report.broken.number}, entry ${report.broken.entryId ?? 'unknown'}: ${report.broken.reason} (${took})\n`,
      );
    } else {
      process.stdout.write(
        `${slug}: ${report.checked} entries fit, the chain ends at ${report.lastNumber} with ${report.lastHash} (${took})\n`,
      );
    }
  }
} finally {
  await closeDatabase(db);
}
process.exit(broken === 0 ? 0 : 1);
