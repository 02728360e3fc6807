import { describe, expect, it } from 'vitest';
import type { AuraEvent, ConfirmationRecord } from '../aura/records.ts';
import { BLEND_OUTCOMES } from '../aura/types.ts';
import { DEFAULT_FLAGS, type Flag, isFlagOn } from '../flags.ts';
import { summarise } from './analytics.ts';
import { cohortKey, flagStanding, normaliseCode } from './cohort.ts';
import { newOnly, parseConfirmations, testersOf } from './confirmations.ts';
import { gateFaults, NEEDED_AGREEMENT, NEEDED_TESTERS, openPoints, testersMet } from './golive.ts';
import { toLines } from './jsonl.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

function said(n: number, over: Partial<ConfirmationRecord> = {}): ConfirmationRecord {
  return {
    id: uuid(n),
    tester: uuid(1_000 + n),
    at: '2026-11-21T10:00:00.000Z',
    shown: 'blue',
    chosen: 'blue',
    confidence: 0.7,
    outcome: 'agree',
    ...over,
  };
}

it('is met from exactly the needed score on, with the right signature', () => {
  const needed = 0.78;
  expect(gateFaults({ macroF1: 0.78, needed, signatureOk: true })).toEqual([]);
  expect(gateFaults({ macroF1: 0.7799, needed, signatureOk: true })).toEqual(['too-low']);
  expect(gateFaults({ macroF1: 0.5, needed, signatureOk: false })).toEqual([
    'too-low',
    'signature',
  ]);
  expect(gateFaults({ macroF1: null, needed, signatureOk: true })).toEqual(['no-card']);
  expect(gateFaults({ macroF1: Number.NaN, needed, signatureOk: true })).toEqual(['too-low']);
});

describe('the checklist', () => {
  const gate = { macroF1: 0.8, needed: 0.78, signatureOk: true };
  const flag: Flag = { enabled: true, percent: 1 };
  const testers = (n: number, over: (i: number) => Partial<ConfirmationRecord> = () => ({})) =>
    testersOf(
      Array.from({ length: n }, (_, i) => said(i, over(i))),
      uuid(9_999),
    );
  const enough = testers(NEEDED_TESTERS);

  it('is done when the gate is met, enough testers agreed, and the flag is open', () => {
    expect(openPoints(gate, enough, flag)).toEqual([]);
    expect(openPoints({ ...gate, macroF1: null }, enough, flag)).toEqual(['gate']);
    expect(openPoints(gate, testers(NEEDED_TESTERS - 1), flag)).toEqual(['testers']);
    for (const closed of [
      { ...flag, enabled: false },
      { ...flag, percent: 0, cohort: 'x' },
    ])
      expect(openPoints(gate, enough, closed)).toEqual(['flag']);
    expect(
      openPoints({ ...gate, signatureOk: false }, testers(0), DEFAULT_FLAGS.ml_enabled),
    ).toEqual(['gate', 'testers', 'flag']);
  });

  it('is not done by testers who disagree', () => {
    const others = (count: number) =>
      testers(NEEDED_TESTERS, (i) => (i < count ? { chosen: 'green' } : {}));
    const most = Math.floor(NEEDED_TESTERS * (1 - NEEDED_AGREEMENT) + 1e-9);
    expect(testersMet(others(most))).toBe(true);
    expect(testersMet(others(most + 1))).toBe(false);
    expect(testersMet(others(NEEDED_TESTERS))).toBe(false);
  });

  it('is not done by what they say of readings that the classifier had no part in', () => {
    for (const outcome of BLEND_OUTCOMES) {
      const found = testers(NEEDED_TESTERS, () => ({ outcome }));
      const heard = outcome !== 'engine-only' && outcome !== 'below-threshold';
      expect(testersMet(found), outcome).toBe(heard);
      expect(found.engineOnly, outcome).toBe(heard ? 0 : NEEDED_TESTERS);
    }
  });
});

