import { PLAN_KINDS } from '../../account/index.ts';
import type { Ratio } from '../../money/index.ts';
import { rateName } from '../kinds/rateBounds.ts';
import { order } from '../loosenedParams.ts';
import type { RuleKind } from '../ruleKinds.ts';
import type { Rule, RuleOf } from '../schema.ts';
import { meet } from '../scope.ts';
import {
  binds,
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
  'total-yearly-cost': ({ rate, ...measured }) => [
    { measure: rateMeasure(rateName(measured)), end: 'most', value: rate, path: ['rate'] },
  ],
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

function ratesOf(end: Bound['end'], { rate, bands = [], basis, countsFees }: RateParams): readonly Bound[] {
  // Fees come on top of agreed rates, and leave them as they are.
  const measure = rateMeasure(basis === 'agreed' ? basis : rateName({ basis, countsFees }));
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

/** A bound with the rule that sets it. */
interface Setting {
  readonly linted: LintedRule;
  readonly bound: Bound;
}

/** Every least bound that is above a most bound of another rule, for some plan that both judge. */
function crossed(all: Linted, concerns: (measure: string) => boolean): readonly Found[] {
  const settings = all.rules.flatMap((linted) => boundsOf(linted.rule).map((bound): Setting => ({ linted, bound })));
  const concerned = settings.filter(({ bound }) => concerns(bound.measure));
  const highs = concerned.filter(({ bound }) => bound.end === 'most');
  return concerned
    .filter(({ bound }) => bound.end === 'least')
    .flatMap((low) => highs.filter((high) => isAbove(low, high)).map((high) => crossing(low, high, all)));
}

function isAbove({ bound: least, linted: one }: Setting, { bound: most, linted: other }: Setting): boolean {
  return (
    one !== other &&
    least.measure === most.measure &&
    order(least.value, most.value) > 0 &&
    forSamePrincipal(least, most) &&
    judgeSamePlan(one.rule, other.rule)
  );
}

function crossing(low: Setting, high: Setting, { given }: Linted): Found {
  const path = inRule(low.linted, 'params', ...low.bound.path);
  const most = given(inRule(high.linted, 'params', ...high.bound.path));
  const message = `the smallest ${low.bound.measure}, ${given(path)}, is above the largest of ${high.linted.rule.id}, ${most}`;
  return { rules: [low.linted, high.linted], path, message };
}

const isRate = (measure: string) => measure.startsWith(RATE);

/** A least above a most of the same thing, where both rules judge some plan: no such plan can meet both. */
export const BOUND_CHECKS = {
  'floor-above-ceiling': { severity: 'contradiction', find: (all) => crossed(all, isRate) },
  'smallest-above-largest': { severity: 'contradiction', find: (all) => crossed(all, (measure) => !isRate(measure)) },
} as const satisfies Record<string, LintCheck>;
