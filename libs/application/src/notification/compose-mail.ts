import { invariant } from '@travobooks/domain';
import type { MailMessage, QueuedMail } from '../ports/mail.port';
import type { PartnerFacts } from '../ports/request-scope.port';
import { MAIL_TEXTS, MAIL_WORDS } from './mail-texts';
import { objectPage } from './rules';

export interface MailFrame {
  readonly partner: Pick<PartnerFacts, 'slug' | 'name' | 'settings'>;
  /** Where people open the app; null: mails have no link. */
  readonly appUrl: string | null;
  /** Right of the @ in the message id. */
  readonly domain: string;
}

/** The mail in its reader's language, from key and facts. The same mail always has the same id. */
export function composeMail(mail: QueuedMail, { partner, appUrl, domain }: MailFrame): MailMessage {
  const text = MAIL_TEXTS[mail.language][mail.textKey];
  invariant(text, `there is no mail text ${mail.textKey}`);
  const words = MAIL_WORDS[mail.language];
  const { amount, currency, kind } = mail.facts;
  const facts: Record<string, string | undefined> = {
    ...mail.facts,
    kind: kind === undefined ? undefined : (words.kinds[kind] ?? kind),
    money: amount && currency ? `${grouped(amount, partner.settings.grouping)} ${currency}` : undefined,
    partner: partner.name,
  };
  const page = objectPage(mail.objectType, mail.objectId);
  const link = appUrl && page ? filled(words.link, { link: `${appUrl}/${partner.slug}/${page}` }) : null;
  return {
    messageId: `<${mail.id}@${domain}>`,
    to: mail.to,
    subject: oneLine(filled(text.subject, facts) ?? ''),
    text: [body(text.body, facts), link, `-- \n${filled(words.why, facts) ?? ''}`]
      .filter(Boolean)
      .join('\n\n'),
    attachments: mail.attachments,
  };
}

const PARAMETER = /\{(\w+)\}/g;

/** null when it has parameters and none of them is there. */
function filled(text: string, facts: Readonly<Record<string, string | undefined>>): string | null {
  const names = [...text.matchAll(PARAMETER)].map(([, name = '']) => name);
  if (names.length > 0 && names.every((name) => !facts[name])) return null;
  return text.replace(PARAMETER, (_, name: string) => facts[name] ?? '');
}

const body = (text: string, facts: Readonly<Record<string, string | undefined>>): string =>
  text
    .split('\n')
    .flatMap((line) => filled(line, facts) ?? [])
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 200);

/** 1234567.50 as 12,34,567.50 or 1,234,567.50. */
export function grouped(amount: string, style: 'INDIAN' | 'WESTERN'): string {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(.*)$/.exec(amount) ?? [];
  const last = whole.slice(-3);
  const first = whole.slice(0, -3).replace(style === 'INDIAN' ? /\B(?=(\d{2})+$)/g : /\B(?=(\d{3})+$)/g, ',');
  return `${sign}${first ? `${first},` : ''}${last}${rest}`;
}
