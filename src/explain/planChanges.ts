import type { Sentence } from './explanation.ts';
import { isSome } from './isSome.ts';
import { filled, type PlanWords } from './planWords.ts';
import { withValues } from './withValues.ts';

/** What is owed at the start, and what the contract added until then. */
export function owedSentences({ plan, say, bucket }: PlanWords): readonly Sentence[] {
  const { date, total, balances, added } = plan.claim;
  const parts = filled((each) => balances[each]);
  return [
    say('owed.total', { date, total }),
    ...parts.map((each) => say('owed.part', { balance: balances[each] }, bucket(each))),
    ...filled((each) => added[each]).map((each) => say('added', { added: added[each] }, bucket(each))),
    ...(plan.terms.accrualUntilStart === 'frozen' ? [say('added.frozen', {})] : []),
  ];
}

/** What the plan does with the debt: rate, arrears, down payment, break and pattern. */
export function changeSentences(words: PlanWords): readonly Sentence[] {
  const { plan, say } = words;
  const { downPayment, startDate } = plan.terms;
  return [
    ...beforeAndAfter(words),
    ...rates(words),
    ...treatments(words),
    ...(isSome(downPayment) ? [say('down-payment', { downPayment, startDate })] : []),
    ...holiday(words),
    ...pattern(words),
  ];
}

/** What need not be paid, and what must be true for it. */
export function waiverSentences({ plan, say, bucket }: PlanWords): readonly Sentence[] {
  const { treatment, totals } = plan;
  if (!isSome(totals.waived)) return [say('waiver.none', {})];
  return [
    ...filled((each) => treatment[each].waivedOnSigning).map((each) =>
      say('waiver.on-signing', { waivedOnSigning: treatment[each].waivedOnSigning }, bucket(each)),
    ),
    ...filled((each) => treatment[each].waivedOnCompletion).map((each) =>
      say('waiver.on-completion', { waivedOnCompletion: treatment[each].waivedOnCompletion }, bucket(each)),
    ),
  ];
}

function beforeAndAfter({ plan: { comparison }, say, size }: PlanWords): readonly Sentence[] {
  if (!comparison) return [];
  const { before, after, change } = comparison;
  const values = {
    before: before.installments,
    beforeInstallment: before.installment,
    after: after.installments,
    afterInstallment: after.installment,
  };
  const { installment } = change;
  return [
    say('before-after', values),
    ...(installment.startsWith('-')
      ? [withValues(say('before-after.lower', {}, size(installment)), { installment })]
      : []),
  ];
}

function rates({ plan, say }: PlanWords): readonly Sentence[] {
  const {
    rate: steps,
    pattern: { kind },
  } = plan.terms;
  if (kind === 'flat-fee') return [];
  const contract = say('rate.contract', { discountRate: plan.lender.discountRate });
  if (steps.length === 1) {
    return [contract, ...steps.map(({ rate }) => (isSome(rate) ? say('rate.one', { rate }) : say('rate.zero', {})))];
  }
  return [
    contract,
    ...steps.map(({ from, rate }) =>
      isSome(rate) ? say('rate.step', { from, rate }) : say('rate.step-zero', { from }),
    ),
  ];
}

function treatments({ plan: { treatment }, say, bucket }: PlanWords): readonly Sentence[] {
  const arrears = filled((each) => treatment[each].claim).filter((each) => each !== 'principal');
  return arrears.flatMap((each) => {
    const { capitalized, payable, pay } = treatment[each];
    return [
      ...(isSome(payable) ? [say(`pay.${pay}`, { payable }, bucket(each))] : []),
      ...(isSome(capitalized) ? [say('capitalized', { capitalized }, bucket(each))] : []),
    ];
  });
}

function holiday({ plan, say, pause }: PlanWords): readonly Sentence[] {
  const { holiday: taken } = plan.terms;
  if (!taken) return [];
  const { after, interest, keeps } = taken;
  return [
    after === 0 ? say('holiday.start', ...pause(taken)) : say('holiday', ...pause(taken)),
    say(`holiday.${interest}`, {}),
    say(`holiday.keeps-${keeps}`, {}),
  ];
}

/** The patterns of a plan as it is written: rates, amounts and dates as text. */
type WrittenPattern =
  | { readonly kind: 'level-payment' | 'level-principal' }
  | { readonly kind: 'flat-fee'; readonly feePerInstallment: string }
  | { readonly kind: 'interest-first'; readonly interestOnly: number }
  | { readonly kind: 'balloon'; readonly amount: string }
  | {
      readonly kind: 'step-up';
      readonly steps:
        | { readonly percentage: string; readonly every: number }
        | readonly { readonly from: string; readonly multiple: string }[];
    }
  | {
      readonly kind: 'irregular';
      readonly payments: readonly Readonly<{ fromInstallment: number; payment: string }>[];
    };

function pattern({ plan, say }: PlanWords): readonly Sentence[] {
  const written = plan.terms.pattern as unknown as WrittenPattern;
  switch (written.kind) {
    case 'level-payment':
      return [];
    case 'level-principal':
      return [say('pattern.level-principal', {})];
    case 'flat-fee':
      return [say('pattern.flat-fee', { feePerInstallment: written.feePerInstallment })];
    case 'interest-first':
      return [say('pattern.interest-first', { interestOnly: written.interestOnly })];
    case 'balloon':
      return [say('pattern.balloon', { amount: written.amount })];
    case 'step-up':
      return isList(written.steps)
        ? written.steps.map((step) => say('pattern.step-up-from', { ...step }))
        : [say(written.steps.every === 1 ? 'pattern.step-up-each' : 'pattern.step-up', { ...written.steps })];
    case 'irregular':
      return written.payments.map((payment) => say('pattern.irregular', { ...payment }));
  }
}

function isList<Item>(value: object | readonly Item[]): value is readonly Item[] {
  return Array.isArray(value);
}
