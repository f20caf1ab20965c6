import { describe, expect, it } from 'vitest';
import {
  parseInput,
  sentenceField,
  signedWrittenAmountField,
  strictObject,
  writtenAmountField,
  writtenFractionField,
} from '../../src/input/index.ts';
import { ratio } from '../../src/money/index.ts';
import { refusedFields } from '../account/refusal.ts';

const schema = strictObject({
  amount: writtenAmountField(2),
  change: signedWrittenAmountField(2),
  rate: writtenFractionField,
  words: sentenceField,
});
const WRITTEN = { amount: '850.00', change: '-0.05', rate: '0.1825', words: 'as stated' };
const read = (input: unknown) => parseInput('read what is written', schema, input);

describe('writtenAmountField(), signedWrittenAmountField(), writtenFractionField and sentenceField', () => {
  it('read what a plan writes', () => {
    const expected = { amount: 850_00n, change: -5n, rate: ratio(1825n, 10_000n), words: 'as stated' };
    expect(read(WRITTEN)).toEqual(expected);
  });

  it.each([
    ['amount', '-0.05', 'must not be negative'],
    ['amount', '850.0', 'must be decimal text with exactly 2 decimals'],
    ['change', 5, 'must be decimal text with exactly 2 decimals'],
    ['rate', '18.25%', 'must be decimal text of a fraction, such as "0.1825"'],
    ['words', 'x'.repeat(10_001), 'must be a text of at most 10,000 characters'],
  ])('refuse %s of %j', (path, value, rule) => {
    expect(refusedFields(() => read({ ...WRITTEN, [path]: value }))).toMatchObject([{ path, rule }]);
  });
});
