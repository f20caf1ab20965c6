import type { AccountInput, CounterOffer, Infeasible, PolicyInput, SolvedValue, Unsolved } from 'repayment-plan';
import { card } from '../plans/inputs.ts';
import type { RuleInput } from '../policy/rule.ts';

/** A policy of these rules, as data. */
export function policyWith(...rules: readonly RuleInput[]): PolicyInput {
  return { policyId: 'example', version: '1', rules: [...rules] };
}

/** 1,000.00 of principal and 100.00 in every other bucket, without interest. */
export const inEveryBucket: AccountInput = {
  ...card,
  balances: {
    principal: '1000.00',
    interest: '100.00',
    compoundInterest: '100.00',
    penalties: '100.00',
    fees: '100.00',
  },
  contract: { rate: '0%' },
};

/** The answer of a question that has one. */
export function solvedOf(result: SolvedValue | Unsolved | Infeasible): SolvedValue {
  if (result.outcome !== 'solved') throw new Error(`expected an answer, got ${JSON.stringify(result)}`);
  return result;
}

/** What is said of a question without an answer. */
export function unsolvedOf(result: SolvedValue | Unsolved | Infeasible): Unsolved {
  if (result.outcome !== 'unsolved') throw new Error(`expected no answer, got ${JSON.stringify(result)}`);
  return result;
}

/** A counter-offer, or a failure that shows why there is none. */
export function counterOf(result: CounterOffer | Infeasible): CounterOffer {
  if (result.outcome === 'infeasible') throw new Error(result.message);
  return result;
}

/** The moves of a counter-offer: axis, from, to. */
export function movesOf({ moves }: Pick<CounterOffer, 'moves'>): readonly (readonly (string | number)[])[] {
  return moves.map(({ axis, from, to }) => [axis, from, to]);
}
