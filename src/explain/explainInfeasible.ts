import * as z from 'zod/mini';
import { PLAN_KINDS } from '../account/index.ts';
import {
  countField,
  currencyField,
  forDigits,
  nameField,
  parseInput,
  sentenceField,
  strictObject,
  writtenAmountField,
  writtenFractionField,
} from '../input/index.ts';
import { isCurrency, MINOR_DIGITS } from '../money/index.ts';
import type { Constraint, Infeasible } from '../plans/index.ts';
import type { Explanation, Section, Sentence } from './explanation.ts';
import { speaker } from './speaker.ts';
import { INFEASIBLE_EN } from './texts/infeasible.en.ts';
import type { InfeasibleKey } from './texts/infeasible.ts';
import { INFEASIBLE_ZH_CN } from './texts/infeasible.zhCN.ts';
import { type ExplainOptions, toldFields } from './told.ts';
import type { Texts } from './wording.ts';

const TEXTS = { en: INFEASIBLE_EN, 'zh-CN': INFEASIBLE_ZH_CN } as const satisfies Record<string, Texts<InfeasibleKey>>;

/** How the nearest payment is told under each constraint: one that is added to the type and not here does not compile. */
const CONSTRAINTS = {
  'payment-at-or-below-interest': 'nearest.payment',
  'longest-term': 'nearest.payment',
  'capacity-zero': 'nearest.payment',
  capacity: 'nearest.payment',
  'rate-floor-zero': 'nearest.payment',
  'payments-end-early': 'nearest.payment',
  'principal-waiver-not-in-policy': 'nearest.payment',
  'exceeds-balance': 'nearest.payment-most',
  'payment-below-interest': 'nearest.payment-least',
} as const satisfies Record<Constraint, InfeasibleKey>;

const MAX_INSTALLMENTS_TOLD = 100_000;

const SCHEMAS = forDigits((digits) =>
  strictObject({
    infeasible: strictObject({
      outcome: z.literal('infeasible'),
      kind: z.enum(PLAN_KINDS),
      accountId: nameField,
      currency: currencyField,
      constraint: z.enum(Object.keys(CONSTRAINTS) as [Constraint, ...Constraint[]]),
      message: sentenceField,
      values: z.record(nameField, z.union([sentenceField, z.number()])),
      nearest: strictObject({
        payment: z.nullable(writtenAmountField(digits)),
        installments: z.nullable(countField(0, MAX_INSTALLMENTS_TOLD)),
        principalShare: z.nullable(writtenFractionField),
      }),
      trace: z.array(z.any()),
    }),
    options: strictObject(toldFields),
  }),
);

/**
 * Tells why a question has no plan for an answer: what binds, and the nearest terms that would do.
 *
 * Staff also read the figures that were found. Rounding: none.
 *
 * @returns Sections of sentences, each with the values it tells, as plain JSON.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 *
 * @example Why can 10.00 a month not be agreed on?
 * import { buildInstallmentPlan } from 'repayment-plan';
 * import { explainInfeasible } from 'repayment-plan/explain';
 * const account = {
 *   accountId: 'A-1001', currency: 'CNY', asOf: '2026-11-21', product: 'credit-card',
 *   balances: { principal: '1200.00', interest: '0.00', compoundInterest: '0.00', penalties: '0.00', fees: '0.00' },
 *   contract: { rate: '18%' }, delinquency: { daysPastDue: 97, cyclesPastDue: 4 }, openedOn: '2021-03-01',
 * };
 * const infeasible = buildInstallmentPlan({ account, terms: { payment: '10.00', rate: '12%' } });
 * const { sections } = explainInfeasible(infeasible, { locale: 'en', audience: 'customer' });
 * sections[0].sentences[0].text; // 'The payment is not above the first interest and fee, so the debt would never be repaid.'
 */
export function explainInfeasible(infeasible: Infeasible, options: ExplainOptions): Explanation {
  const given: unknown = (infeasible as Infeasible | null | undefined)?.currency;
  const schema = SCHEMAS[isCurrency(given) ? MINOR_DIGITS[given] : 2];
  parseInput('explain why there is no plan', schema, { infeasible, options });
  const { locale, audience } = options;
  const { constraint, currency, nearest, values } = infeasible;
  const say = speaker<InfeasibleKey>(TEXTS[locale], locale, currency);
  const section = (id: 'reason' | 'nearest' | 'figures', sentences: readonly Sentence[]): readonly Section[] =>
    sentences.length === 0 ? [] : [{ id, title: say(`section.${id}`, {}).text, sentences }];
  const { payment, installments, principalShare } = nearest;
  const isTooShort = constraint === 'longest-term' && !('installment' in values);
  const changes = [
    ...(payment === null ? [] : [say(CONSTRAINTS[constraint], { payment })]),
    ...(installments === null ? [] : [say('nearest.installments', { installments })]),
    ...(principalShare === null ? [] : [say('nearest.principalShare', { principalShare })]),
  ];
  const figures = Object.entries(values).map(([name, value]) =>
    say(figureKey(TEXTS[locale], name, value), { value }, { name }),
  );
  const sections = [
    ...section('reason', [say(`constraint.${isTooShort ? 'no-due-date' : constraint}`, {})]),
    ...section('nearest', changes.length > 0 ? changes : [say('nearest.none', {})]),
    ...section('figures', audience === 'staff' ? figures : []),
  ];
  return { locale, audience, title: say('title', {}).text, sections };
}

const MONTH = /^\d{4}-\d\d$/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** A figure has the text of its name; the number of an installment is told as one, and what is no figure as it stands. */
function figureKey(texts: Texts<InfeasibleKey>, name: string, value: string | number): InfeasibleKey {
  const key = `figure.${name === 'installment' && typeof value === 'number' ? 'number' : name}`;
  const isFigure = (name === 'month' ? MONTH : NUMBER).test(String(value));
  return isFigure && Object.hasOwn(texts, key) ? (key as InfeasibleKey) : 'figure.other';
}
