import { describe, expect, it } from 'vitest';
import { CATEGORY_IDS, type CategoryId } from '../taxonomy.ts';
import type { CategoryGuess } from '../types.ts';
import { isKind, kindProbability, LEAST_KIND } from './kind-match.ts';
import { parseQuery } from './parse.ts';
import { garment } from './testing-garment.ts';

const guessed = (...guesses: readonly (readonly [CategoryId, number])[]) => {
  const all: CategoryGuess[] = guesses.map(([category, probability]) => ({
    category,
    probability,
  }));
  return garment('g', all[0]?.category ?? 'top', {}, { guesses: all });
};
const probability = (said: string, one: ReturnType<typeof guessed>) =>
  kindProbability(one, parseQuery(said));

describe('kindProbability', () => {
  it('counts every guess, not the first alone', () => {
    const torn = guessed(['hat', 0.5], ['shoes', 0.4], ['coat', 0.1]);
    expect(probability('hat', torn)).toBeCloseTo(0.5, 1);
    expect(probability('shoes', torn)).toBeCloseTo(0.4, 1);
    expect(probability('shoes', torn)).toBeGreaterThan(
      probability('shoes', guessed(['hat', 0.9], ['shoes', 0.1])),
    );
  });

  it('sums the sorts of a kind, and a slot over its kinds', () => {
    const jacket = guessed(['denim-jacket', 0.4], ['leather-jacket', 0.3], ['dress', 0.3]);
    expect(probability('jacket', jacket)).toBeCloseTo(0.7, 2);
    expect(probability('shoes', guessed(['shoes', 0.6], ['hat', 0.4]))).toBeCloseTo(0.6, 2);
    expect(probability('outerwear', jacket)).toBeCloseTo(0.35, 2);
  });

  it('falls from the kind to the plain kind of a sort, to kin, to the slot, to anything', () => {
    const order = [
      probability('leather jacket', guessed(['leather-jacket', 1])),
      probability('leather jacket', guessed(['jacket', 1])),
      probability('jacket', guessed(['coat', 1])),
      probability('jacket', guessed(['cape', 1])),
      probability('jacket', guessed(['socks', 1])),
    ];
    expect(order).toEqual(order.toSorted((a, b) => b - a));
    expect(new Set(order).size).toBe(order.length);
    expect(order.at(-1)).toBe(LEAST_KIND);
  });

  it('takes a word for a slot and a plain kind for the kind first', () => {
    const top = probability('top', guessed(['top', 1]));
    const shirt = probability('top', guessed(['t-shirt', 1]));
    expect(top).toBe(1);
    expect(shirt).toBe(0.5);
    expect(isKind(guessed(['t-shirt', 1]), parseQuery('top'))).toBe(true);
  });

  it('believes what the person named, and nothing guessed beside it', () => {
    const guesses = [{ category: 'dress', probability: 0.9 }] as const;
    const named = garment('g', 'skirt', {}, { guesses, corrected: ['category'] });
    expect(probability('skirt', named)).toBe(1);
    expect(probability('dress', named)).toBe(LEAST_KIND);
  });

  it('gives what the guesses leave open to the kind of the record', () => {
    const old = garment('g', 'coat', {}, { guesses: [{ category: 'coat', probability: 0 }] });
    expect(probability('coat', old)).toBe(1);
    expect(probability('coat', garment('g', 'coat', {}, { guesses: [] }))).toBe(1);
  });

  it('is a probability for every kind and word', () => {
    const found = CATEGORY_IDS.flatMap((id) =>
      CATEGORY_IDS.map((said) => probability(said, guessed([id, 0.97], ['hat', 0.1]))),
    );
    expect(Math.min(...found)).toBeGreaterThan(0);
    expect(Math.max(...found)).toBeLessThanOrEqual(1);
  });
});
