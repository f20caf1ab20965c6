import type { Amount } from '../money/index.ts';
import {
  type ArrearsBucket,
  type BucketConservation,
  type ByBucket,
  byBucket,
  type Installment,
  type TreatedBucket,
} from '../schedule/index.ts';

type Money = (minor: bigint) => Amount;
type Arrears<Value> = Readonly<Record<ArrearsBucket, Value>>;

/**
 * The one function that turns rows inside into rows outside. Rounding: none.
 *
 * Neighbouring rows share most of their amounts, so each text is written once where it repeats.
 */
export function presentRows(rows: readonly Installment<bigint>[], money: Money): readonly Installment<Amount>[] {
  const zero = money(0n);
  let arrearsBefore: Arrears<bigint> | undefined;
  let arrears: Arrears<Amount> | undefined;
  let payment: { readonly minor: bigint; readonly text: Amount } | undefined;
  let closing = rows[0] ? money(rows[0].opening) : zero;
  const text = (minor: bigint): Amount => (minor === 0n ? zero : money(minor));
  return rows.map((row) => {
    if (payment?.minor !== row.payment) payment = { minor: row.payment, text: text(row.payment) };
    if (arrearsBefore !== row.arrears || !arrears) {
      arrearsBefore = row.arrears;
      arrears = presentArrears(row.arrears, text);
    }
    const opening = closing;
    closing = text(row.closing);
    const interest = text(row.interest);
    return {
      number: row.number,
      periodStart: row.periodStart,
      periodEnd: row.periodEnd,
      dueDate: row.dueDate,
      opening,
      accrued: row.accrued === row.interest ? interest : text(row.accrued),
      payment: payment.text,
      interest,
      fee: text(row.fee),
      arrears,
      principal: text(row.principal),
      capitalized: text(row.capitalized),
      principalLeft: row.principalLeft === row.closing ? closing : text(row.principalLeft),
      closing,
      outstanding: row.outstanding === row.closing ? closing : text(row.outstanding),
    };
  });
}

function presentArrears(arrears: Arrears<bigint>, text: Money): Arrears<Amount> {
  return {
    interest: text(arrears.interest),
    compoundInterest: text(arrears.compoundInterest),
    penalties: text(arrears.penalties),
    fees: text(arrears.fees),
  };
}

/** @returns Amounts by bucket as text. */
export function presentBuckets(amounts: ByBucket<bigint>, money: Money): ByBucket<Amount> {
  return byBucket((bucket) => money(amounts[bucket]));
}

/** @returns The treatment of every bucket as text. */
export function presentTreatment(
  treated: ByBucket<TreatedBucket<bigint>>,
  money: Money,
): ByBucket<TreatedBucket<Amount>> {
  return byBucket((bucket) => {
    const { claim, waivedOnSigning, waivedOnCompletion, capitalized, payable, pay } = treated[bucket];
    return {
      claim: money(claim),
      waivedOnSigning: money(waivedOnSigning),
      waivedOnCompletion: money(waivedOnCompletion),
      capitalized: money(capitalized),
      payable: money(payable),
      pay,
    };
  });
}

/** @returns One bucket's proof as text. */
export function presentConservation(sums: BucketConservation<bigint>, money: Money): BucketConservation<Amount> {
  return {
    claim: money(sums.claim),
    added: money(sums.added),
    capitalizedIn: money(sums.capitalizedIn),
    paid: money(sums.paid),
    waived: money(sums.waived),
    capitalizedOut: money(sums.capitalizedOut),
  };
}
