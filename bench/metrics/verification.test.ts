import { describe, expect, it } from 'vitest';
import { seededRandom } from './bootstrap.mjs';
import { auc, bestThreshold, tarAtFar } from './verification.mjs';

const pairs = (same: number[], different: number[], weight = 1) => [
  ...same.map((score) => ({ score, same: true, weight })),
  ...different.map((score) => ({ score, same: false, weight })),
];

describe('auc', () => {
  it('equals the hand-counted share of well-ordered couples', () => {
    // 0.9 beats 3, 0.8 beats 3, 0.4 beats 1 (of 0.7, 0.5, 0.1): 7 of 9.
    expect(auc(pairs([0.9, 0.8, 0.4], [0.7, 0.5, 0.1]))).toBeCloseTo(7 / 9, 12);
  });

  it('counts ties as half', () => {
    expect(auc(pairs([0.5], [0.5]))).toBe(0.5);
    // 0.9 beats both, 0.5 ties one and beats the other: (2 + 1.5) / 4.
    expect(auc(pairs([0.9, 0.5], [0.5, 0.1]))).toBeCloseTo(3.5 / 4, 12);
  });

  it('is 1 when all is apart, 0 when all is the wrong way round', () => {
    expect(auc(pairs([0.9, 0.8], [0.2, 0.1]))).toBe(1);
    expect(auc(pairs([0.2, 0.1], [0.9, 0.8]))).toBe(0);
  });

  it('is not defined for one kind alone', () => {
    expect(auc(pairs([0.9], []))).toBeNull();
    expect(auc(pairs([], [0.1]))).toBeNull();
  });

  it('agrees with counting every couple, and with repeats as weights', () => {
    const random = seededRandom(7);
    const list = Array.from({ length: 60 }, () => ({
      score: Math.round(random() * 20) / 20,
      same: random() < 0.5,
      weight: Math.floor(random() * 3),
    }));
    const repeated = list.flatMap((p) =>
      Array.from({ length: p.weight }, () => ({ ...p, weight: 1 })),
    );
    let won = 0;
    let all = 0;
    for (const a of repeated.filter((p) => p.same))
      for (const b of repeated.filter((p) => !p.same)) {
        all += 1;
        won += a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0;
      }
    expect(auc(list)).toBeCloseTo(won / all, 12);
    expect(auc(repeated)).toBeCloseTo(won / all, 12);
  });
});

describe('tarAtFar', () => {
  const negatives = Array.from({ length: 100 }, (_, i) => i / 200);

  it('lets as many wrong ones in as the rate allows, and no more', () => {
    // Of 100 negatives one may pass: the highest, 0.495. The next is 0.49.
    expect(tarAtFar(pairs([0.9, 0.6, 0.492, 0.489], negatives), 0.01)).toBe(0.75);
    expect(tarAtFar(pairs([0.9, 0.6, 0.492, 0.489], negatives), 0)).toBe(0.5);
    expect(tarAtFar(pairs([0.9, 0.6, 0.492, 0.489], negatives), 0.02)).toBe(1);
  });

  it('accepts no positive that ties with a negative one too many', () => {
    expect(tarAtFar(pairs([0.8, 0.5], [0.5, 0.5, 0.1]), 0.4)).toBe(0.5);
  });
});

describe('bestThreshold', () => {
  it('lies between the kinds', () => {
    const threshold = bestThreshold(pairs([0.9, 0.8], [0.3, 0.2]));
    expect(threshold).toBeGreaterThan(0.3);
    expect(threshold).toBeLessThan(0.8);
  });

  it('accepts none when that is best, and all when that is best', () => {
    expect(bestThreshold(pairs([], [0.3, 0.2]))).toBeGreaterThan(0.3);
    expect(bestThreshold(pairs([0.3, 0.2], []))).toBeLessThanOrEqual(0.2);
    expect(bestThreshold([])).toBeNull();
  });
});
