import { say } from '../language/say.ts';
import type { CounterOffer, Plan } from '../library.ts';
import { lookAt } from '../offers/Offers.tsx';
import { counterOffer, isSearching, isWanted } from './counterOffer.ts';
import { Told } from './Told.tsx';
import { counterOfferWords } from './told.ts';

/** What would make a plan pass that is too dear or not allowed: the smallest change of each term, to be taken at once. */
export function CounterOfferPanel() {
  if (!isWanted.value) return null;
  const found = counterOffer.value;
  return (
    <div class="counter-offer" aria-live="polite" aria-busy={isSearching.value}>
      <h3>{say('counterOffer')}</h3>
      {isSearching.value ? <p class="waiting">{say('counterOffer.waiting')}</p> : null}
      <Told words={counterOfferWords.value} level={4} untitled />
      {found && found.outcome === 'counter-offer' ? <Moves found={found} /> : null}
    </div>
  );
}

/** The plan itself, exact to the minor unit; the sliders stand as near to it as they can. */
function take(plan: Plan): void {
  lookAt({ source: 'counter-offer', plan }, plan);
  // The button that was pressed is gone with the panel.
  document.getElementById('plan-title')?.focus();
}

function Moves({ found: { moves, combined } }: { readonly found: CounterOffer }) {
  // A payment moves with the count that makes it.
  const takable = moves.filter(({ axis }) => axis !== 'payment' && axis !== 'start-date');
  return (
    <p class="actions">
      {takable.map(({ axis, plan }) => (
        <button key={axis} type="button" onClick={() => take(plan)}>
          {say('counterOffer.take', { axis: say(`axis.${axis}`) })}
        </button>
      ))}
      {combined ? (
        <button type="button" onClick={() => take(combined.plan)}>
          {say('counterOffer.takeBoth')}
        </button>
      ) : null}
    </p>
  );
}
