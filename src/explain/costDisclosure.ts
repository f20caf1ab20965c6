import * as z from 'zod/mini';
import {
  amountField,
  currencyDigits,
  type FractionInput,
  forDigits,
  fractionField,
  listOf,
  nameField,
  parseInput,
  strictObject,
} from '../input/index.ts';
import { type Amount, type Fraction, formatAmount, formatFraction, type Ratio } from '../money/index.ts';
import { MAX_PLAN_VALUES, PLAN_SCHEMAS, type Plan } from '../plans/index.ts';
import { CHARGES, type Charge, type ChargeId, chargesOf } from './costCharges.ts';
import { COST_ITEMS, type CostItemId } from './costItems.ts';
import { documentOf, type PlanDocument } from './document.ts';
import { localeField, wordsField } from './documentFields.ts';
import { INSTRUMENTS } from './documentSources.ts';
import { documentWording } from './documentWording.ts';
import type { Locale } from './locale.ts';
import { COST_DISCLOSURE_EN } from './texts/costDisclosure.en.ts';
import { COST_DISCLOSURE_ZH_CN } from './texts/costDisclosure.zhCN.ts';

const ACTION = 'write a cost disclosure';
const TEXTS = { en: COST_DISCLOSURE_EN, 'zh-CN': COST_DISCLOSURE_ZH_CN } as const;
const MAX_STATED = 50;
/** A hundredth of a percent. */
const RATE_DECIMALS = 4;

const inWords = { item: nameField, method: wordsField, rate: wordsField, recipient: nameField };
const contingentField = strictObject(inWords);

const recipientFields = Object.fromEntries(CHARGES.map((id) => [id, z.optional(nameField)])) as Record<
  ChargeId,
  z.ZodMiniOptional<typeof nameField>
>;

const SCHEMAS = forDigits((digits) =>
  strictObject({
    plan: PLAN_SCHEMAS[digits],
    locale: localeField,
    recipients: z._default(strictObject(recipientFields), {}),
    contingent: z.optional(listOf(contingentField, MAX_STATED)),
    thirdParties: z.optional(listOf(strictObject({ ...inWords, amount: amountField(digits) }), MAX_STATED)),
    yearlyCostWithThirdParties: z.optional(fractionField),
    noOtherCharges: z._default(z.boolean(), false),
  }),
);

/** A charge that arises only on default or early settlement, in words. */
export interface ContingentCharge {
  readonly item: string;
  readonly method: string;
  readonly rate: string;
  readonly recipient: string;
}

/** A charge of somebody else than the lender, such as a guarantor, where the plan is kept; the plan does not hold it. */
export interface ThirdPartyCharge extends ContingentCharge {
  readonly amount: Amount;
}

/** What {@link costDisclosure} takes beside the plan: what no plan knows. */
export interface CostDisclosureOptions {
  readonly locale: Locale;
  /** Who receives each charge. */
  readonly recipients?: Readonly<Partial<Record<ChargeId, string>>>;
  /** Every charge on default or early settlement; an empty list where there is none. */
  readonly contingent?: readonly ContingentCharge[];
  /** Every charge of a third party where the plan is kept; an empty list where there is none. */
  readonly thirdParties?: readonly ThirdPartyCharge[];
  /** The yearly cost with what third parties charge, which depends on when they do. */
  readonly yearlyCostWithThirdParties?: FractionInput;
  /** Whether the lender states that nothing else is charged; `agreement.items` may say so as well. */
  readonly noOtherCharges?: boolean;
}

/** The cost disclosure form with its figures, exactly as they stand in the plan. */
export interface CostDisclosure extends PlanDocument<CostItemId> {
  readonly principal: Amount;
  readonly charges: readonly (Charge & { readonly recipient: string | null })[];
  /** Principal and charges: everything paid to the lender. */
  readonly paid: Amount;
  /** What third parties charge in all; null where that is not stated. */
  readonly toThirdParties: Amount | null;
  /** To a hundredth of a percent, without third parties; null where the payments come to no rate. */
  readonly annualRates: { readonly effective: Fraction | null; readonly nominal: Fraction | null };
}

