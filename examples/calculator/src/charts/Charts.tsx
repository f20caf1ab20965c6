import { amount, month, say, type WordKey } from '../language/say.ts';
import { capacitySteps } from '../state/capacity.ts';
import { inputs } from '../state/inputs.ts';
import { choice, shown } from '../state/negotiation.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { balanceChart, capacityChart, type Line, type MonthChart, paidChart } from './chartData.ts';
import type { Drawn } from './plotOptions.ts';

const CHOSEN: Drawn = { stroke: '--line-chosen', shape: 'line', width: 3 };
const OTHER: Drawn = { stroke: '--line-other', shape: 'line', width: 1.5 };
const NOTHING: Drawn = { stroke: '--line-warning', shape: 'line', width: 2, dash: [6, 5] };
const DUE: Drawn = { stroke: '--line-chosen', shape: 'bars', width: 0 };
const CAPACITY: Drawn = { stroke: '--line-capacity', shape: 'steps', width: 2 };

const DRAWN: Readonly<Record<string, Drawn>> = { due: DUE, capacity: CAPACITY, 'doing-nothing': NOTHING };

function drawnAs({ lines }: MonthChart): readonly Drawn[] {
  return lines.map(({ name, isChosen }) => DRAWN[name] ?? (isChosen ? CHOSEN : OTHER));
}

function lineName({ name }: Line): string {
  if (name.startsWith('offer ')) return say('offer', { rank: name.replace('offer ', '') });
  if (name === 'plan') return say(choice.value.source === 'file' ? 'plan.file' : 'plan.own');
  return say(`line.${name}` as WordKey);
}

/** How the debt goes down, what is paid for that, and whether the budget carries it. */
export function Charts() {
  const plan = shown.value;
  if (plan?.outcome !== 'plan') return null;
  const { totals, claim, currency } = plan;
  const figures = {
    currency,
    claim: amount(claim.total),
    paid: amount(totals.paid),
    installment: amount(totals.installment),
    end: month(totals.finalDueDate.slice(0, 7)),
  };
  return (
    <section id="charts" class="charts" aria-labelledby="charts-title">
      <h2 id="charts-title">{say('charts')}</h2>
      <div class="charts-grid">
        <Drawing chart={balanceChart.value} name="balance" summary={say('chart.balance.summary', figures)} />
        <Drawing chart={paidChart.value} name="paid" summary={say('chart.paid.summary', figures)} />
        <Drawing
          chart={capacityChart.value}
          name="capacity"
          summary={`${say('chart.capacity.summary', figures)} ${capacityText()}`}
          notes={choice.value.source === 'file' ? [] : incomeChanges()}
        />
      </div>
    </section>
  );
}

interface DrawingProps {
  readonly chart: MonthChart | null;
  readonly name: 'balance' | 'paid' | 'capacity';
  readonly summary: string;
  readonly notes?: readonly string[];
}

function Drawing({ chart, name, summary, notes = [] }: DrawingProps) {
  if (!chart) return null;
  return (
    <ChartFigure
      id={`chart-${name}`}
      title={say(`chart.${name}`)}
      summary={summary}
      chart={chart}
      drawn={drawnAs(chart)}
      names={chart.lines.map(lineName)}
      notes={notes}
    />
  );
}

function capacityText(): string {
  if (choice.value.source === 'file') return '';
  return capacitySteps.value
    .map(({ month: from, capacity }, index) =>
      say(index === 0 ? 'chart.capacity.first' : 'chart.capacity.then', {
        month: month(from),
        amount: amount(capacity),
      }),
    )
    .join(' ');
}

interface DatedLine {
  readonly source?: string;
  readonly category?: string;
  readonly amount?: string;
  readonly payment?: string;
  readonly from?: string | null;
  readonly until?: string | null;
}

/** Every line of the budget that begins or ends on a day, in words. */
function incomeChanges(): readonly string[] {
  const {
    income = [],
    expenses = [],
    debts = [],
  } = inputs.value.affordability as Readonly<Record<string, readonly DatedLine[] | undefined>>;
  return [...income, ...expenses, ...debts].flatMap(({ source, category, amount: text, payment, from, until }) => {
    const name = source ?? category ?? say('budget.debt');
    const money = amount(String(text ?? payment ?? '0'));
    return [
      ...(from ? [say('chart.begins', { name, amount: money, month: month(from.slice(0, 7)) })] : []),
      ...(until ? [say('chart.ends', { name, amount: money, month: month(until.slice(0, 7)) })] : []),
    ];
  });
}
