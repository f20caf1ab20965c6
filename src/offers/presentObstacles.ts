import type { CalendarMonth } from '../calendar/index.ts';
import type { Amount } from '../money/index.ts';
import type { Infeasible, Plan } from '../plans/index.ts';
import { accepts, type Question } from './question.ts';
import { judgeTrial, planOf, shortMonths, type Trial } from './trial.ts';

/** Why terms do not pass, as plain JSON. */
export type PresentedObstacle =
  | { readonly constraint: 'capacity'; readonly month: CalendarMonth; readonly due: Amount; readonly capacity: Amount }
  | { readonly constraint: 'largest-installment'; readonly installment: Amount; readonly most: Amount }
  /** The rules that stand in the way, by id; the plan's verdict says what of them is found and allowed. */
  | { readonly constraint: 'policy'; readonly rules: readonly string[] }
  /** There is no such plan at all. */
  | { readonly constraint: 'infeasible'; readonly reason: Infeasible['constraint']; readonly message: string };

/** @returns Everything that stands in the way of a trial, as plain JSON; nothing where it passes. */
export function presentObstacles(question: Question, trial: Trial): readonly PresentedObstacle[] {
  const { money } = trial.solved.draft.request;
  const { installment } = trial.solved.schedule;
  const { largestInstallment: most } = question;
  const [short] = shortMonths(trial);
  const found: (PresentedObstacle | false)[] = [
    short !== undefined && {
      constraint: 'capacity',
      month: short.month,
      due: money(short.due),
      capacity: money(short.capacity),
    },
    most !== null &&
      installment > most && { constraint: 'largest-installment', installment: money(installment), most: money(most) },
    !accepts(question, judgeTrial(trial).outcome) && {
      constraint: 'policy',
      rules: blockingRules(planOf(trial).verdict.findings).map(({ rule }) => rule),
    },
  ];
  return found.filter((obstacle) => obstacle !== false);
}

/** @returns Rules of severity error that failed; those of severity approval where no error did. */
export function blockingRules(findings: Plan['verdict']['findings']): Plan['verdict']['findings'] {
  const failed = findings.filter(({ result }) => result === 'failed');
  const errors = failed.filter(({ severity }) => severity === 'error');
  return errors.length > 0 ? errors : failed.filter(({ severity }) => severity === 'approval');
}
