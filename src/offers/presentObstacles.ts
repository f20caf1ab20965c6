import type { CalendarMonth } from '../calendar/index.ts';
import type { Amount } from '../money/index.ts';
import { contractCost } from '../plans/index.ts';
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
      rules: findingsInTheWay(question, trial).map(({ rule }) => rule),
    },
  ];
  return found.filter((obstacle) => obstacle !== false);
}

/**
 * @returns Rules that stand in the way of a trial: those of severity error that failed, and beside them those of severity
 * approval where nobody may grant them all, or no approval will do.
 */
export function findingsInTheWay(question: Question, trial: Trial): readonly Finding[] {
  const verdict = verdictOf(trial);
  const blocking = blockingFindings(verdict);
  if (blocking.every(({ severity }) => severity === 'approval') || mayBeGranted(question, trial)) return blocking;
  return verdict.findings.filter(
    ({ result, severity }) => result === 'failed' && (severity === 'error' || severity === 'approval'),
  );
}

/** Whether a trial would do if no rule of severity error stood against it. */
function mayBeGranted(question: Question, trial: Trial): boolean {
  const { policy } = trial.solved.draft.request;
  const rules = policy?.rules.filter(({ severity, kind }) => severity !== 'error' || kind === 'authority-tiers');
  const granting = policy && rules ? { ...policy, rules } : null;
  return accepts(question, judgeTrial(trial, { policy: granting, contractOf: contractCost }).outcome);
}

/** @returns Rules of severity error that failed; those of severity approval where no error did. */
export function blockingFindings({ findings }: Verdict): readonly Finding[] {
  const failed = findings.filter(({ result }) => result === 'failed');
  const errors = failed.filter(({ severity }) => severity === 'error');
  return errors.length > 0 ? errors : failed.filter(({ severity }) => severity === 'approval');
}
