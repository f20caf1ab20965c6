import { explanationText } from 'repayment-plan/explain';
import { describe, expect, it } from 'vitest';

describe('explanationText()', () => {
  it('writes title, headings and sentences, and no mark of a value as Markdown', () => {
    const sentences = [{ key: 'a', text: 'Rule *bank_x*\nfails.', values: {} }];
    const sections = Object.freeze([
      { id: 'a', title: 'A', sentences },
      { id: 'b', title: 'B', sentences: [] },
    ]);
    expect(explanationText({ locale: 'en', audience: 'staff', title: 'Plan', sections })).toBe(
      '# Plan\n\n## A\n\n- Rule \\*bank\\_x\\* fails.\n\n## B\n\n',
    );
  });
});
