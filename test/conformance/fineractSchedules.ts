import type { Adapter, Answer, Skipped } from './adapter.ts';
import { answerRows, type FineractLoan, type FineractRow, loanOf } from './fineract.ts';

interface FineractSchedule {
  readonly class: string;
  readonly params: FineractLoan & { readonly disbursedOn: string };
  readonly expected: { readonly rows: readonly FineractRow[] };
}

/** Initial schedules of Apache Fineract's end-to-end tests, every amount of every row. */
export const fineractSchedules: Adapter = {
  set: 'fineract-schedules',
  answer: ({ class: kind, params, expected }: FineractSchedule): Answer | Skipped => {
    if (kind === 'level-instalment-overdue-recalculated') {
      return { skipped: 'shown after due dates passed unpaid: interest on overdue principal needs a payment replay' };
    }
    if (expected.rows.filter(({ nr }) => nr === null).length > 1) return { skipped: 'several tranches' };
    const loan = loanOf(params, params.disbursedOn);
    return 'skipped' in loan ? loan : answerRows(loan, expected.rows);
  },
  allowed: {},
};
