// Runs a script of the house, with the addresses of the running stack where there is one.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { home, readJson, root } from './paths.mjs';
import { Refusal } from './progress.mjs';
import { nodeEnvironment, runProgram } from './runtime.mjs';

export async function run([script, ...args]) {
  if (!script || !existsSync(join(root, script))) throw new Refusal(`there is no script ${script ?? ''}`);
  const stack = readJson(join(home, 'stack.json'));
  // Only the migration may change the schema; everything else gets the application's account.
  const databaseUrl = script.endsWith('tools/migrate.mjs') ? stack?.adminUrl : stack?.databaseUrl;
  const known = stack
    ? {
        DATABASE_URL: databaseUrl,
        TRAVOBOOKS_API: stack.api,
        REDIS_URL: stack.redisUrl,
        TRAVOBOOKS_SECRETS: stack.secretsFile,
      }
    : {};
  const env = nodeEnvironment({
    TRAVOBOOKS_HOME: home,
    ...known,
    ...definedOnly(['DATABASE_URL', 'REDIS_URL', 'TRAVOBOOKS_HOME']),
  });
  return runProgram(process.execPath, [join(root, script), ...args], { env });
}

/** What the caller set wins over the running stack. */
const definedOnly = (names) =>
  Object.fromEntries(names.filter((name) => process.env[name]).map((name) => [name, process.env[name]]));
