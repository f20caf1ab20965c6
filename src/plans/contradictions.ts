import { MAX_INSTALLMENTS, type PlanKind } from '../account/index.ts';
import { type CrossRule, counted } from '../input/index.ts';
import type { CommonTerms, InstallmentTerms, PrincipalSettlementTerms } from './termsSchema.ts';

type DateTerms = Partial<Pick<CommonTerms, 'dueDates' | 'frequency' | 'dueDays' | 'firstDueDate'>>;
type Rules = readonly (CrossRule | false)[];

/** What terms cannot say at once, whatever the account. Each row is a rule and the field it shows at. */
export function contradictions(terms: CommonTerms, kind: PlanKind): Rules {
  return [
    ...dateRules(terms),
    ...patternRules(terms, kind),
    ...rateRules(terms),
    ...holidayRules(terms),
    ...settlementRules(terms as CommonTerms & Partial<PrincipalSettlementTerms>),
  ];
}

/** What due dates cannot be at once. */
export function dateRules({ dueDates, frequency, dueDays, firstDueDate }: DateTerms): Rules {
  const count = frequency === 'semi-monthly' ? 2 : 1;
  const [first = 0, second = 32] = dueDays ?? [];
  const rule = 'must be left out where due dates are listed';
  return [
    dueDates !== undefined && frequency !== undefined && { path: ['frequency'], rule },
    dueDates !== undefined && firstDueDate !== undefined && { path: ['firstDueDate'], rule },
    dueDates !== undefined && dueDays !== undefined && { path: ['dueDays'], rule },
    !ascends(dueDates ?? []) && { path: ['dueDates'], rule: 'must ascend' },
    dueDays !== undefined &&
      dueDays.length !== count && { path: ['dueDays'], rule: `must name ${count} of the month's days` },
    first >= second && { path: ['dueDays'], rule: 'must ascend' },
    second < 32 &&
      first > 27 && { path: ['dueDays'], rule: 'must begin by the 27th: February would have one of the two' },
  ];
}

function patternRules(terms: CommonTerms, kind: PlanKind): Rules {
  const { pattern, payment } = terms;
  const installments = mostOf(terms);
  const { rate, stagedPayments = false } = terms as Partial<InstallmentTerms>;
  const flatFee = pattern.kind === 'flat-fee';
  const steps = pattern.kind === 'irregular' ? pattern.payments.map(({ fromInstallment }) => fromInstallment) : [1];
  const dated = pattern.kind === 'step-up' && Array.isArray(pattern.steps) ? pattern.steps.map(({ from }) => from) : [];
  const interestOnly = pattern.kind === 'interest-first' ? pattern.interestOnly : 0;
  return [
    flatFee && rate !== undefined && { path: ['rate'], rule: 'must be left out where a flat fee is agreed instead' },
    flatFee && kind === 'extended-term' && { path: ['pattern'], rule: 'must bear the contract rate, not a fee' },
    pattern.kind === 'irregular' &&
      payment !== undefined && { path: ['payment'], rule: 'must be left out where payments are stated one by one' },
    steps[0] !== 1 && { path: ['pattern', 'payments', 0, 'fromInstallment'], rule: 'must be 1' },
    !ascends(steps) && { path: ['pattern', 'payments'], rule: 'must ascend' },
    !ascends(dated) && { path: ['pattern', 'steps'], rule: 'must ascend' },
    interestOnly >= installments && {
      path: ['pattern', 'interestOnly'],
      rule: `must be less than ${counted(installments, 'installment')}`,
    },
    stagedPayments &&
      pattern.kind !== 'level-payment' && { path: ['stagedPayments'], rule: 'must go with level payments' },
    stagedPayments &&
      terms.holiday !== null && { path: ['stagedPayments'], rule: 'must not go with a payment holiday' },
  ];
}

/** Each number or date later than the one before. */
function ascends<Step extends number | string>(steps: readonly Step[]): boolean {
  return steps.every((step, index) => index === 0 || step > (steps[index - 1] as Step));
}

/** Steps may be told in any order, by installment or by date; two from the same one would leave the rate open. */
function rateRules(terms: CommonTerms): Rules {
  const { rate } = terms as Partial<InstallmentTerms>;
  if (!Array.isArray(rate)) return [];
  const starts = rate.map((step) => ('fromInstallment' in step ? step.fromInstallment : step.fromDate));
  return starts.map(
    (start, index) =>
      starts.indexOf(start) < index && { path: ['rate', index], rule: `must not begin at ${start} again` },
  );
}

/** The count, or the most that there can be of an open one. */
function mostOf({ installments, dueDates }: CommonTerms): number {
  return installments ?? dueDates?.length ?? MAX_INSTALLMENTS;
}

function holidayRules(terms: CommonTerms): Rules {
  const { holiday, pattern } = terms;
  if (!holiday) return [];
  const installments = mostOf(terms);
  return [
    pattern.kind === 'balloon' &&
      holiday.keeps === 'payment' && {
        path: ['holiday', 'keeps'],
        rule: 'must be the term where a balloon is agreed',
      },
    HOLIDAY_EXCLUDES.has(pattern.kind) && { path: ['holiday'], rule: `must not go with the pattern ${pattern.kind}` },
    holiday.after + holiday.installments >= installments && {
      path: ['holiday'],
      rule: `must end before the last of ${counted(installments, 'installment')}`,
    },
  ];
}

/** Patterns that say themselves what is paid when. */
const HOLIDAY_EXCLUDES: ReadonlySet<string> = new Set(['irregular', 'interest-first', 'step-up']);

function settlementRules(terms: CommonTerms & Partial<PrincipalSettlementTerms>): Rules {
  if (terms.lumpSum !== true) return [principalTwice(terms)];
  return [
    principalTwice(terms),
    (terms.installments ?? 1) !== 1 && { path: ['installments'], rule: 'must be 1 or left out for a lump sum' },
    terms.payment !== undefined && { path: ['payment'], rule: 'must be left out for a lump sum' },
    terms.pattern.kind !== 'level-payment' && { path: ['pattern'], rule: 'must be left out for a lump sum' },
  ];
}

function principalTwice({ principalShare, treatment }: Partial<PrincipalSettlementTerms>): CrossRule | false {
  return (
    principalShare !== undefined &&
    treatment?.principal !== undefined && {
      path: ['treatment', 'principal'],
      rule: 'must be left out where principalShare says how much is paid',
    }
  );
}
