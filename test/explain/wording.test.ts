import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../src/explain/figures.ts';
import { wording } from '../../src/explain/wording.ts';

const TEXTS = { owed: 'You owe {total:amount} on {date:date}.' } as const;
const say = wording<keyof typeof TEXTS>(TEXTS, figuresIn('en', 'CNY'));

describe('wording()', () => {
  it('says values in their format and keeps them as they are', () => {
    expect(say('owed', { total: '900.00', date: '2026-11-21' })).toEqual({
      key: 'owed',
      text: 'You owe CNY 900.00 on 21 November 2026.',
      values: { total: '900.00', date: '2026-11-21' },
    });
  });

  it('throws where a value is missing: a defect', () => {
    expect(() => say('owed', { date: '2026-11-21' })).toThrow('Cannot say owed: no value for {total:amount}');
  });
});
