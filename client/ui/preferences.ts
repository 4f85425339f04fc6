import { effect, signal } from '@preact/signals';
import { LANGUAGES, type Language, language } from '../i18n/i18n.ts';
import type { Theme } from '../map/palette.ts';

/** What a person chose for this screen: kept on it, and overruled by the address (?lang=zh&theme=dark&size=1.2). */
export const theme = signal<Theme>('light');
/** Factor on every size. */
export const textSize = signal(1);

const TEXT_SIZES = [0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75, 2] as const;
const KEY = 'gridwarden.preferences';

/** Reads the choices and keeps them from now on. Call once per page. */
export function startPreferences(search: string, storage: Storage = localStorage): void {
  const query = new URLSearchParams(search);
  const kept = readKept(storage);
  const wanted = (name: string): unknown => query.get(name) ?? kept[name];
  const lang = wanted('lang');
  if (LANGUAGES.includes(lang as Language)) language.value = lang as Language;
  const look = wanted('theme');
  theme.value =
    look === 'dark' || look === 'light' ? look : matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const size = Number(wanted('size'));
  if (size >= 0.5 && size <= 3) textSize.value = size;
  effect(() => {
    document.documentElement.dataset.theme = theme.value;
    document.documentElement.style.setProperty('--text-size', String(textSize.value));
    storage.setItem(KEY, JSON.stringify({ lang: language.value, theme: theme.value, size: textSize.value }));
  });
}

export function toggleTheme(): void {
  theme.value = theme.value === 'light' ? 'dark' : 'light';
}
export function toggleLanguage(): void {
  language.value = language.value === 'zh' ? 'en' : 'zh';
}
/** The next larger (+1) or smaller (-1) text. */
export function stepTextSize(step: 1 | -1): void {
  const larger = TEXT_SIZES.find((size) => size > textSize.value + 1e-6);
  const smaller = TEXT_SIZES.findLast((size) => size < textSize.value - 1e-6);
  textSize.value = (step === 1 ? larger : smaller) ?? textSize.value;
}

function readKept(storage: Storage): Record<string, unknown> {
  try {
    return JSON.parse(storage.getItem(KEY) ?? '{}') as Record<string, unknown>;
  } catch {
    return {};
  }
}
