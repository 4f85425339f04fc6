import { effect, signal } from '@preact/signals';
import i18next from 'i18next';
import { en } from './en.ts';
import { zh } from './zh.ts';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Dotted paths of all texts; plural endings are left off, as `t` takes them. */
type Path<T> = { [K in keyof T & string]: T[K] extends string ? WithoutPlural<K> : `${K}.${Path<T[K]>}` }[keyof T &
  string];
type WithoutPlural<K extends string> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K;
export type TextKey = Path<typeof en>;

const LOCALES: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' };

/** The language of the page. Whatever reads `t` or a format inside a component or effect follows it. */
export const language = signal<Language>(preferredLanguage());

i18next.init({
  lng: language.peek(),
  fallbackLng: false,
  resources: { en: { translation: en }, zh: { translation: zh } },
  interpolation: { escapeValue: false },
  initAsync: false,
  showSupportNotice: false,
} as Parameters<typeof i18next.init>[0]);

effect(() => {
  void i18next.changeLanguage(language.value);
  if (typeof document !== 'undefined') document.documentElement.lang = LOCALES[language.value];
});

/** The text at `key` in the language of the page. */
export function t(key: TextKey, values: Values = {}): string {
  return i18next.t(key, withPlural(values));
}

/** The text at a key that is put together of what somebody else says; undefined where it is no key, or none of ours. */
export function textIfKnown(key: string, values: Values = {}): string | undefined {
  if (!KEY.test(key)) return undefined;
  const options = withPlural(values);
  if (!i18next.exists(key, options)) return undefined;
  // A branch of the texts is no text.
  const text: unknown = i18next.t(key, { ...options, returnObjects: true });
  return typeof text === 'string' ? text : undefined;
}

type Values = Record<string, string | number>;
/** Of keys; a sentence has blanks, and i18next would take it apart at its full stops and colons. */
const KEY = /^[\w-]+(\.[\w-]+)*$/;

/** A count that is written out already, "1,234", chooses the plural by its number and is shown as it is written. */
function withPlural(values: Values): { lng: Language; replace: Values; count?: number } {
  const { count } = values;
  const number = typeof count === 'string' ? Number(count.replaceAll(',', '')) : count;
  const options = { lng: language.value, replace: values };
  return number === undefined || Number.isNaN(number) ? options : { ...options, count: number };
}

/** The text of an error code of the server's catalogue; an unknown code is named, never shown raw as the message. */
export function problemText(code: string): string {
  return textIfKnown(`problem.${code}`) ?? t('problem.unknown', { code });
}

/** The locale for numbers and dates. */
export function locale(): string {
  return LOCALES[language.value];
}

/** The side of a two-language name that the page shows; the other one where it is empty. */
export function named(name: { zh: string; en: string }): string {
  return (language.value === 'zh' ? name.zh || name.en : name.en || name.zh) || '';
}

function preferredLanguage(): Language {
  const wanted = typeof navigator === 'undefined' ? [] : (navigator.languages ?? []);
  for (const tag of wanted) {
    if (tag.startsWith('zh')) return 'zh';
    if (tag.startsWith('en')) return 'en';
  }
  return 'zh';
}
