import { ARREARS, BUCKETS } from '../schedule/index.ts';
import { equals, type Law, type LawSubject, type Statement, sum } from './law.ts';

type Row = LawSubject['plan']['schedule'][number];

/** opening + accrued + fee - payment = closing. */
export const rowsAddUp: Law = (subject) =>
  eachRow(subject, ({ opening, accrued, fee, payment, closing }, where) => [
    equals(
      subject,
      `${where}.closing`,
      [closing, opening + accrued + fee - payment],
      'opening + accrued + fee - payment',
    ),
  ]);

/** payment = interest + fee + principal + arrears. */
export const paymentsAreTheirParts: Law = (subject) =>
  eachRow(subject, ({ payment, interest, fee, principal, arrears }, where) => {
    const parts = interest + fee + principal + sum(ARREARS.map((bucket) => arrears[bucket]));
    return [equals(subject, `${where}.payment`, [payment, parts], 'interest + fee + principal + arrears')];
  });

/** Each row opens with what the one before left, the first with what the treatment and the down payment leave to pay. */
export const closingsChain: Law = (subject) => {
  const { treatment, totals } = subject.plan;
  const toPay = BUCKETS.map((bucket) => treatment[bucket].payable + treatment[bucket].capitalized);
  const start = sum(toPay) - totals.downPayment;
  return eachRow(subject, ({ opening, principal, capitalized, principalLeft }, where, before) => {
    const opens = equals(subject, `${where}.opening`, [opening, before?.closing ?? start], 'what was left before it');
    if (!before) return [opens];
    const bearing = before.principalLeft + capitalized - principal;
    const because = 'what bore interest before, with what joined it and without what is paid';
    return [opens, equals(subject, `${where}.principalLeft`, [principalLeft, bearing], because)];
  });
};

/** The last row leaves nothing; until then what is waived on completion stands beside what is to be paid. */
export const closesAtZero: Law = (subject) => {
  const { schedule, treatment } = subject.plan;
  const conditional = sum(BUCKETS.map((bucket) => treatment[bucket].waivedOnCompletion));
  return eachRow(subject, ({ closing, principalLeft, outstanding, number }, where) => {
    if (number !== schedule.length) {
      const because = 'closing and what is waived on completion';
      return [equals(subject, `${where}.outstanding`, [outstanding, closing + conditional], because)];
    }
    return Object.entries({ closing, principalLeft, outstanding }).map(([name, amount]) =>
      equals(subject, `${where}.${name}`, [amount, 0n], 'as a plan ends with its last row'),
    );
  });
};

/** Rows count from one; periods follow each other without a gap, later and later; due dates never go back. */
export const datesRise: Law = (subject) =>
  eachRow(subject, (row, where, before) => {
    const { number, periodStart, periodEnd, dueDate } = row;
    const start = before?.periodEnd ?? subject.plan.terms.startDate;
    const rises = before ? periodEnd > periodStart : periodEnd >= periodStart;
    return [
      equals(subject, `${where}.number`, [number, (before?.number ?? 0) + 1], 'the next number'),
      equals(subject, `${where}.periodStart`, [periodStart, start], 'the end of the period before'),
      { where: `${where}.periodEnd`, holds: rises, message: `is ${periodEnd}, not after ${periodStart}` },
      {
        where: `${where}.dueDate`,
        holds: !before || dueDate >= before.dueDate,
        message: `is ${dueDate}, before ${before?.dueDate}`,
      },
    ];
  });

function eachRow(
  { plan }: LawSubject,
  statements: (row: Row, where: string, before: Row | undefined) => readonly Statement[],
): readonly Statement[] {
  return plan.schedule.flatMap((row, index) => statements(row, `schedule[${index}]`, plan.schedule[index - 1]));
}
