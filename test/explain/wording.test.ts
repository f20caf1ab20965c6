import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../src/explain/figures.ts';
import { wording } from '../../src/explain/wording.ts';

const say = wording({ owed: 'You owe {total:amount} on {date:date}.' }, figuresIn('en', 'CNY'));

describe('wording()', () => {
  it('says a text with its values, and keeps them as they were', () => {
    const values = Object.freeze({ total: '53980.55', date: '2026-11-21' });
    expect(say('owed', values)).toEqual({
      key: 'owed',
      values: { total: '53980.55', date: '2026-11-21' },
      text: 'You owe CNY 53,980.55 on 21 November 2026.',
    });
  });

  it('throws where a value is not given', () => {
    expect(() => say('owed', { total: '1.00' })).toThrow('The text owed needs a value date');
  });
});
