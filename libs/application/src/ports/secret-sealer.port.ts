/** Seals short secrets for the database; what seals them knows the key, nobody else does. */
export abstract class SecretSealer {
  /** Sealed text opens only for the same owner. */
  abstract seal(plain: string, owner: string): string;
  abstract open(sealed: string, owner: string): string;
}
