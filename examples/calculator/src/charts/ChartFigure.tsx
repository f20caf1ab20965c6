import { useSignal } from '@preact/signals';
import { amount, month, say } from '../language/say.ts';
import { Sideways } from '../page/Sideways.tsx';
import type { MonthChart } from './chartData.ts';
import { Plot } from './Plot.tsx';
import type { Drawn } from './plotOptions.ts';

interface ChartFigureProps {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly chart: MonthChart;
  readonly drawn: readonly Drawn[];
  readonly names: readonly string[];
  readonly notes: readonly string[];
}

/** A chart, what it says in words, its key, and all its figures as a table. */
export function ChartFigure({ id, title, summary, chart, drawn, names, notes }: ChartFigureProps) {
  const pointed = useSignal<number | null>(null);
  const isOpen = useSignal(false);
  return (
    <figure id={id}>
      <figcaption>
        <h3>{title}</h3>
        <p>{summary}</p>
      </figcaption>
      <Key chart={chart} drawn={drawn} names={names} pointed={pointed.value} />
      <Plot
        chart={chart}
        drawn={drawn}
        summary={summary}
        point={(index) => {
          pointed.value = index;
        }}
      />
      {notes.length === 0 ? null : (
        <ul class="notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <details
        onToggle={(event) => {
          isOpen.value = event.currentTarget.open;
        }}
      >
        <summary>{say('chart.table')}</summary>
        {isOpen.value ? <ChartTable title={title} chart={chart} names={names} /> : null}
      </details>
    </figure>
  );
}

interface KeyProps {
  readonly chart: MonthChart;
  readonly drawn: readonly Drawn[];
  readonly names: readonly string[];
  readonly pointed: number | null;
}

/** Which line is which; of the month under the pointer, with the amount. Other offers are one entry. */
function Key({ chart, drawn, names, pointed }: KeyProps) {
  const at = pointed === null ? undefined : chart.months[pointed];
  const others = names.filter((_name, index) => drawn[index]?.stroke === '--line-other');
  return (
    <ul class="key" aria-hidden="true">
      {names.map((name, index) => {
        const { stroke = '', shape = 'line' } = drawn[index] ?? {};
        if (stroke === '--line-other') return null;
        const text = pointed === null ? null : (chart.lines[index]?.texts[pointed] ?? null);
        return (
          <li key={name}>
            <span class={`swatch swatch-${shape} swatch${stroke}`} />
            {name}
            {text === null ? null : <strong> {amount(text)}</strong>}
          </li>
        );
      })}
      {others.length === 0 ? null : (
        <li>
          <span class="swatch swatch-line swatch--line-other" />
          {say('chart.others')}
        </li>
      )}
      <li class="key-month">{at ? month(at) : ''}</li>
    </ul>
  );
}

interface ChartTableProps {
  readonly title: string;
  readonly chart: MonthChart;
  readonly names: readonly string[];
}

function ChartTable({ title, chart, names }: ChartTableProps) {
  return (
    <Sideways label={title} tall>
      <table class="schedule">
        <thead>
          <tr>
            <th scope="col">{say('column.month')}</th>
            {names.map((name) => (
              <th key={name} scope="col" class="figure">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chart.months.map((each, index) => (
            <tr key={each}>
              <th scope="row">{month(each)}</th>
              {chart.lines.map(({ name, texts }) => (
                <td key={name} class="figure">
                  {texts[index] ? amount(texts[index]) : '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  );
}
