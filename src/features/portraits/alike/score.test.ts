import { expect, it } from 'vitest';
import { GATE_IDS, type GateValues } from '../../../core/portrait/facts.ts';
import { faceFacts } from '../../../core/scoring/testing-faces.ts';
import { CRITERIA } from '../../../core/scoring/weights.ts';
import { judge, reasonsFor, scoreOf } from './score.ts';
import { gatesWith, photoFacts, scoresOf } from './testing-alike.ts';
import { BEHIND, BETTER, text } from './text.ts';

const photo = photoFacts('a');
/** A photo with a face for each of these changes of the gates. */
const judged = (changes: readonly Partial<GateValues>[], of = photo) => {
  const faces = changes.map((change, i) => faceFacts(`${i}`, { gates: gatesWith(change) }));
  return judge(of, faces, scoresOf(faces));
};
const score = (...changes: Partial<GateValues>[]) => scoreOf(judged(changes));

it('rises with every gate, open eyes as well', () => {
  for (const id of GATE_IDS) expect(score({ [id]: 0.9 })).toBeGreaterThan(score({ [id]: 0.4 }));
});

it('puts a photo that passes every check before one that does not, as Best does', () => {
  expect(score({ sharpness: 0.5 })).toBeGreaterThan(score({ eyes: 0.39, sharpness: 1 }));
});

it('stays a number within 0 and 2 at the ends of all gates', () => {
  for (const value of [0, 1]) {
    const all = score(Object.fromEntries(GATE_IDS.map((id) => [id, value])));
    expect(all).toBeGreaterThan(0);
    expect(all).toBeLessThanOrEqual(2);
  }
});

it('puts any photo with a face before any without, and the larger of two without first', () => {
  const small = scoreOf(judge({ width: 100, height: 100 }, [], new Map()));
  const large = scoreOf(judge({ width: 4_000, height: 3_000 }, [], new Map()));
  expect(large).toBeGreaterThan(small);
  expect(score(Object.fromEntries(GATE_IDS.map((id) => [id, 0])))).toBeGreaterThan(large);
  // A face of which Best says nothing is none.
  expect(judge(photo, [faceFacts('x')], new Map()).faces).toEqual([]);
});

it('takes the mean over the faces, so that everyone counts', () => {
  const [open, shut] = [{ eyes: 1 }, { eyes: 0.05 }];
  expect(score(open, open)).toBeGreaterThan(score(open, shut));
  expect(score(open, shut)).toBeGreaterThan(score(shut, shut));
  expect(score(open, open)).toBeCloseTo(score(open), 10);
});

it('names the checks that the others miss, then what lifts it, and nothing equal or worse', () => {
  const best = judged([{ eyes: 1, sharpness: 0.95, exposure: 0.5 }]);
  const other = judged([{ eyes: 0.2, sharpness: 0.5, exposure: 0.7 }]);
  expect(reasonsFor(best, [other])).toEqual(['eyes', 'sharpness']);
  expect(reasonsFor(best, [best])).toEqual([]);
  expect(reasonsFor(best, [])).toEqual([]);
});

it('gives three reasons at most', () => {
  const best = judged([{}]);
  const others = [
    judged([{ sharpness: 0.1, exposure: 0.1 }]),
    judged([{ eyes: 0.1, occlusion: 0 }]),
  ];
  expect(reasonsFor(best, others)).toHaveLength(3);
});

it('counts a larger picture from a tenth more pixels than each of the others', () => {
  const large = judged([{}], photoFacts('large', { width: 1_320 }));
  expect(reasonsFor(large, [judged([{}])])).toEqual(['larger']);
  expect(reasonsFor(large, [judged([{}]), large])).toEqual([]);
  const nearly = judged([{}], photoFacts('nearly', { width: 1_319 }));
  expect(reasonsFor(nearly, [judged([{}])])).toEqual([]);
});

it('has words of its own for each reason, and says so when there is none', () => {
  const all = [...GATE_IDS, 'valence', 'smile', ...CRITERIA, 'larger'];
  for (const words of [BETTER, BEHIND]) {
    expect(Object.keys(words).sort()).toEqual([...all].sort());
    expect(new Set(Object.values(words)).size).toBe(all.length);
  }
  expect(text.stack.why(['eyes', 'sharpness'])).toBe(
    'On top for: eyes more open and sharper face.',
  );
  expect(text.stack.why([])).toMatch(/Nothing measured/);
  expect(text.stack.behind([])).toBe('as good');
});
