import * as z from 'zod/mini';
import {
  type RegZRepaymentEstimates,
  type RepaymentEstimatesInput,
  regZRepaymentEstimates,
} from '../calculators/index.ts';
import { nameField, parseInput, strictObject } from '../input/index.ts';
import { documentOf, type ItemDraft, type PlanDocument } from './document.ts';
import { localeField } from './documentFields.ts';
import { INSTRUMENTS } from './documentSources.ts';
import { documentWording, type Say } from './documentWording.ts';
import type { Locale } from './locale.ts';
import { REPAYMENT_BOX_EN } from './texts/repaymentBox.en.ts';
import { REPAYMENT_BOX_ZH_CN } from './texts/repaymentBox.zhCN.ts';

const TEXTS = { en: REPAYMENT_BOX_EN, 'zh-CN': REPAYMENT_BOX_ZH_CN } as const;

/** Why a statement shows no box. */
const EXEMPTIONS = ['charge-card', 'paid-in-full-twice', 'minimum-pays-everything'] as const;
type Exemption = (typeof EXEMPTIONS)[number];

const OPTIONS = strictObject({
  locale: localeField,
  counselingNumber: z.optional(nameField),
  exemption: z.optional(z.enum(EXEMPTIONS)),
});

/** What {@link repaymentBox} takes beside the balances. */
export interface RepaymentBoxOptions {
  readonly locale: Locale;
  /** The toll-free number for information about credit counseling. */
  readonly counselingNumber?: string;
  /** Why no box is shown, where the issuer knows so. */
  readonly exemption?: Exemption;
}

type BoxItemId = 'warning' | 'minimum-only' | 'in-36-months' | 'counseling' | 'exempt';

/** The repayment box of a credit card statement. */
export interface RepaymentBox extends PlanDocument<BoxItemId> {
  readonly estimates: RegZRepaymentEstimates;
  /** What the box shows; `exempt` where it is not shown at all. */
  readonly discloses: RegZRepaymentEstimates['discloses'] | 'exempt';
  readonly exemption: Exemption | null;
}

/**
 * The repayment box of a credit card statement under Regulation Z.
 *
 * The warning; minimum payments alone, in months where they are fewer than 24 and in whole years otherwise, and what
 * they cost; the payment, cost and savings of 36 months, unless that takes three years or less anyway or is less than
 * the minimum payment; the number to call about credit counseling. Where minimum payments never repay the balance,
 * another warning and the payment over 36 months stand instead. No box is shown for an exempt account or cycle: one that
 * the first minimum payment pays off is found, others are named by the issuer.
 * Rounding: as `regZRepaymentEstimates`. Warnings are in the words of the regulation; in Chinese they are translated.
 *
 * @param estimates - What `regZRepaymentEstimates` takes; dollars.
 * @param options.locale - 'zh-CN' or 'en'.
 * @param options.counselingNumber - Named as missing where it is not given.
 * @param options.exemption - 'charge-card' | 'paid-in-full-twice' | 'minimum-pays-everything'.
 * @returns The document with the estimates: plain JSON; `documentMarkdown` writes it as Markdown.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 * @see 12 CFR 1026.7(b)(12) (verification: primary); Appendix M1 and M2 (see `regZRepaymentEstimates`)
 *
 * @example What does the statement of the sample of Appendix M2 show?
 * import { repaymentBox } from 'repayment-plan/explain';
 * const box = repaymentBox(
 *   {
 *     balances: [
 *       { balance: '500.00', apr: '17%', promotional: { apr: '0%', months: 6 } },
 *       { balance: '250.00', apr: '17%' },
 *       { balance: '250.00', apr: '21%' },
 *     ],
 *     minimumPayment: { share: '2%', floor: '20.00' },
 *   },
 *   { locale: 'en', counselingNumber: '1-800-555-0100' },
 * );
 * box.discloses; // 'both'
 * box.items[1].sentences[0].values; // { number: 8 }
 * box.items[2].sentences[0].values; // { payment: '35.45' }
 * box.complete; // true
 */
export function repaymentBox(estimates: RepaymentEstimatesInput, options: RepaymentBoxOptions): RepaymentBox {
  const { locale, counselingNumber, exemption: given } = parseInput('write a repayment box', OPTIONS, options);
  const estimated = regZRepaymentEstimates(estimates);
  const exemption = given ?? (estimated.minimumOnly?.months === 1 ? 'minimum-pays-everything' : null);
  const discloses = exemption ? 'exempt' : estimated.discloses;
  const say = documentWording(TEXTS[locale], locale, 'USD');
  const context = { estimates: estimated, counselingNumber, exemption, say };
  const sources = [
    { ...INSTRUMENTS.repaymentDisclosures, covers: say('covers-box').text },
    { ...INSTRUMENTS.repaymentEstimates, covers: say('covers-estimates').text },
  ];
  const items = BOXES[discloses].map((item) => ITEMS[item](context));
  return { ...documentOf<BoxItemId>(locale, say, sources, items), estimates: estimated, discloses, exemption };
}

/** Which items stand in which box, in the order of the regulation. */
const BOXES = {
  both: ['warning', 'minimum-only', 'in-36-months', 'counseling'],
  'minimum-only': ['warning', 'minimum-only', 'counseling'],
  'no-amortization-warning': ['warning', 'in-36-months', 'counseling'],
  exempt: ['exempt'],
} as const satisfies Record<RepaymentBox['discloses'], readonly BoxItemId[]>;

interface BoxContext {
  readonly estimates: RegZRepaymentEstimates;
  readonly counselingNumber: string | undefined;
  readonly exemption: Exemption | null;
  readonly say: Say<keyof typeof REPAYMENT_BOX_EN>;
}

const ITEMS = {
  warning: ({ estimates, say }) => ({
    id: 'warning',
    sentences: estimates.minimumOnly ? [say('warning')] : [say('warning-no-amortization'), say('warning-pay-more')],
  }),
  'minimum-only': ({ estimates: { minimumOnly }, say }) => ({
    id: 'minimum-only',
    sentences: minimumOnly
      ? [
          say(`minimum-${minimumOnly.stated.unit}`, { number: minimumOnly.stated.number }),
          say('minimum-cost', { totalCost: minimumOnly.totalCost }),
          say('assumptions'),
        ]
      : [],
  }),
  'in-36-months': ({ estimates: { in36Months, minimumOnly }, say }) => ({
    id: 'in-36-months',
    sentences: [
      say('payment', { payment: in36Months.payment }),
      say('three-years'),
      ...(minimumOnly ? [say('total-cost', { totalCost: in36Months.totalCost })] : []),
      ...(in36Months.savings === null ? [] : [say('savings', { savings: in36Months.savings })]),
    ],
  }),
  counseling: ({ counselingNumber, say }) =>
    counselingNumber === undefined
      ? {
          id: 'counseling',
          sentences: [],
          missing: [{ field: 'counselingNumber', supply: say('supply-counseling').text }],
        }
      : { id: 'counseling', sentences: [say('counseling', { telephone: counselingNumber })] },
  exempt: ({ exemption, say }) => ({ id: 'exempt', sentences: exemption ? [say(`exempt-${exemption}`)] : [] }),
} as const satisfies Record<BoxItemId, (context: BoxContext) => ItemDraft<BoxItemId>>;
