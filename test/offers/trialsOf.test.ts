import { describe, expect, it } from 'vitest';
import { currencyDigits, parseInput } from '../../src/input/index.ts';
import { FAMILIES } from '../../src/offers/families.ts';
import { gridField } from '../../src/offers/grid.ts';
import { groundOf } from '../../src/offers/ground.ts';
import { questionSchemas } from '../../src/offers/readQuestion.ts';
import { type Judged, judgeTrial, tryTerms } from '../../src/offers/trial.ts';
import { trialsOf } from '../../src/offers/trialsOf.ts';
import type { Parties } from '../../src/plans/index.ts';
import { budget, card, loan, policy } from '../plans/inputs.ts';

const SCHEMAS = questionSchemas(() => ({}));

function partiesOf(input: object): Parties {
  const digits = currencyDigits(input);
  return { ...parseInput('test', SCHEMAS[digits], { ...input, kind: 'installment' }), digits };
}

/** A judgement with its rates solved, which otherwise are found when they are asked for. */
function solvedIn({ measures, ...judged }: Judged) {
  return { ...judged, measures: { ...measures, rates: measures.rates() } };
}

describe('trialsOf()', () => {
  it.each([
    ['the example card', { account: card, affordability: budget, policy }],
    [
      'a loan in temporary hardship',
      { account: { ...loan, customer: { hardship: 'temporary' } }, affordability: budget, policy },
    ],
    ['no policy and no budget', { account: card }],
  ])('gives the trial and the judgement that each candidate has by itself: %s', (_name, input) => {
    const parties = partiesOf(input);
    const ground = groundOf(parties, { terms: {}, grid: gridField.parse({ months: [6, 36, 60] }) });
    const trials = trialsOf(parties);
    let judged = 0;
    for (const family of FAMILIES.filter(({ whyNot }) => whyNot(ground) === null)) {
      for (const terms of family.candidates(ground)) {
        const shared = trials.attempt(family.kind, terms);
        const alone = tryTerms(parties, family.kind, terms);
        expect(shared.outcome).toBe(alone.outcome);
        if (shared.outcome !== 'trial' || alone.outcome !== 'trial') continue;
        expect(shared.solved.schedule).toEqual(alone.solved.schedule);
        expect(shared.due).toEqual(alone.due);
        expect(solvedIn(trials.judge(shared))).toEqual(solvedIn(judgeTrial(alone)));
        judged += 1;
      }
    }
    expect(judged).toBeGreaterThan(30);
  });
});
