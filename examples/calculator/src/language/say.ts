import { FORM_EN } from './form.en.ts';
import { FORM_ZH_CN } from './form.zhCN.ts';
import { amountText, dateText, monthText, rateText, shareText } from './format.ts';
import { type Locale, locale } from './locale.ts';
import type { NamedByLibrary } from './namedByLibrary.ts';
import { RESULTS_EN } from './results.en.ts';
import { RESULTS_ZH_CN } from './results.zhCN.ts';

/** Every text of the page, by name. */
export type WordKey = keyof typeof FORM_EN | keyof typeof RESULTS_EN;

const WORDS = {
  en: { ...FORM_EN, ...RESULTS_EN },
  'zh-CN': { ...FORM_ZH_CN, ...RESULTS_ZH_CN },
} as const satisfies Record<Locale, Readonly<Record<WordKey | NamedByLibrary, string>>>;

/** @returns A text in the page's language, with values in its holes. */
export function say(key: WordKey, values: Readonly<Record<string, string | number>> = {}): string {
  return WORDS[locale.value][key].replace(/\{(\w+)\}/g, (_hole, name: string) => String(values[name] ?? ''));
}

/** Figures as they are read in the page's language. */
export const amount = (text: string): string => amountText(text, locale.value);
export const rate = (text: string): string => rateText(text, locale.value);
export const share = (text: string): string => shareText(text, locale.value);
export const date = (text: string): string => dateText(text, locale.value);
export const month = (text: string): string => monthText(text, locale.value);
