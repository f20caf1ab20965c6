import type { Plan } from '../plans/index.ts';
import type { Charge } from './costCharges.ts';
import type { ItemDraft, MissingField } from './document.ts';
import type { Say } from './documentWording.ts';
import type { Sentence } from './explanation.ts';
import { isSome } from './isSome.ts';
import type { COST_DISCLOSURE_EN } from './texts/costDisclosure.en.ts';

/** The parts of the form, in its order. */
export type CostItemId = 'principal' | 'charges' | 'annual-cost' | 'contingent' | 'no-other-charges';

interface ReceivedCharge extends Charge {
  readonly recipient: string | null;
}

interface InWords {
  readonly item: string;
  readonly method: string;
  readonly rate: string;
  readonly recipient: string;
}

/** What the items are written from. */
export interface CostContext {
  readonly plan: Plan;
  readonly figures: {
    readonly principal: string;
    readonly charges: readonly ReceivedCharge[];
    readonly paid: string;
    readonly toThirdParties: string | null;
    readonly annualRates: { readonly effective: string | null; readonly nominal: string | null };
  };
  readonly contingent: readonly InWords[] | undefined;
  readonly thirdParties: readonly (InWords & { readonly amount: string })[] | undefined;
  /** With what third parties charge. */
  readonly yearlyCost: string | null;
  readonly noOtherCharges: boolean;
  readonly say: SayCost;
}

type SayCost = Say<keyof typeof COST_DISCLOSURE_EN>;
type Item = (context: CostContext) => ItemDraft<CostItemId>;

/** What a breach brings that costs something; that the plan ends or everything falls due is no charge. */
const COSTLY = ['restore-contract', 'resume-interest'] as const;

const principal: Item = ({ figures, say }) => ({
  id: 'principal',
  sentences: [say('principal', { principal: figures.principal })],
});

const charges: Item = ({ figures, thirdParties, say }) => {
  const columns = (['item', 'method', 'rate', 'amount', 'recipient'] as const).map(
    (name) => say(`column-${name}`).text,
  );
  const amountWords = (amount: string): string => say('amount', { amount }).text;
  const rows = [
    ...figures.charges.map((charge) => [
      say(`charge-${charge.id}`).text,
      say(`method-${charge.method}`).text,
      rateWords(charge, say),
      amountWords(charge.amount),
      charge.recipient ?? say('missing').text,
    ]),
    ...(thirdParties ?? []).map(({ item, method, rate, amount, recipient }) => [
      item,
      method,
      rate,
      amountWords(amount),
      recipient,
    ]),
  ];
  const recipients = figures.charges
    .filter(({ recipient }) => recipient === null)
    .map(({ id }) => ({
      field: `recipients.${id}`,
      supply: say('supply-recipient', { charge: say(`charge-${id}`).text }).text,
    }));
  return {
    id: 'charges',
    sentences: [
      figures.charges.length > 0 ? say('paid-total', { paid: figures.paid }) : say('charges-none'),
      ...thirdPartySentences(figures.toThirdParties, say),
    ],
    ...(rows.length > 0 ? { table: { columns, rows } } : {}),
    missing: thirdParties ? recipients : [...recipients, missingThirdParties(say)],
  };
};

const annualCost: Item = ({ figures: { annualRates, toThirdParties }, yearlyCost, say }) => {
  const { effective, nominal } = annualRates;
  const sentences =
    effective === null || nominal === null
      ? [say('annual-none')]
      : [
          say('annual-effective', { rate: effective }),
          say('annual-nominal', { rate: nominal }),
          say('annual-basis'),
          ...(effective.startsWith('-') ? [say('annual-below-zero')] : []),
        ];
  if (!isSome(toThirdParties ?? '0')) return { id: 'annual-cost', sentences };
  return yearlyCost === null
    ? { id: 'annual-cost', sentences, missing: [missingYearlyCost(say)] }
    : { id: 'annual-cost', sentences: [...sentences, say('annual-third-parties', { rate: yearlyCost })] };
};

const contingentCharges: Item = ({ plan, contingent, say }) => {
  const known = knownContingent(plan, say);
  const none = contingent?.length === 0 && known.length === 0 ? [say('contingent-none')] : [];
  const columns = (['item', 'method', 'rate', 'recipient'] as const).map((name) => say(`column-${name}`).text);
  const rows = (contingent ?? []).map(({ item, method, rate, recipient }) => [item, method, rate, recipient]);
  return {
    id: 'contingent',
    sentences: [...known, ...none],
    ...(rows.length > 0 ? { table: { columns, rows } } : {}),
    missing: contingent ? [] : [missingContingent(say)],
  };
};

const noOtherCharges: Item = ({ plan, contingent, thirdParties, noOtherCharges: stated, say }) => {
  const agreed = stated || (plan.terms.agreement?.items ?? []).includes('no-other-charges');
  if (agreed && contingent && thirdParties) return { id: 'no-other-charges', sentences: [say('no-other-charges')] };
  const missing: MissingField[] = [];
  if (!agreed) missing.push({ field: 'noOtherCharges', supply: say('supply-no-other-charges').text });
  if (!thirdParties) missing.push(missingThirdParties(say));
  if (!contingent) missing.push(missingContingent(say));
  return { id: 'no-other-charges', sentences: [], missing };
};

/** The items in the order of the form. */
export const COST_ITEMS: readonly Item[] = [principal, charges, annualCost, contingentCharges, noOtherCharges];

function rateWords({ method, rates }: Charge, say: SayCost): string {
  if (rates.length === 0) return say('rate-fixed').text;
  return rates
    .map(({ from, rate }) =>
      method === 'flat-fee' || from === null
        ? say('rate-flat-fee', { share: rate }).text
        : say('rate-step', { from, rate }).text,
    )
    .join(say('next-rate').text);
}

/** What of the charges on default and early settlement the plan itself says. */
function knownContingent({ terms: { agreement }, treatment, totals }: Plan, say: SayCost): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const onCompletion = Object.values(treatment).some(({ waivedOnCompletion }) => isSome(waivedOnCompletion));
  if (onCompletion) sentences.push(say('contingent-not-completed'));
  if (agreement?.breach) {
    const { missedPayments, consequences } = agreement.breach;
    for (const name of COSTLY)
      if (consequences.includes(name)) sentences.push(say(`contingent-${name}`, { missedPayments }));
    if (consequences.includes('reinstate-waived') && isSome(totals.waived))
      sentences.push(say('contingent-reinstate-waived', { missedPayments, waived: totals.waived }));
  }
  if (agreement?.earlySettlement) sentences.push(say(`early-settlement-${agreement.earlySettlement}`));
  return sentences;
}

function thirdPartySentences(paid: string | null, say: SayCost): readonly Sentence[] {
  if (paid === null) return [];
  return [isSome(paid) ? say('third-parties', { paid }) : say('third-parties-none')];
}

function missingThirdParties(say: SayCost): MissingField {
  return { field: 'thirdParties', supply: say('supply-third-parties').text };
}

function missingYearlyCost(say: SayCost): MissingField {
  return { field: 'yearlyCostWithThirdParties', supply: say('supply-yearly-cost').text };
}

function missingContingent(say: SayCost): MissingField {
  return { field: 'contingent', supply: say('supply-contingent').text };
}
