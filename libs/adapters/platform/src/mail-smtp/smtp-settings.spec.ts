import { smtpSettingsFromEnv } from './smtp-settings';

const url = 'smtp://mail.example:587';

describe('smtpSettingsFromEnv', () => {
  it('is off without both', () => expect(smtpSettingsFromEnv({})).toBeNull());

  it.each([
    ['books@agency.example', 'agency.example'],
    ['Meghna Books <books@agency.example>', 'agency.example'],
  ])('reads the sender %s', (from, domain) =>
    expect(smtpSettingsFromEnv({ SMTP_URL: url, MAIL_FROM: from })).toEqual({ url, from, domain }),
  );

  it.each([
    [{ SMTP_URL: url }, /belong together/],
    [{ MAIL_FROM: 'a@b.example' }, /belong together/],
    [{ SMTP_URL: 'mail.example', MAIL_FROM: 'a@b.example' }, /SMTP_URL is no address/],
    [{ SMTP_URL: 'http://mail.example', MAIL_FROM: 'a@b.example' }, /SMTP_URL is no address/],
    [{ SMTP_URL: url, MAIL_FROM: 'Books' }, /MAIL_FROM is no address/],
  ])('ends the start over %j', (env, message) => expect(() => smtpSettingsFromEnv(env)).toThrow(message));
});
