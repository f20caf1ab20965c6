import type { AxisName, NoBaselineReason, Offer, Plan, PlanKind } from '../library.ts';
import type { PresetName } from '../state/presets.ts';
import type { StoryName } from '../state/stories.ts';

/** Why minimum payments come to nothing; other reasons are of other baselines. */
type NoMinimum = Exclude<NoBaselineReason, 'no-schedule' | 'payment-below-interest'>;

/**
 * Texts that the page looks up by a name of the library: a kind, family, story or rule that is added there is an error of
 * types here, until it has its words.
 */
export type NamedByLibrary =
  | `story.${StoryName}`
  | `policy.${PresetName}`
  | `kind.${PlanKind}`
  | `family.${Offer['family']}`
  | `each.${Plan['terms']['frequency']}`
  | `verdict.${Plan['verdict']['outcome']}`
  | `minimum.${NoMinimum}`
  | `axis.${AxisName}`;
