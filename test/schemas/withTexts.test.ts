import { expect, it } from 'vitest';
import { withTexts } from '../../src/schemas/withTexts.ts';
import { deepFreeze } from '../account/refusal.ts';

const TEXT = { type: 'string' } as const;
const SAID = { description: 'said', ...TEXT };

it('withTexts() describes a field by its path, and nothing else', () => {
  const schema = { properties: { one: { properties: { inner: TEXT } }, other: TEXT } };
  expect(withTexts(deepFreeze(schema), { 'one.inner': 'said' })).toEqual({
    properties: { one: { properties: { inner: SAID } }, other: TEXT },
  });
});

it('withTexts() looks through lists and through what is one of several', () => {
  const rules = { items: { oneOf: [{ properties: { id: TEXT } }, { properties: { id: TEXT, other: TEXT } }] } };
  const schema = { properties: { rules: { anyOf: [rules, { type: 'null' as const }] } } };
  expect(withTexts(schema, { 'rules.id': 'said' }).properties?.['rules']).toEqual({
    anyOf: [
      { items: { oneOf: [{ properties: { id: SAID } }, { properties: { id: SAID, other: TEXT } }] } },
      { type: 'null' },
    ],
  });
});

it('withTexts() passes over a path that leads nowhere', () => {
  const schema = { properties: { one: TEXT } };
  expect(withTexts(schema, { 'one.inner': 'said', other: 'said' })).toEqual(schema);
});
