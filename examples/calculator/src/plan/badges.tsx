import { say } from '../language/say.ts';
import type { Plan } from '../library.ts';

/** A sign as well as a colour: not everyone tells colours apart. */
const SIGNS = { good: '✓', fair: '!', bad: '✕', none: '–' } as const;

const VERDICTS = {
  compliant: 'good',
  'needs-approval': 'fair',
  refused: 'bad',
  unchecked: 'none',
} as const satisfies Record<Plan['verdict']['outcome'], keyof typeof SIGNS>;

interface BadgeProps {
  readonly tone: keyof typeof SIGNS;
  readonly text: string;
}

function Badge({ tone, text }: BadgeProps) {
  return (
    <span class={`badge badge-${tone}`}>
      <span aria-hidden="true">{SIGNS[tone]}</span> {text}
    </span>
  );
}

/** What the rules say of a plan, in two words. */
export function VerdictBadge({ plan }: { readonly plan: Plan }) {
  const { outcome } = plan.verdict;
  return <Badge tone={VERDICTS[outcome]} text={say(`verdict.${outcome}`)} />;
}

/** Whether the budget carries every payment. */
export function FitBadge({ plan }: { readonly plan: Plan }) {
  if (!plan.affordability) return null;
  const { fits } = plan.affordability;
  return <Badge tone={fits ? 'good' : 'bad'} text={say(fits ? 'fits' : 'fits.not')} />;
}
