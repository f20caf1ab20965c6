import { HARDSHIPS, PRODUCTS } from '../account/index.ts';
import type { Loosening } from './loosenedParams.ts';
import { type Rule, SEVERITIES } from './schema.ts';
import { concernsProgram, daysOf, kindsOf, programsOf } from './scope.ts';

/** What two rules are compared in: everything that stands beside kind and parameters. */
type Envelope = Omit<Rule, 'kind' | 'params'>;
type Applies = NonNullable<Envelope['appliesTo']>;

/** One thing to compare: where it stands, what it must do, and whether it does. */
interface Comparison {
  readonly path: readonly string[];
  readonly must: string;
  /** Words that say everything need no value of the base. */
  readonly alone?: true;
  readonly keeps: (base: Envelope, next: Envelope) => boolean;
}

const SAME_PLANS = 'leave out nothing that it concerns in the base';

/** Severity, days of effect and plans concerned: a rule that does less in any of them lets plans pass. */
const REACH: readonly Comparison[] = [
  {
    path: ['severity'],
    must: 'not be milder than',
    keeps: (base, next) => SEVERITIES.indexOf(next.severity) <= SEVERITIES.indexOf(base.severity),
  },
  {
    path: ['effectiveFrom'],
    must: 'begin no later than in the base, which says',
    keeps: ({ effectiveFrom: base }, { effectiveFrom: next }) => next === null || (base !== null && next <= base),
  },
  {
    path: ['effectiveTo'],
    must: 'end no earlier than in the base, which says',
    keeps: ({ effectiveTo: base }, { effectiveTo: next }) => next === null || (base !== null && next >= base),
  },
  appliesTo('daysPastDue', keepsDays),
  appliesTo('planKinds', keepsNames('planKinds', kindsOf)),
  appliesTo(
    'products',
    keepsNames('products', ({ appliesTo: { products = PRODUCTS } = {} }) => products),
  ),
  appliesTo(
    'hardship',
    keepsNames('hardship', ({ appliesTo: { hardship = HARDSHIPS } = {} }) => hardship),
  ),
  appliesTo(
    'flags',
    keepsNames('flags', (base) => base.appliesTo?.flags),
  ),
  appliesTo('programs', keepsNames('programs', programsOf)),
  appliesTo('vulnerable', (base, next) => {
    const vulnerable = next.appliesTo?.vulnerable;
    return vulnerable === undefined || vulnerable === base.appliesTo?.vulnerable;
  }),
  {
    path: ['exceptPlanKinds'],
    must: SAME_PLANS,
    alone: true,
    keeps: (base, { exceptPlanKinds: kinds }) => !kinds || !kindsOf(base).some((kind) => kinds.includes(kind)),
  },
  {
    path: ['exceptPrograms'],
    must: SAME_PLANS,
    alone: true,
    keeps: (base, { exceptPrograms = [] }) => !exceptPrograms.some((program) => concernsProgram(base, program)),
  },
];

function appliesTo(field: keyof Applies, keeps: Comparison['keeps']): Comparison {
  return { path: ['appliesTo', field], must: SAME_PLANS, alone: true, keeps };
}

/** A list that is left out holds every name. */
function keepsNames(
  field: 'planKinds' | 'products' | 'hardship' | 'flags' | 'programs',
  concerned: (base: Envelope) => readonly string[] | undefined,
): Comparison['keeps'] {
  return (base, next) => {
    const names: readonly string[] | undefined = next.appliesTo?.[field];
    return names === undefined || (concerned(base)?.every((name) => names.includes(name)) ?? false);
  };
}

function keepsDays(base: Envelope, next: Envelope): boolean {
  const [[first, last], [start, end]] = [daysOf(base), daysOf(next)];
  return start <= first && end >= last;
}

const CERTAINTIES = ['primary', 'secondary', 'memory'] as const satisfies readonly Rule['verification'][];

/**
 * Who says so and how sure that is. To call a rule surer than the base does is to claim that its text was seen: that
 * is free where the citation says at which address, so that anyone can look, and counts like a loosening elsewhere.
 */
const SOURCE: readonly Comparison[] = [
  { path: ['level'], must: 'be', keeps: (base, next) => next.level === base.level },
  {
    path: ['jurisdiction'],
    must: 'be',
    keeps: ({ jurisdiction }, next) => jurisdiction === undefined || next.jurisdiction === jurisdiction,
  },
  ...(['instrument', 'article', 'url'] as const).map(
    (part): Comparison => ({
      path: ['citation', part],
      must: 'be',
      keeps: ({ citation }, next) => citation[part] === undefined || next.citation[part] === citation[part],
    }),
  ),
  {
    path: ['verification'],
    must: 'name the url at which the text was seen, or be',
    keeps: (base, next) => {
      const surer = CERTAINTIES.indexOf(base.verification) - CERTAINTIES.indexOf(next.verification);
      return surer === 0 || (surer > 0 && next.citation.url !== undefined);
    },
  },
];

/** @returns In what a rule judges fewer plans than the one of the base, or with less consequence. */
export function loosenedReach(base: Envelope, next: Envelope): readonly Loosening[] {
  return loosened(REACH, base, next);
}

/** @returns In what a rule no longer says who says so, or how sure that is. */
export function loosenedSource(base: Envelope, next: Envelope): readonly Loosening[] {
  return loosened(SOURCE, base, next);
}

function loosened(comparisons: readonly Comparison[], base: Envelope, next: Envelope): readonly Loosening[] {
  return comparisons
    .filter(({ keeps }) => !keeps(base, next))
    .map(({ path, must, alone }) => ({ path, must, basePath: alone ? null : path }));
}
