import { RepaymentError } from '../errors.ts';
import { type ArrearsByBucket, NO_ARREARS } from './arrears.ts';
import { ARREARS, BUCKETS, type Bucket, type ByBucket, byBucket } from './bucket.ts';
import type { BucketConservation, Installment } from './definition.ts';
import type { TreatedBucket } from './treatClaim.ts';

/** What is proved. Minor units. */
export interface ConservationInput {
  readonly treated: ByBucket<TreatedBucket<bigint>>;
  readonly downPayment: ByBucket<bigint>;
  readonly rows: readonly Installment<bigint>[];
}

/**
 * Adds a schedule up again, bucket by bucket and row by row.
 *
 * Laws, each to the minor unit: claim + added + capitalized in = paid + waived + capitalized out, for every bucket;
 * in each row opening + accrued + fee - payment = closing, payment = the sum of its parts, and each opening is the
 * closing before it; nothing is negative; the last closing and what then bears interest are zero.
 *
 * @returns The sums of each bucket.
 * @throws {RepaymentError} `not-conserved` when a law does not hold.
 */
export function proveConservation(input: ConservationInput): ByBucket<BucketConservation<bigint>> {
  const added = addRows(input.rows);
  const capitalized = BUCKETS.reduce((sum, bucket) => sum + input.treated[bucket].capitalized, added.capitalized);
  const ledger = byBucket((bucket): BucketConservation<bigint> => {
    const treated = input.treated[bucket];
    return {
      claim: treated.claim,
      added: bucket === 'interest' ? added.accrued : bucket === 'fees' ? added.fee : 0n,
      capitalizedIn: bucket === 'principal' ? capitalized : 0n,
      paid: input.downPayment[bucket] + added.paid[bucket],
      waived: treated.waivedOnSigning + treated.waivedOnCompletion,
      capitalizedOut: treated.capitalized + (bucket === 'interest' ? added.capitalized : 0n),
    };
  });
  for (const bucket of BUCKETS) {
    const { claim, added: more, capitalizedIn, paid, waived, capitalizedOut } = ledger[bucket];
    hold(`bucket ${bucket}`, claim + more + capitalizedIn, paid + waived + capitalizedOut);
  }
  return ledger;
}

/** Checks every row and adds the rows up, in one pass. */
function addRows(rows: readonly Installment<bigint>[]) {
  let opening = rows[0]?.opening ?? 0n;
  // Interest of plain rows accrues and is paid at once, so that one sum serves both.
  let [accrued, interest, plain] = [0n, 0n, 0n];
  let [fee, capitalized, principal] = [0n, 0n, 0n];
  let arrears = NO_ARREARS.byBucket;
  for (const row of rows) {
    hold('opening follows closing', opening, row.opening);
    if (isPlain(row)) {
      checkPlainRow(row);
      plain += row.interest;
    } else {
      checkRow(row);
      accrued += row.accrued;
      interest += row.interest;
      fee += row.fee;
      capitalized += row.capitalized;
      arrears = plus(arrears, row.arrears);
    }
    principal += row.principal;
    opening = row.closing;
  }
  hold('last closing', opening, 0n);
  hold('principal left', rows[rows.length - 1]?.principalLeft ?? 0n, 0n);
  const paid: Record<Bucket, bigint> = {
    principal,
    interest: plain + interest + arrears.interest,
    compoundInterest: arrears.compoundInterest,
    penalties: arrears.penalties,
    fees: arrears.fees + fee,
  };
  return { accrued: plain + accrued, fee, capitalized, paid };
}

/** Whether a row pays nothing but principal and the interest of its own period, all of it. */
function isPlain(row: Installment<bigint>): boolean {
  return (
    row.arrears === NO_ARREARS.byBucket && row.accrued === row.interest && row.fee === 0n && row.capitalized === 0n
  );
}

/** The laws of `checkRow` where accrued is interest and the other parts are zero: they need half the sums. */
function checkPlainRow(row: Installment<bigint>): void {
  hold('row balance', row.opening - row.principal, row.closing);
  hold('row parts', row.interest + row.principal, row.payment);
  holdPositive(row.principal);
  holdPositive(row.interest);
  holdPositive(row.principalLeft);
}

function checkRow(row: Installment<bigint>): void {
  const arrears = row.arrears === NO_ARREARS.byBucket ? 0n : sumOf(row.arrears);
  hold('row balance', row.opening + row.accrued + row.fee - row.payment, row.closing);
  hold('row parts', row.interest + row.fee + row.principal + arrears, row.payment);
  holdPositive(row.principal);
  holdPositive(row.interest);
  holdPositive(row.fee);
  holdPositive(row.principalLeft);
}

/** The sum of what a row pays of each bucket, none of it negative. */
function sumOf(arrears: ArrearsByBucket): bigint {
  let sum = 0n;
  for (const bucket of ARREARS) {
    holdPositive(arrears[bucket]);
    sum += arrears[bucket];
  }
  return sum;
}

function plus(one: ArrearsByBucket, other: ArrearsByBucket): ArrearsByBucket {
  return {
    interest: one.interest + other.interest,
    compoundInterest: one.compoundInterest + other.compoundInterest,
    penalties: one.penalties + other.penalties,
    fees: one.fees + other.fees,
  };
}

function holdPositive(part: bigint): void {
  if (part < 0n) hold('no negative part', part, 0n);
}

function hold(law: string, left: bigint, right: bigint): void {
  if (left === right) return;
  throw new RepaymentError(
    'not-conserved',
    `Cannot return a schedule as it does not add up: ${law}, ${left} is not ${right}`,
    [{ law, left: left.toString(), right: right.toString() }],
  );
}
