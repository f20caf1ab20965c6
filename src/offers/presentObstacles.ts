import type { CalendarMonth } from '../calendar/index.ts';
import type { Amount } from '../money/index.ts';
import type { Finding, Verdict } from '../policy/index.ts';
import { accepts, type Question, type Refused } from './question.ts';
import { installmentOf, judgeTrial, shortMonths, type Trial, verdictOf } from './trial.ts';

/** Why terms do not pass, as plain JSON. */
export type PresentedObstacle =
  /** The first month that is short. */
  | { readonly constraint: 'capacity'; readonly month: CalendarMonth; readonly due: Amount; readonly capacity: Amount }
  | { readonly constraint: 'largest-installment'; readonly installment: Amount; readonly most: Amount }
  /** The rules that stand in the way, by id; the plan's verdict says what of them is found and allowed. */
  | { readonly constraint: 'policy'; readonly rules: readonly string[] }
  /** There is no such plan at all. */
  | { readonly constraint: 'infeasible'; readonly reason: Refused['constraint']; readonly message: string };

/** @returns Everything that stands in the way of a trial, as plain JSON; nothing where it passes. */
export function presentObstacles(question: Question, trial: Trial | Refused): readonly PresentedObstacle[] {
  if (trial.outcome !== 'trial')
    return [{ constraint: 'infeasible', reason: trial.constraint, message: trial.message }];
  const { money } = trial.solved.draft.request;
  const installment = installmentOf(trial);
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
      rules: blockingFindings(verdictOf(trial)).map(({ rule }) => rule),
    },
  ];
  return found.filter((obstacle) => obstacle !== false);
}

/** @returns Rules of severity error that failed; those of severity approval where no error did. */
export function blockingFindings({ findings }: Verdict): readonly Finding[] {
  const failed = findings.filter(({ result }) => result === 'failed');
  const errors = failed.filter(({ severity }) => severity === 'error');
  return errors.length > 0 ? errors : failed.filter(({ severity }) => severity === 'approval');
}
