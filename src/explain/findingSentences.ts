import type { Currency } from '../money/index.ts';
import type { Finding } from '../policy/index.ts';
import type { Sentence } from './explanation.ts';
import type { Locale } from './locale.ts';
import { speaker } from './speaker.ts';
import { FIXES_EN, UNITS_EN } from './texts/fixes.en.ts';
import { FIXES_ZH_CN, UNITS_ZH_CN } from './texts/fixes.zhCN.ts';
import { VERDICT_EN } from './texts/verdict.en.ts';
import type { FixKey, UnitKey, VerdictKey } from './texts/verdict.ts';
import { VERDICT_ZH_CN } from './texts/verdict.zhCN.ts';
import type { Texts } from './wording.ts';

const TEXTS = {
  en: { ...VERDICT_EN, ...FIXES_EN },
  'zh-CN': { ...VERDICT_ZH_CN, ...FIXES_ZH_CN },
} as const satisfies Record<Locale, Texts<VerdictKey | FixKey>>;

const UNITS = { en: UNITS_EN, 'zh-CN': UNITS_ZH_CN } as const satisfies Record<Locale, Texts<UnitKey>>;

/** What is said of verdicts in one language. */
export function verdictWords(locale: Locale, currency: Currency) {
  const say = speaker(TEXTS[locale], locale, currency);
  const unitText = (name: string, unit: UnitKey): string => UNITS[locale][unit].replace('value', name);

  /** A text with figures in the unit of a finding. */
  const measured = (
    key: VerdictKey | FixKey,
    values: Readonly<Record<string, string>>,
    unit: NonNullable<Finding['unit']>,
  ): Sentence => {
    const holes = Object.entries(values).map(([name, value]) => [name, unitText(name, inNumber(unit, value))]);
    return say(key, values, { ...NO_FIGURES, ...Object.fromEntries(holes) });
  };
  const fix = (audience: 'customer' | 'staff', { fix: mend, unit }: Finding): readonly Sentence[] => {
    if (!mend) return audience === 'staff' ? [say('fix.none', {})] : [];
    const { change, to } = mend;
    const key = `fix.${audience}.${change}` as const;
    return [measured(key, { to }, change === 'rate' ? 'rate' : (unit ?? 'text'))];
  };
  return { say, measured, fix };
}

export type VerdictWords = ReturnType<typeof verdictWords>;

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
/** Stands where a finding that was written by hand has no figure. */
const NO_FIGURES = { actual: '–', limit: '–', headroom: '–' } as const;
const SINGULAR = { months: 'month', days: 'day' } as const;

function inNumber(unit: NonNullable<Finding['unit']>, value: string): UnitKey {
  const isOne = value === '1' || value === '-1';
  return isOne && (unit === 'months' || unit === 'days') ? SINGULAR[unit] : unit;
}

/** @returns All that staff is told of one finding. */
export function findingSentences(words: VerdictWords, finding: Finding): readonly Sentence[] {
  const { say } = words;
  const { rule, result, severity, reason, loosened } = finding;
  return [
    say(result === 'failed' ? `failed.${severity}` : result, { rule }),
    ...figureSentences(words, finding),
    ...(reason === null ? [] : [say('reason', { reason })]),
    ...(result === 'failed' ? words.fix('staff', finding) : []),
    ...sourceSentences(words, finding),
    ...(loosened === null ? [] : [say('loosened', { loosened })]),
  ];
}

function figureSentences({ say, measured }: VerdictWords, finding: Finding): readonly Sentence[] {
  const { bound, unit, where, actual, limit, headroom } = finding;
  if (bound === null || unit === null) return [];
  const key = bound === 'all-of' && actual === '' ? 'all-of.none' : bound;
  const given = { actual, limit, headroom };
  const values = Object.entries(given).filter((entry): entry is [string, string] => !!entry[1]);
  return [
    measured(key, Object.fromEntries(values), unit),
    ...(where === null ? [] : [say(MONTH.test(where) ? 'where.month' : 'where.text', { where })]),
  ];
}

function sourceSentences({ say }: VerdictWords, finding: Finding): readonly Sentence[] {
  const { level, verification, jurisdiction, citation } = finding;
  const { instrument, article, url } = citation;
  return [
    say(`source.${level}`, { instrument }),
    ...(article === undefined ? [] : [say('article', { article })]),
    ...(url === undefined ? [] : [say('url', { url })]),
    ...(jurisdiction === null ? [] : [say('jurisdiction', { jurisdiction })]),
    say(`verification.${verification}`, {}),
  ];
}
