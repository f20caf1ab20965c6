import * as z from 'zod/mini';
import type { PlanKind } from '../account/index.ts';
import { currencyField, sentenceField } from '../input/index.ts';
import type { BaselineKind, Comparison, ComparisonRow, RowDifferences } from '../offers/index.ts';
import type { Explanation, Section, Sentence } from './explanation.ts';
import { isZero } from './isZero.ts';
import type { Audience, Locale } from './locale.ts';
import { KIND_NAMES } from './proposalWords.ts';
import { type Speaker, speaker } from './speaker.ts';
import { COMPARISON_EN } from './texts/comparison.en.ts';
import type { ComparisonKey } from './texts/comparison.ts';
import { COMPARISON_ZH_CN } from './texts/comparison.zhCN.ts';
import { checkTold, type ExplainOptions } from './told.ts';
import type { Texts } from './wording.ts';

const TEXTS = { en: COMPARISON_EN, 'zh-CN': COMPARISON_ZH_CN } as const satisfies Record<Locale, Texts<ComparisonKey>>;
const figure = z.nullable(z.union([sentenceField, z.number()]));
const figures = <Name extends string>(...names: readonly Name[]) =>
  z.object(Object.fromEntries(names.map((name) => [name, figure])) as Record<Name, typeof figure>);
const COMPARISON = z.object({
  currency: currencyField,
  against: sentenceField,
  rows: z.array(
    z.intersection(
      z.object({
        name: sentenceField,
        kind: sentenceField,
        differences: figures(
          'installment',
          'installments',
          'months',
          'totalPaid',
          'interestAndFees',
          'waived',
          'presentValue',
          'loss',
        ),
      }),
      figures(
        'installment',
        'installments',
        'months',
        'totalPaid',
        'saving',
        'finalDate',
        'downPayment',
        'interestAndFees',
        'waived',
        'balanceLeft',
        'paymentToCapacity',
        'effectiveRate',
        'presentValue',
        'loss',
        'lossShare',
        'authority',
        'verdict',
      ),
    ),
  ),
});

/** What each audience hears of differences, in this order. */
const DIFFERENCES = {
  customer: ['installment', 'installments', 'months', 'totalPaid', 'interestAndFees', 'waived'],
  staff: ['installment', 'installments', 'months', 'totalPaid', 'interestAndFees', 'waived', 'presentValue', 'loss'],
} as const satisfies Record<Audience, readonly (keyof RowDifferences)[]>;

type Say = Speaker<ComparisonKey>;

/**
 * Tells a comparison in sentences: a section for each row, with its figures and how it differs from the row that all
 * are compared with. Doing nothing, minimum payments and the contract are named in words.
 *
 * The value of a difference is told without its sign, which the words say. Customers hear nothing of present values,
 * losses, the policy and authority.
 *
 * @returns Sections of sentences, each with the values it tells, as plain JSON.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 *
 * @example What do 24 months change beside 12?
 * import { buildInstallmentPlan, comparePlans, expectPlan } from 'repayment-plan';
 * import { explainComparison } from 'repayment-plan/explain';
 * const account = {
 *   accountId: 'A-1001', currency: 'CNY', asOf: '2026-11-21', product: 'credit-card',
 *   balances: { principal: '1200.00', interest: '0.00', compoundInterest: '0.00', penalties: '0.00', fees: '0.00' },
 *   contract: { rate: '12%' }, delinquency: { daysPastDue: 40, cyclesPastDue: 2 }, openedOn: '2021-03-01',
 * };
 * const plans = [12, 24].map((installments) => expectPlan(buildInstallmentPlan({ account, terms: { installments } })));
 * const { sections } = explainComparison(comparePlans({ plans }), { locale: 'en', audience: 'customer' });
 * sections[1].title; // 'Plan 2: Installment plan'
 * sections[1].sentences.some(({ text }) => text === 'It takes 12 months longer.'); // true
 */
