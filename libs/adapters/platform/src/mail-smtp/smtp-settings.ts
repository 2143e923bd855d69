/** Where mail leaves, and as whom. */
export interface SmtpSettings {
  /** `smtp://user:password@host:587`; `smtps://` speaks TLS from the first byte. */
  readonly url: string;
  /** `Name <address>` or the bare address. */
  readonly from: string;
  /** Right of the @ in message ids: the sender's. */
  readonly domain: string;
}

type Env = Readonly<Record<string, string | undefined>>;

/** `SMTP_URL` and `MAIL_FROM`; null: mail is off. One without the other, or a wrong one, ends the start. */
export function smtpSettingsFromEnv(env: Env): SmtpSettings | null {
  const [url, from] = [env['SMTP_URL'], env['MAIL_FROM']];
  if (!url && !from) return null;
  if (!url || !from) throw new Error('SMTP_URL and MAIL_FROM belong together: set both, or neither');
  if (!/^smtps?:$/.test(protocolOf(url)))
    throw new Error('SMTP_URL is no address such as smtp://user:password@host:587');
  const domain = /^(?:[^<>]*<)?[^<>@\s]+@([^<>@\s]+?)>?$/.exec(from.trim())?.[1];
  if (!domain) throw new Error('MAIL_FROM is no address such as Books <books@agency.example>');
  return { url, from, domain };
}

function protocolOf(url: string): string {
  try {
    return new URL(url).protocol;
  } catch {
    return '';
  }
}
