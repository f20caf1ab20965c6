import { currencyField, parseInput, strictObject } from '../input/index.ts';
import type { Currency } from '../money/index.ts';
import { type Finding, type Verdict, verdictField } from '../policy/index.ts';
import type { Explanation, Section, Sentence } from './explanation.ts';
import { findingSentences, type VerdictWords, verdictWords } from './findingSentences.ts';
import type { Audience, Locale } from './locale.ts';
import { RULE_NAMES } from './ruleNames.ts';
import { toldFields } from './told.ts';

/** For whom a verdict is told, in which language. */
export interface ExplainVerdictOptions {
  readonly locale: Locale;
  readonly audience: Audience;
  /** The currency of the plan; a verdict does not carry it. */
  readonly currency: Currency;
}

const SCHEMA = strictObject({
  verdict: verdictField,
  options: strictObject({ ...toldFields, currency: currencyField }),
});

/**
 * Tells a verdict in sentences.
 *
 * Staff: the outcome, the policy, who may grant the plan, and a section for each rule that failed or that the bank
 * loosened, named in words: figure, limit and room left, what would mend it, source and how sure it is. Customers: the
 * outcome, and what would have to change; no rules and no sources. What the policy has only as free text (why a rule
 * cannot be judged, why it was loosened, the title of a source) is quoted, for staff alone.
 *
 * @param options.currency - ISO 4217 code of the amounts.
 * @returns Sections of sentences, each with the values it tells, as plain JSON.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 *
 * @example What does the customer hear of a plan that is too long?
 * import { buildInterestReductionPlan, expectPlan } from 'repayment-plan';
 * import { explainVerdict } from 'repayment-plan/explain';
 * const account = {
 *   accountId: 'A-1001', currency: 'CNY', asOf: '2026-11-21', product: 'credit-card',
 *   balances: { principal: '7200.00', interest: '0.00', compoundInterest: '0.00', penalties: '0.00', fees: '0.00' },
 *   contract: { rate: '18.25%' }, delinquency: { daysPastDue: 97, cyclesPastDue: 4 }, openedOn: '2021-03-01',
 * };
 * const policy = {
 *   policyId: 'example-bank',
 *   rules: [{
 *     id: 'bank.longest-term', kind: 'longest-term', params: { months: 60 }, severity: 'error', level: 'practice',
 *     citation: { instrument: 'Example Bank, hardship policy (illustrative)' }, verification: 'primary',
 *   }],
 * };
 * const { verdict } = expectPlan(buildInterestReductionPlan({ account, policy, terms: { installments: 72, rate: '0%' } }));
 * const { sections } = explainVerdict(verdict, { locale: 'en', audience: 'customer', currency: 'CNY' });
 * sections[0].sentences[0].text; // 'This plan cannot be granted as it stands.'
 * sections[1].sentences[0].text; // 'The plan would have to run for at most 60 months.'
 */
export function explainVerdict(verdict: Verdict, options: ExplainVerdictOptions): Explanation {
  parseInput('explain a verdict', SCHEMA, { verdict, options });
  const { locale, audience, currency } = options;
  const words = verdictWords(locale, currency);
  const sections = audience === 'staff' ? staffSections(verdict, words, locale) : customerSections(verdict, words);
  return { locale, audience, title: words.say('title', {}).text, sections };
}

function staffSections(verdict: Verdict, words: VerdictWords, locale: Locale): readonly Section[] {
  const { say } = words;
  const { outcome, policyId, policyVersion, asOf, authority, findings } = verdict;
  const judged =
    policyId === null
      ? []
      : [
          policyVersion === null
            ? say('policy', { policyId, asOf })
            : say('policy.version', { policyId, policyVersion, asOf }),
          ...(authority !== null
            ? [say('authority', { authority })]
            : outcome === 'refused'
              ? [say('authority.none', {})]
              : []),
        ];
  return [
    { id: 'outcome', title: say('title', {}).text, sentences: [say(`staff.${outcome}`, {}), ...judged] },
    ...findings
      .filter(({ result, loosened }) => result === 'failed' || loosened !== null)
      .map((finding) => ({
        id: finding.rule,
        title: RULE_NAMES[locale][finding.kind],
        sentences: findingSentences(words, finding),
      })),
  ];
}

function customerSections(verdict: Verdict, { say, fix }: VerdictWords): readonly Section[] {
  const { outcome, findings } = verdict;
  const told = { id: 'outcome', title: say('title', {}).text, sentences: [say(`customer.${outcome}`, {})] };
  if (outcome === 'compliant' || outcome === 'unchecked') return [told];
  const blocks = blocking(findings);
  const mended = blocks.filter(isMended);
  const changes = eachOnce(mended.flatMap((finding) => fix('customer', finding)));
  const stays = mended.length < blocks.length || blocks.length === 0;
  if (outcome === 'needs-approval' && stays) return [told];
  const facts = eachOnce(blocks.filter((finding) => !isMended(finding)).flatMap((finding) => fix('customer', finding)));
  const why = stays && facts.length === 0 ? [say('customer.no-change', {})] : facts;
  const title = say(`changes.${outcome}`, {}).text;
  return [
    { ...told, sentences: [...told.sentences, ...why] },
    ...(changes.length > 0 ? [{ id: 'fixes', title, sentences: changes }] : []),
  ];
}

/** Whether a change of the plan mends a finding: facts of the customer or the account stay. */
function isMended({ fix }: Finding): boolean {
  return fix !== null && fix.change !== 'customer-or-account';
}

/** Rules of severity error that failed; those of severity approval where no error did. */
function blocking(findings: readonly Finding[]): readonly Finding[] {
  const failed = findings.filter(({ result }) => result === 'failed');
  const errors = failed.filter(({ severity }) => severity === 'error');
  return errors.length > 0 ? errors : failed.filter(({ severity }) => severity === 'approval');
}

function eachOnce(sentences: readonly Sentence[]): readonly Sentence[] {
  return sentences.filter(({ text }, index) => sentences.findIndex((other) => other.text === text) === index);
}
