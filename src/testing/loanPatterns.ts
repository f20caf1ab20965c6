import type { LoanInput } from '../calculators/index.ts';
import type { CalculatorDrawing } from './calculatorDrawing.ts';
import type { Draw } from './fastCheck.ts';

export type Pattern = NonNullable<LoanInput['pattern']>;

/** What a pattern is made for. */
export interface PatternFor {
  /** How many installments there are at least. */
  readonly count: number;
  /** So many ten-thousandths of the principal, rounded up. */
  readonly part: (points: number) => string;
}

const WHOLE = 10_000;

/** Every pattern, once it is known what for. Without a second installment none can follow those of interest alone. */
export function patternDraw({ fc, fields, count }: CalculatorDrawing): Draw<(loan: PatternFor) => Pattern> {
  const plain = (pattern: Draw<Pattern>) => pattern.map((drawn) => () => drawn);
  const amounts = fc.array(count(0, WHOLE), { minLength: 1, maxLength: 24 });
  const level: Pattern = { kind: 'level-payment' };
  return fc.oneof(
    plain(fc.constant({ kind: 'level-payment' })),
    plain(fc.constant({ kind: 'level-principal' })),
    plain(
      fields({
        kind: fc.constant('flat-fee'),
        feePerInstallment: count(0, 1_000).map((points) => `${points / 1_000}%`),
      }),
    ),
    plain(
      fields(
        { kind: fc.constant('flat-rate'), shares: fc.constantFrom('by-period', 'equal') },
        { base: fc.constantFrom('principal', 'after-down-payment') },
      ),
    ),
    count(0, 59).map(
      (number) => (loan: PatternFor) =>
        loan.count < 2 ? level : { kind: 'interest-first', interestOnly: 1 + (number % (loan.count - 1)) },
    ),
    count(1, WHOLE).map((points) => ({ part }: PatternFor) => ({ kind: 'balloon', amount: part(points) })),
    amounts.map((points) => ({ part }: PatternFor) => ({ kind: 'irregular', payments: points.map(part) })),
    amounts.map((points) => ({ part }: PatternFor) => ({ kind: 'stated-principal', principals: points.map(part) })),
  );
}
