import { HARDSHIPS, OUTCOMES, PLAN_KINDS, PRODUCTS } from '../account/index.ts';
import {
  DISCLOSED_METHODS,
  EARLY_SETTLEMENTS,
  type RuleKind,
  SAID_BY_AGREEMENT,
  UNDERTAKINGS,
} from '../policy/index.ts';
import { ARREARS } from '../schedule/index.ts';
import type { Draw } from './fastCheck.ts';
import type { RuleDrawing } from './ruleDrawing.ts';
import { bracketsDraw, breachDraw, classesDraw, rateLimitDraw, tiersDraw, waiverDraw } from './ruleTables.ts';

/** Parameters of every kind of rule. A kind without a row does not compile. */
export const RULE_PARAMS = {
  'longest-term': ({ fields, count }) => fields({ months: count(6, 120) }),
  'smallest-installment': ({ fields, amount }) => fields({ amount: amount(0, 30_000) }),
  'rate-floor': (drawing) => rateLimitDraw(drawing, 600),
  'rate-ceiling': (drawing) => rateLimitDraw(drawing, 3_600),
  'largest-waiver': waiverDraw,
  'settlement-window': ({ fields, count }) => fields({ months: count(0, 60) }, { installments: count(1, 60) }),
  'settlement-share': ({ fc, fields, share }) => fields({ share, of: fc.constantFrom('claim', 'principal') }),
  eligibility: ({ fc, fields, several, countRange, count, amount }) =>
    fields(
      {},
      {
        daysPastDue: countRange(400),
        products: several(PRODUCTS),
        hardship: several(HARDSHIPS),
        arrangements: fields(
          { outcome: fc.constantFrom(...OUTCOMES, 'any'), most: count(0, 5) },
          { withinMonths: count(1, 60) },
        ),
        debtToMonthlyIncome: countRange(40),
        largestDebt: amount(0, 100_000_000),
        willing: fc.constant(true),
      },
    ),
  'no-negative-amortization': ({ fields }) => fields({}),
  'disposable-income-share': ({ fc, fields, share }) => fields({ share }, { countsOtherExpenses: fc.boolean() }),
  'all-debt-to-income': ({ fields, share }) => fields({ share }),
  'living-minimum': ({ fields, list, amount }) =>
    fields({ byHouseholdSize: list(amount(0, 300_000)), perAdditionalMember: amount(0, 100_000) }),
  'authority-tiers': tiersDraw,
  'term-range': ({ countRange }) => countRange(240),
  'installment-range': ({ amountRange }) => amountRange(1_000_000),
  'plan-amount-range': ({ fc, fields, amount }) =>
    fields(
      { least: amount(0, 1_000_000) },
      { most: amount(1_000_000, 100_000_000), of: fc.constantFrom('claim', 'principal', 'cash') },
    ),
  'total-yearly-cost': ({ fc, fields, rate }) =>
    fields({ rate, basis: fc.constantFrom('nominal-irr', 'effective-irr') }, { countsFees: fc.boolean() }),
  'no-rate-above-original': ({ fields }) => fields({}),
  'no-capitalization': ({ fields, several }) => fields({ buckets: several(ARREARS) }),
  'no-compound-interest': ({ fields }) => fields({}),
  'balance-not-escalating': ({ fields }) => fields({}),
  'principal-forgiveness': ({ fc, fields }) => fields({ allowed: fc.boolean() }),
  'plan-frequency': ({ fc, fields, several, count }) =>
    fc.oneof(
      fields(
        { most: count(1, 5) },
        { withinMonths: count(1, 60), coolingMonths: count(1, 60), planKinds: several(PLAN_KINDS) },
      ),
      fields({ accountAgeMonths: count(1, 60) }, { coolingMonths: count(1, 60) }),
    ),
  'renegotiation-ban': ({ fields, several }) => fields({}, { exceptOutcomes: several(OUTCOMES) }),
  'economic-loss': ({ fields, share }) => fields({ share }),
  'no-increase-of-total': ({ fc, fields, share }) => fields({}, { tolerance: share, sameDates: fc.boolean() }),
  'upfront-payment': ({ someOf, several, share }) => someOf({ largestShare: share, neverPays: several(ARREARS) }),
  'restructuring-term': ({ fields, count }) => fields({ months: count(0, 120) }),
  're-age': ({ someOf, fields, list, count }) =>
    someOf({
      windows: list(fields({ most: count(1, 5), withinMonths: count(1, 60) })),
      accountAgeMonths: count(1, 60),
      consecutivePayments: count(1, 12),
    }),
  'delinquency-class': classesDraw,
  'charge-off': ({ fc, someOf, count }) =>
    someOf({ fromDaysPastDue: count(1, 720), forgivenPartAtOnce: fc.constant(true) }),
  'observation-period': ({ fc, fields, count }) =>
    fields(
      { months: count(0, 24), from: fc.constantFrom('start', 'first-due-date'), leaves: fc.constant('restructured') },
      { payments: count(1, 24) },
    ),
  'budget-guideline': ({ fc, fields, list, amount }) => {
    const table = { byHouseholdSize: list(amount(0, 200_000)), perAdditionalMember: amount(0, 50_000) };
    return fields({ categories: list(fields({ category: fc.constantFrom('housing', 'food'), ...table })) });
  },
  'response-deadline': ({ fields, count }) => fields({ days: count(0, 120) }),
  'minimum-payment': ({ fc, fields, share, amount }) =>
    fields({}, { interestAndFees: fc.boolean(), principalShare: share, floor: amount(0, 30_000) }),
  'late-fee': ({ someOf, share, amount }) => someOf({ largestShare: share, largestAmount: amount(0, 10_000) }),
  'payment-allocation': bracketsDraw,
  'grace-period': ({ someOf, count, amount }) => someOf({ days: count(0, 30), amount: amount(0, 10_000) }),
  'interest-moratorium': ({ fields, count }) => fields({ days: count(1, 180) }, { repeatMonths: count(1, 24) }),
  'early-settlement': ({ fields, several }) => fields({ allowed: several(EARLY_SETTLEMENTS) }),
  'upfront-interest-ban': ({ fields }) => fields({}),
  'breach-consequence': breachDraw,
  'reporting-code': ({ fc, fields, amount }) => fields({ code: fc.constant('AC') }, { fromWaived: amount(0, 10_000) }),
  'required-agreement': ({ someOf, several }) =>
    someOf({ items: several(SAID_BY_AGREEMENT), undertakings: several(UNDERTAKINGS) }),
  'disclosed-rate': ({ fc, fields, share, count }) =>
    fields(
      { method: fc.constantFrom(...DISCLOSED_METHODS), decimals: count(3, 10) },
      { tolerance: fields({ above: share, below: share }) },
    ),
  'repayment-estimate': ({ fields, count, amount }) =>
    fields({ months: count(1, 120) }, { roundedTo: amount(1, 10_000) }),
} as const satisfies Record<RuleKind, (drawing: RuleDrawing) => Draw<unknown>>;
