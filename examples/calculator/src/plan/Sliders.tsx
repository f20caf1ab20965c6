import { batch } from '@preact/signals';
import { amount, say } from '../language/say.ts';
import { MAX_INSTALLMENTS, type PlanKind } from '../library.ts';
import { choice, offered, shown } from '../state/negotiation.ts';
import { type Terms, terms } from '../state/terms.ts';
import { Slider } from './Slider.tsx';
import { basisPoints, rateOf, wholeUnits } from './scale.ts';

const KINDS = [
  'installment',
  'extended-term',
  'interest-reduction',
  'principal-settlement',
] as const satisfies readonly PlanKind[];

/** Terms of the customer's own: every move makes another plan. */
export function Sliders() {
  const now = terms.value;
  const { kind } = now;
  return (
    <div class="sliders">
      <div class="field field-choice">
        <label for="terms-kind">{say('terms.kind')}</label>
        <select
          id="terms-kind"
          value={kind}
          onChange={(event) => move({ kind: event.currentTarget.value as PlanKind, waived: 0 })}
        >
          {KINDS.map((value) => (
            <option key={value} value={value}>
              {say(`kind.${value}`)}
            </option>
          ))}
        </select>
      </div>
      <InstallmentsSlider now={now} />
      {kind === 'extended-term' ? <p class="note">{say('terms.contractRate')}</p> : <RateSlider now={now} />}
      <DownPaymentSlider now={now} />
      <WaivedSlider now={now} />
      {hasOwnPattern() ? <p class="note">{say('terms.level')}</p> : null}
    </div>
  );
}

/** Sliders know one rate and equal payments. */
function hasOwnPattern(): boolean {
  const plan = shown.value;
  if (choice.value.source === 'sliders' || plan?.outcome !== 'plan') return false;
  const { pattern, holiday, rate } = plan.terms;
  return pattern.kind !== 'level-payment' || holiday !== null || rate.length > 1;
}

/** Whatever is moved is the customer's own plan from then on. */
function move(changed: Partial<Terms>): void {
  batch(() => {
    terms.value = { ...terms.value, ...changed };
    choice.value = { source: 'sliders' };
  });
}

interface NowProps {
  readonly now: Terms;
}

const MOST_SHOWN = 120;

function InstallmentsSlider({ now: { installments } }: NowProps) {
  const count = Number(installments);
  return (
    <Slider
      name="installments"
      label={say('terms.installments')}
      least={1}
      most={Math.min(MAX_INSTALLMENTS, Math.max(MOST_SHOWN, count || 0))}
      step={1}
      place={count || 1}
      text={String(installments)}
      spoken={say(count === 1 ? 'payments.one' : 'payments', { count })}
      slide={(place) => move({ installments: place })}
      type={(text) => move({ installments: /^\d{1,4}$/.test(text) ? Number(text) : text })}
    />
  );
}

/** Where no account can be read, a scale up to 36 %. */
const MOST_RATE = '0.36';
const RATE_STEP = 10;

function RateSlider({ now: { rate } }: NowProps) {
  const contract = offered.value?.baselines.discountRate ?? MOST_RATE;
  return (
    <Slider
      name="rate"
      label={say('terms.rate')}
      least={0}
      most={basisPoints(contract)}
      step={RATE_STEP}
      place={basisPoints(rate)}
      text={rate}
      spoken={rate}
      slide={(place) => move({ rate: rateOf(place) })}
      type={(text) => move({ rate: text })}
    />
  );
}

/** So many steps from nothing to the whole principal. */
const DOWN_PAYMENT_STEPS = 200n;

function DownPaymentSlider({ now: { downPayment } }: NowProps) {
  const claim = wholeUnits(offered.value?.baselines.doingNothing.claim ?? '0');
  const step = claim / DOWN_PAYMENT_STEPS || 1n;
  return (
    <Slider
      name="downPayment"
      label={say('terms.downPayment')}
      least={0}
      most={Number(claim - (claim % step))}
      step={Number(step)}
      place={Number(wholeUnits(downPayment))}
      text={downPayment}
      spoken={amount(String(wholeUnits(downPayment)))}
      slide={(place) => move({ downPayment: String(place) })}
      type={(text) => move({ downPayment: text })}
    />
  );
}

function WaivedSlider({ now: { kind, waived } }: NowProps) {
  return (
    <Slider
      name="waived"
      label={say(kind === 'principal-settlement' ? 'terms.waived.principal' : 'terms.waived.arrears')}
      least={0}
      most={100}
      step={1}
      place={Number(waived) || 0}
      text={String(waived)}
      unit="%"
      spoken={`${waived}%`}
      slide={(place) => move({ waived: place })}
      type={(text) => move({ waived: /^\d{1,3}$/.test(text) ? Number(text) : text })}
    />
  );
}
