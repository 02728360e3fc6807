/** From a measured value to a score, and from a score to a verdict. */
import type { QualityCheck, Verdict } from '../types.ts';
import type { Curve } from './thresholds.ts';
import { FAIR_FROM, GOOD_FROM } from './thresholds.ts';

/** The score 0..1 at `value`: straight between corners, flat past the ends, 0 for what is no number. */
export function scoreOn(curve: Curve, value: number): number {
  if (Number.isNaN(value) || curve.length === 0) return 0;
  const next = curve.findIndex(([x]) => value < x);
  if (next === -1) return curve.at(-1)![1];
  if (next === 0) return curve[0]![1];
  const [x0, y0] = curve[next - 1]!;
  const [x1, y1] = curve[next]!;
  return y0 + ((value - x0) / (x1 - x0)) * (y1 - y0);
}

/** Good from 0.7, fair from 0.4, poor under it. */
export function verdictOf(score: number): Verdict {
  if (score >= GOOD_FROM) return 'good';
  return score >= FAIR_FROM ? 'fair' : 'poor';
}

/** A check with its verdict. The detail is kept only where the check is not good. */
export function checkOf(
  id: QualityCheck['id'],
  score: number,
  value: number,
  unit: string,
  detail?: string,
): QualityCheck {
  const verdict = verdictOf(score);
  const check = { id, score, verdict, value, unit };
  return detail !== undefined && verdict !== 'good' ? { ...check, detail } : check;
}
