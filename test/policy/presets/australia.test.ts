import { describe } from 'vitest';
import { australia } from '../../../src/policy/presets/index.ts';
import { owing, testCases } from './presetCase.ts';

describe('a hardship notice', () => {
  const rule = 'au.hardship.response';
  const asked = (requestedOn: string) => owing('AUD', '10000', { requestedOn });
  testCases(australia, [
    { title: 'is answered within 21 days', rule, account: asked('2026-10-31'), result: 'passed' },
    {
      title: 'and not on the 22nd',
      rule,
      account: asked('2026-10-30'),
      result: 'failed',
      says: { severity: 'information', level: 'law' },
    },
  ]);
});
