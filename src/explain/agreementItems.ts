import type { AgreedTerms, Plan, ReadPlan } from '../plans/index.ts';
import { BUCKETS } from '../schedule/index.ts';
import type { ItemDraft, MissingField } from './document.ts';
import type { Say } from './documentWording.ts';
import type { Sentence } from './explanation.ts';
import { isSome } from './isSome.ts';
import { ratesInTerm } from './ratesInTerm.ts';
import type { AGREEMENT_TERMS_EN } from './texts/agreementTerms.en.ts';

/** The six items of article 70, in its order. */
export type AgreementItemId = 'debt' | 'repayment' | 'accrual' | 'undertaking' | 'rights-duties-liability' | 'other';

/** What the items are written from. */
export interface AgreementContext {
  readonly plan: Plan;
  readonly pattern: ReadPlan['terms']['pattern']['kind'];
  readonly supplied: {
    readonly annualFee?: 'charged' | 'not-charged' | undefined;
    readonly rightsAndDuties?: string | undefined;
    readonly defaultLiability?: string | undefined;
    readonly otherTerms?: string | undefined;
  };
  readonly say: Say<keyof typeof AGREEMENT_TERMS_EN>;
}

type Item = (context: AgreementContext) => ItemDraft<AgreementItemId>;
type Undertaking = AgreedTerms['undertakings'][number];

/** Item 4 is about credit that the customer does not take, item 5 about collection; what is left is item 6. */
const NO_NEW_CREDIT: readonly Undertaking[] = ['no-new-credit-card', 'no-new-credit'];
const COLLECTION: readonly Undertaking[] = ['collection-stops', 'recording-kept'];

const debt: Item = ({ plan, say }) => {
  const { claim, currency, totals, treatment } = plan;
  const column = (key: 'part' | 'owed' | 'waived'): string => say(`column-${key}`).text;
  const amount = (text: string): string => say('amount', { amount: text }).text;
  const parts = BUCKETS.flatMap((bucket) => {
    const { waivedOnSigning, waivedOnCompletion, capitalized } = treatment[bucket];
    return [
      isSome(waivedOnSigning) && say('waived-on-signing', { bucket: word(bucket, say), amount: waivedOnSigning }),
      isSome(waivedOnCompletion) &&
        say('waived-on-completion', { bucket: word(bucket, say), amount: waivedOnCompletion }),
      isSome(capitalized) && say('capitalized', { bucket: word(bucket, say), amount: capitalized }),
    ].filter((sentence) => sentence !== false);
  });
  return {
    id: 'debt',
    sentences: [say('debt-total', { date: claim.date, total: claim.total, currency }), ...parts],
    table: {
      columns: [column('part'), column('owed'), column('waived')],
      rows: BUCKETS.map((bucket) => [
        word(bucket, say),
        amount(claim.balances[bucket]),
        amount(totals.waivedByBucket[bucket]),
      ]),
    },
  };
};

const repayment: Item = ({ plan, pattern, say }) => {
  const { terms, totals, currency, schedule } = plan;
  const column = (key: 'number' | 'due-date' | 'payment'): string => say(`column-${key}`).text;
  const { installments, startDate, holiday } = terms;
  return {
    id: 'repayment',
    sentences: [
      say('term', { start: startDate, end: totals.finalDueDate, installments }),
      say(terms.dueDatesListed ? 'frequency-listed' : `frequency-${terms.frequency}`),
      say(`pattern-${pattern}`),
      ...(holiday ? [say('holiday', { installments: holiday.installments })] : []),
      ...(isSome(totals.downPayment) ? [say('down-payment', { date: startDate, amount: totals.downPayment })] : []),
      say('payment-currency', { currency }),
    ],
    table: {
      columns: [column('number'), column('due-date'), column('payment')],
      rows: schedule.map(({ number, dueDate, payment }) => [
        String(number),
        say('date', { date: dueDate }).text,
        say('amount', { amount: payment }).text,
      ]),
    },
  };
};

