import { defineStore } from 'pinia';
import { computed, reactive, watch } from 'vue';
import { setLanguage } from '../i18n';
import { dateLocale, formatDay, formatDayLong, formatDayShort, formatMonth } from '../format/date';
import { formatAmount, formatCount, type NumberStyle } from '../format/money';

export interface Preferences {
  theme: 'system' | 'light' | 'dark';
  density: 'comfortable' | 'compact';
  language: 'en' | 'bn';
  grouping: NumberStyle['grouping'];
  digits: NumberStyle['digits'];
  singleKeys: boolean;
}
const DEFAULTS: Preferences = { theme: 'system', density: 'comfortable', language: 'en', grouping: 'indian', digits: 'latin', singleKeys: true };
const STORE = 'tb.preferences';

const read = (): Partial<Preferences> => {
  try {
    return (JSON.parse(localStorage.getItem(STORE) ?? '{}') as Partial<Preferences> | null) ?? {};
  } catch {
    return {};
  }
};

export const usePreferences = defineStore('preferences', () => {
  const values = reactive<Preferences>({ ...DEFAULTS, ...read() });
  const system = matchMedia('(prefers-color-scheme: dark)');

  function apply(): void {
    const dark = values.theme === 'dark' || (values.theme === 'system' && system.matches);
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
    document.documentElement.dataset['density'] = values.density;
    void setLanguage(values.language);
  }
  system.addEventListener('change', apply);
  watch(values, () => {
    localStorage.setItem(STORE, JSON.stringify(values));
    apply();
  });
  apply();

  const locale = computed(() => dateLocale(values.language, values.digits));
  return {
    values,
    locale,
    money: (amount: string, currency: string) => formatAmount(amount, currency, values),
    count: (value: number | string) => formatCount(value, values),
    day: (value: string) => formatDay(value, locale.value),
    dayShort: (value: string) => formatDayShort(value, locale.value),
    dayLong: (value: string) => formatDayLong(value, locale.value),
    month: (value: string) => formatMonth(value, locale.value),
  };
});
