import { describe, expect, it } from 'vitest';
import { BUCKETS } from '../../../src/schedule/index.ts';
import { findingOf } from '../rule.ts';
import { subjectWith } from '../subject.ts';

describe('largest-waiver', () => {
  // 10 % of 100,000.00; a minor unit more or less is a ten-millionth of the bucket.
  const rows = [
    { waived: 0n, result: 'passed', actual: '0', headroom: '0.1', fix: null },
    { waived: 9_999_99n, result: 'passed', actual: '0.0999999', headroom: '0.0000001', fix: null },
    { waived: 10_000_00n, result: 'passed', actual: '0.1', headroom: '0', fix: null },
    {
      waived: 10_000_01n,
      result: 'failed',
      actual: '0.1000001',
      headroom: '-0.0000001',
      fix: { change: 'waiver', to: '0.1' },
    },
  ];

  describe.each(BUCKETS)('of %s', (bucket) => {
    it.each(rows)('largest-waiver lets at most 10 % be waived: $waived of 100,000.00 has $result', (row) => {
      const { waived, ...expected } = row;
      const subject = subjectWith({ claim: { [bucket]: 100_000_00n }, waived: { [bucket]: waived } });
      expect(findingOf('largest-waiver', { [bucket]: '10%' }, subject)).toMatchObject({
        ...expected,
        reason: null,
        where: bucket,
        bound: 'at-most',
        unit: 'share',
        limit: '0.1',
      });
    });
  });

  const claim = { principal: 100_00n, interest: 50_00n, penalties: 10_00n };

  it('largest-waiver names the bucket that breaks its share', () => {
    const subject = subjectWith({ claim, waived: { principal: 0n, interest: 50_00n, penalties: 5_01n } });
    const params = { principal: '0%', interest: '100%', penalties: '50%' };
    expect(findingOf('largest-waiver', params, subject)).toMatchObject({
      result: 'failed',
      where: 'penalties',
      actual: '0.501',
      limit: '0.5',
      headroom: '-0.001',
      fix: { change: 'waiver', to: '0.5' },
    });
  });

  it('largest-waiver does not judge a bucket that is not named', () => {
    const subject = subjectWith({ claim, waived: { penalties: 10_00n } });
    expect(findingOf('largest-waiver', { principal: '10%' }, subject)).toMatchObject({
      result: 'passed',
      where: 'principal',
    });
  });

  it.each([
    { title: 'nothing is owed in the buckets it names', params: { fees: '0%', compoundInterest: '0%' } },
    { title: 'it names no bucket', params: {} },
  ])('largest-waiver does not concern a plan where $title', ({ params }) => {
    expect(findingOf('largest-waiver', params, subjectWith({ claim }))).toMatchObject({
      result: 'not-applicable',
      reason: 'does not concern this plan',
      where: null,
      actual: null,
    });
  });
});
