import { Credentials } from '@travobooks/application';
import {
  hashSecret,
  newToken,
  newTotp,
  SecretBox,
  sha256Hex,
  verifySecret,
  verifyTotp,
} from '@travobooks/platform';

/** The port of the identity context on our own crypto library. */
export class PlatformCredentials extends Credentials {
  private readonly box: SecretBox;

  constructor(masterKeyHex: string) {
    super();
    this.box = new SecretBox(masterKeyHex);
  }

  override hash(secret: string): Promise<string> {
    return hashSecret(secret);
  }

  override verify(hash: string, secret: string): Promise<boolean> {
    return verifySecret(hash, secret);
  }

  override newToken(prefix: string): string {
    return newToken(prefix);
  }

  override sha256(text: string): string {
    return sha256Hex(text);
  }

  override newTotp(email: string): { secret: string; uri: string } {
    return newTotp(email);
  }

  override verifyTotp(
    secret: string,
    code: string,
    lastCounter: number,
    now: Date,
  ): { ok: boolean; counter: number } {
    const { ok, counter } = verifyTotp(secret, code, lastCounter, now);
    return { ok, counter: counter ?? lastCounter };
  }

  override seal(plain: string, owner: string): string {
    return this.box.encrypt(plain, owner);
  }

  override open(sealed: string, owner: string): string {
    return this.box.decrypt(sealed, owner);
  }
}
