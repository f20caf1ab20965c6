import { FREQUENCIES } from '../calendar/index.ts';
import { type CrossRule, counted } from '../input/index.ts';
import type { LoanTerms } from './loanSchema.ts';

type Rules = readonly (CrossRule | false)[];

/** What a loan cannot say at once. Each row is a rule and the field it shows at. */
export function loanContradictions(loan: LoanTerms): Rules {
  return [...scaleRules(loan), ...dateRules(loan), ...countRules(loan), ...rateRules(loan), ...patternRules(loan)];
}

function scaleRules({ currency, minorDigits }: LoanTerms): Rules {
  return [
    (currency === undefined) === (minorDigits === undefined) && {
      path: ['minorDigits'],
      rule: 'must be given where there is no currency, and only there',
    },
  ];
}

function dateRules({ startDate, frequency, every, firstDueDate, dueDays, dueDates, endDate }: LoanTerms): Rules {
  const days = frequency === 'semi-monthly' ? 2 : 1;
  const rule = 'must be left out where due dates are listed';
  const [first = 0, second = 32] = dueDays ?? [];
  const unordered = dueDates?.some((date, index) => index > 0 && date <= (dueDates[index - 1] as string)) === true;
  return [
    dueDates !== undefined && frequency !== undefined && { path: ['frequency'], rule },
    dueDates !== undefined && firstDueDate !== undefined && { path: ['firstDueDate'], rule },
    dueDates !== undefined && dueDays !== undefined && { path: ['dueDays'], rule },
    dueDates !== undefined && endDate !== undefined && { path: ['endDate'], rule },
    unordered && { path: ['dueDates'], rule: 'must ascend' },
    dueDates !== undefined &&
      (dueDates[0] as string) < startDate && { path: ['dueDates', 0], rule: `must not be before ${startDate}` },
    firstDueDate !== undefined &&
      firstDueDate < startDate && { path: ['firstDueDate'], rule: `must not be before ${startDate}` },
    endDate !== undefined && endDate <= startDate && { path: ['endDate'], rule: `must be after ${startDate}` },
    dueDays !== undefined &&
      dueDays.length !== days && { path: ['dueDays'], rule: `must name ${days} of the month's days` },
    (first >= second || (second < 32 && first > 27)) && {
      path: ['dueDays'],
      rule: 'must ascend and begin by the 27th: February would have one of the two',
    },
    frequency === 'semi-monthly' && every > 1 && { path: ['every'], rule: 'must be 1 for twice a month' },
  ];
}

function countRules({ installments, payment, dueDates, endDate, pattern }: LoanTerms): Rules {
  const isCounted = installments !== undefined || dueDates !== undefined || endDate !== undefined;
  const takesPayment = pattern.kind === 'level-payment' || pattern.kind === 'interest-first';
  const statesAmounts = pattern.kind === 'irregular' || pattern.kind === 'stated-principal';
  return [
    !isCounted &&
      payment === undefined &&
      !statesAmounts && { path: ['installments'], rule: 'must be given without a payment, due dates or an end date' },
    installments !== undefined &&
      endDate !== undefined && { path: ['installments'], rule: 'must be left out where there is an end date' },
    installments !== undefined &&
      dueDates !== undefined &&
      installments > dueDates.length && {
        path: ['installments'],
        rule: `must be at most ${counted(dueDates.length, 'due date')}, as listed`,
      },
    payment !== undefined &&
      !takesPayment && { path: ['payment'], rule: `must be left out with the pattern ${pattern.kind}` },
  ];
}

function rateRules({ rate, rateSteps, changes, frequency = 'monthly', every }: LoanTerms): Rules {
  const isUneven = FREQUENCIES[frequency].periodsPerYear % every !== 0;
  const unordered = rateSteps.some(({ from }, index) => index > 0 && from <= (rateSteps[index - 1]?.from as string));
  const isEffective = [rate, ...rateSteps.map((step) => step.rate)].some(({ quoted }) => quoted === 'effective');
  const rule = 'must be nominal where a year is no whole number of periods';
  return [
    unordered && { path: ['rateSteps'], rule: 'must ascend by date' },
    isUneven && isEffective && { path: ['rate'], rule },
    ...changes.map(
      (change, index) =>
        isUneven &&
        change.kind === 'rate' &&
        change.rate.quoted === 'effective' && { path: ['changes', index, 'rate'], rule },
    ),
  ];
}

function patternRules({
  pattern,
  principal,
  changes,
  capitalizedUntil,
  downPayment,
  installments = Number.POSITIVE_INFINITY,
}: LoanTerms): Rules {
  const isFlat = pattern.kind === 'flat-rate';
  return [
    typeof downPayment === 'bigint' &&
      downPayment > principal && { path: ['downPayment'], rule: 'must be at most the principal' },
    pattern.kind === 'balloon' &&
      pattern.amount > principal && { path: ['pattern', 'amount'], rule: 'must be at most the principal' },
    pattern.kind === 'interest-first' &&
      pattern.interestOnly >= installments && {
        path: ['pattern', 'interestOnly'],
        rule: `must be less than ${counted(installments, 'installment')}`,
      },
    isFlat && changes.length > 0 && { path: ['changes'], rule: 'must be left out with a flat rate' },
    isFlat && capitalizedUntil !== null && { path: ['capitalizedUntil'], rule: 'must be left out with a flat rate' },
  ];
}
