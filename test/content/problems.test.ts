import assert from 'node:assert/strict';
import { z } from 'zod';
import { explained, problemsOf } from '../../src/content/problems.ts';

const said = (schema: z.ZodType, value: unknown): string[] => {
  const result = schema.safeParse(value, explained);
  return result.success ? [] : problemsOf(result.error).map(({ key, problem }) => `${key}: ${problem}`);
};

describe('what a schema objects to', () => {
  const oneOrMore = z.strictObject({ hello: z.union([z.string(), z.array(z.string().min(1)).min(1)]) });

  it('names everything that could stand where nothing that fits stands', () => {
    assert.deepEqual(said(oneOrMore, { hello: 7 }), ['hello: is a number; it wants text or a list']);
    assert.deepEqual(said(oneOrMore, {}), ['hello: is missing; it wants text or a list']);
  });

  it('goes by the form that the value was meant to have', () => {
    assert.deepEqual(said(oneOrMore, { hello: ['Hello.', null] }), ['hello.1: is empty; it wants text']);
  });

  it('tells a missing name from a wrong one', () => {
    const schema = z.strictObject({ when: z.enum(['now', 'today']) });
    assert.deepEqual(said(schema, {}), ['when: is missing; it wants one of now, today']);
    assert.deepEqual(said(schema, { when: 'soon' }), ['when: is "soon"; it wants one of now, today']);
  });

  it('names a key that belongs nowhere, at any depth, and the keys there are', () => {
    const schema = z.record(z.string(), z.strictObject({ label: z.string() }));
    assert.deepEqual(said(schema, { red: { label: 'Red', lable: 'Red' } }), [
      'red.lable: is not a key that belongs here; the keys are label',
    ]);
  });

  it('lists no more keys than can be looked through', () => {
    const many = Array.from({ length: 30 }, (_, index) => [`key${index}`, z.string().optional()] as const);
    assert.deepEqual(said(z.strictObject(Object.fromEntries(many)), { kye1: 'x' }), [
      'kye1: is not a key that belongs here; remove it or correct its spelling',
    ]);
  });

  it('lists the names that a set of names can hold', () => {
    const schema = z.strictObject({ items: z.partialRecord(z.enum(['pin', 'licence']), z.boolean()) });
    assert.deepEqual(said(schema, { items: { licnce: true } }), [
      'items.licnce: is not a key that belongs here; the keys are pin, licence',
    ]);
  });
});
