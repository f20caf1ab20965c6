import { addDays } from '../calendar/index.ts';
import { formatFraction } from '../money/index.ts';
import type { Agreement } from '../policy/index.ts';
import type { ResolvedTerms } from './plan.ts';
import type { Request } from './request.ts';
import type { Solved } from './solveDraft.ts';
import type { CommonTerms } from './termsSchema.ts';

/** Every term of a solved plan as plain JSON: given, defaulted and solved ones alike. */
export function presentTerms({ draft, schedule, solvedFor }: Solved): ResolvedTerms {
  const { request, ratePath, downPayment } = draft;
  const { terms, dates, money } = request;
  return {
    startDate: dates.startDate,
    firstDueDate: dates.firstDueDate,
    frequency: dates.frequency,
    dueDays: dates.dueDays,
    dueDatesListed: terms.dueDates !== undefined,
    businessDays: dates.businessDays,
    installments: schedule.rows.length,
    rate: [
      { from: addDays(dates.startDate, 1), rate: formatFraction(ratePath.initial) },
      ...ratePath.steps.map(({ from, rate }) => ({ from, rate: formatFraction(rate) })),
    ],
    dayCount: dates.dayCount,
    oddPeriod: dates.oddPeriod,
    pattern: presentPattern(terms.pattern, money),
    holiday: terms.holiday,
    downPayment: money(downPayment),
    paymentMultiple: money(request.paymentMultiple),
    rounding: request.rounding,
    accrualUntilStart: terms.accrualUntilStart,
    program: terms.program ?? null,
    agreement: terms.agreement ? presentAgreement(terms.agreement, request) : null,
    solvedFor,
  };
}

function presentAgreement(agreement: Agreement, { money }: Request): ResolvedTerms['agreement'] {
  const { allocation, grace, breach, earlySettlement, reportingCode, disclosedRates, repaymentEstimate } = agreement;
  return {
    items: agreement.items,
    undertakings: agreement.undertakings,
    allocation: allocation ?? null,
    grace: grace ? { days: grace.days, amount: money(grace.amount) } : null,
    breach: breach ?? null,
    earlySettlement: earlySettlement ?? null,
    reAges: agreement.reAges,
    reportingCode: reportingCode ?? null,
    disclosedRates: disclosedRates.map(({ method, rate }) => ({ method, rate: formatFraction(rate) })),
    repaymentEstimate: repaymentEstimate
      ? { months: repaymentEstimate.months, payment: money(repaymentEstimate.payment) }
      : null,
  };
}

/** @returns A pattern as plain JSON. */
export function presentPattern(pattern: CommonTerms['pattern'], money: Request['money']): ResolvedTerms['pattern'] {
  switch (pattern.kind) {
    case 'flat-fee':
      return { kind: pattern.kind, feePerInstallment: formatFraction(pattern.feePerInstallment) };
    case 'balloon':
      return { kind: pattern.kind, amount: money(pattern.amount) };
    case 'irregular':
      return {
        kind: pattern.kind,
        payments: pattern.payments.map(({ fromInstallment, payment }) => ({
          fromInstallment,
          payment: money(payment),
        })),
      };
    case 'step-up':
      return {
        kind: pattern.kind,
        steps: Array.isArray(pattern.steps)
          ? pattern.steps.map(({ from, multiple }) => ({ from, multiple: formatFraction(multiple) }))
          : {
              percentage: formatFraction((pattern.steps as PercentageSteps).percentage),
              every: (pattern.steps as PercentageSteps).every,
            },
      };
    default:
      return pattern;
  }
}

type PercentageSteps = Exclude<Extract<CommonTerms['pattern'], { kind: 'step-up' }>['steps'], readonly unknown[]>;
