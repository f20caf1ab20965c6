import * as z from 'zod/mini';
import { PLAN_KINDS } from '../account/index.ts';
import { currencyField, sentenceField } from '../input/index.ts';
import type { CustomerAxis, Offer, Proposal } from '../offers/index.ts';
import { countsInAll, SCORING_WEIGHTS } from '../offers/index.ts';
import type { Explanation, Section, Sentence } from './explanation.ts';
import { isZero } from './isZero.ts';
import type { Audience, Locale } from './locale.ts';
import { familyWords, KIND_NAMES, PROPOSAL_TEXTS, whyNotOffered } from './proposalWords.ts';
import { translated } from './reasonIn.ts';
import { type Speaker, speaker } from './speaker.ts';
import { FAMILIES_EN } from './texts/offers.en.ts';
import type { FamilyKey, OffersKey } from './texts/offers.ts';
import { FAMILY_REASONS_ZH_CN } from './texts/offers.zhCN.ts';
import { checkTold, type ExplainOptions } from './told.ts';
import { withHoles } from './withHoles.ts';
import { withValues } from './withValues.ts';

const kindField = z.enum(PLAN_KINDS);
const familyField = z.enum(Object.keys(FAMILIES_EN).map((key) => key.slice('family.'.length)) as [string]);
const counts = {
  candidates: z.number(),
  infeasible: z.number(),
  overCapacity: z.number(),
  refused: z.number(),
  passed: z.number(),
};
/** What is told of a plan. */
const planField = z.object({
  schedule: z.array(z.object({ payment: sentenceField })),
  totals: z.object({
    installments: z.number(),
    installment: sentenceField,
    lastInstallment: sentenceField,
    downPayment: sentenceField,
    paid: sentenceField,
    waived: sentenceField,
    finalDueDate: sentenceField,
  }),
  cost: z.object({ savingAgainstContract: z.nullable(sentenceField) }),
  lender: z.object({ loss: sentenceField, lossShare: sentenceField }),
  verdict: z.object({ outcome: sentenceField }),
});
/** What is told of a proposal; other fields are not read. */
const PROPOSAL = z.object({
  outcome: z.enum(['offers', 'none']),
  currency: currencyField,
  considered: z.object(counts),
  offers: z.array(
    z.object({
      rank: z.number(),
      kind: kindField,
      family: familyField,
      plan: planField,
      authority: z.nullable(sentenceField),
      bestOn: z.array(z.enum([...Object.keys(SCORING_WEIGHTS.customer), ...Object.keys(SCORING_WEIGHTS.lender)])),
      dominatedBy: z.nullable(z.number()),
    }),
  ),
  families: z.array(
    z.object({
      ...counts,
      family: familyField,
      kind: kindField,
      offered: z.number(),
      reason: z.nullable(sentenceField),
    }),
  ),
  leftOut: z.array(z.object({ kind: kindField })),
});

interface Told {
  readonly say: Speaker<OffersKey | FamilyKey>;
  readonly kinds: (typeof KIND_NAMES)[ExplainOptions['locale']];
  /** How a family is named. */
  readonly familyName: string;
  readonly audience: Audience;
  readonly locale: Locale;
}

/**
 * Tells a proposal in sentences: every offer with its payments, total, relief and why it is there; what binds where
 * there is none; and why other kinds are not among them.
 *
 * Staff is told of every family of plans that was left out and why, of losses, authority and dominance. Customers hear of kinds of plans, and that an offer has to be approved first.
 *
 * @returns Sections of sentences, each with the values it tells, as plain JSON.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 *
 * @example What is told of the first offer?
 * import { proposePlans } from 'repayment-plan';
 * import { explainProposal } from 'repayment-plan/explain';
 * const account = {
 *   accountId: 'A-1001', currency: 'CNY', asOf: '2026-11-21', product: 'credit-card',
 *   balances: { principal: '12000.00', interest: '0.00', compoundInterest: '0.00', penalties: '0.00', fees: '0.00' },
 *   contract: { rate: '12%' }, delinquency: { daysPastDue: 40, cyclesPastDue: 2 }, openedOn: '2021-03-01',
 * };
 * const affordability = {
 *   household: { adults: 1, dependants: 0 },
 *   income: [{ source: 'salary', amount: '900.00', frequency: 'monthly' }], expenses: [],
 * };
 * const proposal = proposePlans({ account, affordability });
 * const { sections } = explainProposal(proposal, { locale: 'en', audience: 'customer' });
 * sections[1].title; // 'Offer 1: Installment plan'
 */
