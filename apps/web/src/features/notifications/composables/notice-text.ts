import type { Notification } from '@/api/types';
import { usePreferences } from '@/shared/state/preferences';
import { useSession } from '@/shared/state/session';
import { hasMessage, plural, word, type MessageKey } from '@/shared/i18n';
import { asWritten } from '@/shared/ui/check-reading';

const DAYS = ['due_on', 'expires_on'];

/** The words of a notification: its text by key and facts, and the rest of what is known of it in short. */
export function useNoticeText() {
  const preferences = usePreferences();
  const session = useSession();

  function title({ text, event, facts }: Notification): string {
    const key = `notice.${text}`;
    if (!hasMessage(key)) return word('event', event.replace(/\W/g, '_').toUpperCase());
    const written = Object.entries(facts).map(([name, value]) => [name, DAYS.includes(name) ? preferences.day(value) : value]);
    const params = { ...(Object.fromEntries(written) as Record<string, string>), ...(facts['summary'] ? { summary: asWritten(facts['summary'], facts['currency'] ?? session.currency, preferences) } : {}) };
    const counted = Number(facts[text === 'import_refused' ? 'refused' : 'waiting'] ?? 1);
    return plural(key as MessageKey, counted, { ...params, count: preferences.count(counted) });
  }
  function note({ facts, text }: Notification): string {
    const { kind, amount, currency } = facts;
    const reason = text === 'approval_requested' ? facts['maker_reason'] : (facts['checker_reason'] ?? facts['problem'] ?? facts['reason']);
    return [kind ? word('approval', kind) : '', amount && currency ? `${preferences.money(amount, currency)} ${currency}` : '', reason ?? ''].filter(Boolean).join(' · ');
  }
  return { title, note };
}
