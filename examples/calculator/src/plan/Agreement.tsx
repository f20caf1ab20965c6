import { amount, date, say } from '../language/say.ts';
import { Sideways } from '../page/Sideways.tsx';
import { shown } from '../state/negotiation.ts';
import { AgreedFields } from './AgreedFields.tsx';
import { agreement, type Document } from './told.ts';

type Item = Document['items'][number];
/** A table in words; an item may have none. */
type WordTable = NonNullable<Item['table']>;

/** The terms of the agreement, item by item; with the schedule and places to sign, this is what is printed. */
export function Agreement() {
  const document = agreement.value;
  const plan = shown.value;
  if (!document || plan?.outcome !== 'plan') return null;
  return (
    <section id="agreement" class="agreement" aria-labelledby="agreement-title">
      <h2 id="agreement-title">{document.title}</h2>
      <p class="lead">
        {say('agreement.lead', {
          account: plan.accountId,
          date: date(plan.terms.startDate),
          currency: plan.currency,
          amount: amount(plan.claim.total),
        })}
      </p>
      {plan.verdict.outcome === 'compliant' ? null : <p class="missing">{say(`agreement.${plan.verdict.outcome}`)}</p>}
      <AgreedFields />
      <ol class="items">
        {document.items.map((item) => (
          <AgreementItem key={item.id} item={item} />
        ))}
      </ol>
      <Closing sources={document.sources} />
      <p class="actions off-paper">
        <button type="button" class="strong" onClick={() => window.print()}>
          {say('print')}
        </button>
      </p>
    </section>
  );
}

/** What the document follows, and where both sides sign: never on a page of its own. */
function Closing({ sources }: Pick<Document, 'sources'>) {
  return (
    <div class="closing">
      <ul class="sources">
        {sources.map(({ instrument, article, covers, verification }) => (
          <li key={instrument}>
            {say('agreement.source', {
              covers,
              instrument: article === null ? instrument : `${instrument}, ${article}`,
              sure: say(`verification.${verification}`),
            })}
          </li>
        ))}
      </ul>
      <div class="signatures">
        <p>{say('agreement.customer')}</p>
        <p>{say('agreement.lender')}</p>
      </div>
    </div>
  );
}

function AgreementItem({ item: { title, sentences, table, missing } }: { readonly item: Item }) {
  return (
    <li>
      <h3>{title}</h3>
      {sentences.map(({ key, text }, place) => (
        <p key={`${key} ${place}`}>{text}</p>
      ))}
      {table ? <ItemTable title={title} table={table} /> : null}
      {missing.map(({ field, supply }) => (
        <p key={field} class="missing">
          <strong>{say('agreement.missing')}</strong> {supply}
        </p>
      ))}
    </li>
  );
}

/** A longer table is set in two columns on paper. */
const ROWS_IN_ONE_COLUMN = 12;

interface ItemTableProps {
  readonly title: string;
  readonly table: WordTable;
}

function ItemTable({ title, table }: ItemTableProps) {
  return (
    <Sideways label={title} tall>
      <table class={table.rows.length > ROWS_IN_ONE_COLUMN ? 'plain long' : 'plain'}>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([first = '', ...rest]) => (
            <tr key={first}>
              <th scope="row">{first}</th>
              {rest.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  );
}
