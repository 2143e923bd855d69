import { SecretSealer } from '../ports/secret-sealer.port';

/** Hashing, tokens, codes and sealing: everything about secrets that needs a library. */
export abstract class Credentials extends SecretSealer {
  /** Argon2id, about 80 ms. */
  abstract hash(secret: string): Promise<string>;
  abstract verify(hash: string, secret: string): Promise<boolean>;
  /** 256 random bits in base62 behind the prefix. */
  abstract newToken(prefix: string): string;
  abstract sha256(text: string): string;
  abstract newTotp(email: string): { readonly secret: string; readonly uri: string };
  /** `counter` is the step that was accepted: store it, a code is good once. */
  abstract verifyTotp(
    secret: string,
    code: string,
    lastCounter: number,
    now: Date,
  ): { readonly ok: boolean; readonly counter: number };
}

export const totpOwner = (userId: string): string => `user:${userId}:totp`;
