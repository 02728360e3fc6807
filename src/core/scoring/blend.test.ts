import { describe, expect, it } from 'vitest';
import { gateRecord } from '../gates/thresholds.ts';
import { packBlendshapes } from '../portrait/blendshapes.ts';
import { GATE_IDS } from '../portrait/facts.ts';
import { blend } from './blend.ts';
import { criteriaOf, expressionQuality, technicalQuality } from './criteria.ts';
import { faceFacts } from './testing-faces.ts';
import { BLEND, CRITERIA, EXPRESSION, TECHNICAL } from './weights.ts';

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
const smile = (value: number) => packBlendshapes({ mouthSmileLeft: value, mouthSmileRight: value });
const noGates = gateRecord((): number | null => null);

describe('the weights', () => {
  it('sum to 1 in each table, so that each is a share', () => {
    for (const table of [BLEND, TECHNICAL, EXPRESSION])
      expect(sum(Object.values(table))).toBeCloseTo(1, 12);
  });
});

describe('the final score', () => {
  const values = { technical: 0.9, expression: 0.2, composition: 0.5, taste: 0.7 };

  it('is the weighted mean, and its parts sum to it', () => {
    const { final, parts, missing } = blend(values);
    expect(final).toBeCloseTo(sum(CRITERIA.map((id) => BLEND[id] * values[id])), 12);
    expect(sum(parts.map((p) => p.contribution))).toBeCloseTo(final!, 9);
    expect(missing).toEqual([]);
  });

  it.each([
    ['taste'],
    ['expression'],
    ['taste', 'expression'],
    ['technical', 'composition', 'taste'],
  ] as const)('shares out the weight of what is missing: %s %s %s', (...gone) => {
    const { final, parts, missing } = blend({
      ...values,
      ...Object.fromEntries(gone.map((id) => [id, null])),
    });
    expect(new Set(missing)).toEqual(new Set(gone));
    expect(sum(parts.map((p) => p.weight))).toBeCloseTo(1, 9);
    expect(sum(parts.map((p) => p.contribution))).toBeCloseTo(final!, 9);
    for (const part of parts) {
      expect(part.contribution).toBeCloseTo(part.weight * part.value, 12);
      expect(part.weight / parts[0]!.weight).toBeCloseTo(BLEND[part.id] / BLEND[parts[0]!.id], 9);
    }
  });

  it('is null, not 0, when there is nothing to score', () => {
    const nothing = { technical: null, expression: null, composition: null, taste: null };
    expect(blend(nothing)).toEqual({ final: null, parts: [], missing: [...CRITERIA] });
    const muted = { ...BLEND, technical: 0 };
    expect(blend({ ...nothing, technical: 0.9 }, muted).final).toBeNull();
  });

  it('leaves out what the person gave no weight, and refuses weights that are none', () => {
    const { parts, missing } = blend(values, { ...BLEND, expression: 0 });
    expect(parts.map((p) => p.id)).toEqual(['technical', 'composition', 'taste']);
    expect(missing).toEqual([]);
    for (const bad of [-0.1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => blend(values, { ...BLEND, taste: bad })).toThrow(RangeError);
  });
});

describe('technical quality', () => {
  it('is the common value when all gates agree, whatever was measured', () => {
    expect(technicalQuality(gateRecord(() => 0.64))?.value).toBeCloseTo(0.64, 12);
    expect(technicalQuality({ ...noGates, exposure: 0.3 })?.value).toBeCloseTo(0.3, 12);
    expect(technicalQuality(noGates)).toBeNull();
    expect(technicalQuality({ ...noGates, eyes: 0.9 })).toBeNull();
  });

  it('rises with every gate but the eyes, which are expression', () => {
    const base = technicalQuality(gateRecord(() => 0.5))!.value;
    for (const id of GATE_IDS) {
      const better = technicalQuality({ ...gateRecord(() => 0.5), [id]: 0.6 })!.value;
      if (id === 'eyes') expect(better).toBe(base);
      else expect(better).toBeGreaterThan(base);
    }
  });

  it('does not make up for a blurred face with good light, nor fall to 0 over one gate', () => {
    const blurred = technicalQuality({ ...gateRecord(() => 1), sharpness: 0 })!.value;
    const mean = 1 - TECHNICAL.sharpness;
    expect(blurred).toBeLessThan(mean - 0.2);
    expect(blurred).toBeGreaterThan(0.3);
  });
});

describe('expression', () => {
  const gates = gateRecord((): number | null => 1);

  it.each([
    [-1, 0, EXPRESSION.eyes],
    [1, 1, 1],
    [0, 0.5, 0.5 * EXPRESSION.valence + 0.5 * EXPRESSION.smile + EXPRESSION.eyes],
  ])('of valence %d and smile %d with open eyes is %d', (valence, corners, expected) => {
    const found = expressionQuality({ valence, blendshapes: smile(corners), gates });
    expect(found?.value).toBeCloseTo(expected, 6);
  });

  it('uses what was read, and is null when neither valence nor mouth was', () => {
    const none = new Float32Array(0);
    const closed = { ...gates, eyes: null };
    expect(
      expressionQuality({ valence: 0.5, blendshapes: none, gates: closed })?.value,
    ).toBeCloseTo(0.75, 9);
    expect(
      expressionQuality({ valence: null, blendshapes: smile(0.25), gates: closed })?.value,
    ).toBeCloseTo(0.25, 6);
    expect(expressionQuality({ valence: null, blendshapes: none, gates })).toBeNull();
  });

  it('falls when the eyes close', () => {
    const of = (eyes: number) =>
      expressionQuality({ valence: 0.5, blendshapes: smile(0.5), gates: { ...gates, eyes } })!;
    expect(of(0).value).toBeLessThan(of(1).value);
  });
});

describe('criteria', () => {
  it('keep taste and composition whole, within 0..1, null when not used', () => {
    const criteria = criteriaOf(faceFacts('a', { composition: 1.4 }), null);
    expect(criteria.taste).toBeNull();
    expect(criteria.composition).toEqual({ value: 1, terms: [] });
    expect(criteriaOf(faceFacts('a'), 0.25).taste?.value).toBe(0.25);
  });
});
