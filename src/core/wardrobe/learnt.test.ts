import { describe, expect, it } from 'vitest';
import { type Lesson, learntAttributes, learntGuesses, weightsOf } from './learnt.ts';
import { attributesOf } from './rules.ts';

const unit = (...values: number[]): Float32Array => {
  const length = Math.hypot(...values);
  return Float32Array.from(values, (v) => v / length);
};
const HERE = unit(1, 0.1, 0);
const lesson = (vector: Float32Array, given: Partial<Lesson> = {}): Lesson => ({
  vector,
  category: 'cardigan',
  attributes: {},
  ...given,
});
const guesses = [
  { category: 'jacket', probability: 0.6 },
  { category: 'long-sleeve', probability: 0.3 },
] as const;

describe('lessons', () => {
  it('count in full for the same garment and not at all for a far one', () => {
    expect(weightsOf(HERE, [lesson(HERE), lesson(unit(0, 0, 1))])).toEqual([
      expect.closeTo(1, 5),
      0,
    ]);
  });

  it('change nothing where there are none near', () => {
    expect(learntGuesses(guesses, HERE, [])).toEqual(guesses);
    expect(learntGuesses(guesses, HERE, [lesson(unit(0, 1, 0))])).toEqual(guesses);
  });

  it('one like garment raises its category, several overrule the network', () => {
    const one = learntGuesses(guesses, HERE, [lesson(HERE)]);
    expect(one[0]!.category).toBe('cardigan');
    expect(one[0]!.probability).toBeLessThan(0.6);
    const near = unit(1, 0.3, 0);
    const many = learntGuesses(guesses, HERE, [lesson(HERE), lesson(near), lesson(near)]);
    expect(many[0]!.probability).toBeGreaterThan(one[0]!.probability);
    expect(many.reduce((sum, { probability }) => sum + probability, 0)).toBeLessThanOrEqual(
      1.000001,
    );
  });

  it('of attributes speak up only where they are surer, and say that they were learnt', () => {
    const own = attributesOf({
      category: 'shirt',
      colours: [],
      patterns: null,
      sort: 'single',
      aspect: 1,
    });
    const loose = { value: 'oversized', confidence: 1, origin: 'person' } as const;
    const told = learntAttributes(own, HERE, [lesson(HERE, { attributes: { fit: loose } })]);
    expect(told.fit).toMatchObject({ value: 'oversized', origin: 'learnt' });
    expect(told.fit.confidence).toBeLessThan(1);
    expect(told.pattern).toEqual(own.pattern);
    const sure = {
      ...own,
      pattern: { value: 'solid', confidence: 0.95, origin: 'model' } as const,
    };
    const other = { value: 'plaid', confidence: 1, origin: 'person' } as const;
    expect(
      learntAttributes(sure, HERE, [lesson(HERE, { attributes: { pattern: other } })]).pattern
        .value,
    ).toBe('solid');
  });

  it('of formality agree where their levels do, and are taken together', () => {
    const formality = (value: number) =>
      ({ attributes: { formality: { value, confidence: 1, origin: 'person' } } }) as const;
    const own = attributesOf({
      category: 'shirt',
      colours: [],
      patterns: null,
      sort: 'single',
      aspect: 1,
    });
    const near = [0.42, 0.44, 0.9].map((value) => lesson(HERE, formality(value)));
    const unsure = { ...own, formality: { ...own.formality, value: 0.6, confidence: 0.3 } };
    const told = learntAttributes(unsure, HERE, near).formality;
    expect(told.origin).toBe('learnt');
    expect(told.value).toBeCloseTo(0.43, 6);
    expect(told.confidence).toBeCloseTo(2 / 4.2, 2);
  });
});
