/** One sentence on why a photo stands where it does, made of its reasons and nothing else. */
import type { Reason } from '../../../core/scoring/reasons.ts';
import type { CriterionId, FactorId } from '../../../core/scoring/weights.ts';

/** What a factor above the person's mean makes of a photo: '… than usual'. */
const LIFTS: Readonly<Record<FactorId, string>> = {
  sharpness: 'sharper',
  exposure: 'better lit',
  resolution: 'closer up',
  frontality: 'turned more towards the camera',
  occlusion: 'less covered',
  symmetry: 'more even',
  embedding: 'clearer to read',
  detection: 'easier to make out',
  valence: 'with a more pleasant look',
  smile: 'with a wider smile',
  eyes: 'with the eyes more open',
};

/** What would bring a factor up from below the mean: '… would lift it'. */
const LACKS: Readonly<Record<FactorId, string>> = {
  sharpness: 'a sharper face',
  exposure: 'better light',
  resolution: 'coming closer',
  frontality: 'turning towards the camera',
  occlusion: 'less in front of the face',
  symmetry: 'facing the camera straight on',
  embedding: 'a clearer face',
  detection: 'a face that is easier to make out',
  valence: 'a more pleasant look',
  smile: 'a wider smile',
  eyes: 'wider open eyes',
};

/** The same for a criterion of which no factor stands out. */
const WHOLE: Readonly<Record<CriterionId, { readonly lifts: string; readonly lacks: string }>> = {
  technical: { lifts: 'technically better', lacks: 'better technical quality' },
  expression: { lifts: 'better in expression', lacks: 'a more pleasant expression' },
  composition: { lifts: 'better framed', lacks: 'better framing' },
  taste: { lifts: 'closer to your taste', lacks: 'being closer to your taste' },
};

/**
 * 'Sharper and better framed than usual; a wider smile would lift it.' 'Usual' is the mean of the
 * person's own photos, and each word stands for a reason, the weightiest first.
 * @param scored whether the photo has a final score.
 * @param of how many photos it was compared with, itself included.
 */
export function sentenceOf(reasons: readonly Reason[], scored: boolean, of: number): string {
  if (!scored) return 'Nothing in it could be scored.';
  if (of === 1) return 'One photo: add more to compare.';
  const having = (direction: Reason['direction']) =>
    reasons.filter((reason) => reason.direction === direction);
  const lifts = having('lifts').map(({ criterion, factor }) =>
    factor === null ? WHOLE[criterion].lifts : LIFTS[factor],
  );
  const lacks = having('holds-back').map(({ criterion, factor }) =>
    factor === null ? WHOLE[criterion].lacks : LACKS[factor],
  );
  const parts = [
    ...(lifts.length > 0 ? [`${listed(lifts)} than usual`] : []),
    ...(lacks.length > 0 ? [`${listed(lacks)} would lift it`] : []),
  ];
  if (parts.length === 0) return 'Close to your average in all that is scored.';
  return capital(`${parts.join('; ')}.`);
}

/** 'a', 'a and b', 'a, b and c'. */
function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
