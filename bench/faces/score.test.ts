import { describe, expect, it } from 'vitest';
import { parsePairs, personOf } from './pairs.mjs';
import { judge, scorePairs } from './score.mjs';

describe('personOf', () => {
  it('is the name without the number', () => {
    expect(personOf('Jesse_James_Leija_0001.jpg')).toBe('Jesse_James_Leija');
    expect(personOf('someone.png')).toBe('someone');
  });
});

describe('parsePairs', () => {
  it('reads lines and names a broken one', () => {
    expect(parsePairs('a,b,same\nx_1.jpg,x_2.jpg,1\r\nx_1.jpg,y_1.jpg,0\n')).toEqual([
      { a: 'x_1.jpg', b: 'x_2.jpg', same: true },
      { a: 'x_1.jpg', b: 'y_1.jpg', same: false },
    ]);
    expect(() => parsePairs('a,b,same\nx,y,maybe')).toThrow('line 2');
    expect(() => parsePairs('left,right\n')).toThrow('a,b,same');
  });
});

/** Twenty people on a circle with two photos each, the second a little turned. */
function people(turn: number) {
  const at = (angle: number) => [Math.cos(angle), Math.sin(angle)];
  const vectors = new Map<string, number[] | null>();
  const pairs = [];
  for (let i = 0; i < 20; i++) {
    vectors.set(`P${i}_a_1.jpg`, at((i * Math.PI) / 10));
    vectors.set(`P${i}_a_2.jpg`, at((i * Math.PI) / 10 + turn));
    pairs.push({ a: `P${i}_a_1.jpg`, b: `P${i}_a_2.jpg`, same: true });
    pairs.push({ a: `P${i}_a_1.jpg`, b: `P${(i + 7) % 20}_a_1.jpg`, same: false });
  }
  return { vectors, pairs };
}

describe('judge', () => {
  it('is perfect, with no doubt, where people are apart', () => {
    const { vectors, pairs } = people(0.1);
    const { metrics, interval } = judge(pairs, vectors);
    expect(metrics).toMatchObject({ detectionRate: 1, accuracy: 1, auc: 1, tarAtFar1e2: 1 });
    expect(interval.accuracy).toEqual([1, 1]);
    expect(metrics).not.toHaveProperty('tarAtFar1e3');
  });

  it('counts a face that was not found against both rates', () => {
    const { vectors, pairs } = people(0.1);
    vectors.set('P3_a_2.jpg', null);
    const { metrics, interval } = judge(pairs, vectors);
    expect(metrics.detectionRate).toBe(39 / 40);
    expect(metrics.accuracy).toBe(39 / 40);
    expect(interval.detectionRate![0]).toBeLessThan(39 / 40);
    expect(interval.detectionRate![1]).toBe(1);
  });

  it('has no rate without pairs of both kinds', () => {
    const { vectors, pairs } = people(0.1);
    const { metrics } = judge(
      pairs.filter(({ same }) => same),
      vectors,
    );
    expect(metrics.auc).toBeNull();
    expect(metrics.tarAtFar1e2).toBeNull();
  });
});

describe('scorePairs', () => {
  it('refuses vectors of two models', () => {
    const vectors = new Map([
      ['a_1.jpg', [1, 0]],
      ['a_2.jpg', [1, 0, 0]],
    ]);
    const pairs = [{ a: 'a_1.jpg', b: 'a_2.jpg', same: true }];
    expect(() => scorePairs(pairs, vectors)).toThrow('two lengths');
  });
});
