import { amount, month, say } from '../language/say.ts';
import type { SharedPlans } from '../library.ts';
import { Segments } from '../page/Segments.tsx';
import { Sideways } from '../page/Sideways.tsx';
import { SHARED_BY, sharedBy, sharedPlans } from '../state/shared.ts';

/** What every account of a customer gets of the budget: where one is paid off, the others have its share. */
export function SharedAccounts() {
  const shared = sharedPlans.value;
  if (!shared) return null;
  return (
    <section id="shared" aria-labelledby="shared-title">
      <div class="plan-head">
        <h2 id="shared-title">{say('shared')}</h2>
        <Segments
          name="sharedBy"
          label={say('shared.by')}
          chosen={sharedBy.value}
          options={SHARED_BY.map((value) => ({ value, label: say(`shared.by.${value}`) }))}
          choose={(value) => {
            sharedBy.value = value;
          }}
        />
      </div>
      <p class="lead">{say(shared.outcome === 'plans' ? 'shared.lead' : 'shared.incomplete')}</p>
      <Sideways label={say('shared.caption', { currency: shared.currency })}>
        <Calendar shared={shared} />
      </Sideways>
    </section>
  );
}

function Calendar({ shared: { accounts, calendar } }: { readonly shared: SharedPlans }) {
  return (
    <table class="schedule">
      <thead>
        <tr>
          <th scope="col">{say('column.month')}</th>
          {accounts.map(({ accountId }) => (
            <th key={accountId} scope="col" class="figure">
              {accountId}
            </th>
          ))}
          <th scope="col" class="figure">
            {say('line.due')}
          </th>
          <th scope="col" class="figure">
            {say('line.capacity')}
          </th>
        </tr>
      </thead>
      <tbody>
        {calendar.map(({ month: each, parts, due, capacity }) => (
          <tr key={each}>
            <th scope="row">{month(each)}</th>
            {accounts.map(({ accountId }) => {
              const part = parts.find((own) => own.accountId === accountId);
              return (
                <td key={accountId} class="figure">
                  {part ? amount(part.due) : '–'}
                </td>
              );
            })}
            <td class="figure">{amount(due)}</td>
            <td class="figure">{amount(capacity)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
