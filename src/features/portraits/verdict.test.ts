import { expect, it } from 'vitest';
import { judgeGates } from '../../core/gates/judge.ts';
import { gateRecord, PRESET_THRESHOLDS } from '../../core/gates/thresholds.ts';
import type { Quality } from '../../core/types.ts';
import { headOf } from './verdict.ts';

const { standard, relaxed } = PRESET_THRESHOLDS;
/** What the photo checks would call poor, of which no gate knows anything. */
const poor: Quality = {
  verdict: 'poor',
  score: 0.2,
  checks: [{ id: 'resolution', score: 0.1, verdict: 'poor', value: 100, unit: 'px' }],
};
const dark: Quality = {
  ...poor,
  checks: [
    { id: 'exposure', score: 0.1, verdict: 'poor', value: 0.02, unit: 'luma', detail: 'dark' },
  ],
};

it('follows the gates and their lines, whatever the photo checks say', () => {
  expect(headOf(judgeGates(standard, standard), poor)).toMatchObject({
    title: 'Good enough',
    figure: '9/9',
    spoken: '9 of 9 checks passed',
  });
  const shut = { ...standard, eyes: 0.2, sharpness: 0.3 };
  expect(headOf(judgeGates(shut, standard), poor)).toMatchObject({
    title: 'Worth another try',
    lead: 'Not sharp. Eyes not open.',
    figure: '7/9',
  });
  expect(headOf(judgeGates(shut, relaxed), poor).title).toBe('Good enough');
});

it('counts what was measured alone, and gives no verdict where nothing was', () => {
  const half = judgeGates({ ...standard, eyes: null }, standard);
  expect(headOf(half, poor).figure).toBe('8/8');
  const nothing = judgeGates(
    gateRecord(() => null),
    standard,
  );
  expect(headOf(nothing, poor)).toMatchObject({ title: 'Not checked yet', figure: null });
});

it('without a face says what may have hidden it, and is content only where nothing did', () => {
  expect(headOf(null, poor)).toMatchObject({ title: 'No face in this one', figure: null });
  expect(headOf(null, poor).lead).toMatch(/^That is fine/);
  expect(headOf(null, dark).lead).toMatch(/^Too dark\. If there is a face/);
  expect(headOf(null, dark).lead).not.toMatch(/fine/);
});
