import { batch } from '@preact/signals';
import { audience } from '../language/locale.ts';
import { say, type WordKey } from '../language/say.ts';
import type { Comparison, ComparisonRow, Plan } from '../library.ts';
import { Sideways } from '../page/Sideways.tsx';
import { Told } from '../plan/Told.tsx';
import { proposalWords } from '../plan/told.ts';
import { type Choice, choice, comparison, formProblems, isOwn, offered } from '../state/negotiation.ts';
import { terms, termsNear } from '../state/terms.ts';
import { FIGURES, type Figure } from './columns.ts';

/** Every way on, side by side, one of which is looked at. */
export function Offers() {
  const compared = comparison.value;
  if (!compared || !offered.value) {
    return formProblems.value.length > 0 ? null : <p class="waiting">{say('offers.waiting')}</p>;
  }
  const { proposal, baselines, months } = offered.value;
  return (
    <section id="offers" aria-labelledby="offers-title">
      <h2 id="offers-title">{say(proposal.outcome === 'offers' ? 'offers' : 'offers.none')}</h2>
      <p class="lead">{say(proposal.outcome === 'offers' ? 'offers.lead' : 'offers.none.lead', { months })}</p>
      <Sideways label={say('offers.caption', { currency: compared.currency })}>
        <ComparisonTable compared={compared} />
      </Sideways>
      {proposal.outcome === 'none' ? <Told words={proposalWords.value} level={3} untitled /> : null}
      {baselines.minimumPayments.outcome === 'no-baseline' ? (
        <p class="note">{say(`minimum.${baselines.minimumPayments.reason}` as WordKey)}</p>
      ) : null}
    </section>
  );
}

/** So few columns would stand too far apart. */
const FEW = 4;

function ComparisonTable({ compared }: { readonly compared: Comparison }) {
  const isStaff = audience.value === 'staff';
  const rows = compared.rows;
  const chosen = rows.findIndex(isChosen);
  const told = FIGURES.filter(({ ofLender, tell }) => (isStaff || !ofLender) && rows.some((row) => tell(row) !== null));
  return (
    <table class={rows.length < FEW ? 'comparison few' : 'comparison'}>
      <caption class="unseen">{say('offers.caption', { currency: compared.currency })}</caption>
      <thead>
        <tr>
          <td>
            <span class="currency">{compared.currency}</span>
          </td>
          {rows.map((row, index) => (
            <th key={row.name} scope="col" class={columnClass(row, index === chosen)}>
              <ColumnHead row={row} isChosen={index === chosen} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {told.map((figure) => (
          <FigureRow key={figure.name} figure={figure} rows={rows} chosen={chosen} />
        ))}
      </tbody>
    </table>
  );
}

interface FigureRowProps {
  readonly figure: Figure;
  readonly rows: readonly ComparisonRow[];
  readonly chosen: number;
}

function FigureRow({ figure: { name, tell, first }, rows, chosen }: FigureRowProps) {
  return (
    <tr class={first ? 'first' : ''}>
      <th scope="row">{say(name)}</th>
      {rows.map((row, index) => (
        <td key={row.name} class={columnClass(row, index === chosen)} data-figure={name} data-row={row.name}>
          {tell(row) ?? '–'}
        </td>
      ))}
    </tr>
  );
}

function columnClass({ source }: ComparisonRow, chosen: boolean): string {
  return `${source}${chosen ? ' chosen' : ''}`;
}

interface ColumnHeadProps {
  readonly row: ComparisonRow;
  readonly isChosen: boolean;
}

function ColumnHead({ row, isChosen: checked }: ColumnHeadProps) {
  const { source, kind, family } = row;
  if (source === 'baseline') {
    return <span class="column-name">{say(`baseline.${kind}` as WordKey)}</span>;
  }
  return (
    <label class="column-name">
      <input type="radio" name="choice" value={row.name} checked={checked} onChange={() => look(row)} />
      <span>{nameOf(row)}</span>
      <small>{say((family === null ? `kind.${kind}` : `family.${family}`) as WordKey)}</small>
    </label>
  );
}

function nameOf({ source, name }: ComparisonRow): string {
  if (source === 'offer') return say('offer', { rank: rankOf(name) });
  return say(choice.value.source === 'file' ? 'plan.file' : 'plan.own');
}

/** Rows of offers are named by their rank. */
function rankOf(name: string): number {
  return Number(name.replace('offer ', ''));
}

function isChosen({ source, name }: ComparisonRow): boolean {
  if (source === 'plan') return true;
  return source === 'offer' && choice.value.source === 'offer' && !isOwn.value && rankOf(name) === shownRank();
}

function shownRank(): number {
  const { value } = choice;
  const offers = offered.value?.proposal.offers ?? [];
  const rank = value.source === 'offer' ? value.rank : 0;
  return offers.some((offer) => offer.rank === rank) ? rank : 1;
}

/** Looks at an offer; the sliders move to where it stands. A plan of the sliders or of a file is looked at already. */
function look({ source, name }: ComparisonRow): void {
  const rank = rankOf(name);
  const plan = offered.value?.proposal.offers.find((offer) => offer.rank === rank)?.plan;
  if (source === 'offer' && plan) lookAt({ source: 'offer', rank }, plan);
}

export function lookAt(looked: Choice, plan: Plan): void {
  batch(() => {
    choice.value = looked;
    terms.value = termsNear(plan);
  });
}
