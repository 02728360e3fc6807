import { expect, it } from 'vitest';
import { money } from './money.ts';

it('writes whole amounts plain, others with two decimals, and any currency', () => {
  expect(money(1299, 'EUR')).toMatch(/1.?299/);
  expect(money(1299, 'EUR')).not.toMatch(/[.,]00/);
  expect(money(12.5, 'EUR')).toMatch(/12[.,]50/);
  expect(money(3, '')).toBe('3');
  expect(money(3, 'shells')).toBe('3 shells');
  expect(money(3, 'SEK')).toMatch(/SEK|kr/);
});
