import type { Currency } from '../money/index.ts';
import type { Finding } from '../policy/index.ts';
import { codeWords } from './codeWords.ts';
import type { Sentence } from './explanation.ts';
import { figuresIn } from './figures.ts';
import { isSome } from './isSome.ts';
import type { Locale } from './locale.ts';
import { clauseIn, placeIn, reasonIn } from './reasonIn.ts';
import { speaker } from './speaker.ts';
import { FIXES_EN, REACHES_EN, UNITS_EN } from './texts/fixes.en.ts';
import { FIXES_ZH_CN, REACHES_ZH_CN, UNITS_ZH_CN } from './texts/fixes.zhCN.ts';
import { VERDICT_EN } from './texts/verdict.en.ts';
import type { FixKey, ReachKey, UnitKey, VerdictKey } from './texts/verdict.ts';
import { VERDICT_ZH_CN } from './texts/verdict.zhCN.ts';
import { withHoles } from './withHoles.ts';
import { withValues } from './withValues.ts';
import type { Texts } from './wording.ts';

const TEXTS = {
  en: { ...VERDICT_EN, ...FIXES_EN },
  'zh-CN': { ...VERDICT_ZH_CN, ...FIXES_ZH_CN },
} as const satisfies Record<Locale, Texts<VerdictKey | FixKey>>;

const UNITS = { en: UNITS_EN, 'zh-CN': UNITS_ZH_CN } as const satisfies Record<Locale, Texts<UnitKey>>;
const REACHES = { en: REACHES_EN, 'zh-CN': REACHES_ZH_CN } as const satisfies Record<Locale, Texts<ReachKey>>;

type Unit = NonNullable<Finding['unit']>;

/** What is said of verdicts in one language. */
export function verdictWords(locale: Locale, currency: Currency) {
  const say = speaker(TEXTS[locale], locale, currency);
  const { about } = figuresIn(locale, currency);

  /** A placeholder for a figure in its unit; values of vocabularies in words. */
  const unitText = (name: string, unit: Unit, value: string): string => {
    const words = unit === 'text' ? codeWords(locale, value) : null;
    return words ?? UNITS[locale][unit].replace('value', name);
  };

  /** What was found is rounded where that hides nothing: a limit broken by less than is told is told exactly. */
  const foundText = (name: string, unit: Unit, value: string, headroom: string | null): string => {
    const isFraction = unit === 'rate' || unit === 'share';
    const hides = headroom !== null && isSome(headroom) && !isSome(about(headroom));
    return isFraction && !hides ? UNITS[locale].about.replace('value', name) : unitText(name, unit, value);
  };

  /** To what a figure has to change, or what the agreement has to say. */
  const mendText = ({ fix, unit, bound, limit }: Finding, to: string): string => {
    const reach: ReachKey = to === limit && isOrdered(bound) ? `to.${bound}` : 'to.exactly';
    if (fix?.change === 'agreement' && unit === null) return codeWords(locale, to) ?? `“${clauseIn(locale, to)}”`;
    const text = unitText('to', fix?.change === 'rate' ? 'rate' : (unit ?? 'text'), to);
    if (fix?.change === 'agreement' && reach === 'to.exactly') return text;
    return REACHES[locale][reach].replace('{to}', text);
  };

  const fix = (audience: 'customer' | 'staff', finding: Finding): readonly Sentence[] => {
    if (!finding.fix) return audience === 'staff' ? [say('fix.none', {})] : [];
    const { change, to } = finding.fix;
    const sentence = say(`fix.${audience}.${change}`, { to }, { to: mendText(finding, to) });
    return [audience === 'staff' ? withValues(sentence, { to }) : sentence];
  };

  /** Found, limit and room left, or by how much the limit is broken. */
  const compared = ({ bound, unit, actual, limit, headroom }: Finding): readonly Sentence[] => {
    if (bound === null || unit === null) return [];
    const room = roomOf(bound, headroom);
    const given = { actual, limit, headroom: headroom?.replace('-', '') };
    const values = Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => !!entry[1]));
    const holes = Object.entries(values).map(([name, value]) => [
      name,
      name === 'limit' ? unitText(name, unit, value) : foundText(name, unit, value, headroom),
    ]);
    const filled: Record<string, string> = { ...NO_FIGURES, ...Object.fromEntries(holes) };
    const sentence = say(bound === 'all-of' && actual === '' ? 'all-of.none' : bound, values, {
      ...filled,
      room: withHoles(TEXTS[locale][room], filled),
    });
    const inWords = unit === 'text' ? values : {};
    return [withValues(sentence, { ...inWords, ...(headroom && { headroom }) })];
  };

  const reason = ({ reason: given }: Finding): readonly Sentence[] => {
    if (given === null) return [];
    const text = reasonIn(locale, given);
    return [
      text === null
        ? say('reason.quoted', { reason: given })
        : withValues(say('reason', {}, { reason: text }), { reason: given }),
    ];
  };
  const place = ({ where, bound, unit }: Finding): readonly Sentence[] => {
    if (where === null || bound === null || unit === null) return [];
    if (MONTH.test(where)) return [say('where.month', { where })];
    const known = placeIn(locale, where);
    return [
      known === null ? say('where.quoted', { where }) : withValues(say('where', {}, { place: known }), { where }),
    ];
  };
  return { say, fix, compared, place, reason };
}

export type VerdictWords = ReturnType<typeof verdictWords>;

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
/** Stands where a finding that was written by hand has no figure. */
const NO_FIGURES = { actual: '–', limit: '–', headroom: '–' } as const;

function isOrdered(bound: Finding['bound']): bound is 'at-most' | 'at-least' {
  return bound === 'at-most' || bound === 'at-least';
}

function roomOf(bound: NonNullable<Finding['bound']>, headroom: string | null) {
  if (!headroom?.startsWith('-')) return 'room.left';
  return bound === 'at-most' ? 'room.over' : 'room.short';
}

/** @returns All that staff is told of one finding. */
export function findingSentences(words: VerdictWords, finding: Finding): readonly Sentence[] {
  const { say, fix, compared, place, reason } = words;
  const { rule, result, severity, loosened } = finding;
  return [
    say(result === 'failed' ? `failed.${severity}` : result, { rule }),
    ...compared(finding),
    ...place(finding),
    ...reason(finding),
    ...(result === 'failed' ? fix('staff', finding) : []),
    ...sourceSentences(words, finding),
    ...(loosened === null ? [] : [say('loosened', { loosened })]),
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
