import { planArrears } from './arrears.ts';
import { ARREARS } from './bucket.ts';
import { buildRows } from './buildRows.ts';
import type { Installment, Schedule, ScheduleDefinition, Unpayable } from './definition.ts';
import type { OpeningPosition } from './position.ts';
import { proveConservation } from './proveConservation.ts';
import { applyDownPayment, interestBearing, treatClaim } from './treatClaim.ts';

/**
 * The engine: a schedule definition in, exact rows out, in minor units.
 *
 * The claim is treated, the down payment applied, the rows run, and the result added up again before it is
 * returned. It knows periods and their factors, no account and no law; with more minor digits it gives unrounded
 * schedules by the same code.
 *
 * Rounding: the solved payment once, and the interest of each row once, in the definition's mode; equal parts are
 * floored. Residue: in the last row. Where that residue would make the last payment more than a whole installment
 * larger, one minor unit is added to every solved payment, so that the last payment is the smaller one: over 360
 * months at 36 % a quarter of a cent would otherwise come back as a balloon of thousands. A definition that keeps its
 * residue has the payment as solved.
 *
 * @param definition - Amounts in minor units.
 * @returns The schedule with its proof, or why no such schedule exists.
 * @throws {RepaymentError} `not-conserved` when the result does not add up.
 */
export function buildSchedule(definition: ScheduleDefinition): Schedule | Unpayable {
  const treated = treatClaim(definition.claim, definition.treatment, definition.rounding);
  const downPayment = applyDownPayment(treated, definition.downPayment, definition.paymentOrder);
  const opening: OpeningPosition = {
    principal: interestBearing(treated) - downPayment.principal,
    arrears: planArrears(treated, downPayment, definition.payingInstallments, definition.spreadRounding),
    conditional: ARREARS.reduce(
      (sum, bucket) => sum + treated[bucket].waivedOnCompletion,
      treated.principal.waivedOnCompletion,
    ),
  };
  const plain = buildRows(definition, opening, 0n);
  const isRaised = plain.outcome === 'rows' && plain.hidesBalloon && !definition.keepsResidue;
  const result = isRaised ? buildRows(definition, opening, 1n) : plain;
  if (result.outcome === 'unpayable') return result;
  const { rows } = result;
  const conservation = proveConservation({ treated, downPayment, rows });
  const periods =
    rows.length === definition.periods.length ? definition.periods : definition.periods.slice(0, rows.length);
  return { outcome: 'schedule', treated, downPayment, rows, periods, installment: largestButLast(rows), conservation };
}

/** @returns The largest payment but for the last; the only payment of a single row. */
export function largestButLast(rows: readonly Installment<bigint>[]): bigint {
  let largest = (rows[0] as Installment<bigint>).payment;
  for (let index = 1; index < rows.length - 1; index += 1) {
    const { payment } = rows[index] as Installment<bigint>;
    if (payment > largest) largest = payment;
  }
  return largest;
}
