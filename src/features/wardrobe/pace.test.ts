import { expect, it } from 'vitest';
import { createPace } from './pace.ts';

const MINUTE = 60_000;

it('knows nothing before the first photo, and of no photos', () => {
  const pace = createPace();
  expect(pace.minutesLeft(10)).toBeNull();
  pace.begin(0)(MINUTE);
  expect(pace.minutesLeft(0)).toBeNull();
  expect(pace.minutesLeft(10)).toBe(10);
});

it('counts photos that overlap once, and no pause between them', () => {
  const pace = createPace();
  // Each begins while the one before is read, and ends 30 seconds after it.
  const ends = [pace.begin(0), pace.begin(0)];
  ends[0]!(MINUTE / 2);
  ends[1]!(MINUTE);
  expect(pace.minutesLeft(8)).toBe(4);
  const hour = 60 * MINUTE;
  pace.begin(hour)(hour + MINUTE / 2);
  expect(pace.minutesLeft(8)).toBe(4);
});

it('follows the last photos, and says at least one minute', () => {
  const pace = createPace();
  pace.begin(0)(50 * MINUTE);
  for (let i = 0; i < 12; i += 1) pace.begin(100 * MINUTE + i * 600)(100 * MINUTE + (i + 1) * 600);
  expect(pace.minutesLeft(1)).toBe(1);
  expect(pace.minutesLeft(400)).toBe(4);
});
