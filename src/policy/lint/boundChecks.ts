import { PLAN_KINDS } from '../../account/index.ts';
import type { Ratio } from '../../money/index.ts';
import { order } from '../loosenedParams.ts';
import type { RuleKind } from '../ruleKinds.ts';
import type { Rule, RuleOf } from '../schema.ts';
import { meet } from '../scope.ts';
import {
  binds,
  eachPair,
  type Found,
  inRule,
  judges,
  type LintCheck,
  type Linted,
  type LintedRule,
  type Path,
} from './lintCheck.ts';

/** A limit that a rule sets to something that rules of other kinds limit too. */
interface Bound {
  /** What is limited, in words; two bounds are compared where these are the same. */
  readonly measure: string;
  readonly end: 'least' | 'most';
  readonly value: bigint | number | Ratio;
  /** Where it stands among the parameters. */
  readonly path: Path;
  /** Principals for which it holds: from the first on, below the second. */
  readonly from?: bigint;
  readonly below?: bigint | undefined;
}

interface Ends {
  readonly least?: bigint | number | undefined;
  readonly most?: bigint | number | undefined;
}

type RateParams = RuleOf<'rate-floor'>['params'];

/** What each kind limits of what others limit too. Kinds that are not named limit something of their own. */
const BOUNDS: { readonly [Kind in RuleKind]?: (params: RuleOf<Kind>['params']) => readonly Bound[] } = {
  'longest-term': ({ months }) => [{ measure: TERM, end: 'most', value: months, path: ['months'] }],
  'settlement-window': ({ months }) => [{ measure: TERM, end: 'most', value: months, path: ['months'] }],
  'term-range': (range) => endsOf(TERM, range),
  'smallest-installment': ({ amount }) => [{ measure: PAYMENT, end: 'least', value: amount, path: ['amount'] }],
  'installment-range': (range) => endsOf(PAYMENT, range),
  'plan-amount-range': ({ of, ...range }) => endsOf(`plan amount (${of})`, range),
  eligibility: ({ daysPastDue = {} }) => endsOf('number of days past due', daysPastDue, ['daysPastDue']),
  'rate-floor': (params) => ratesOf('least', params),
  'rate-ceiling': (params) => ratesOf('most', params),
  'total-yearly-cost': ({ rate, basis, countsFees }) =>
    countsFees ? [{ measure: rateMeasure(basis), end: 'most', value: rate, path: ['rate'] }] : [],
};

const TERM = 'term in months';
const PAYMENT = 'payment';
const RATE = 'rate';

function rateMeasure(basis: string): string {
  return `${RATE} (${basis})`;
}

function endsOf(measure: string, range: Ends, path: Path = []): readonly Bound[] {
  return (['least', 'most'] as const).flatMap((end) => {
    const value = range[end];
    return value === undefined ? [] : [{ measure, end, value, path: [...path, end] }];
  });
}

function ratesOf(end: Bound['end'], { rate, bands = [], basis }: RateParams): readonly Bound[] {
  const measure = rateMeasure(basis);
  if (rate) return [{ measure, end, value: rate, path: ['rate'] }];
  return bands.map((band, index) => ({
    measure,
    end,
    value: band.rate,
    path: ['bands', index, 'rate'],
    from: band.from,
    below: bands[index + 1]?.from,
  }));
}

function boundsOf(rule: Rule): readonly Bound[] {
  const bounds = BOUNDS[rule.kind] as ((params: Rule['params']) => readonly Bound[]) | undefined;
  return bounds && binds(rule) ? bounds(rule.params) : [];
}

function forSamePrincipal(one: Bound, other: Bound): boolean {
  const starts = (left: Bound, right: Bound) => right.below === undefined || (left.from ?? 0n) < right.below;
  return starts(one, other) && starts(other, one);
}

function judgeSamePlan(one: Rule, other: Rule): boolean {
  return meet(one, other) && PLAN_KINDS.some((kind) => judges(one, kind) && judges(other, kind));
}

/** Every least bound of one rule that is above a most bound of the other, for some plan that both judge. */
function crossed(
  one: LintedRule,
  other: LintedRule,
  all: Linted,
  concerns: (measure: string) => boolean,
): readonly Found[] {
  const [bounds, others] = [boundsOf(one.rule), boundsOf(other.rule)];
  if (bounds.length === 0 || others.length === 0 || !judgeSamePlan(one.rule, other.rule)) return [];
  return bounds.flatMap((left) =>
    others.flatMap((right) => {
      const leastIsLeft = left.end === 'least';
      const [least, most] = leastIsLeft ? [left, right] : [right, left];
      if (left.measure !== right.measure || !concerns(left.measure) || left.end === right.end) return [];
      if (!(order(least.value, most.value) > 0) || !forSamePrincipal(left, right)) return [];
      const [low, high] = leastIsLeft ? [one, other] : [other, one];
      const path = inRule(low, 'params', ...least.path);
      const above = all.given(inRule(high, 'params', ...most.path));
      const message = `the smallest ${left.measure}, ${all.given(path)}, is above the largest of ${high.rule.id}, ${above}`;
      return [{ rules: [low, high], path, message }];
    }),
  );
}

const isRate = (measure: string) => measure.startsWith(RATE);

/** A least above a most of the same thing, where both rules judge some plan: no such plan can meet both. */
export const BOUND_CHECKS = {
  'floor-above-ceiling': eachPair('contradiction', (one, other, all) => crossed(one, other, all, isRate)),
  'smallest-above-largest': eachPair('contradiction', (one, other, all) =>
    crossed(one, other, all, (measure) => !isRate(measure)),
  ),
} as const satisfies Record<string, LintCheck>;
