import { currencyExponent, isCurrency } from './currency';
import { divideRounded, formatScaled, parseScaled } from './decimal';
import { DomainError } from './domain-error';
import { Rate } from './rate';

/** An exact amount: integer minor units of one currency. Immutable; mixing currencies throws. */
export class Money {
  private constructor(
    readonly minor: bigint,
    readonly currency: string,
  ) {}

  static ofMinor(minor: bigint, currency: string): Money {
    currencyExponent(currency);
    return new Money(minor, currency);
  }

  static zero(currency: string): Money {
    return Money.ofMinor(0n, currency);
  }

  /** From the wire: refuses unknown currencies and more decimals than the currency has (`AMOUNT_INVALID`). */
  static parse(text: string, currency: string, pointer?: string): Money {
    if (!isCurrency(currency))
      throw new DomainError('CURRENCY_UNKNOWN', {
        pointer,
        detail: `${currency} is not an ISO 4217 currency.`,
      });
    const minor = parseScaled(text, currencyExponent(currency));
    if (minor === null) {
      throw new DomainError('AMOUNT_INVALID', {
        pointer,
        detail: `"${text}" is not an amount in ${currency} (${currencyExponent(currency)} decimals).`,
      });
    }
    return new Money(minor, currency);
  }

  /** From a DECIMAL(19,4) column; non-zero digits beyond the exponent mean a broken row and throw. */
  static fromColumn(text: string, currency: string): Money {
    const minor = parseScaled(text, currencyExponent(currency));
    if (minor === null) throw new Error(`stored amount ${text} does not fit ${currency}`);
    return new Money(minor, currency);
  }

  toDecimal(): string {
    return formatScaled(this.minor, currencyExponent(this.currency));
  }

  plus(other: Money): Money {
    this.sameCurrency(other);
    return new Money(this.minor + other.minor, this.currency);
  }

  minus(other: Money): Money {
    this.sameCurrency(other);
    return new Money(this.minor - other.minor, this.currency);
  }

  negate(): Money {
    return new Money(-this.minor, this.currency);
  }

  /** Times a percentage or ratio with 10 decimals, rounded half away from zero, once. */
  times(rate: Rate): Money {
    return new Money(divideRounded(this.minor * rate.scaled, Rate.UNIT), this.currency);
  }

  /** A part of a part (15 % of 5 %), rounded half away from zero, once. */
  timesBoth(rate: Rate, part: Rate): Money {
    return new Money(
      divideRounded(this.minor * rate.scaled * part.scaled, Rate.UNIT * Rate.UNIT),
      this.currency,
    );
  }

  /** At a rate (1 of this currency = rate of the other), rounded half away from zero, once. */
  convert(rate: Rate, to: string): Money {
    const shift = currencyExponent(to) - currencyExponent(this.currency);
    const numerator = this.minor * rate.scaled * (shift > 0 ? 10n ** BigInt(shift) : 1n);
    const denominator = Rate.UNIT * (shift < 0 ? 10n ** BigInt(-shift) : 1n);
    return new Money(divideRounded(numerator, denominator), to);
  }

  /** Splits by weights: parts rounded, the residual goes to the first part, the parts sum exactly (decision 4). No part turns its sign. */
  allocate(weights: readonly bigint[]): Money[] {
    const total = weights.reduce((sum, weight) => sum + weight, 0n);
    if (weights.length === 0 || total <= 0n || weights.some((weight) => weight < 0n))
      throw new RangeError('weights');
    const parts = weights.map((weight) => divideRounded(this.minor * weight, total));
    let residual = this.minor - parts.reduce((sum, part) => sum + part, 0n);
    return parts.map((part) => {
      const whole = part + residual;
      // 0.30 over 60 nights rounds to 0.01 each: the first part alone cannot give 0.30 back.
      const kept = whole !== 0n && whole > 0n !== this.minor > 0n ? 0n : whole;
      residual = whole - kept;
      return new Money(kept, this.currency);
    });
  }

  get isZero(): boolean {
    return this.minor === 0n;
  }

  get isNegative(): boolean {
    return this.minor < 0n;
  }

  isGreaterThan(other: Money): boolean {
    this.sameCurrency(other);
    return this.minor > other.minor;
  }

  equals(other: Money): boolean {
    return this.minor === other.minor && this.currency === other.currency;
  }

  private sameCurrency(other: Money): void {
    if (other.currency !== this.currency)
      throw new Error(`${this.currency} and ${other.currency} do not mix`);
  }

  static sum(amounts: readonly Money[], currency: string): Money {
    return amounts.reduce((sum, amount) => sum.plus(amount), Money.zero(currency));
  }
}