/**
 * The statement of the whole cost that is due before a personal loan or an installment is agreed, from 2026-08-01 on.
 *
 * Principal to be paid; every charge with method, rate, amount and recipient; the yearly cost of a plan that is kept;
 * what arises only on default or early settlement, apart; and that there is nothing else. Principal and charges add up
 * to everything paid to the lender. What a plan cannot know is named with what to supply: recipients, charges of third
 * parties and the yearly cost with them, charges on default and early settlement, and the statement that nothing else is charged, which is
 * made only where both of these are known. How it is shown (on line: a window with a forced reading time) is the
 * channel's business.
 * Rounding: each yearly rate once, half expand, to a hundredth of a percent.
 *
 * @param plan - A finished plan, of any kind.
 * @param options.locale - 'zh-CN' or 'en'.
 * @param options.recipients - By charge, such as `{ interest: 'The bank' }`.
 * @param options.contingent - Charges on default or early settlement, in words.
 * @param options.thirdParties - Charges of others than the lender, with their amounts.
 * @param options.yearlyCostWithThirdParties - Such as '13.84%'; only where third parties charge something.
 * @param options.noOtherCharges - The lender's statement. @default false
 * @returns The document with its figures: plain JSON; `documentMarkdown` writes it as Markdown.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 * @see 个人贷款业务明示综合融资成本规定 (金规〔2026〕2号) (verification: secondary)
 * @see 中国人民银行公告〔2021〕第3号, yearly rate (verification: secondary)
 *
 * @example What does a plan cost in all?
 * import { buildInstallmentPlan, expectPlan } from 'repayment-plan';
 * import { costDisclosure } from 'repayment-plan/explain';
 * const account = {
 *   accountId: 'A-1001', currency: 'CNY', asOf: '2026-11-21', product: 'credit-card',
 *   balances: { principal: '12000.00', interest: '0.00', compoundInterest: '0.00', penalties: '300.00', fees: '0.00' },
 *   contract: { rate: '18.25%' }, delinquency: { daysPastDue: 97, cyclesPastDue: 4 }, openedOn: '2021-03-01',
 * };
 * const terms = { startDate: '2026-11-21', installments: 12, rate: '0%' };
 * const plan = expectPlan(buildInstallmentPlan({ account, terms }));
 * const disclosure = costDisclosure(plan, { locale: 'en', recipients: { 'arrears-penalties': 'The bank' } });
 * disclosure.charges.map(({ id, amount }) => [id, amount]); // [['arrears-penalties', '300.00']]
 * disclosure.paid; // '12300.00'
 * disclosure.items.filter(({ status }) => status === 'missing').map(({ id }) => id); // ['charges', 'contingent', 'no-other-charges']
 */
export function costDisclosure(plan: Plan, options: CostDisclosureOptions): CostDisclosure {
  const digits = currencyDigits({ account: plan });
  const read = parseInput(ACTION, SCHEMAS[digits], { ...options, plan }, MAX_PLAN_VALUES);
  const { recipients, contingent, thirdParties, yearlyCostWithThirdParties, noOtherCharges } = read;
  const say = documentWording(TEXTS[read.locale], read.locale, plan.currency);
  const annualRate = (method: 'effective-irr' | 'nominal-irr'): Fraction | null =>
    rounded(read.plan.cost.annualRates.find((rate) => rate.method === method)?.rate);
  const figures = {
    principal: plan.treatment.principal.payable,
    charges: chargesOf(plan, read.plan, digits).map((charge) => ({
      ...charge,
      recipient: recipients[charge.id] ?? null,
    })),
    paid: plan.totals.paid,
    toThirdParties: thirdParties
      ? formatAmount(
          thirdParties.reduce((sum, { amount }) => sum + amount, 0n),
          digits,
        )
      : null,
    annualRates: { effective: annualRate('effective-irr'), nominal: annualRate('nominal-irr') },
  };
  const context = {
    plan,
    figures,
    contingent: feeIsUnsaid(plan, contingent) ? undefined : contingent,
    thirdParties: thirdParties?.map((charge) => ({ ...charge, amount: formatAmount(charge.amount, digits) })),
    yearlyCost: rounded(yearlyCostWithThirdParties),
    noOtherCharges,
    say,
  };
  const sources = [
    { ...INSTRUMENTS.costStatement, covers: say('covers-form').text },
    { ...INSTRUMENTS.yearlyRates, covers: say('covers-rate').text },
  ];
  const items = COST_ITEMS.map((item) => item(context));
  return { ...documentOf<CostItemId>(read.locale, say, sources, items), ...figures };
}

/** Where the agreement has a fee on early settlement, no charges at all are not all of them. */
function feeIsUnsaid({ terms }: Plan, contingent: readonly ContingentCharge[] | undefined): boolean {
  return terms.agreement?.earlySettlement === 'fee' && contingent?.length === 0;
}

function rounded(rate: Ratio | null | undefined): Fraction | null {
  return rate ? formatFraction(rate, RATE_DECIMALS, 'halfExpand') : null;
}
