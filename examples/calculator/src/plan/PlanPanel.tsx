import { amount, date, rate, say, type WordKey } from '../language/say.ts';
import type { Plan } from '../library.ts';
import { choice, comparison, formProblems, isOwn, shown } from '../state/negotiation.ts';
import { FitBadge, VerdictBadge } from './badges.tsx';
import { CounterOfferPanel } from './CounterOfferPanel.tsx';
import { Sliders } from './Sliders.tsx';
import { Told } from './Told.tsx';
import { infeasibleWords } from './told.ts';

/** The plan that is looked at: its figures, and the sliders that make another of it. */
export function PlanPanel() {
  const plan = shown.value;
  if (formProblems.value.length > 0) return null;
  return (
    <section id="plan" class="plan" aria-labelledby="plan-title">
      <div class="plan-head">
        <h2 id="plan-title" tabIndex={-1}>
          {title()}
        </h2>
        {plan?.outcome === 'plan' ? (
          <p class="badges">
            <FitBadge plan={plan} />
            <VerdictBadge plan={plan} />
          </p>
        ) : null}
      </div>
      {choice.value.source === 'file' ? <p class="note">{say('plan.file.note')}</p> : null}
      <div class="plan-body">
        <Sliders />
        <div class="plan-figures" aria-live="polite" aria-atomic="true">
          {plan?.outcome === 'plan' ? <KeyFigures plan={plan} /> : null}
          {plan?.outcome === 'infeasible' ? (
            <div class="infeasible" role="alert">
              <Told words={infeasibleWords.value} level={3} />
            </div>
          ) : null}
        </div>
      </div>
      <CounterOfferPanel />
    </section>
  );
}

function title(): string {
  const chosen = choice.value;
  if (chosen.source === 'file') return say('plan.file');
  return chosen.source === 'offer' && !isOwn.value ? say('offer', { rank: chosen.rank }) : say('plan.own');
}

/** The figures that both sides speak of. */
function KeyFigures({ plan }: { readonly plan: Plan }) {
  const { totals, kind, currency } = plan;
  return (
    <>
      <p class="installment">
        <span class="installment-label">{say(installmentLabel(plan))}</span>
        <span class="installment-amount" id="installment">
          <span class="currency">{currency}</span> {amount(totals.installment)}
        </span>
        <span class="installment-count">
          {say(totals.installments === 1 ? 'payments.one' : 'payments', { count: totals.installments })} ·{' '}
          {say(`kind.${kind}`)}
        </span>
      </p>
      <dl class="figures">
        {figuresOf(plan).map(([name, text]) =>
          text ? (
            <div key={name}>
              <dt>{say(name)}</dt>
              <dd data-key={name}>{text}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </>
  );
}

/** Payments that are not all the same are spoken of by the largest. */
function installmentLabel({ totals, terms }: Plan): WordKey {
  if (totals.installments === 1) return 'each.once';
  return totals.firstInstallment === totals.installment ? `each.${terms.frequency}` : 'each.most';
}

function figuresOf({ totals, cost }: Plan): readonly (readonly [WordKey, string | null])[] {
  const saving = comparison.value?.rows.find(({ name }) => name === rowName())?.saving;
  const effective = cost.annualRates.find(({ method }) => method === 'effective-irr')?.rate;
  return [
    ['figure.finalDate', date(totals.finalDueDate)],
    ['figure.totalPaid', amount(totals.paid)],
    ['figure.interestAndFees', amount(cost.interestAndFees)],
    ['figure.downPayment', amount(totals.downPayment)],
    ['figure.waived', amount(totals.waived)],
    ['figure.saving', saving === undefined ? null : amount(saving)],
    ['figure.effectiveRate', effective ? rate(effective) : null],
    ['figure.lastInstallment', amount(totals.lastInstallment)],
  ];
}

function rowName(): string {
  const chosen = choice.value;
  return chosen.source === 'offer' && !isOwn.value ? `offer ${chosen.rank}` : 'plan 1';
}
