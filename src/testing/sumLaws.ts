import { formatFraction, ratio } from '../money/index.ts';
import { BUCKETS, type Bucket } from '../schedule/index.ts';
import { equals, type Law, type LawSubject, type Statement, sum } from './law.ts';

const SUMS = ['claim', 'added', 'capitalizedIn', 'paid', 'waived', 'capitalizedOut'] as const;

/** claim + added + capitalized in = paid + waived + capitalized out, by bucket; the total is the sum of the buckets. */
export const conserves: Law = (subject) => {
  const { buckets, total } = subject.plan.conservation;
  return [
    ...BUCKETS.map((bucket) => {
      const { claim, added, capitalizedIn, paid, waived, capitalizedOut } = buckets[bucket];
      const sides = [claim + added + capitalizedIn, paid + waived + capitalizedOut] as const;
      const because = 'which was paid, waived or capitalized of it';
      return equals(subject, `conservation.buckets.${bucket}`, sides, because);
    }),
    ...SUMS.map((part) => {
      const all = sum(BUCKETS.map((bucket) => buckets[bucket][part]));
      return equals(subject, `conservation.total.${part}`, [total[part], all], 'the sum of the buckets');
    }),
  ];
};

/** What is proved is what the rows and the treatment say; a down payment accounts for what rows do not pay. */
export const proofFollowsRows: Law = (subject) => {
  const { conservation, totals } = subject.plan;
  const before = BUCKETS.map((bucket) => conservation.buckets[bucket].paid - paidInRows(subject, bucket));
  const because = 'what rows do not pay of what was paid';
  return [
    ...BUCKETS.flatMap((bucket) => proofOf(subject, bucket)),
    equals(subject, 'totals.downPayment', [totals.downPayment, sum(before)], because),
    ...BUCKETS.map((bucket, index) => ({
      where: `conservation.buckets.${bucket}.paid`,
      holds: (before[index] as bigint) >= 0n,
      message: 'is less than rows pay of it',
    })),
  ];
};

function proofOf(subject: LawSubject, bucket: Bucket): readonly Statement[] {
  const { conservation, treatment, schedule } = subject.plan;
  const { added, capitalizedIn, waived, capitalizedOut } = conservation.buckets[bucket];
  const treated = treatment[bucket];
  const joined = sum(schedule.map(({ capitalized }) => capitalized));
  const arrears = sum(BUCKETS.map((each) => treatment[each].capitalized));
  const accrued = bucket === 'interest' ? sum(schedule.map((row) => row.accrued)) : 0n;
  const charged = bucket === 'fees' ? sum(schedule.map(({ fee }) => fee)) : 0n;
  const figures = {
    added: [added, accrued + charged],
    capitalizedIn: [capitalizedIn, bucket === 'principal' ? arrears + joined : 0n],
    waived: [waived, treated.waivedOnSigning + treated.waivedOnCompletion],
    capitalizedOut: [capitalizedOut, treated.capitalized + (bucket === 'interest' ? joined : 0n)],
  } as const;
  return Object.entries(figures).map(([name, sides]) =>
    equals(subject, `conservation.buckets.${bucket}.${name}`, sides, 'which follows from rows and treatment'),
  );
}

function paidInRows({ plan }: LawSubject, bucket: Bucket): bigint {
  return sum(
    plan.schedule.map(({ principal, interest, fee, arrears }) => {
      if (bucket === 'principal') return principal;
      return arrears[bucket] + (bucket === 'interest' ? interest : bucket === 'fees' ? fee : 0n);
    }),
  );
}

/** claim = waived + capitalized + payable, by bucket, and it is the same claim wherever it stands. */
export const treatmentAddsUp: Law = (subject) => {
  const { claim, treatment, conservation } = subject.plan;
  return [
    ...BUCKETS.flatMap((bucket) => {
      const treated = treatment[bucket];
      const parts = treated.waivedOnSigning + treated.waivedOnCompletion + treated.capitalized + treated.payable;
      const owed = claim.balances[bucket];
      const proved = conservation.buckets[bucket].claim;
      return [
        equals(subject, `treatment.${bucket}.claim`, [treated.claim, parts], 'waived + capitalized + payable'),
        equals(subject, `treatment.${bucket}.claim`, [treated.claim, owed], 'which is owed'),
        equals(subject, `conservation.buckets.${bucket}.claim`, [proved, owed], 'which is owed'),
      ];
    }),
    equals(
      subject,
      'claim.total',
      [claim.total, sum(BUCKETS.map((bucket) => claim.balances[bucket]))],
      'the sum of the buckets',
    ),
  ];
};

/** Every total is what the rows and the proof come to. */
export const totalsFollowRows: Law = (subject) => {
  const { schedule, totals, terms, conservation } = subject.plan;
  const [first, last] = [schedule[0], schedule[schedule.length - 1]];
  const most = schedule
    .slice(0, Math.max(1, schedule.length - 1))
    .reduce((largest, { payment }) => (payment > largest ? payment : largest), 0n);
  const figures = {
    'terms.installments': [terms.installments, schedule.length],
    'totals.installments': [totals.installments, schedule.length],
    'totals.installment': [totals.installment, most],
    'totals.firstInstallment': [totals.firstInstallment, first?.payment],
    'totals.lastInstallment': [totals.lastInstallment, last?.payment],
    'totals.firstDueDate': [totals.firstDueDate, first?.dueDate],
    'totals.finalDueDate': [totals.finalDueDate, last?.dueDate],
    'totals.paid': [totals.paid, totals.downPayment + sum(schedule.map(({ payment }) => payment))],
    'totals.interest': [totals.interest, sum(schedule.map(({ accrued }) => accrued))],
    'totals.fees': [totals.fees, sum(schedule.map(({ fee }) => fee))],
    'totals.waived': [totals.waived, conservation.total.waived],
  } as const;
  const byBucket = BUCKETS.flatMap((bucket) => {
    const { paid, waived } = conservation.buckets[bucket];
    return [
      equals(subject, `totals.paidByBucket.${bucket}`, [totals.paidByBucket[bucket], paid], 'which is proved'),
      equals(subject, `totals.waivedByBucket.${bucket}`, [totals.waivedByBucket[bucket], waived], 'which is proved'),
    ];
  });
  const all = Object.entries(figures).map(([where, sides]) => equals(subject, where, sides, 'which follows from rows'));
  return [...all, ...byBucket];
};

/** What a plan costs each side follows from its totals, and its change against the contract from the two. */
export const costsFollowTotals: Law = (subject) => {
  const { cost, totals, lender, claim, comparison } = subject.plan;
  const { contract, savingAgainstContract } = cost;
  const share = formatFraction(ratio(lender.loss, claim.total));
  const figures: Record<string, readonly [unknown, unknown]> = {
    'cost.total': [cost.total, totals.paid],
    'cost.interestAndFees': [cost.interestAndFees, totals.interest + totals.fees],
    'cost.savingAgainstContract': [savingAgainstContract, contract && contract.total - totals.paid],
    'lender.loss': [lender.loss, claim.total - lender.presentValue],
    'lender.lossShare': [formatFraction(lender.lossShare), share],
  };
  for (const name of ['installment', 'installments', 'interest', 'total'] as const) {
    if (!comparison) break;
    const [before, after] = [comparison.before[name], comparison.after[name]];
    const change = typeof before === 'bigint' ? (after as bigint) - before : Number(after) - before;
    figures[`comparison.change.${name}`] = [comparison.change[name], change];
  }
  return Object.entries(figures).map(([where, sides]) =>
    equals(subject, where, sides, 'which follows from the totals'),
  );
};
