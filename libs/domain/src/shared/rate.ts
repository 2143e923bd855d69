import { DomainError } from './domain-error';
import { formatScaled, parseScaled, pow10 } from './decimal';

/** An exchange rate, percentage or weight with 10 decimals, exact. */
export class Rate {
  static readonly UNIT = pow10(10);
  static readonly ONE = new Rate(Rate.UNIT);
  static readonly ZERO = new Rate(0n);

  private constructor(readonly scaled: bigint) {}

  static parse(text: string, pointer?: string): Rate {
    const scaled = parseScaled(text, 10);
    if (scaled === null || scaled < 0n) {
      throw new DomainError('RATE_INVALID', {
        pointer,
        detail: `"${text}" is not a rate with at most 10 decimals.`,
      });
    }
    return new Rate(scaled);
  }

  /** Shortest form: "0.07", "1", "122.5". */
  toDecimal(): string {
    return formatScaled(this.scaled, 10).replace(/\.?0+$/, '');
  }

  get isZero(): boolean {
    return this.scaled === 0n;
  }
}
