import { addRatios, multiplyDivideRound, type Ratio, ratio } from '../money/index.ts';
import type { Installment, Leveling, Pattern, PatternKind } from './definition.ts';
import { type Loan, loanFactors, scheduleLoan } from './loan.ts';

/**
 * Solves the installment of a loan anew from a period on, over all that follow.
 *
 * Pauses that lie ahead stay out of it: the installment is the one without them, and what they save lands in the last
 * row.
 * Rounding: see `scheduleLoan`.
 *
 * @param from - Number of the first period with the new installment.
 * @returns The loan with that leveling, in place of any that it had from there on.
 */
export function levelFrom(loan: Loan, from: number): Loan {
  const factors = loanFactors(loan, []).slice(from - 1);
  const leveling: Leveling = { from, factors: from === 1 ? withAccrued(loan, factors) : factors };
  return loan.adjustment === 'spread' ? spreadResidue(solvedOnce(loan), leveling) : withLeveling(loan, leveling);
}

/** Earlier installments stay as they are, so that no trial need solve them again. */
function solvedOnce(loan: Loan): Loan {
  return loan.levelings.length === 0 ? loan : fixInstallments(loan);
}

/** Interest that is due with the first payment and covered by it is a part of what that payment is solved over. */
function withAccrued({ pattern, accrued, principal, downPayment }: Loan, factors: readonly Ratio[]): readonly Ratio[] {
  const owed = principal - downPayment;
  if (pattern.kind !== 'level-payment' || !pattern.coversArrears || owed === 0n) return factors;
  const [first, ...later] = factors as [Ratio, ...Ratio[]];
  return [addRatios(first, ratio(accrued.amount, owed)), ...later];
}

function withLeveling(loan: Loan, leveling: Leveling): Loan {
  return { ...loan, levelings: [...loan.levelings.filter(({ from }) => from < leveling.from), leveling] };
}

/**
 * Moves the installment towards one that the last payment equals.
 *
 * With n installments, payment A and last payment L: where |L - A| is more than floor(n / 2) minor units,
 * A + (L - A) / n is tried, rounded half to even, and kept if its last payment comes closer and is still the n-th; so
 * again, until it is not kept. Where the schedule ends before, there is no residue. Pauses that lie ahead stay out of it.
 */
function spreadResidue(loan: Loan, leveling: Leveling): Loan {
  let best = measureResidue(loan, leveling);
  while (best.count > 0 && best.size > BigInt(best.count) / 2n) {
    const share = multiplyDivideRound(best.residue, { numerator: 1n, denominator: BigInt(best.count) }, 'halfEven');
    const next = measureResidue(loan, { ...leveling, payment: best.payment + share });
    if (next.count < best.count || next.size >= best.size) break;
    best = next;
  }
  return withLeveling(loan, best.leveling);
}

function measureResidue(loan: Loan, leveling: Leveling) {
  const start = loan.periods[leveling.from - 1]?.start ?? '';
  const pauses = loan.pauses.filter(({ until }) => until <= start);
  const result = scheduleLoan({ ...withLeveling(loan, leveling), pauses });
  const rows = result.outcome === 'schedule' ? result.rows : [];
  const payment = rows[leveling.from - 1]?.payment ?? 0n;
  const residue = (rows[rows.length - 1]?.payment ?? 0n) - payment;
  const count = rows.length - leveling.from + 1;
  return { leveling, payment, residue, size: residue < 0n ? -residue : residue, count };
}

/** Patterns whose payment is solved at a leveling; the others state theirs or follow from principal. */
const SOLVED_PATTERNS: ReadonlySet<PatternKind> = new Set(['level-payment', 'balloon', 'interest-first']);

/** Makes the installments of a loan as they are now part of its terms, so that a change leaves them alone. */
export function fixInstallments(loan: Loan): Loan {
  const schedule = scheduleLoan(loan);
  if (schedule.outcome === 'unpayable' || !SOLVED_PATTERNS.has(loan.pattern.kind)) return loan;
  const { rows } = schedule;
  const interestOnly = loan.pattern.kind === 'interest-first' ? loan.pattern.interestOnly : 0;
  const levelings = loan.levelings.map((leveling): Leveling => {
    const number = Math.max(leveling.from, interestOnly + 1);
    const row = rows[number - 1];
    // The last row pays what is left, whatever was solved.
    if (leveling.payment !== undefined || !row || number === rows.length) return leveling;
    return { ...leveling, payment: row.payment - onTop(loan.pattern, row) };
  });
  return { ...loan, levelings };
}

/** What a payment has on top of the installment that was solved. */
function onTop(pattern: Pattern, { arrears }: Installment<bigint>): bigint {
  return pattern.kind === 'level-payment' && pattern.coversArrears ? 0n : arrears.interest;
}
