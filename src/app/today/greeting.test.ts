import { expect, it } from 'vitest';
import { todayText } from '../text.ts';
import { dayInFull, greeting } from './greeting.ts';

it('greets by the hour', () => {
  const at = (hour: number) => greeting(hour);
  expect([5, 8, 11].map(at)).toEqual(Array(3).fill(todayText.morning));
  expect([12, 17].map(at)).toEqual(Array(2).fill(todayText.afternoon));
  expect([18, 23, 0, 4].map(at)).toEqual(Array(4).fill(todayText.evening));
});

it('names the day in full', () => {
  expect(dayInFull(new Date(2026, 10, 21), 'en-GB')).toBe('Saturday 21 November');
});
