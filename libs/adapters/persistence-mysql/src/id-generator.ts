import { randomBytes } from 'node:crypto';
import { IdGenerator } from '@travobooks/application';

/** UUIDv7 (RFC 9562): 48 bits of milliseconds, then a counter that only rises inside a millisecond, then random bits. */
export class UuidV7Generator extends IdGenerator {
  private millisecond = 0;
  private counter = 0;

  override next(): string {
    const now = Date.now();
    if (now > this.millisecond) {
      this.millisecond = now;
      this.counter = randomBytes(2).readUInt16BE() & 0x7ff;
    } else {
      this.counter += 1;
      if (this.counter > 0xfff) {
        this.millisecond += 1;
        this.counter = 0;
      }
    }
    const bytes = randomBytes(16);
    bytes.writeUIntBE(this.millisecond, 0, 6);
    bytes.writeUInt16BE(0x7000 | this.counter, 6);
    bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
    const hex = bytes.toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }
}
