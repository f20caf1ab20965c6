import { equals, type Law, type LawSubject } from './law.ts';

type Verdict = LawSubject['plan']['verdict'];

/** The outcome of a verdict follows from its findings: a rule of severity error that failed refuses, and so on. */
export const verdictFollowsFindings: Law = (subject) => {
  const { verdict, terms, claim } = subject.plan;
  const barred = verdict.outcome === 'unchecked' || verdict.outcome === 'refused';
  return [
    equals(subject, 'verdict.outcome', [verdict.outcome, outcomeOf(verdict)], 'which follows from the findings'),
    {
      where: 'verdict.authority',
      holds: !barred || verdict.authority === null,
      message: `is ${verdict.authority}, where nobody may grant the plan`,
    },
    {
      where: 'verdict.findings',
      holds: verdict.policyId !== null || verdict.findings.length === 0,
      message: 'speak of a policy that is not named',
    },
    equals(subject, 'verdict.asOf', [verdict.asOf, terms.startDate], 'the start of the plan'),
    equals(subject, 'claim.date', [claim.date, terms.startDate], 'the start of the plan'),
  ];
};

function outcomeOf({ policyId, authority, findings }: Verdict): Verdict['outcome'] {
  if (policyId === null) return 'unchecked';
  const failed = (severity: 'error' | 'approval'): boolean =>
    findings.some((finding) => finding.result === 'failed' && finding.severity === severity);
  if (failed('error')) return 'refused';
  if (!failed('approval')) return 'compliant';
  return authority === null ? 'refused' : 'needs-approval';
}

/** A plan fits where no month is short, and its tightest month says the same. */
export const fitFollowsMonths: Law = (subject) => {
  const { affordability } = subject.plan;
  if (!affordability) return [];
  const { fits, shortMonths, tightestMonth } = affordability;
  const tightest = tightestMonth === null || tightestMonth.due <= tightestMonth.capacity;
  return [
    equals(subject, 'affordability.fits', [fits, shortMonths.length === 0], 'as months are short or not'),
    equals(subject, 'affordability.fits', [fits, tightest], 'as the tightest month says'),
  ];
};
