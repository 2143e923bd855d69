import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { sha256Hex } from './secrets';

const FORMAT = 'v1';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Says nothing about why: a wrong key, a changed text and another owner's text must look alike. */
export class SecretBoxError extends Error {
  override readonly name = 'SecretBoxError';

  constructor() {
    super('The sealed value cannot be opened.');
  }
}

/**
 * AES-256-GCM for short secrets in the database (TOTP seeds). The context is authenticated but not stored:
 * give the owner, such as `user:<id>:totp`, and a row copied to another user no longer opens. Sealed form:
 * `v1.<key id>.<iv>.<tag>.<text>`. Earlier master keys still open what they sealed.
 */
export class SecretBox {
  private readonly current: { id: string; key: Buffer };
  private readonly keys: ReadonlyMap<string, Buffer>;

  constructor(masterKeyHex: string, earlierKeysHex: readonly string[] = []) {
    this.current = parseKey(masterKeyHex);
    this.keys = new Map([...earlierKeysHex.map(parseKey), this.current].map(({ id, key }) => [id, key]));
  }

  encrypt(plain: string, context: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.current.key, iv, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(context));
    const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    const parts = [iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'));
    return [FORMAT, this.current.id, ...parts].join('.');
  }

  decrypt(sealed: string, context: string): string {
    const [format, keyId = '', iv = '', tag = '', text = '', extra] = sealed.split('.');
    const key = this.keys.get(keyId);
    if (format !== FORMAT || extra !== undefined || key === undefined) throw new SecretBoxError();
    try {
      const ivBytes = Buffer.from(iv, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', key, ivBytes, { authTagLength: TAG_BYTES });
      decipher.setAAD(Buffer.from(context));
      decipher.setAuthTag(Buffer.from(tag, 'base64url'));
      return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString(
        'utf8',
      );
    } catch {
      throw new SecretBoxError();
    }
  }
}

function parseKey(hex: string): { id: string; key: Buffer } {
  if (!/^[0-9a-f]{64}$/i.test(hex)) throw new RangeError('The master key must be 64 hexadecimal digits.');
  const key = Buffer.from(hex, 'hex');
  return { id: sha256Hex(key).slice(0, 8), key };
}
