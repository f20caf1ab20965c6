import { currencyDigits } from '../input/index.ts';
import type { CounterOffer, PresentedObstacle, TermMove } from '../offers/index.ts';
import type { Plan } from '../plans/index.ts';
import { COUNTER_OFFER_FIELDS } from './counterOfferField.ts';
import type { Explanation, Section, Sentence } from './explanation.ts';
import type { Locale } from './locale.ts';
import { RULE_NAMES } from './ruleNames.ts';
import { type Speaker, speaker } from './speaker.ts';
import { COUNTER_OFFER_EN } from './texts/counterOffer.en.ts';
import type { CounterOfferKey } from './texts/counterOffer.ts';
import { COUNTER_OFFER_ZH_CN } from './texts/counterOffer.zhCN.ts';
import { checkTold, type ExplainOptions } from './told.ts';
import type { Texts } from './wording.ts';

const TEXTS = { en: COUNTER_OFFER_EN, 'zh-CN': COUNTER_OFFER_ZH_CN } as const satisfies Record<
  Locale,
  Texts<CounterOfferKey>
>;
type Say = Speaker<CounterOfferKey>;

/**
 * Tells a counter-offer in sentences: what stands in the way, the smallest change of each term that is enough alone,
 * and the two that are enough together, each with the plan that it makes.
 *
 * Staff is told the rules that stand in the way, and of which terms no change alone is enough.
 *
 * @returns Sections of sentences, each with the values it tells, as plain JSON.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 *
 * @example What would make a plan of 72 months pass?
 * import { proposeCounterOffer } from 'repayment-plan';
 * import { explainCounterOffer } from 'repayment-plan/explain';
 * const account = {
 *   accountId: 'A-1001', currency: 'CNY', asOf: '2026-11-21', product: 'credit-card',
 *   balances: { principal: '50000.00', interest: '3120.55', compoundInterest: '0.00', penalties: '860.00', fees: '0.00' },
 *   contract: { rate: '18.25%' }, delinquency: { daysPastDue: 97, cyclesPastDue: 4 }, openedOn: '2021-03-01',
 * };
 * const policy = {
 *   policyId: 'example-bank',
 *   rules: [{
 *     id: 'bank.longest-term', kind: 'longest-term', params: { months: 60 }, severity: 'error', level: 'practice',
 *     citation: { instrument: 'Example Bank, hardship policy (illustrative)' }, verification: 'primary',
 *   }],
 * };
 * const terms = { installments: 72, rate: '0%' };
 * const counter = proposeCounterOffer({ account, policy, kind: 'interest-reduction', terms });
 * const { sections } = explainCounterOffer(counter, { locale: 'en', audience: 'customer' });
 * sections[2].sentences[0].text; // 'Number of installments: 60 in place of 72.'
 */
export function explainCounterOffer(counterOffer: CounterOffer, options: ExplainOptions): Explanation {
  const digits = currencyDigits({ account: (counterOffer as CounterOffer | null | undefined)?.plan });
  checkTold('explain a counter-offer', { counterOffer: COUNTER_OFFER_FIELDS[digits] }, { counterOffer, options });
  const { locale, audience } = options;
  const say = speaker(TEXTS[locale], locale, counterOffer.plan.currency);
  const { outcome, obstacles, moves, notEnough, combined, plan } = counterOffer;
  const title = say('title', {}).text;
  const isStaff = audience === 'staff';
  const section = (id: 'obstacles' | 'moves' | 'combined' | 'not-enough', sentences: readonly Sentence[]): Section => ({
    id,
    title: say(id, {}).text,
    sentences,
  });
  const sections: readonly Section[] = [
    { id: 'outcome', title, sentences: [say(outcome, {})] },
    section(
      'obstacles',
      obstacles.flatMap((obstacle) => [
        obstacleSentence(obstacle, say),
        ...(isStaff ? ruleSentences(obstacle, plan, say, locale) : []),
      ]),
    ),
    section(
      'moves',
      moves.flatMap((move) => [moveSentence(move, say), resultSentence(move.plan, say)]),
    ),
    section(
      'combined',
      combined ? [...combined.moves.map((move) => moveSentence(move, say)), resultSentence(combined.plan, say)] : [],
    ),
    section('not-enough', isStaff ? notEnough.map((axis) => say(`not-enough.${axis}`, {})) : []),
  ];
  return { locale, audience, title, sections: sections.filter(({ sentences }) => sentences.length > 0) };
}

function obstacleSentence(obstacle: PresentedObstacle, say: Say): Sentence {
  switch (obstacle.constraint) {
    case 'capacity': {
      const { month, due, capacity } = obstacle;
      return say('capacity', { month, due, capacity });
    }
    case 'largest-installment': {
      const { installment, most } = obstacle;
      return say('largest-installment', { installment, most });
    }
    default:
      return say(obstacle.constraint, {});
  }
}

/** The rules that stand in the way, named by what the plan's verdict says of them. */
function ruleSentences(obstacle: PresentedObstacle, { verdict }: Plan, say: Say, locale: Locale): readonly Sentence[] {
  if (obstacle.constraint !== 'policy') return [];
  return verdict.findings
    .filter(({ rule }) => obstacle.rules.includes(rule))
    .map(({ rule, kind }) => say('rule', { rule }, { kind: RULE_NAMES[locale][kind] }));
}

function moveSentence({ axis, from, to }: TermMove, say: Say): Sentence {
  return say(`move.${axis}`, { from, to });
}

function resultSentence({ totals }: Plan, say: Say): Sentence {
  const { installments, installment, paid } = totals;
  return say('result', { installments, installment, paid });
}
