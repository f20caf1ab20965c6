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

/** What the items are written from. */
export interface CostContext {
  readonly plan: Plan;
  readonly figures: {
    readonly principal: string;
    readonly charges: readonly ReceivedCharge[];
    readonly paid: string;
    readonly annualRates: { readonly effective: string | null; readonly nominal: string | null };
  };
  readonly contingent:
    | readonly { readonly item: string; readonly method: string; readonly rate: string; readonly recipient: string }[]
    | undefined;
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

const charges: Item = ({ figures, say }) => {
  if (figures.charges.length === 0) return { id: 'charges', sentences: [say('charges-none')] };
  return {
    id: 'charges',
    sentences: [say('paid-total', { paid: figures.paid })],
    table: {
      columns: (['item', 'method', 'rate', 'amount', 'recipient'] as const).map((name) => say(`column-${name}`).text),
      rows: figures.charges.map((charge) => [
        say(`charge-${charge.id}`).text,
        say(`method-${charge.method}`).text,
        rateWords(charge, say),
        say('amount', { amount: charge.amount }).text,
        charge.recipient ?? say('missing').text,
      ]),
    },
    missing: figures.charges
      .filter(({ recipient }) => recipient === null)
      .map(({ id }) => ({
        field: `recipients.${id}`,
        supply: say('supply-recipient', { charge: say(`charge-${id}`).text }).text,
      })),
  };
};

const annualCost: Item = ({ figures: { annualRates }, say }) => {
  const { effective, nominal } = annualRates;
  if (effective === null || nominal === null) return { id: 'annual-cost', sentences: [say('annual-none')] };
  return {
    id: 'annual-cost',
    sentences: [
      say('annual-effective', { rate: effective }),
      say('annual-nominal', { rate: nominal }),
      say('annual-basis'),
    ],
  };
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

const noOtherCharges: Item = ({ plan, contingent, noOtherCharges: stated, say }) => {
  const agreed = stated || (plan.terms.agreement?.items ?? []).includes('no-other-charges');
  if (agreed && contingent) return { id: 'no-other-charges', sentences: [say('no-other-charges')] };
  const missing: MissingField[] = [];
  if (!agreed) missing.push({ field: 'noOtherCharges', supply: say('supply-no-other-charges').text });
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
    .join('; ');
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

function missingContingent(say: SayCost): MissingField {
  return { field: 'contingent', supply: say('supply-contingent').text };
}
