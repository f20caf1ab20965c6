import { expect, it } from 'vitest';
import { speaker } from '../../src/explain/speaker.ts';
import { withHoles } from '../../src/explain/withHoles.ts';

const TEXTS = { owed: '{what}: {total:amount}.' } as const;
const say = speaker<keyof typeof TEXTS>(TEXTS, 'en', 'CNY');

it('speaker() fills holes with texts and keeps only the values that it told', () => {
  expect(say('owed', { total: '900.00', days: 3, left: 5 }, { what: 'Interest of {days:count} days' })).toEqual({
    key: 'owed',
    text: 'Interest of 3 days: CNY 900.00.',
    values: { total: '900.00', days: 3 },
  });
});

it('withHoles() throws where a hole is left: a defect', () => {
  expect(() => withHoles(TEXTS.owed, {})).toThrow('Cannot fill {what} of "{what}: {total:amount}."');
});
