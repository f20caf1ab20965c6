import type { Plan, ReadPlan } from '../plans/index.ts';
import type { ItemDraft } from './document.ts';
import type { Say } from './documentWording.ts';
import { isSome } from './isSome.ts';
import { ratesInTerm } from './ratesInTerm.ts';
import type { REPRESENTATIVE_EXAMPLE_EN } from './texts/representativeExample.en.ts';

/** The representative figures, in their order. */
export type ExampleItemId =
  | 'total-credit'
  | 'borrowing-rate'
  | 'annual-rate'
  | 'duration'
  | 'installments'
  | 'total-payable';

/** What the items are written from. */
export interface ExampleContext {
  readonly plan: Plan;
  readonly pattern: ReadPlan['terms']['pattern']['kind'];
  readonly figures: {
    readonly totalCredit: string;
    readonly waivedOnCompletion: string;
    readonly totalCost: string;
    readonly totalPayable: string;
    readonly annualRate: string | null;
    readonly numberOfInstallments: number;
    readonly installments: readonly {
      readonly count: number;
      readonly payment: string;
      readonly firstDueDate: string;
    }[];
  };
  readonly say: Say<keyof typeof REPRESENTATIVE_EXAMPLE_EN>;
}

type Item = (context: ExampleContext) => ItemDraft<ExampleItemId>;

const totalCredit: Item = ({ plan: { totals, terms }, figures, say }) => {
  const sentences = [say('total-credit', { credit: figures.totalCredit })];
  if (isSome(totals.downPayment))
    sentences.push(say('down-payment', { amount: totals.downPayment, date: terms.startDate }));
  if (isSome(figures.waivedOnCompletion))
    sentences.push(say('waived-on-completion', { amount: figures.waivedOnCompletion }));
  return { id: 'total-credit', sentences };
};

const borrowingRate: Item = ({ plan, pattern, say }) => ({
  id: 'borrowing-rate',
  sentences:
    pattern === 'flat-fee'
      ? [say('borrowing-rate-flat-fee', { share: String(plan.terms.pattern['feePerInstallment']) })]
      : ratesInTerm(plan).map(({ from, rate }) => say('borrowing-rate', { from, rate })),
});

const annualRate: Item = ({ figures: { annualRate: rate }, say }) => ({
  id: 'annual-rate',
  sentences:
    rate === null
      ? [say('annual-rate-none')]
      : [say('annual-rate', { rate }), ...(rate.startsWith('-') ? [say('annual-rate-below-zero')] : [])],
});

const duration: Item = ({ plan: { terms, totals }, say }) => ({
  id: 'duration',
  sentences: [say('duration', { start: terms.startDate, end: totals.finalDueDate })],
});

const installments: Item = ({ figures, say }) => ({
  id: 'installments',
  sentences: [say('installments', { installments: figures.numberOfInstallments })],
  table: {
    columns: (['count', 'payment', 'from'] as const).map((name) => say(`column-${name}`).text),
    rows: figures.installments.map(({ count, payment, firstDueDate }) => [
      String(count),
      say('amount', { amount: payment }).text,
      say('date', { date: firstDueDate }).text,
    ]),
  },
});

const totalPayable: Item = ({ figures, say }) => ({
  id: 'total-payable',
  sentences: [say('total-payable', { payable: figures.totalPayable }), say('total-cost', { cost: figures.totalCost })],
});

/** The items in their order. */
export const EXAMPLE_ITEMS: readonly Item[] = [
  totalCredit,
  borrowingRate,
  annualRate,
  duration,
  installments,
  totalPayable,
];
