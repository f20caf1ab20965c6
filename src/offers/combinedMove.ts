import { AXES, AXIS_NAMES, type AxisName } from './axes.ts';
import { type Moved, moveAxis } from './moveAxis.ts';
import { type Question, tryAgain } from './question.ts';
import { judgeTrial, type Trial } from './trial.ts';

/** Two axes moved together. */
export interface Combined {
  readonly moves: readonly [Omit<Moved, 'trial'>, Omit<Moved, 'trial'>];
  readonly trial: Trial;
}

/** What may join a longer term. */
const PARTNERS: readonly AxisName[] = AXIS_NAMES.filter((name) => name === 'rate' || name.startsWith('waiver-'));

/**
 * The smallest concession of two terms at once: a longer term, and beside it the smallest change of one other that
 * is enough then.
 *
 * Every count from the plan's own to the longest is tried with every partner. Smallest is what costs the lender least, as
 * present value at the contract's rate; the shorter term decides between equals.
 *
 * @returns Null where no such pair passes.
 */
export function combinedMove(question: Question, base: Trial): Combined | null {
  const from = AXES.installments.current(base) as bigint;
  const { most } = AXES.installments.range(base);
  let best: (Combined & { readonly loss: bigint }) | null = null;
  for (let count = from + 1n; count <= most; count += 1n) {
    const longer = tryAgain(question, AXES.installments.moved(base, count));
    if (!longer) continue;
    for (const partner of PARTNERS) {
      const found = partnered(question, longer, partner);
      if (!found) continue;
      const { loss } = judgeTrial(found.trial).measures;
      const { trial, ...second } = found;
      if (!best || loss < best.loss) {
        best = { moves: [{ axis: 'installments', from, to: count }, second], trial, loss };
      }
    }
  }
  return best && { moves: best.moves, trial: best.trial };
}

function partnered(question: Question, longer: Trial, partner: AxisName): Moved | null {
  const axis = AXES[partner];
  const from = axis.current(longer);
  return from === null ? null : moveAxis(question, longer, partner, from, axis.eases);
}
