import { type Plan, parsePlan } from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { refusedPaths } from '../account/refusal.ts';
import { everyKindOfPlan } from './everyKindOfPlan.ts';
import { planMutants } from './planMutants.ts';

/**
 * What a plan alone cannot answer for: every leaf that another value may stand in, and why. A step of a trace goes by its
 * name. All that is owed, paid, waived, accrued, charged, saved or lost is in none of them.
 */
const FREE: Readonly<Record<string, readonly RegExp[]>> = {
  'a name that somebody gave': [/^accountId: /, /^kind: /, /^terms\.program: /],
  'a term that another names as well on these dates, balances and rates': [
    /^terms\.(dueDatesListed|businessDays|dayCount|oddPeriod|accrualUntilStart): /,
    /^terms\.holiday\.keeps: /,
    // Nothing is of such a bucket, so it is paid whenever.
    /^treatment\.(interest|compoundInterest|penalties|fees)\.pay: /,
    // Without arrears, level payments on the same dates are what a remaining schedule looks like.
    /^cost\.contract\.basis: is remaining-schedule$/,
  ],
  'the same said twice': [/^terms\.pattern\.steps: doubles/, /^terms\.rate: doubles [1-9]/],
  'a day that a calendar moved to, which is not repeated': [/^schedule\[\d\]\.dueDate: /],
  'what the parties wrote into their agreement, in words beside the figures': [/^terms\.agreement/],
  'what the budget carries, which is not repeated': [
    /^affordability: is null$/,
    /^affordability\.(shortMonths|fromAvailableFunds)/,
    /^affordability\.tightestMonth\.capacity: /,
  ],
  'what the policy says, which is not repeated': [
    /^verdict\.(policyId|policyVersion|authority): /,
    /^verdict\.findings: drops/,
    /^verdict\.findings\[\d+\]\.(rule|kind|level|jurisdiction|citation|verification|loosened|where|severity|reason)/,
    /^verdict\.findings\[\d+\]\.fix/,
    // As an amount is refused; months, days, counts, shares and rates compare alike.
    /^verdict\.findings\[\d+\]\.unit: is (share|rate|months|days|count)$/,
    // A list of one name is one of it and all of it; a name may be any.
    /^verdict\.findings\[\d+\]\.bound: is (one-of|all-of|at-least)$/,
    /^verdict\.findings\[\d+\]\.actual: is .* x$/,
    /^verdict\.findings\[\d+\]\.result: is failed$/,
  ],
  'how a search went, through plans that were not taken': [
    /^trace\((installments|rate|lump-sum|principal-share|down-payment)\)\.(formula|values|result)/,
    /^trace\(irr\)\.values\.(iterations|residualMinorUnits): is -?\d/,
    // The count that was asked for, where rounding may end a plan sooner.
    /^trace\(installment\)\.values\.n: /,
  ],
  'the day of the snapshot': [/^trace\(claim\.accrual\)\.values\.from: is \d/],
};

const free = Object.values(FREE).flat();

/** Where a mutant differs and how, a step of the trace by its name. */
function named(plan: Plan, path: string, what: string): string {
  const place = path.replace(/^trace\[(\d+)\]/, (_, index) => `trace(${plan.trace[Number(index)]?.step})`);
  return `${place}: ${what}`;
}

describe('parsePlan()', () => {
  const used = new Set<RegExp>();

  it.each(Object.entries(everyKindOfPlan))(
    'refuses every leaf of a plan that is another, dropped, doubled or added: %s',
    { timeout: 60_000 },
    (_, plan) => {
      expect(parsePlan(plan)).toBe(plan);
      const taken: string[] = [];
      let refused = 0;
      for (const mutant of planMutants(plan)) {
        if (refusedPaths(() => parsePlan(mutant.plan)).length > 0) {
          refused += 1;
          continue;
        }
        const name = named(plan, mutant.path, mutant.what);
        const reason = free.find((pattern) => pattern.test(name));
        if (reason) used.add(reason);
        else taken.push(name);
      }
      expect(taken).toEqual([]);
      expect(refused).toBeGreaterThan(500);
    },
  );

  it('is tried on plans that need every leaf that is let through', () => {
    expect(free.filter((pattern) => !used.has(pattern)).map(String)).toEqual([]);
  });
});
