import { HARDSHIPS, PLAN_KINDS, PRODUCTS } from '../account/index.ts';
import { LEVELS, SEVERITIES, VERIFICATIONS } from '../policy/index.ts';
import { FLAGS, PROGRAMS } from './draws.ts';
import type { Draw } from './fastCheck.ts';
import type { RuleDrawing } from './ruleDrawing.ts';

/** Days around those on which plans start: a rule may not yet apply, or no longer. */
const FIRST_DAYS = ['2021-03-01', '2026-11-21', '2026-12-31'] as const;
const LAST_DAYS = ['2026-12-31', '2027-01-30', '2030-12-31'] as const;

/**
 * What a rule of a kind carries beside its parameters. Two in three concern every plan on every day: with fewer, hardly
 * any would be judged by.
 */
export function ruleEnvelopeDraw(drawing: RuleDrawing, kind: string, params: Draw<unknown>): Draw<unknown> {
  const { fc, fields } = drawing;
  const said = {
    kind: fc.constant(kind),
    params,
    severity: fc.constantFrom(...SEVERITIES),
    level: fc.constantFrom(...LEVELS),
    citation: fields(
      { instrument: fc.constant('Example Bank, hardship policy (illustrative)') },
      { article: fc.constantFrom('1', '2.3') },
    ),
    verification: fc.constantFrom(...VERIFICATIONS),
  };
  const always = fields(said);
  return fc.oneof(always, always, fields(said, scopeDraws(drawing)));
}

/** Whose rule it is, when it applies, what it concerns, and why it was loosened. */
function scopeDraws({ fc, several, fields, oneOf, countRange }: RuleDrawing) {
  return {
    jurisdiction: fc.constantFrom('CN', 'EU'),
    effectiveFrom: fc.constantFrom(null, ...FIRST_DAYS),
    effectiveTo: fc.constantFrom(null, ...LAST_DAYS),
    appliesTo: fc.oneof(
      fields({}),
      oneOf({
        planKinds: several(PLAN_KINDS),
        products: several(PRODUCTS),
        daysPastDue: countRange(400),
        hardship: several(HARDSHIPS),
        vulnerable: fc.boolean(),
        flags: several(FLAGS),
        programs: several(PROGRAMS),
      }),
    ),
    exceptPlanKinds: several(PLAN_KINDS),
    exceptPrograms: several(PROGRAMS),
    loosened: fc.constant('Approved by the credit committee (illustrative)'),
  };
}
