import { describe, expect, it } from 'vitest';
import { packBlendshapes } from '../../../core/portrait/blendshapes.ts';
import { rankPhotos } from '../../../core/scoring/rank.ts';
import type { Reason } from '../../../core/scoring/reasons.ts';
import { faceFacts } from '../../../core/scoring/testing-faces.ts';
import { CRITERIA, EXPRESSION, TECHNICAL } from '../../../core/scoring/weights.ts';
import { sentenceOf } from './sentence.ts';

const lifts = (criterion: Reason['criterion'], factor: Reason['factor']): Reason => ({
  criterion,
  direction: 'lifts',
  amount: 0.05,
  factor,
});
const lacks = (criterion: Reason['criterion'], factor: Reason['factor']): Reason => ({
  ...lifts(criterion, factor),
  direction: 'holds-back',
});

describe('the sentence', () => {
  it('joins what lifts and what would', () => {
    const reasons = [
      lifts('technical', 'sharpness'),
      lacks('expression', 'smile'),
      lifts('composition', null),
    ];
    expect(sentenceOf(reasons, true, 8)).toBe(
      'Sharper and better framed than usual; a wider smile would lift it.',
    );
  });

  it('holds one side alone, and up to all criteria in the order given', () => {
    expect(sentenceOf([lifts('technical', 'exposure')], true, 2)).toBe('Better lit than usual.');
    expect(
      sentenceOf(
        [lacks('taste', null), lacks('technical', 'exposure'), lacks('composition', null)],
        true,
        9,
      ),
    ).toBe('Being closer to your taste, better light and better framing would lift it.');
  });

  it('says so when there is nothing to say', () => {
    expect(sentenceOf([], true, 5)).toBe('Close to your average in all that is scored.');
    expect(sentenceOf([], true, 1)).toBe('One photo: add more to compare.');
    expect(sentenceOf([], false, 5)).toBe('Nothing in it could be scored.');
  });

  it('has words for every factor either way', () => {
    const factors = [
      ...Object.keys(TECHNICAL),
      ...Object.keys(EXPRESSION),
      null,
    ] as Reason['factor'][];
    const said = new Set<string>();
    for (const factor of factors)
      for (const make of [lifts, lacks]) {
        const sentence = sentenceOf([make('technical', factor)], true, 3);
        expect(sentence).toMatch(/^[A-Z].*(than usual|would lift it)\.$/);
        said.add(sentence);
      }
    for (const id of CRITERIA) expect(sentenceOf([lifts(id, null)], true, 3)).toMatch(/usual\.$/);
    expect(said.size).toBeGreaterThan(20);
  });

  it('tells of real rankings what the data say', () => {
    const sharp = faceFacts('sharp', {
      gates: { ...faceFacts('x').gates, sharpness: 1 },
      blendshapes: packBlendshapes({ mouthSmileLeft: 0, mouthSmileRight: 0 }),
    });
    const smiling = faceFacts('smiling', {
      gates: { ...faceFacts('x').gates, sharpness: 0.45 },
      blendshapes: packBlendshapes({ mouthSmileLeft: 0.9, mouthSmileRight: 0.9 }),
    });
    const ranked = rankPhotos([sharp, smiling].map((face) => ({ face, taste: null })));
    const of = (id: string) => {
      const one = ranked.find((each) => each.id === id);
      return sentenceOf(one?.reasons ?? [], true, 2);
    };
    expect(of('sharp')).toBe('Sharper than usual; a wider smile would lift it.');
    expect(of('smiling')).toBe('With a wider smile than usual; a sharper face would lift it.');
  });
});
