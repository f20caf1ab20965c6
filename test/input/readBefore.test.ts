import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { checkBounds } from '../../src/input/bounds.ts';
import { amountField, listOf, strictObject } from '../../src/input/fields.ts';
import { orReadBefore, ReadBefore } from '../../src/input/readBefore.ts';

const list = listOf(amountField(2), 10);
const schema = strictObject({ amounts: orReadBefore(list, 'must be amounts with 2 decimals') });
const VALUE = [1_00n];

it('orReadBefore() reads data as its schema does', () => {
  expect(z.parse(schema, { amounts: ['1.00'] })).toEqual({ amounts: VALUE });
  expect(z.safeParse(schema, { amounts: ['1.001'] }).error?.issues[0]?.path).toEqual(['amounts', 0]);
});

it('orReadBefore() takes over what its own schema has read, and does not read it again', () => {
  expect(z.parse(schema, { amounts: new ReadBefore(list, VALUE) }).amounts).toBe(VALUE);
});

it('orReadBefore() refuses what another schema has read', () => {
  const other = new ReadBefore(listOf(amountField(0), 10), VALUE);
  expect(z.safeParse(schema, { amounts: other }).error?.issues).toMatchObject([
    { path: ['amounts'], message: 'must be amounts with 2 decimals' },
  ]);
});

it('ReadBefore.is() is not fooled by an object that looks alike', () => {
  expect(ReadBefore.is(new ReadBefore(list, VALUE))).toBe(true);
  expect(ReadBefore.is(Object.create(ReadBefore.prototype))).toBe(false);
  expect(ReadBefore.is({ valueFor: () => VALUE })).toBe(false);
  expect(ReadBefore.is(null)).toBe(false);
});

it('checkBounds() lets what was read before pass, and no other object that is not plain', () => {
  expect(checkBounds({ amounts: new ReadBefore(list, VALUE) })).toEqual({ parsable: true, fields: [] });
  expect(checkBounds({ amounts: Object.create(ReadBefore.prototype) }).parsable).toBe(false);
});
