import { SCORING_WEIGHTS } from 'repayment-plan';
import { KINDS } from '../answers.ts';
import { ref, type Schema } from './published.ts';
import { COUNT, DATE, DECIMAL, each, FLAG, list, object, oneOf, orNull, TEXT, VALUES } from './shapes.ts';

const TRACE = list(ref('TraceStep'), 'Why each number is what it is.');
const MONTH: Schema = { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}$' };

const CUSTOMER_AXES = Object.keys(SCORING_WEIGHTS.customer);
const LENDER_AXES = Object.keys(SCORING_WEIGHTS.lender);

const side = (axes: readonly string[]) => object({ total: DECIMAL, axes: object(each(axes, orNull(DECIMAL))) });

const OFFER = object({
  rank: COUNT,
  kind: oneOf(...KINDS),
  family: TEXT,
  plan: ref('Plan'),
  scores: object({ total: DECIMAL, customer: side(CUSTOMER_AXES), lender: side(LENDER_AXES) }),
  authority: orNull(TEXT),
  reasons: list(TEXT),
  bestOn: list(oneOf(...CUSTOMER_AXES, ...LENDER_AXES)),
  pareto: FLAG,
  dominatedBy: orNull(COUNT),
});

const TRIED = each(['candidates', 'infeasible', 'overCapacity', 'refused', 'passed'], COUNT);

const PROPOSAL = object(
  {
    outcome: oneOf('offers', 'none'),
    accountId: TEXT,
    currency: TEXT,
    offers: list(ref('Offer')),
    considered: object(TRIED),
    families: list(object({ family: TEXT, kind: oneOf(...KINDS), ...TRIED, offered: COUNT, reason: orNull(TEXT) })),
    leftOut: list(object({ kind: oneOf(...KINDS), reason: TEXT })),
    weights: object({
      sides: object(each(['customer', 'lender'], COUNT)),
      customer: object(each(CUSTOMER_AXES, COUNT)),
      lender: object(each(LENDER_AXES, COUNT)),
    }),
  },
  'A short list of plans that both sides can accept.',
);

const ASSESSMENT = object(
  {
    currency: TEXT,
    months: list(
      object({
        month: MONTH,
        ...each(['income', 'essentialExpenses', 'otherExpenses', 'debtPayments', 'incomeAfterDebts'], DECIMAL),
        ...each(['disposable', 'capacity', 'shortfall'], DECIMAL),
        ...each(['debtAllowance', 'paymentToIncome', 'debtToIncome', 'cover'], orNull(DECIMAL)),
      }),
    ),
    lowestCapacity: DECIMAL,
    shortMonths: list(object({ month: MONTH, missing: DECIMAL })),
    availableFunds: orNull(object({ amount: DECIMAL, from: DATE })),
    trace: TRACE,
  },
  'What a budget can carry, month by month.',
);

const COMPARISON = object(
  {
    currency: TEXT,
    against: TEXT,
    rows: list(
      object({
        name: TEXT,
        source: oneOf('offer', 'plan', 'baseline'),
        kind: TEXT,
        ...each(['family', 'verdict', 'authority'], orNull(TEXT)),
        installments: COUNT,
        months: orNull(COUNT),
        ...each(['firstDate', 'finalDate'], orNull(DATE)),
        ...each(['downPayment', 'totalPaid', 'balanceLeft', 'interestAndFees', 'waived'], DECIMAL),
        ...each(['presentValue', 'saving'], DECIMAL),
        ...each(['installment', 'effectiveRate', 'paymentToCapacity', 'loss', 'lossShare'], orNull(DECIMAL)),
        differences: object({
          installments: COUNT,
          months: orNull(COUNT),
          ...each(['totalPaid', 'interestAndFees', 'waived', 'presentValue'], DECIMAL),
          ...each(['installment', 'loss'], orNull(DECIMAL)),
        }),
      }),
    ),
  },
  'Plans, offers and baselines side by side.',
);

const INFEASIBLE = object(
  {
    outcome: { type: 'string', const: 'infeasible' },
    kind: oneOf(...KINDS),
    accountId: TEXT,
    currency: TEXT,
    constraint: oneOf(
      'payment-at-or-below-interest',
      'longest-term',
      'capacity-zero',
      'capacity',
      'rate-floor-zero',
      'payments-end-early',
      'principal-waiver-not-in-policy',
      'exceeds-balance',
      'payment-below-interest',
    ),
    message: TEXT,
    values: VALUES,
    nearest: object({
      payment: orNull(DECIMAL),
      installments: orNull(COUNT),
      principalShare: orNull(DECIMAL),
    }),
    trace: TRACE,
  },
  'A question without an answer: what binds, and the nearest terms that would do. It is data, not an error.',
);

const EXPLANATION = object(
  {
    locale: oneOf('zh-CN', 'en'),
    audience: oneOf('customer', 'staff'),
    title: TEXT,
    sections: list(
      object({ id: TEXT, title: TEXT, sentences: list(object({ key: TEXT, text: TEXT, values: VALUES })) }),
    ),
  },
  'A result in sentences, each with the values that it tells.',
);

/** What the library answers and publishes no schema of. */
export const ANSWER_SCHEMAS: Readonly<Record<string, Schema>> = {
  TraceStep: object({ step: TEXT, formula: TEXT, values: VALUES, result: { type: ['string', 'number'] } }),
  Offer: OFFER,
  Proposal: PROPOSAL,
  Assessment: ASSESSMENT,
  Comparison: COMPARISON,
  Infeasible: INFEASIBLE,
  Explanation: EXPLANATION,
};
