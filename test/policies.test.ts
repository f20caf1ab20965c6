import { expect, it } from 'vitest';
import * as policies from '../src/policies.ts';
import * as presets from '../src/policy/presets/index.ts';

it('the door of policies gives out every preset and nothing else', () => {
  expect(policies).toEqual(presets);
});