it('reads what a tester exported, and tells of bad lines by their number', () => {
  const good = [said(1), said(2, { chosen: 'green', confidence: 1 })];
  expect(parseConfirmations(toLines(good))).toEqual({ items: good, faults: [] });
  const bad = [
    { ...said(3), id: 'no' },
    { ...said(4), tester: undefined },
    { ...said(5), confidence: 1.01 },
    { ...said(6), shown: 'mauve' },
    { ...said(7), outcome: 'perhaps' },
    { ...said(8), at: 'yesterday' },
  ];
  const { items, faults } = parseConfirmations(`${toLines(bad)}nonsense`);
  expect(items).toEqual([]);
  expect(faults.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  const extra = { ...said(9), photo: 'data:image/jpeg;base64,x' };
  expect(parseConfirmations(toLines([extra])).items).toEqual([said(9)]);
});

it('ignores doubles, counts testers once and this device apart', () => {
  const { at } = said(2);
  const later = said(2, { at: '2026-11-21T10:00:00.001Z', chosen: 'green' });
  const known = new Map([[uuid(2), at]]);
  const fresh = newOnly([said(1), said(2), said(1), said(3)], known);
  expect(fresh.map(({ id }) => id)).toEqual([uuid(1), uuid(3)]);
  expect(newOnly([later, said(2), later], known)).toEqual([later]);
  const own = uuid(7);
  const all = [
    said(1, { tester: own }),
    said(2, { tester: uuid(50) }),
    said(3, { tester: uuid(50), chosen: 'red' }),
    said(4, { tester: uuid(51) }),
  ];
  expect(testersOf(all, own)).toMatchObject({ count: 2, own: 1, agreed: { hits: 2, n: 3 } });
  expect(testersOf([], own)).toEqual({ count: 0, agreed: null, engineOnly: 0, own: 0 });
});

it('knows a code however it is written, and no other code', () => {
  // What is written into the configuration must open with every later version.
  expect(cohortKey('lamp')).toBe('0051c118b84227cf');
  const key = cohortKey('Blue Lamp-7');
  expect(key).toMatch(/^[0-9a-f]{16}$/);
  for (const same of ['bluelamp7', ' BLUE LAMP 7 ', 'blue–lamp–7', 'ｂｌｕｅlamp7'])
    expect(cohortKey(same), same).toBe(key);
  expect(normaliseCode(' -\t')).toBe('');
  expect(cohortKey(' - ')).toBe('');
  const keys = new Set(Array.from({ length: 5_000 }, (_, i) => cohortKey(`code ${i}`)));
  expect(keys.size).toBe(5_000);
});

it('opens a flag to its cohort, never one that is off, and else agrees with the share', () => {
  const cohort = cohortKey('lamp');
  const closed: Flag = { enabled: true, percent: 0, cohort };
  expect(flagStanding(closed, 'ml_enabled', 'me', cohort)).toMatchObject({
    on: true,
    reason: 'cohort',
  });
  expect(flagStanding({ ...closed, enabled: false }, 'ml_enabled', 'me', cohort)).toMatchObject({
    on: false,
    reason: 'disabled',
  });
  expect(flagStanding(closed, 'ml_enabled', 'me', cohortKey('other')).on).toBe(false);
  // Not having joined is no match for a flag without, or with an empty, cohort.
  expect(flagStanding({ enabled: true, percent: 0 }, 'ml_enabled', 'me', '').on).toBe(false);
  expect(flagStanding({ ...closed, cohort: '' }, 'ml_enabled', 'me', '').on).toBe(false);
  for (const percent of [0, 1, 37, 99, 100])
    for (const flag of [
      { enabled: true, percent },
      { enabled: true, percent, cohort },
      { enabled: false, percent },
    ])
      for (let i = 0; i < 50; i++) {
        const config = { version: 1, flags: { ...DEFAULT_FLAGS, ml_enabled: flag } } as const;
        const { on, place } = flagStanding(flag, 'ml_enabled', `device ${i}`, '');
        expect(on).toBe(isFlagOn(config, 'ml_enabled', `device ${i}`));
        expect(on).toBe(flag.enabled && place < percent);
      }
});

it('sums readings up', () => {
  const event = (over: Partial<AuraEvent>): AuraEvent => ({
    id: uuid(1),
    at: '2026-11-21T10:00:00.000Z',
    source: 'photo',
    primary: 'blue',
    confidence: 0.4,
    outcome: 'engine-only',
    override: null,
    ...over,
  });
  const events = [
    event({}),
    event({ override: 'blue' }),
    event({ override: 'green', at: '2026-11-20T10:00:00.000Z' }),
    event({ primary: 'red', source: 'live', confidence: 1, outcome: 'agree' }),
  ];
  const found = summarise(events);
  expect(found).toMatchObject({
    n: 4,
    from: '2026-11-20T10:00:00.000Z',
    to: '2026-11-21T10:00:00.000Z',
    sources: { photo: 3, live: 1 },
  });
  expect(found.confidences.find(({ from }) => from === 0.4)?.count).toBe(3);
  expect(found.confidences.at(-1)?.count).toBe(1);
  expect(found.outcomes.filter(({ count }) => count > 0)).toEqual([
    { outcome: 'engine-only', count: 3 },
    { outcome: 'agree', count: 1 },
  ]);
  const blue = found.overrides.find(({ color }) => color === 'blue');
  expect(blue?.overridden).toMatchObject({ hits: 1, n: 3 });
  expect(summarise([])).toMatchObject({ n: 0, from: null, to: null });
});
