import { addRatios, multiplyDivideRound, type Ratio, ratio, roundToMultiple, ZERO } from '../money/index.ts';
import type { ScheduleDefinition } from './definition.ts';

/** Interest on the principal of the start, whatever was repaid since. */
export interface FlatRate {
  /** Whether each period bears the interest of its own days, or all bear an equal share of the whole. */
  readonly shares: 'by-period' | 'equal';
  /** Whether what a down payment repays bears the interest too. */
  readonly base: 'principal' | 'after-down-payment';
}

/**
 * Turns a definition into one of a flat rate: interest P f_k in period k, on the principal P of the start.
 *
 * `by-period`: the interest of each period is rounded, and the payment is (P + sum of interest) / n. `equal`: the whole
 * interest P (f_1 + ... + f_n) is rounded and spread evenly, and so is principal.
 * Rounding: each interest and the payment once, in the definition's mode. Residue: in the last row.
 *
 * The engine charges factors on what is still owed, so period k is given the factor that makes its interest of that.
 *
 * @param definition - Of one claim of principal, with the factors of the rate.
 */
export function flatDefinition(definition: ScheduleDefinition, flat: FlatRate): ScheduleDefinition {
  const { claim, downPayment, periods, levelings } = definition;
  const base = flat.base === 'principal' ? claim.principal : claim.principal - downPayment;
  const free = { ...definition, levelings: levelings.map(({ from }) => ({ from, factors: periods.map(() => ZERO) })) };
  return flat.shares === 'equal' ? equalShares(free, base) : byPeriod(free, base);
}

function equalShares(definition: ScheduleDefinition, base: bigint): ScheduleDefinition {
  const { claim, treatment, factors, rounding } = definition;
  const whole = factors.reduce(addRatios, ZERO);
  return {
    ...definition,
    claim: { ...claim, interest: multiplyDivideRound(base, whole, rounding) },
    treatment: { ...treatment, interest: { ...treatment.interest, pay: 'spread' } },
    pattern: { kind: 'level-payment' },
    factors: factors.map(() => ZERO),
  };
}

function byPeriod(definition: ScheduleDefinition, base: bigint): ScheduleDefinition {
  const { claim, downPayment, factors, rounding, paymentMultiple, multipleRounding = 'ceil' } = definition;
  const interest = factors.map((factor) => multiplyDivideRound(base, factor, rounding));
  const owed = claim.principal - downPayment;
  const total = interest.reduce((sum, part) => sum + part, owed);
  const each = multiplyDivideRound(total, ratio(1n, BigInt(factors.length)), rounding);
  const payment = roundToMultiple(each, paymentMultiple, multipleRounding);
  let opening = owed;
  const charged = interest.map((part): Ratio => {
    const factor = opening > 0n ? ratio(part, opening) : ZERO;
    opening -= payment - part;
    return factor;
  });
  return { ...definition, pattern: { kind: 'irregular', payments: [payment] }, factors: charged };
}
