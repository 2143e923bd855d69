import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import argon2 from 'argon2';

/** OWASP's first Argon2id setting: about 80 ms a hash on a small server, 19 MiB for each one in flight. */
const ARGON2ID = { type: argon2.argon2id, memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const TOKEN_BYTES = 32;
/** ceil(256 / log2(62)): every token has the same length, whatever its leading bits. */
const TOKEN_CHARACTERS = 43;

/** A longer secret is refused before hashing, so that a sign-in body cannot buy CPU time. */
export const MAX_SECRET_BYTES = 1024;

export async function hashSecret(plain: string): Promise<string> {
  if (Buffer.byteLength(plain) > MAX_SECRET_BYTES) throw new RangeError('The secret is too long to hash.');
  return await argon2.hash(plain, ARGON2ID);
}

/** False for a wrong secret and for a stored value that is no Argon2 hash; never throws for either. */
export async function verifySecret(hash: string, plain: string): Promise<boolean> {
  if (Buffer.byteLength(plain) > MAX_SECRET_BYTES || !hash.startsWith('$argon2id$')) return false;
  try {
    return await argon2.verify(hash, plain);
  } catch {
    return false;
  }
}

/** `tvb_live_` + 43 base62 characters (256 random bits); no sign in it that a double click would stop at. */
export function newToken(prefix: string): string {
  let rest = BigInt(`0x${randomBytes(TOKEN_BYTES).toString('hex')}`);
  let text = '';
  while (text.length < TOKEN_CHARACTERS) {
    text = BASE62.charAt(Number(rest % 62n)) + text;
    rest /= 62n;
  }
  return prefix + text;
}

export function sha256Hex(value: string | Uint8Array): string {
  return createHash('sha256').update(value).digest('hex');
}

/** Compares digests, so that neither the content nor the length of the expected value shows in the time. */
export function constantTimeEqual(left: string, right: string): boolean {
  const digest = (value: string): Buffer => createHash('sha256').update(value).digest();
  return timingSafeEqual(digest(left), digest(right));
}
