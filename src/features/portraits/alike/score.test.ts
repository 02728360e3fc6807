import { expect, it } from 'vitest';
import { GATE_IDS } from '../../../core/portrait/facts.ts';
import { reasonsFor, scoreOf, termsOf } from './score.ts';
import { gatesWith, photoFacts } from './testing-alike.ts';
import { BEHIND, BETTER, text } from './text.ts';

const photo = photoFacts('a');
const judged = (change: Parameters<typeof gatesWith>[0], of = photo) => ({
  photo: of,
  terms: termsOf([{ gates: gatesWith(change) }]),
});
const score = (change: Parameters<typeof gatesWith>[0]) => scoreOf(photo, judged(change).terms);

it('rises with every gate, open eyes as well', () => {
  for (const id of GATE_IDS) expect(score({ [id]: 0.9 })).toBeGreaterThan(score({ [id]: 0.4 }));
});

it('puts open eyes before a little sharpness', () => {
  expect(score({ eyes: 1, sharpness: 0.7 })).toBeGreaterThan(score({ eyes: 0.1, sharpness: 0.9 }));
});

it('stays a number within 0 and 1 at the ends of all gates', () => {
  const ends = [0, 1].map((value) => score(Object.fromEntries(GATE_IDS.map((id) => [id, value]))));
  expect(ends[0]).toBeGreaterThan(0);
  expect(ends[1]).toBeCloseTo(1, 10);
});

it('puts any photo with a face before any without, and the larger of two without first', () => {
  const none = Object.fromEntries(GATE_IDS.map((id) => [id, null]));
  expect(termsOf([])).toBeNull();
  expect(termsOf([{ gates: gatesWith(none) }])).toBeNull();
  const small = scoreOf({ width: 100, height: 100 }, null);
  const large = scoreOf({ width: 4_000, height: 3_000 }, null);
  expect(large).toBeGreaterThan(small);
  expect(score(Object.fromEntries(GATE_IDS.map((id) => [id, 0])))).toBeGreaterThan(large);
});

it('takes the mean over the faces, so that everyone counts', () => {
  const open = gatesWith({ eyes: 1 });
  const shut = gatesWith({ eyes: 0.05 });
  const of = (...all: (typeof open)[]) => scoreOf(photo, termsOf(all.map((gates) => ({ gates }))));
  expect(of(open, open)).toBeGreaterThan(of(open, shut));
  expect(of(open, shut)).toBeGreaterThan(of(shut, shut));
  expect(of(open, open)).toBeCloseTo(of(open), 10);
});

it('names what is better, the most first, and nothing that is equal or worse', () => {
  const best = judged({ eyes: 1, sharpness: 0.95, exposure: 0.5 });
  const other = judged({ eyes: 0.2, sharpness: 0.7, exposure: 0.9 });
  expect(reasonsFor(best, [other])).toEqual(['eyes', 'sharpness']);
  expect(reasonsFor(best, [best])).toEqual([]);
  expect(reasonsFor(best, [])).toEqual([]);
});

it('measures from the mean of the others, and gives three reasons at most', () => {
  const best = judged({ eyes: 1, sharpness: 1, exposure: 1, frontality: 1, occlusion: 1 });
  const others = [judged({}), judged({ sharpness: 0.1 })];
  const reasons = reasonsFor(best, others);
  expect(reasons).toHaveLength(3);
  expect(reasons[0]).toBe('sharpness');
});

it('counts a larger picture from a tenth more pixels than each of the others', () => {
  const large = judged({}, photoFacts('large', { width: 1_320 }));
  expect(reasonsFor(large, [judged({})])).toEqual(['larger']);
  expect(reasonsFor(large, [judged({}), large])).toEqual([]);
  const nearly = judged({}, photoFacts('nearly', { width: 1_319 }));
  expect(reasonsFor(nearly, [judged({})])).toEqual([]);
});

it('has words of its own for each reason, and says so when there is none', () => {
  for (const words of [BETTER, BEHIND]) {
    expect(Object.keys(words).sort()).toEqual([...GATE_IDS, 'larger'].sort());
    expect(new Set(Object.values(words)).size).toBe(GATE_IDS.length + 1);
  }
  expect(text.stack.why(['eyes', 'sharpness'])).toBe(
    'On top for: eyes more open and sharper face.',
  );
  expect(text.stack.why([])).toMatch(/Nothing measured/);
  expect(text.stack.behind([])).toBe('as good');
});
