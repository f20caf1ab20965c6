import { order, overlaps } from '../loosenedParams.ts';
import { RULE_KINDS } from '../ruleKinds.ts';
import type { BandsDirection, Direction, StepsDirection } from '../tighter.ts';
import { eachRule, type Found, found, type LintCheck, type Linted, type LintedRule } from './lintCheck.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A parameter that holds bands or steps, as its kind declares where it says what is tighter. */
interface Listed<Form> {
  readonly param: string;
  readonly form: Form;
  readonly entries: readonly Fields[];
}

function listsOf<Form extends BandsDirection | StepsDirection>(
  { rule }: LintedRule,
  name: Form['form'],
): readonly Listed<Form>[] {
  const directions: Readonly<Record<string, Direction>> = RULE_KINDS[rule.kind].tighter;
  return Object.entries(directions).flatMap(([param, direction]) => {
    const entries = (rule.params as Fields)[param] as readonly Fields[] | undefined;
    const isForm = typeof direction === 'object' && 'form' in direction && direction.form === name;
    return isForm && entries !== undefined ? [{ param, form: direction as Form, entries }] : [];
  });
}

interface Ends {
  readonly least?: bigint | number;
  readonly most?: bigint | number;
}

function rangeOf(entry: Fields, name: string): Ends {
  return (entry[name] ?? {}) as Ends;
}

function overlapping(linted: LintedRule): readonly Found[] {
  return listsOf<BandsDirection>(linted, 'bands').flatMap(({ param, form: { by }, entries }) =>
    entries.flatMap((entry, index) => {
      const earlier = entries.findIndex((other, at) => at < index && overlaps(by, other, entry));
      if (earlier < 0) return [];
      return found(linted, ['params', param, index], `overlaps ${param}[${earlier}], so that both hold for some plans`);
    }),
  );
}

function startsBefore(by: readonly string[], entry: Fields, other: Fields): boolean {
  const name = by.find((field) => order(rangeOf(entry, field).least ?? 0, rangeOf(other, field).least ?? 0) !== 0);
  if (name === undefined) return false;
  const [left, right] = [rangeOf(entry, name).least, rangeOf(other, name).least];
  return right !== undefined && (left === undefined || order(left, right) < 0);
}

function unordered(linted: LintedRule): readonly Found[] {
  return listsOf<BandsDirection>(linted, 'bands').flatMap(({ param, form: { by }, entries }) =>
    entries.flatMap((entry, index) => {
      const before = entries[index - 1];
      if (!before || !startsBefore(by, entry, before)) return [];
      return found(linted, ['params', param, index], `begins before ${param}[${index - 1}], which stands before it`);
    }),
  );
}

/** The next value after one: a day, or a minor unit. */
function nextAfter(value: bigint | number): bigint | number {
  return typeof value === 'bigint' ? value + 1n : value + 1;
}

/** Gaps between bands that differ in one range alone; of more than one no order says which bands are neighbours. */
function gaps(linted: LintedRule, { hasCurrency }: Linted): readonly Found[] {
  return listsOf<BandsDirection>(linted, 'bands').flatMap(({ param, form: { by, outside }, entries }) => {
    const used = by.filter((name) => entries.some((entry) => entry[name] !== undefined));
    const [name] = used;
    if (used.length !== 1 || name === undefined) return [];
    return entries.flatMap((entry, index) => {
      const { most } = rangeOf(entry, name);
      if (most === undefined || (typeof most === 'bigint' && !hasCurrency)) return [];
      const reaches = ({ least }: Ends) => least === undefined || order(least, nextAfter(most)) <= 0;
      const beyond = ({ most: end }: Ends) => end === undefined || order(end, most) > 0;
      const others = entries.map((other) => rangeOf(other, name)).filter(beyond);
      if (others.length === 0 || others.some(reaches)) return [];
      return found(linted, ['params', param, index], `is followed by a gap in ${name}, in which every plan ${outside}`);
    });
  });
}

function lateStart(linted: LintedRule): readonly Found[] {
  return listsOf<StepsDirection>(linted, 'steps').flatMap(({ param, form: { by }, entries }) => {
    const start = entries[0]?.[by];
    if (start === undefined || order(start, typeof start === 'bigint' ? 0n : 0) <= 0) return [];
    return found(linted, ['params', param, 0, by], 'leaves a gap below it, in which nothing is judged');
  });
}

/** Lists of bands and steps, of whatever kind declares them. */
export const BAND_CHECKS = {
  'bands-overlap': eachRule('suspicious', overlapping),
  'bands-unordered': eachRule('suspicious', unordered),
  'bands-gap': eachRule('suspicious', (linted, all) => [...gaps(linted, all), ...lateStart(linted)]),
} as const satisfies Record<string, LintCheck>;