const accrual: Item = ({ plan, pattern, supplied: { annualFee }, say }) => {
  const { totals, terms } = plan;
  const rates = ratesInTerm(plan).map(({ from, rate }) => say('interest-rate', { from, rate }));
  const fee =
    pattern === 'flat-fee'
      ? say('fee-flat', { share: String(terms.pattern['feePerInstallment']), fees: totals.fees })
      : say('fee-none');
  return {
    id: 'accrual',
    sentences: [
      ...(annualFee ? [say(`annual-fee-${annualFee}`)] : []),
      ...(isSome(totals.interest)
        ? [say('interest', { interest: totals.interest }), ...rates]
        : [say('interest-none')]),
      fee,
    ],
    missing: annualFee ? [] : [{ field: 'supplied.annualFee', supply: say('supply-annual-fee').text }],
  };
};

const undertaking: Item = ({ plan, say }) => {
  const given = plan.terms.agreement?.undertakings ?? [];
  const supply = { field: 'plan.terms.agreement.undertakings', supply: say('supply-undertaking').text };
  return {
    id: 'undertaking',
    sentences: undertakings(given, say, (name) => NO_NEW_CREDIT.includes(name)),
    missing: given.includes('no-new-credit-card') ? [] : [supply],
  };
};

const rightsDutiesLiability: Item = ({ plan, supplied: { rightsAndDuties, defaultLiability }, say }) => {
  const agreement = plan.terms.agreement;
  const breach = breachSentences(agreement, say);
  const missing: MissingField[] = [];
  if (rightsAndDuties === undefined)
    missing.push({ field: 'supplied.rightsAndDuties', supply: say('supply-rights-and-duties').text });
  if (defaultLiability === undefined && breach.length === 0)
    missing.push({ field: 'supplied.defaultLiability', supply: say('supply-default-liability').text });
  return {
    id: 'rights-duties-liability',
    sentences: [
      ...words(rightsAndDuties, say),
      ...paymentSentences(agreement, say),
      ...undertakings(agreement?.undertakings ?? [], say, (name) => COLLECTION.includes(name)),
      ...breach,
      ...words(defaultLiability, say),
    ],
    missing,
  };
};

const other: Item = ({ plan, supplied: { otherTerms }, say }) => {
  const agreement = plan.terms.agreement;
  const sentences = [
    ...words(otherTerms, say),
    ...undertakings(
      agreement?.undertakings ?? [],
      say,
      (name) => !NO_NEW_CREDIT.includes(name) && !COLLECTION.includes(name),
    ),
    ...(agreement?.reAges ? [say('re-ages')] : []),
    ...(agreement?.reportingCode ? [say('reporting-code', { code: agreement.reportingCode })] : []),
  ];
  const supply = { field: 'supplied.otherTerms', supply: say('supply-other-terms').text };
  return { id: 'other', sentences, missing: sentences.length > 0 ? [] : [supply] };
};

/** The items in the order of the article. */
export const AGREEMENT_ITEMS: readonly Item[] = [debt, repayment, accrual, undertaking, rightsDutiesLiability, other];

type SayTerms = AgreementContext['say'];

function word(bucket: (typeof BUCKETS)[number], say: SayTerms): string {
  return say(`bucket-${bucket}`).text;
}

function words(given: string | undefined, say: SayTerms): readonly Sentence[] {
  return given === undefined ? [] : [say('words', { words: given })];
}

function undertakings(
  given: readonly Undertaking[],
  say: SayTerms,
  belongs: (name: Undertaking) => boolean,
): readonly Sentence[] {
  return given.filter(belongs).map((name) => say(`undertaking-${name}`));
}

/** How payments are applied, what still counts as kept, and what paying early brings. */
function paymentSentences(agreement: AgreedTerms | null, say: SayTerms): readonly Sentence[] {
  const sentences: Sentence[] = [];
  if (agreement?.allocation) {
    const order = agreement.allocation.map((bucket) => word(bucket, say)).join(say('next-in-order').text);
    sentences.push(say('allocation', { order }));
  }
  if (agreement?.grace) sentences.push(say('grace', agreement.grace));
  if (agreement?.earlySettlement) sentences.push(say(`early-settlement-${agreement.earlySettlement}`));
  return sentences;
}

function breachSentences(agreement: AgreedTerms | null, say: SayTerms): readonly Sentence[] {
  if (!agreement?.breach) return [];
  const { missedPayments, consequences } = agreement.breach;
  return [say('breach', { missedPayments }), ...consequences.map((name) => say(`breach-${name}`))];
}