export function explainProposal(proposal: Proposal, options: ExplainOptions): Explanation {
  checkTold('explain a proposal', { proposal: PROPOSAL }, { proposal, options });
  const { locale, audience } = options;
  const say = speaker(PROPOSAL_TEXTS[locale], locale, proposal.currency);
  const told: Told = { say, kinds: KIND_NAMES[locale], familyName: PROPOSAL_TEXTS[locale].family, audience, locale };
  const leftOut = audience === 'staff' ? familySentences(proposal, told) : kindSentences(proposal, told);
  const title = say('title', {}).text;
  const sections: readonly Section[] = [
    { id: 'summary', title, sentences: summary(proposal, told) },
    ...proposal.offers.map((offer) => offerSection(offer, proposal, told)),
    { id: 'left-out', title: say('left-out', {}).text, sentences: leftOut },
  ];
  return { locale, audience, title, sections: sections.filter(({ sentences }) => sentences.length > 0) };
}

function summary({ outcome, considered, families }: Proposal, { say, audience }: Told): readonly Sentence[] {
  const none = families.length === 0 ? 'not-asked' : whyNotOffered(considered);
  return [
    say(outcome, {}),
    ...(outcome === 'none' ? [say(`none.${none}`, {})] : []),
    ...(audience === 'staff' ? [say('considered', { ...considered })] : []),
  ];
}

function offerSection(offer: Offer, { offers }: Proposal, told: Told): Section {
  const { say, kinds, audience } = told;
  const { rank, kind, family, plan, authority } = offer;
  const heard = [
    say(`family.${family}`, {}),
    ...paymentSentences(offer, say),
    ...(plan.verdict.outcome === 'needs-approval' ? [say('approval', {})] : []),
    ...(offers.length > 1 ? bestSentences(offer, told) : []),
  ];
  const { loss, lossShare } = plan.lender;
  const staff = [
    say('loss', { loss, lossShare }),
    ...(authority === null ? [] : [say('authority', { authority })]),
    offer.dominatedBy === null ? say('pareto', {}) : say('dominated', { dominatedBy: offer.dominatedBy }),
  ];
  return {
    id: `offer-${rank}`,
    title: say('offer', { rank }, { kind: kinds[kind] }).text,
    sentences: audience === 'staff' ? [...heard, ...staff] : heard,
  };
}

function paymentSentences({ plan }: Offer, say: Told['say']): readonly Sentence[] {
  const { installments, installment, lastInstallment, downPayment, paid, waived, finalDueDate } = plan.totals;
  const isEqual = plan.schedule.every(({ payment }) => payment === installment);
  const count = isEqual
    ? say('pay.equal', { installments, installment })
    : say('pay.most', { installments, installment, lastInstallment });
  const saving = plan.cost.savingAgainstContract;
  return [
    ...(isZero(downPayment) ? [] : [say('pay.down', { downPayment })]),
    installments === 1 ? say('pay.once', { installment }) : count,
    say('pay.total', { paid }),
    say('ends', { finalDueDate }),
    ...(isZero(waived) ? [] : [say('waived', { waived })]),
    ...(saving === null || isZero(saving) ? [] : [savingSentence(saving, say)]),
  ];
}

/** The sign of a saving is said in words. */
function savingSentence(saving: string, say: Told['say']): Sentence {
  return saving.startsWith('-') ? say('dearer', { saving: saving.slice(1) }) : say('saving', { saving });
}

function bestSentences({ bestOn }: Offer, { say, audience }: Told): readonly Sentence[] {
  return bestOn
    .filter((axis) => audience === 'staff' || axis in SCORING_WEIGHTS.customer)
    .map((axis) => say(`best.${axis as CustomerAxis}`, {}));
}

function familySentences({ families }: Proposal, { say, kinds, familyName, locale }: Told): readonly Sentence[] {
  return families
    .filter(({ offered }) => offered === 0)
    .flatMap((report) => {
      const { kind, family, reason } = report;
      const named = { kind: withHoles(familyName, { kind: kinds[kind], family: familyWords(locale, family) }) };
      return [
        withValues(say(`why-not.${whyNotOffered(report)}`, {}, named), { family }),
        ...(reason === null ? [] : [reasonSentence(reason, say, locale)]),
      ];
    });
}

/** What is in words of others is quoted. */
function reasonSentence(reason: string, say: Told['say'], locale: Locale): Sentence {
  const told = translated(locale, FAMILY_REASONS_ZH_CN, reason);
  if (told === null) return say('reason.quoted', { reason });
  return withValues(say('reason', {}, { reason: told }), { reason });
}

function kindSentences({ leftOut, families }: Proposal, { say, kinds }: Told): readonly Sentence[] {
  return leftOut.map(({ kind }) => {
    const own = families.filter((report) => report.kind === kind);
    const whyNot = own.length === 0 ? 'not-asked' : whyNotOffered(countsInAll(own));
    return say(`why-not.${whyNot}`, {}, { kind: kinds[kind] });
  });
}
