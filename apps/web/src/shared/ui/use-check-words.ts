import type { Check } from '@/api/types';
import { usePreferences } from '../state/preferences';
import { useSession } from '../state/session';
import { hasMessage, t, word, type MessageKey } from '../i18n';
import { asWritten, figuresOf } from './check-reading';

/** The API speaks English. In another language its code and facts say the same; what has no words yet stays as it came. */
export function useCheckWords(): (check: Check) => string {
  const preferences = usePreferences();
  const session = useSession();
  return (check) => {
    const code = check.code ?? '';
    if (preferences.values.language !== 'en') {
      if (hasMessage(`check_said.${code}`)) return t(`check_said.${code}` as MessageKey, figuresOf(check, session.currency, preferences));
      if (check.state === 'FAILED' && hasMessage(`code.${code}`)) return word('code', code);
    }
    return asWritten(check.detail, session.currency, preferences);
  };
}
