import { Secret, TOTP } from 'otpauth';

const PERIOD_SECONDS = 30;
const DIGITS = 6;
/** One step either side: a phone clock may be half a minute off. */
const WINDOW_STEPS = 1;

export interface NewTotp {
  /** Base32; store it sealed (SecretBox), show it once. */
  secret: string;
  /** `otpauth://` address for the QR code. */
  uri: string;
}

/**
 * `counter` is what to store as the last used one: the accepted step when ok, otherwise the one handed in.
 */
export interface TotpVerdict {
  ok: boolean;
  counter: number | null;
}

export function newTotp(email: string, issuer = 'travoBooks'): NewTotp {
  const secret = new Secret({ size: 20 });
  const totp = totpOf(secret, { issuer, label: email });
  return { secret: secret.base32, uri: totp.toString() };
}

/**
 * RFC 6238 §5.2: a code is good once. The caller stores `counter` in the same transaction as the sign-in,
 * under a lock or a `counter < :new` condition, or two parallel requests could both use the code.
 */
export function verifyTotp(secret: string, code: string, lastCounter: number | null, now: Date): TotpVerdict {
  const refused = { ok: false, counter: lastCounter };
  const digits = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return refused;
  const timestamp = now.getTime();
  const delta = totpOf(Secret.fromBase32(secret)).validate({
    token: digits,
    timestamp,
    window: WINDOW_STEPS,
  });
  if (delta === null) return refused;
  const counter = Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta;
  return lastCounter !== null && counter <= lastCounter ? refused : { ok: true, counter };
}

function totpOf(secret: Secret, name: { issuer?: string; label?: string } = {}): TOTP {
  return new TOTP({ ...name, secret, algorithm: 'SHA1', digits: DIGITS, period: PERIOD_SECONDS });
}
