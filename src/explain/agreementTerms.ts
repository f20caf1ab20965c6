import * as z from 'zod/mini';
import { currencyDigits, forDigits, parseInput, strictObject } from '../input/index.ts';
import { MAX_PLAN_VALUES, PLAN_SCHEMAS, type Plan } from '../plans/index.ts';
import { AGREEMENT_ITEMS, type AgreementItemId } from './agreementItems.ts';
import { documentOf, type PlanDocument } from './document.ts';
import { localeField, wordsField } from './documentFields.ts';
import { INSTRUMENTS } from './documentSources.ts';
import { documentWording } from './documentWording.ts';
import type { Locale } from './locale.ts';
import { AGREEMENT_TERMS_EN } from './texts/agreementTerms.en.ts';
import { AGREEMENT_TERMS_ZH_CN } from './texts/agreementTerms.zhCN.ts';

const ACTION = 'write agreement terms';
const TEXTS = { en: AGREEMENT_TERMS_EN, 'zh-CN': AGREEMENT_TERMS_ZH_CN } as const;

const SCHEMAS = forDigits((digits) =>
  strictObject({
    plan: PLAN_SCHEMAS[digits],
    locale: localeField,
    supplied: z._default(
      strictObject({
        annualFee: z.optional(z.enum(['charged', 'not-charged'])),
        rightsAndDuties: z.optional(wordsField),
        defaultLiability: z.optional(wordsField),
        otherTerms: z.optional(wordsField),
      }),
      {},
    ),
  }),
);

/** What {@link agreementTerms} takes beside the plan. */
export interface AgreementTermsOptions {
  readonly locale: Locale;
  /** What no plan knows; words stand in the document as they are given. */
  readonly supplied?: {
    /** Whether the annual fee of the card is charged while the plan runs. */
    readonly annualFee?: 'charged' | 'not-charged';
    readonly rightsAndDuties?: string;
    readonly defaultLiability?: string;
    readonly otherTerms?: string;
  };
}

/** The terms of a personalized installment agreement: six items. */
export type AgreementTerms = PlanDocument<AgreementItemId>;

/**
 * The six items that article 70 asks of a personalized installment agreement, one to one, in words.
 *
 * What the plan knows is filled in: balance, structure, currency, installments, what accrues, and whatever
 * `terms.agreement` says. What it does not is named, with what to supply: that an agreement is said to hold a text
 * (`items`) is not the text. Sentences keep the values that they speak of, exactly as the plan has them.
 *
 * @param plan - A finished plan, of any kind.
 * @param options.locale - 'zh-CN' or 'en'.
 * @param options.supplied - What no plan knows: words up to 10,000 characters, and whether the annual fee is charged.
 * @returns The document: plain JSON; `documentMarkdown` writes it as Markdown.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 * @see 商业银行信用卡业务监督管理办法 (银监会令2011年第2号), article 70 (verification: primary)
 *
 * @example Which terms does an agreement still lack?
 * import { buildInstallmentPlan, expectPlan } from 'repayment-plan';
 * import { agreementTerms } from 'repayment-plan/explain';
 * const account = {
 *   accountId: 'A-1001', currency: 'CNY', asOf: '2026-11-21', product: 'credit-card',
 *   balances: { principal: '50000.00', interest: '0.00', compoundInterest: '0.00', penalties: '0.00', fees: '0.00' },
 *   contract: { rate: '18.25%' }, delinquency: { daysPastDue: 97, cyclesPastDue: 4 }, openedOn: '2021-03-01',
 * };
 * const agreement = { undertakings: ['no-new-credit-card'] };
 * const plan = expectPlan(buildInstallmentPlan({ account, terms: { installments: 60, rate: '0%', agreement } }));
 * const { items } = agreementTerms(plan, { locale: 'en', supplied: { annualFee: 'not-charged' } });
 * items.length; // 6
 * items.filter(({ status }) => status === 'missing').map(({ id }) => id); // ['rights-duties-liability', 'other']
 * items[2].sentences[1].text; // 'No interest accrues during the plan.'
 */
export function agreementTerms(plan: Plan, options: AgreementTermsOptions): AgreementTerms {
  const schema = SCHEMAS[currencyDigits({ account: plan })];
  const read = parseInput(ACTION, schema, { ...options, plan }, MAX_PLAN_VALUES);
  const say = documentWording(TEXTS[read.locale], read.locale, plan.currency);
  const context = { plan, pattern: read.plan.terms.pattern.kind, supplied: read.supplied, say };
  const sources = [{ ...INSTRUMENTS.article70, covers: say('covers-contents').text }];
  return documentOf<AgreementItemId>(
    read.locale,
    say,
    sources,
    AGREEMENT_ITEMS.map((item) => item(context)),
  );
}
