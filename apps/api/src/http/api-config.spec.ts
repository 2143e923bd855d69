import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configFromEnv } from './api-config';

const secrets = join(mkdtempSync(join(tmpdir(), 'config-')), 'secrets.json');
writeFileSync(secrets, JSON.stringify({ sessionSecret: 's', jwtSecret: 'j', masterKey: '11'.repeat(32) }));
const proxiesOf = (text?: string): readonly string[] | undefined =>
  configFromEnv({
    DATABASE_URL: 'mysql://x',
    REDIS_URL: 'redis://x',
    TRAVOBOOKS_SECRETS: secrets,
    TRAVOBOOKS_TRUSTED_PROXIES: text,
  }).options.trustedProxies;

describe('trusted proxies', () => {
  it('are none unless they are named, by address or network', () => {
    expect(proxiesOf()).toEqual([]);
    expect(proxiesOf('')).toEqual([]);
    expect(proxiesOf('10.0.0.0/8, 192.168.1.7,fd00::/8')).toEqual(['10.0.0.0/8', '192.168.1.7', 'fd00::/8']);
  });

  it.each(['1', 'true', 'proxy.example', '10.0.0/8', '10.0.0.0/x', '*'])(
    'are no %s: a guess would believe everybody',
    (text) => {
      expect(() => proxiesOf(text)).toThrow('TRAVOBOOKS_TRUSTED_PROXIES');
    },
  );
});
