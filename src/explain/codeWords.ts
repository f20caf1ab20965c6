import type { Locale } from './locale.ts';
import { CODES_EN } from './texts/codes.en.ts';
import type { Code } from './texts/codes.ts';
import { CODES_ZH_CN } from './texts/codes.zhCN.ts';
import type { Texts } from './wording.ts';

const isCode = (value: string): value is Code => Object.hasOwn(CODES_ZH_CN, value);

/**
 * Values of vocabularies in words: "credit card, overdraft"; in Chinese each with its code, "信用卡（credit-card）".
 *
 * @param values - One value, or several with commas between them.
 * @returns Null where not all are known, as names that a bank gives.
 */
export function codeWords(locale: Locale, values: string): string | null {
  const codes = values.split(', ');
  if (!codes.every(isCode)) return null;
  return locale === 'en'
    ? codes.map((code) => ENGLISH[code] ?? code.replaceAll('-', ' ')).join(', ')
    : codes.map((code) => `${CODES_ZH_CN[code]}（${code}）`).join('、');
}

const ENGLISH: Partial<Texts<Code>> = CODES_EN;
