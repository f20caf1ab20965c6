import type { Locale } from './locale.ts';
import { CLAUSES_ZH_CN, MISSING_ZH_CN, PLACES_ZH_CN, REASONS_ZH_CN, type Rows } from './texts/reasons.zhCN.ts';

const WITHOUT = 'cannot be evaluated without ';

/**
 * What a policy says in English of a rule that does not apply or cannot be judged, in the language named.
 *
 * @returns Null for words that are not the library's own.
 */
export function reasonIn(locale: Locale, reason: string): string | null {
  const isMissing = reason.startsWith(WITHOUT);
  const chinese = isMissing
    ? translated(MISSING_ZH_CN, reason.slice(WITHOUT.length))
    : translated(REASONS_ZH_CN, reason);
  if (chinese === null || locale === 'en') return chinese === null ? null : reason;
  return isMissing ? `缺少${chinese}，无法判定` : chinese;
}

/** @returns What a finding concerns, in the language named; null where it has no words for it. */
export function placeIn(locale: Locale, where: string): string | null {
  return locale === 'en' ? null : translated(PLACES_ZH_CN, where);
}

/** @returns What an agreement has to say, in the language named. */
export function clauseIn(locale: Locale, clause: string): string {
  return (locale === 'en' ? null : translated(CLAUSES_ZH_CN, clause)) ?? clause;
}

/** @returns The same in Chinese; null for words that are not among the rows. */
export function translated(rows: Rows, said: string): string | null {
  const row = Object.entries(rows).find(([words]) => new RegExp(`^(?:${words})$`).test(said));
  return row === undefined ? null : said.replace(new RegExp(`^(?:${row[0]})$`), row[1]);
}
