import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../src/explain/figures.ts';
import { wording } from '../../src/explain/wording.ts';

const TEXTS = { owed: 'You owe {total:amount} of {bucket} on {date:date}.', interest: 'interest' } as const;
const say = wording<keyof typeof TEXTS>(TEXTS, figuresIn('en', 'CNY'));

describe('wording()', () => {
  it('says values in their format, names as texts, and keeps the values it told', () => {
    expect(say('owed', { total: '900.00', date: '2026-11-21', left: 3 }, { bucket: 'interest' })).toEqual({
      key: 'owed',
      text: 'You owe CNY 900.00 of interest on 21 November 2026.',
      values: { total: '900.00', date: '2026-11-21' },
    });
  });

  it.each([
    ['a value', { date: '2026-11-21' }, { bucket: 'interest' }, 'The text owed needs total'],
    ['a name', { total: '900.00', date: '2026-11-21' }, {}, 'The text owed needs bucket'],
  ] as const)('throws where %s is missing: a defect', (_, values, names, message) => {
    expect(() => say('owed', values, names)).toThrow(message);
  });
});
