import { expect, it } from 'vitest';
import type { QualityCheck, QualityCheckId } from '../../core/types.ts';
import { text } from './text.ts';
import { checkName, checkWords, gateHint } from './text-checks.ts';
import { confidenceWords, reading, valenceWords } from './text-reading.ts';

const ids = Object.keys(checkName) as QualityCheckId[];
const verdicts = ['good', 'fair', 'poor'] as const;
const details = ['dark', 'bright', 'clipped', 'left', 'right', 'up', 'down', 'tilted', undefined];

const check = (id: QualityCheckId, verdict: QualityCheck['verdict'], detail?: string) => ({
  id,
  verdict,
  score: 0.5,
  value: 1,
  unit: '',
  ...(detail !== undefined && { detail }),
});

it('has a sentence for each check, verdict and detail, and a way to retake what is not good', () => {
  for (const id of ids)
    for (const verdict of verdicts)
      for (const detail of details) {
        const { says, retake } = checkWords(check(id, verdict, detail));
        expect(says).toMatch(/^[A-Z].*\.$/);
        if (verdict === 'good') expect(retake).toBeNull();
        else expect(retake).toMatch(/^[A-Z].*\.$/);
      }
});

it('tells fair from poor, and one detail from another', () => {
  for (const detail of details)
    expect(checkWords(check('exposure', 'fair', detail)).says).not.toBe(
      checkWords(check('exposure', 'poor', detail)).says,
    );
  const says = details.map((detail) => checkWords(check('pose', 'poor', detail)).says);
  expect(new Set(says).size).toBe(details.length);
});

it('tells of a gate which way it fails, where a check knows', () => {
  const hint = gateHint({ checks: [check('pose', 'poor', 'left'), check('sharpness', 'good')] });
  expect(hint('frontality')).toBe('Turned far to the left. Turn back towards the lens.');
  expect(hint('sharpness')).toBeNull();
  expect(hint('eyes')).toBeNull();
});

it('puts valence and confidence into words that follow the figures', () => {
  const words = [-1, -0.4, 0, 0.4, 1].map(valenceWords);
  expect(new Set(words).size).toBe(5);
  expect(confidenceWords(0.9)).toMatch(/sure/);
  expect(confidenceWords(0.3)).toMatch(/guess/);
});

it('holds no long dash', () => {
  const all = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(all);
    return [];
  };
  expect([...all(text), ...all(reading)].filter((words) => /[\u2013\u2014]/.test(words))).toEqual(
    [],
  );
});
