import type { CandidateTerms } from '../candidate.ts';
import { family } from '../family.ts';
import type { Ground } from '../ground.ts';
import { nothingToWaive, notTemporary, waiving, within } from './parts.ts';

const KIND = 'extended-term';

const noRemaining = ({ account }: Ground): string | null =>
  account.contract.schedule ? null : 'the contract has no remaining schedule to extend';

/** @returns The remaining count with the grid's months added, and the longest that is allowed. */
function longer({ account, grid, kinds }: Ground): readonly number[] {
  const remaining = account.contract.schedule?.remainingInstallments ?? 0;
  const { most } = kinds[KIND];
  const counts = [0, ...grid.months].map((added) => remaining + added).filter((count) => count <= most);
  return counts.length <= grid.months.length && most >= remaining ? [...new Set([...counts, most])] : counts;
}

function over(ground: Ground, terms: Partial<CandidateTerms> = {}): readonly CandidateTerms[] {
  return longer(ground).map((installments) => ({ ...ground.undated, installments, ...terms }));
}

/** The rest of a loan over more installments, at the contract's rate. A new family is a new row. */
export const EXTENDED_TERM_FAMILIES = [
  family({
    name: 'extended',
    kind: KIND,
    because: 'the contract stays as it is, with more installments',
    whyNot: noRemaining,
    candidates: (ground) => over(ground),
  }),
  family({
    name: 'extended-waived-arrears',
    kind: KIND,
    because: 'more installments, and arrears waived as far as the policy allows',
    whyNot: (ground) => noRemaining(ground) ?? nothingToWaive(ground, KIND),
    candidates: (ground) =>
      ground.grid.waivers.flatMap((share) => {
        const treatment = waiving(ground, KIND, share);
        return treatment ? over(ground, { treatment }) : [];
      }),
  }),
  family({
    name: 'extended-holiday',
    kind: KIND,
    because: 'hardship is temporary: nothing is paid at first, then the contract goes on for longer',
    whyNot: (ground) => noRemaining(ground) ?? notTemporary(ground),
    candidates: (ground) =>
      within(ground.grid.holidays, longer(ground)).map(([months, installments]) => ({
        ...ground.undated,
        installments,
        holiday: { after: 0, installments: months, interest: 'simple', keeps: 'term' },
      })),
  }),
] as const;
