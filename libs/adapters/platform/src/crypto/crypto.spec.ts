import { Secret, TOTP } from 'otpauth';
import { SecretBox, SecretBoxError } from './secret-box';
import { constantTimeEqual, hashSecret, newToken, sha256Hex, verifySecret } from './secrets';
import { newTotp, verifyTotp } from './totp';

describe('secrets', () => {
  it('hashes with Argon2id and verifies', async () => {
    const hash = await hashSecret('correct horse');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,(t=2,p=1|p=1,t=2)\$/);
    expect(await verifySecret(hash, 'correct horse')).toBe(true);
    expect(await verifySecret(hash, 'wrong horse')).toBe(false);
  });

  it('refuses broken hashes and oversized secrets without an error', async () => {
    expect(await verifySecret('$argon2id$broken', 'x')).toBe(false);
    expect(await verifySecret('', '')).toBe(false);
    expect(await verifySecret(await hashSecret('x'), 'x'.repeat(2_000))).toBe(false);
    await expect(hashSecret('x'.repeat(2_000))).rejects.toThrow(RangeError);
  });

  it('makes tokens of one length that never repeat', () => {
    const tokens = new Set(Array.from({ length: 1_000 }, () => newToken('tvb_live_')));
    expect(tokens.size).toBe(1_000);
    for (const token of tokens) expect(token).toMatch(/^tvb_live_[0-9A-Za-z]{43}$/);
  });

  it('digests and compares', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(constantTimeEqual('abc', 'abc')).toBe(true);
    expect(constantTimeEqual('abc', 'abcd')).toBe(false);
  });
});

describe('totp', () => {
  // RFC 6238 appendix B, SHA-1, the last six of the eight digits.
  const rfcSecret = Secret.fromUTF8('12345678901234567890').base32;
  const at = (seconds: number): Date => new Date(seconds * 1000);

  it('accepts the RFC vectors', () => {
    expect(verifyTotp(rfcSecret, '287082', null, at(59))).toEqual({ ok: true, counter: 1 });
    expect(verifyTotp(rfcSecret, '081 804', null, at(1111111109))).toEqual({ ok: true, counter: 37037036 });
  });

  it('accepts one step either side, and no further', () => {
    expect(verifyTotp(rfcSecret, '287082', null, at(89))).toEqual({ ok: true, counter: 1 });
    expect(verifyTotp(rfcSecret, '287082', null, at(29))).toEqual({ ok: true, counter: 1 });
    expect(verifyTotp(rfcSecret, '287082', null, at(91))).toEqual({ ok: false, counter: null });
  });

  it('refuses a used code, an older one, and what is no code', () => {
    expect(verifyTotp(rfcSecret, '287082', 1, at(59))).toEqual({ ok: false, counter: 1 });
    expect(verifyTotp(rfcSecret, '287082', 2, at(89))).toEqual({ ok: false, counter: 2 });
    for (const code of ['', '28708', '2870822', 'abcdef', '۲۸۷۰۸۲']) {
      expect(verifyTotp(rfcSecret, code, 0, at(59))).toEqual({ ok: false, counter: 0 });
    }
  });

  it('enrols: the secret and the address belong together', () => {
    const { secret, uri } = newTotp('farhana@example.com');
    expect(uri).toContain('otpauth://totp/travoBooks:farhana%40example.com?');
    expect(uri).toContain(`secret=${secret}`);
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: 60_000 });
    expect(verifyTotp(secret, code, null, at(60))).toEqual({ ok: true, counter: 2 });
  });
});

describe('SecretBox', () => {
  const key = 'a1'.repeat(32);
  const box = new SecretBox(key);

  it('opens what it sealed, and never seals alike twice', () => {
    const sealed = box.encrypt('গোপন seed', 'user:7:totp');
    expect(box.decrypt(sealed, 'user:7:totp')).toBe('গোপন seed');
    expect(box.encrypt('গোপন seed', 'user:7:totp')).not.toBe(sealed);
    expect(box.decrypt(box.encrypt('', 'c'), 'c')).toBe('');
  });

  it('refuses another context, another key and any changed part', () => {
    const sealed = box.encrypt('seed', 'user:7:totp');
    const broken = sealed.split('.').map((_, at) =>
      sealed
        .split('.')
        .map((part, i) => (i === at ? 'AAAA' : part))
        .join('.'),
    );
    expect(() => box.decrypt(sealed, 'user:8:totp')).toThrow(SecretBoxError);
    expect(() => new SecretBox('b2'.repeat(32)).decrypt(sealed, 'user:7:totp')).toThrow(SecretBoxError);
    for (const text of [...broken, '', `${sealed}.x`])
      expect(() => box.decrypt(text, 'user:7:totp')).toThrow(SecretBoxError);
  });

  it('opens with an earlier key what that has sealed', () => {
    const sealed = box.encrypt('seed', 'c');
    const rotated = new SecretBox('b2'.repeat(32), [key]);
    expect(rotated.decrypt(sealed, 'c')).toBe('seed');
    expect(rotated.decrypt(rotated.encrypt('seed', 'c'), 'c')).toBe('seed');
  });

  it('demands a key of 256 bits', () => {
    for (const bad of ['', 'a1'.repeat(16), 'zz'.repeat(32)])
      expect(() => new SecretBox(bad)).toThrow(RangeError);
  });
});
