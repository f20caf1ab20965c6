import { codeWords } from './codeWords.ts';
import type { Locale } from './locale.ts';
import {
  CLAUSES_ZH_CN,
  MISSING_ZH_CN,
  PLACES_EN,
  PLACES_ZH_CN,
  REASONS_ZH_CN,
  type Rows,
} from './texts/reasons.zhCN.ts';

const WITHOUT = 'cannot be evaluated without ';

/**
 * What a policy says in English of a rule that does not apply or cannot be judged, in the language named.
 *
 * @returns Null for words that are not the library's own.
 */
export function reasonIn(locale: Locale, reason: string): string | null {
  const isMissing = reason.startsWith(WITHOUT);
  const told = isMissing
    ? translated(locale, MISSING_ZH_CN, reason.slice(WITHOUT.length))
    : translated(locale, REASONS_ZH_CN, reason);
  if (told === null || !isMissing) return told;
  return locale === 'en' ? `${WITHOUT}${told}` : `缺少${told}，无法判定`;
}

/** @returns What a finding concerns, in the language named; null where it has no words for it. */
export function placeIn(locale: Locale, where: string): string | null {
  const told = translated(locale, PLACES_ZH_CN, where);
  if (locale === 'en' && Object.hasOwn(PLACES_EN, where)) return PLACES_EN[where] ?? null;
  const words = codeWords(locale, where);
  if (locale === 'zh-CN' || told === null) return told ?? words;
  return words ?? (where.includes(' ') ? where : spaced(where));
}

/** @returns What an agreement has to say, in the language named. */
export function clauseIn(locale: Locale, clause: string): string {
  return translated(locale, CLAUSES_ZH_CN, clause) ?? clause;
}

/**
 * What is among the rows, in the language named: in Chinese as they have it, in English as it stands. Values of
 * vocabularies in it are told in words.
 *
 * @returns Null for words that are not among the rows.
 */
export function translated(locale: Locale, rows: Rows, said: string): string | null {
  for (const [words, chinese] of Object.entries(rows)) {
    const found = new RegExp(`^(?:${words})$`).exec(said);
    if (!found) continue;
    const values = found.slice(1);
    const told = values.map((value) => codeWords(locale, value) ?? value);
    return locale === 'en'
      ? values.reduce((text, value, index) => text.replace(value, () => told[index] ?? value), said)
      : chinese.replace(/\$(\d)/g, (_, place: string) => told[Number(place) - 1] ?? '');
  }
  return null;
}

/** "breach.missedPayments" as "breach missed payments". */
function spaced(name: string): string {
  return name.replace(/[.-]|([A-Z])/g, (_, capital: string | undefined) => ` ${capital?.toLowerCase() ?? ''}`);
}
