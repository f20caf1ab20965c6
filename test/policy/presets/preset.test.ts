import { describe, expect, it } from 'vitest';
import { preset } from '../../../src/policy/presets/preset.ts';

const policy = preset({
  policyId: 'preset.xx',
  version: '2026-11-25',
  jurisdiction: 'XX',
  sources: [
    {
      level: 'law',
      citation: { instrument: 'Act', article: '1' },
      verification: 'primary',
      effectiveFrom: '2020-01-01',
      rules: [
        { id: 'xx.term', kind: 'longest-term', params: { months: 60 }, severity: 'error' },
        {
          id: 'xx.habit',
          kind: 'longest-term',
          params: { months: 36 },
          severity: 'information',
          verification: 'memory',
        },
      ],
    },
    { level: 'practice', citation: { instrument: 'Habit' }, verification: 'secondary', rules: [] },
  ],
});

describe('preset()', () => {
  it('writes every rule in full, with what its source says of it', () => {
    expect(policy).toEqual({
      policyId: 'preset.xx',
      version: '2026-11-25',
      rules: [
        {
          id: 'xx.term',
          kind: 'longest-term',
          params: { months: 60 },
          severity: 'error',
          jurisdiction: 'XX',
          level: 'law',
          citation: { instrument: 'Act', article: '1' },
          verification: 'primary',
          effectiveFrom: '2020-01-01',
        },
        expect.objectContaining({ id: 'xx.habit', level: 'law', verification: 'memory', effectiveFrom: '2020-01-01' }),
      ],
    });
  });

  it('freezes what is shared by everyone who imports it', () => {
    const rule = policy.rules[0] as { severity: string; params: { months: number } };
    expect(() => {
      rule.severity = 'information';
    }).toThrow(TypeError);
    expect(() => {
      rule.params.months = 600;
    }).toThrow(TypeError);
  });
});