export function explainComparison(comparison: Comparison, options: ExplainOptions): Explanation {
  checkTold('explain a comparison', { comparison: COMPARISON }, { comparison, options });
  const { locale, audience } = options;
  const say = speaker(TEXTS[locale], locale, comparison.currency);
  const sections = comparison.rows.map((row): Section => {
    const isChosen = row.name === comparison.against;
    const differences = isChosen ? [say('chosen', {})] : differenceSentences(row, say, audience);
    return {
      id: row.name,
      title: titleOf(row, say, locale),
      sentences: [
        ...figureSentences(row, say),
        ...(audience === 'staff' ? staffSentences(row, say) : []),
        ...differences,
      ],
    };
  });
  return { locale, audience, title: say('title', {}).text, sections };
}

const BASELINES = ['contract', 'minimum-payments', 'doing-nothing'] as const satisfies readonly BaselineKind[];

/** Offers and plans by their number, baselines by their kind. */
function titleOf({ source, kind, name }: ComparisonRow, say: Say, locale: Locale): string {
  if (source === 'baseline') {
    const known = BASELINES.find((baseline) => baseline === kind);
    return known === undefined ? kind : say(known, {}).text;
  }
  return say(source, { number: name.replace(/\D/g, '') }, { kind: KIND_NAMES[locale][kind as PlanKind] }).text;
}

function figureSentences(row: ComparisonRow, say: Say): readonly Sentence[] {
  const { installment, installments, totalPaid, months, finalDate, downPayment, interestAndFees, waived, balanceLeft } =
    row;
  return [
    ...(isZero(downPayment) ? [] : [say('down-payment', { downPayment })]),
    installment === null || installments === 0
      ? say('pays.nothing', { totalPaid })
      : say('pays', { installments, installment, totalPaid }),
    ...(months === null ? [] : [say('months', { months })]),
    ...(finalDate === null ? [] : [say('ends', { finalDate })]),
    say('cost', { interestAndFees }),
    ...(isZero(waived) ? [] : [say('waived', { waived })]),
    ...(isZero(balanceLeft) ? [] : [say('left', { balanceLeft })]),
  ];
}

const VERDICTS = ['compliant', 'needs-approval', 'refused', 'unchecked'] as const;

function staffSentences(row: ComparisonRow, say: Say): readonly Sentence[] {
  const { paymentToCapacity, effectiveRate, presentValue, loss, lossShare, authority } = row;
  const verdict = VERDICTS.find((outcome) => outcome === row.verdict);
  return [
    ...(paymentToCapacity === null ? [] : [say('capacity', { paymentToCapacity })]),
    ...(effectiveRate === null ? [] : [say('rate', { effectiveRate })]),
    say('value', { presentValue }),
    ...(loss === null || lossShare === null ? [] : [say('loss', { loss, lossShare })]),
    ...(verdict === undefined ? [] : [say(`verdict.${verdict}`, {})]),
    ...(authority === null ? [] : [say('authority', { authority })]),
  ];
}

function differenceSentences(row: ComparisonRow, say: Say, audience: Audience): readonly Sentence[] {
  const told = DIFFERENCES[audience].flatMap((figure) => {
    const difference = row.differences[figure];
    return difference === null ? [] : signed(say, figure, difference);
  });
  const sentences = [...told, ...signed(say, 'saving', row.saving)];
  return sentences.length > 0 ? sentences : [say('same', {})];
}

/** A difference without its sign, which the words say; nothing where there is none. */
function signed(say: Say, figure: keyof RowDifferences | 'saving', difference: string | number): readonly Sentence[] {
  if (isZero(String(difference))) return [];
  const isLess = String(difference).startsWith('-');
  const value = typeof difference === 'number' ? Math.abs(difference) : difference.replace('-', '');
  return [say(`${figure}.${isLess ? 'less' : 'more'}`, { [figure]: value })];
}
