import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as library from 'repayment-plan';
import * as explain from 'repayment-plan/explain';
import * as testing from 'repayment-plan/testing';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { runExample } from './runExample.ts';
import { ROOT, sourceFiles } from './sources.ts';

/** Every value that the public door gives out. A change here is a change of the interface. */
const PUBLIC_VALUES = [
  'MAX_INSTALLMENTS',
  'RepaymentError',
  'SCORING_WEIGHTS',
  'allocateAmount',
  'annuityParts',
  'assessAffordability',
  'buildBaselines',
  'buildExtendedTermPlan',
  'buildFlatRateLoan',
  'buildInstallmentPlan',
  'buildInterestReductionPlan',
  'buildLoanSchedule',
  'buildPayoffPath',
  'buildPrincipalSettlementPlan',
  'buildSensitivityGrid',
  'buildSharedPlans',
  'capacityLimits',
  'checkPolicy',
  'comparePlans',
  'costOfDoingNothing',
  'dayCountFraction',
  'diminishedObligation',
  'expectPlan',
  'explainPolicy',
  'extendPolicy',
  'isRepaymentError',
  'lateFee',
  'lenderMeasures',
  'lintPolicy',
  'minimumPayment',
  'netPresentValue',
  'parsePlan',
  'parsePolicy',
  'planCourse',
  'proposeCounterOffer',
  'proposePlans',
  'regZRepaymentEstimates',
  'revolvingInterest',
  'solveAnnualRate',
  'solveAnnuity',
  'solveInternalRate',
  'solveTerm',
  'stressPlan',
  'yearlyRates',
];

/** Every value that the door for words gives out. */
const EXPLAIN_VALUES = [
  'LOCALES',
  'agreementTerms',
  'chartSeries',
  'comparisonCsv',
  'comparisonMarkdown',
  'costDisclosure',
  'documentMarkdown',
  'explainComparison',
  'explainCounterOffer',
  'explainInfeasible',
  'explainPlan',
  'explainProposal',
  'explainVerdict',
  'explanationText',
  'offerSeries',
  'repaymentBox',
  'representativeExample',
  'scheduleCsv',
  'scheduleMarkdown',
];

/** Every value that the door for tests gives out. */
const TESTING_VALUES = [
  'STORIES',
  'accountArbitrary',
  'affordabilityArbitrary',
  'assessmentInputArbitrary',
  'baselinesInputArbitrary',
  'calculatorInputArbitrary',
  'capacityLimitsInputArbitrary',
  'checkInputArbitrary',
  'checkInvariants',
  'comparisonInputArbitrary',
  'explainPolicyInputArbitrary',
  'lenderMeasuresInputArbitrary',
  'loanArbitrary',
  'offerInputArbitrary',
  'parsePolicyInputArbitrary',
  'planArbitrary',
  'planInputArbitrary',
  'planMatchers',
  'policyArbitrary',
  'proposalInputArbitrary',
  'sensitivityInputArbitrary',
  'sharedPlansInputArbitrary',
  'solveTermInputArbitrary',
  'stressInputArbitrary',
  'termsArbitrary',
];

interface Documented {
  readonly name: string;
  readonly path: string;
  readonly comment: string;
}

/** Every exported function of the sources with the comment above it. */
const functions: readonly Documented[] = sourceFiles('src').flatMap(({ path, text }) => {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  return file.statements
    .filter(ts.isFunctionDeclaration)
    .filter((node) => node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .map((node) => ({
      name: node.name?.text ?? '',
      path,
      comment: (ts.getLeadingCommentRanges(text, node.pos) ?? [])
        .map(({ pos, end }) => text.slice(pos, end))
        .join('\n'),
    }));
});

describe('the public door', () => {
  it('gives out the values that are listed', () => {
    expect(Object.keys(library).sort()).toEqual(PUBLIC_VALUES);
    expect(Object.keys(explain).sort()).toEqual(EXPLAIN_VALUES);
    expect(Object.keys(testing).sort()).toEqual(TESTING_VALUES);
  });

  it('gives out every type that a plan and what is asked of one consist of', () => {
    const door = readFileSync(join(ROOT, 'src/index.ts'), 'utf8');
    const plans = readFileSync(join(ROOT, 'src/plans/index.ts'), 'utf8');
    const ofPlans = /export type \{([^}]*)\} from '\.\/plan\.ts'/.exec(plans)?.[1]?.split(',') ?? [];
    const inputs = [...plans.matchAll(/\b\w+Input\b/g)].map(([name]) => name);
    const types = [...ofPlans.map((name) => name.trim()), ...inputs];
    expect(types.length).toBeGreaterThan(15);
    const given = (name: string): boolean => new RegExp(`\\btype ${name},`).test(door);
    expect(types.filter((name) => name !== '' && !given(name))).toEqual([]);
  });
});

describe('exported functions', () => {
  it.each(functions)('$name in $path has a doc comment', ({ comment }) => {
    expect(comment).toMatch(/\/\*\*/);
  });

  const publicFunctions = functions.filter(
    ({ name }) => [...PUBLIC_VALUES, ...EXPLAIN_VALUES, ...TESTING_VALUES].includes(name) && name !== 'capacityLimits',
  );

  it.each(publicFunctions)('$name says what it returns', ({ comment }) => {
    expect(comment).toContain('@returns');
  });
});

interface Example {
  readonly title: string;
  readonly code: string;
}

function examplesOf({ name, comment }: Documented): readonly Example[] {
  return comment
    .split('@example')
    .slice(1)
    .map((part) => {
      const [title = '', ...lines] = part
        .replace(/\*\/[\s\S]*$/, '')
        .split('\n')
        .map((line) => line.replace(/^\s*\* ?/, ''));
      return { title: `${name}: ${title.trim()}`, code: lines.join('\n').split(/^@/m)[0] as string };
    });
}

describe('examples', () => {
  const examples = functions.flatMap(examplesOf);

  it.each(examples)('$title', ({ code }) => {
    expect(runExample(code)).toBeGreaterThan(0);
  });

  it('stand above every recipe, the assessment and every calculator', () => {
    const named = [
      'annuityParts',
      'assessAffordability',
      'buildExtendedTermPlan',
      'buildInstallmentPlan',
      'buildInterestReductionPlan',
      'buildLoanSchedule',
      'buildPrincipalSettlementPlan',
      'buildSensitivityGrid',
      'buildSharedPlans',
      'checkInvariants',
      'checkPolicy',
      'comparePlans',
      'dayCountFraction',
      'explainComparison',
      'explainCounterOffer',
      'explainInfeasible',
      'explainPlan',
      'explainPolicy',
      'explainProposal',
      'explainVerdict',
      'explanationText',
      'netPresentValue',
      'parsePlan',
      'proposeCounterOffer',
      'proposePlans',
      'solveAnnualRate',
      'solveAnnuity',
      'solveInternalRate',
      'solveTerm',
      'stressPlan',
      'yearlyRates',
    ];
    const shown = examples.map(({ title }) => title.split(':')[0]);
    expect(named.filter((name) => !shown.includes(name))).toEqual([]);
  });

  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const blocks = [...readme.matchAll(/```js\n([\s\S]*?)```/g)].map((match, index) => ({
    title: `block ${index + 1}`,
    code: match[1] as string,
  }));

  it.each(blocks)('README $title', ({ code }) => {
    expect(runExample(code)).toBeGreaterThan(0);
  });

  it('README shows the two commands and a worked call', () => {
    expect(readme).toContain('npm ci && npm start');
    expect(readme).toContain('npm ci && npm test');
    expect(blocks.length).toBeGreaterThan(0);
  });
});
