import { type Fraction, formatFraction, type Ratio, ratio } from '../money/index.ts';
import { type CommonTerms, leastInstallments } from '../plans/index.ts';
import type { Outcome } from '../policy/index.ts';
import { ARREARS, type Bucket } from '../schedule/index.ts';
import { accepts, attempt, fits, type Question, type Refused } from './question.ts';
import { judgeTrial, type Trial } from './trial.ts';

/** What a waiver is of: one bucket, or everything but principal. */
export type WaiverOf = Bucket | 'arrears';

/** Where a cell stands on each axis; null where the terms have their own. */
interface CellPlace {
  readonly installments: number;
  readonly rate: Fraction | null;
  /** The share that is waived on signing. */
  readonly waiver: Fraction | null;
}

/** What the terms of a cell come to. */
export type SensitivityCell = CellPlace &
  (
    | {
        readonly outcome: 'plan';
        readonly installment: string;
        readonly totalPaid: string;
        readonly waived: string;
        /** Claim less present value at the contract's rate, as a share of the claim. */
        readonly lossShare: Fraction;
        /** Whether capacity carries every month, and no installment is above the payment of the terms. */
        readonly fits: boolean;
        readonly verdict: Outcome['outcome'];
        readonly authority: string | null;
        /** Whether it fits and the policy lets it pass. */
        readonly passes: boolean;
      }
    | { readonly outcome: 'infeasible'; readonly reason: Refused['constraint']; readonly message: string }
  );

/** What is varied in one cell, as read. */
export interface Varied {
  readonly installments: number;
  readonly rate: Ratio | null;
  readonly waiver: Ratio | null;
}

/** Tries the terms of one cell. */
export function sensitivityCell(
  question: Question,
  terms: CommonTerms,
  { installments, rate, waiver }: Varied,
  waiverOf: WaiverOf,
): SensitivityCell {
  const place = { installments, rate: rate && formatFraction(rate), waiver: waiver && formatFraction(waiver) };
  const rated = rate ? ({ ...terms, rate: { value: rate, per: 'year', quoted: 'nominal' } } as CommonTerms) : terms;
  const waived = waiver ? withWaiver(rated, waiverOf, waiver) : rated;
  const trial = attemptCount(question, waived, installments);
  if (trial.outcome === 'trial') return { ...place, ...cellFigures(question, trial) };
  return { ...place, outcome: 'infeasible', reason: trial.constraint, message: trial.message };
}

function attemptCount(question: Question, terms: CommonTerms, installments: number): Trial | Refused {
  const least = leastInstallments(question.kind, question.parties);
  if (installments >= least) return attempt(question, { ...terms, installments });
  const message = `terms.installments must be at least the ${least} that remain`;
  return { outcome: 'refused', constraint: 'contradictory-terms', message };
}

/** What else becomes of a bucket is left out, but for when its rest is paid. */
function withWaiver(terms: CommonTerms, waiverOf: WaiverOf, share: Ratio): CommonTerms {
  const part = { waive: 'on-signing', share } as const;
  if (waiverOf === 'principal') return { ...terms, treatment: { ...terms.treatment, principal: part } };
  const buckets = waiverOf === 'arrears' ? ARREARS : [waiverOf];
  const treated = buckets.map((bucket) => {
    const paid = terms.treatment[bucket]?.filter((own) => 'pay' in own) ?? [];
    return [bucket, [...paid, part]];
  });
  return { ...terms, treatment: { ...terms.treatment, ...Object.fromEntries(treated) } };
}

function cellFigures(question: Question, trial: Trial) {
  const { draft, schedule } = trial.solved;
  const { money, claim } = draft.request;
  const { measures, outcome } = judgeTrial(trial);
  const carried = fits(question, trial);
  return {
    outcome: 'plan',
    installment: money(schedule.installment),
    totalPaid: money(measures.paid),
    waived: money(Object.values(measures.waived).reduce((sum, amount) => sum + amount, 0n)),
    lossShare: formatFraction(ratio(measures.loss, claim.total)),
    fits: carried,
    verdict: outcome.outcome,
    authority: outcome.authority,
    passes: carried && accepts(question, outcome),
  } as const;
}
