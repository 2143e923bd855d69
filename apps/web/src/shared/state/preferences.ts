import { defineStore } from 'pinia';
import { computed, reactive, watch } from 'vue';
import { api } from '@/api/endpoints';
import { setLanguage } from '../i18n';
import { dateLocale, formatDay, formatDayLong, formatDayShort, formatMonth } from '../format/date';
import { formatAmount, formatCount, type NumberStyle } from '../format/money';

/** A list with its filters under a name of the person's own. */
export interface View {
  readonly name: string;
  readonly query: Readonly<Record<string, string>>;
}
export interface Preferences {
  theme: 'system' | 'light' | 'dark';
  density: 'comfortable' | 'compact';
  language: 'en' | 'bn';
  grouping: NumberStyle['grouping'];
  digits: NumberStyle['digits'];
  singleKeys: boolean;
  /** The server's own name for it: what it mails besides showing it here. */
  email_me: 'approvals' | 'nothing';
  views: Record<string, readonly View[]>;
}
const DEFAULTS: Preferences = {
  theme: 'system',
  density: 'comfortable',
  language: 'en',
  grouping: 'indian',
  digits: 'latin',
  singleKeys: true,
  email_me: 'approvals',
  views: {},
};
const STORE = 'tb.preferences';

const read = (): Partial<Preferences> => {
  try {
    return (JSON.parse(localStorage.getItem(STORE) ?? '{}') as Partial<Preferences> | null) ?? {};
  } catch {
    return {};
  }
};
/** Of what came from elsewhere only known names with the right kind of value. */
function known(from: Readonly<Record<string, unknown>>): Partial<Preferences> {
  return Object.fromEntries(
    Object.entries(from).filter(
      ([name, value]) => name in DEFAULTS && typeof value === typeof DEFAULTS[name as keyof Preferences],
    ),
  ) as Partial<Preferences>;
}

/** They belong to the person: the server keeps them. This device keeps a copy for the first paint, and for who has not signed in. */
export const usePreferences = defineStore('preferences', () => {
  const values = reactive<Preferences>({ ...DEFAULTS, ...known(read()) });
  const system = matchMedia('(prefers-color-scheme: dark)');
  let told = '';
  let timer = 0;

  function apply(): void {
    const dark = values.theme === 'dark' || (values.theme === 'system' && system.matches);
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
    document.documentElement.dataset['density'] = values.density;
    void setLanguage(values.language);
  }
  system.addEventListener('change', apply);
  watch(values, () => {
    const text = JSON.stringify(values);
    localStorage.setItem(STORE, text);
    apply();
    if (!told || text === told) return;
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      told = text;
      void api.savePreferences(JSON.parse(text) as Record<string, unknown>).catch(() => undefined);
    }, 500);
  });
  apply();
  /** After signing in: what the server knows wins over this device; what it does not know yet stays. */
  async function fetchOwn(): Promise<void> {
    const answer = await api.preferences().catch(() => null);
    if (!answer) return;
    const own = known(answer.preferences);
    told = JSON.stringify({ ...values, ...own });
    Object.assign(values, own);
  }

  const locale = computed(() => dateLocale(values.language, values.digits));
  return {
    values,
    locale,
    fetchOwn,
    money: (amount: string, currency: string) => formatAmount(amount, currency, values),
    count: (value: number | string) => formatCount(value, values),
    day: (value: string) => formatDay(value, locale.value),
    dayShort: (value: string) => formatDayShort(value, locale.value),
    dayLong: (value: string) => formatDayLong(value, locale.value),
    month: (value: string) => formatMonth(value, locale.value),
  };
});
