import { amount, date, month, say } from '../language/say.ts';
import { capacitySteps } from '../state/capacity.ts';
import { fieldValue } from '../state/inputs.ts';
import { built, offered } from '../state/negotiation.ts';

/** Where the customer stands: what is owed, since when, and what can be paid. */
export function Standing() {
  const baselines = offered.value?.baselines;
  if (!baselines || built.value?.outcome === 'refused') return null;
  const { currency, startDate, doingNothing } = baselines;
  const steps = capacitySteps.value;
  return (
    <section class="standing" aria-labelledby="standing-title">
      <h2 id="standing-title" class="unseen">
        {say('standing')}
      </h2>
      <dl>
        <div>
          <dt>{say('standing.owed', { date: date(startDate) })}</dt>
          <dd>
            <span class="currency">{currency}</span> {amount(doingNothing.claim)}
          </dd>
        </div>
        <div>
          <dt>{say('standing.late')}</dt>
          <dd>{say('days', { count: Number(fieldValue('account.delinquency.daysPastDue') ?? 0) })}</dd>
        </div>
        <div class="standing-capacity">
          <dt>{say('standing.capacity')}</dt>
          <dd>
            {steps.slice(0, 3).map(({ month: from, capacity }, index) => (
              <span key={from}>
                {amount(capacity)}
                {index === 0 ? null : <small> {say('from', { month: month(from) })}</small>}
              </span>
            ))}
          </dd>
        </div>
      </dl>
    </section>
  );
}
