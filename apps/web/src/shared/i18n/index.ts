import { createI18n } from 'vue-i18n';
import { compile } from './compile';
import { first, type English } from './en';

/** Bangla must have every key of English: `Messages` is what bn.ts is checked against. */
export type Messages = Widen<English>;
type Widen<T> = { readonly [K in keyof T]: T[K] extends string ? string : Widen<T[K]> };
type Paths<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}` }[keyof T & string];
export type MessageKey = Paths<English>;
export type Params = Readonly<Record<string, string | number>>;

export const i18n = createI18n({
  legacy: false, locale: 'en', fallbackLocale: 'en', missingWarn: false, fallbackWarn: false, warnHtmlMessage: false,
  messages: { en: compile(first) as never },
  pluralRules: { bn: (count: number) => (new Intl.PluralRules('bn').select(count) === 'one' ? 0 : 1) },
});
const put = (locale: string, messages: object): void => (i18n.global as unknown as { mergeLocaleMessage: (locale: string, messages: unknown) => void }).mergeLocaleMessage(locale, messages);
/** Texts of the other pages; the router waits for them before it opens one. */
export const texts: Promise<void> = import('./en/later').then(({ later }) => put('en', compile(later)));
type Language = 'en' | 'bn';
let bnLoaded = false;
let templateNames: Readonly<Record<string, string>> = {};

export async function setLanguage(language: Language): Promise<void> {
  if (language === 'bn' && !bnLoaded) {
    const { accountNames, bn } = await import('./bn');
    templateNames = accountNames;
    put('bn', compile(bn));
    bnLoaded = true;
  }
  (i18n.global.locale as unknown as { value: string }).value = language;
  document.documentElement.lang = language;
}

interface Plain { t: (key: string, ...rest: unknown[]) => string; te: (key: string, locale?: string) => boolean }
const plain = i18n.global as unknown as Plain;
const translate = plain.t;
/** English has every key, so it answers for both. */
export const hasMessage = (key: string): boolean => plain.te(key, 'en');

export const t = (key: MessageKey, params?: Params): string => translate(key, params ?? {});
export const plural = (key: MessageKey, count: number, params?: Params): string => translate(key, { count, ...params }, count);

const humanise = (value: string): string => value.charAt(0) + value.slice(1).toLowerCase().replace(/_/g, ' ');
/** Words of an enum; a value this build doesn't know is shown in plain letters. */
export const word = (family: 'state' | 'kind' | 'event' | 'settlement' | 'treatment' | 'payment' | 'recognition' | 'account' | 'entry' | 'check' | 'need' | 'code' | 'approval' | 'role', value: string | null | undefined): string => {
  if (!value) return '';
  const key = `${family}.${value}`;
  return hasMessage(key) ? translate(key) : humanise(value);
};

/** The name of an account in the language of the screen, where the chart template has one. */
export const accountName = (name: string): string => ((i18n.global.locale as unknown as { value: string }).value === 'bn' ? (templateNames[name] ?? name) : name);
