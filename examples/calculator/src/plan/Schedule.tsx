import { signal } from '@preact/signals';
import { amount, date, say } from '../language/say.ts';
import type { Plan } from '../library.ts';
import { Sideways } from '../page/Sideways.tsx';
import { shown } from '../state/negotiation.ts';

type Row = Plan['schedule'][number];

/** Columns of amounts; one that holds nothing but zeros is left out. */
const AMOUNTS = {
  payment: (row) => row.payment,
  principal: (row) => row.principal,
  interest: (row) => row.interest,
  fee: (row) => row.fee,
  arrearsInterest: (row) => row.arrears.interest,
  arrearsCompoundInterest: (row) => row.arrears.compoundInterest,
  arrearsPenalties: (row) => row.arrears.penalties,
  arrearsFees: (row) => row.arrears.fees,
  closing: (row) => row.closing,
} as const satisfies Record<string, (row: Row) => string>;

type Column = keyof typeof AMOUNTS;
const COLUMNS = Object.keys(AMOUNTS) as readonly Column[];
const ALWAYS: ReadonlySet<Column> = new Set(['payment', 'principal', 'interest', 'closing']);
const NOT_ZERO = /[1-9]/;

/** A year of payments is shown; the rest when it is asked for. */
const FIRST_ROWS = 12;
const showsAll = signal(false);

/** Every payment of the plan, on its day. */
export function Schedule() {
  const plan = shown.value;
  if (plan?.outcome !== 'plan') return null;
  const count = plan.schedule.length;
  return (
    <section id="schedule" class="schedule-part" aria-labelledby="schedule-title">
      <h2 id="schedule-title">{say('schedule')}</h2>
      <Sideways label={say('schedule.caption', { currency: plan.currency })}>
        <ScheduleTable plan={plan} rows={showsAll.value ? count : FIRST_ROWS} />
      </Sideways>
      {count > FIRST_ROWS ? (
        <button
          type="button"
          class="quiet"
          aria-expanded={showsAll.value}
          onClick={() => {
            showsAll.value = !showsAll.value;
          }}
        >
          {say(showsAll.value ? 'schedule.less' : 'schedule.all', { count })}
        </button>
      ) : null}
    </section>
  );
}

interface ScheduleTableProps {
  readonly plan: Plan;
  /** How many installments are shown. */
  readonly rows: number;
}

function ScheduleTable({ plan, rows }: ScheduleTableProps) {
  const columns = COLUMNS.filter(
    (column) => ALWAYS.has(column) || plan.schedule.some((row) => NOT_ZERO.test(AMOUNTS[column](row))),
  );
  return (
    <table class="schedule">
      <caption class="unseen">{say('schedule.caption', { currency: plan.currency })}</caption>
      <thead>
        <tr>
          <th scope="col">{say('column.number')}</th>
          <th scope="col">{say('column.dueDate')}</th>
          {columns.map((column) => (
            <th key={column} scope="col" class="figure">
              {say(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {plan.schedule.slice(0, rows).map((row) => (
          <tr key={row.number}>
            <th scope="row">{row.number}</th>
            <td>{date(row.dueDate)}</td>
            {columns.map((column) => (
              <td key={column} class="figure">
                {amount(AMOUNTS[column](row))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
