/** The facts of a face, from its reading. */
import { EXPRESSIONS, type Expression, type FaceReading } from '../types.ts';
import { packBlendshapes } from './blendshapes.ts';
import type { FaceFacts } from './facts.ts';

/** The light part of a face's reading, under its ids. */
export function factsOf(
  place: Pick<FaceFacts, 'id' | 'photoId' | 'index'>,
  face: FaceReading,
  simulated: boolean,
): FaceFacts {
  const { box, pose, blendshapes } = face.detection;
  const clarity = simulated ? null : clarityOf(face);
  return {
    ...place,
    box,
    pose,
    gates: face.gates,
    ...(clarity && { clarity }),
    composition: face.composition,
    valence: face.expression?.valence ?? null,
    expression: face.expression ? topOf(face.expression) : null,
    blendshapes: packBlendshapes(blendshapes),
    simulated,
  };
}

/** What the model that read the face told of its clarity; empty where it did not embed it. */
function clarityOf({ embedding, gates }: FaceReading): NonNullable<FaceFacts['clarity']> {
  return embedding && gates.embedding !== null ? { [embedding.model]: gates.embedding } : {};
}

/** The likeliest class and its probability; the first of equals. */
export function topOf({ probabilities }: Expression): NonNullable<FaceFacts['expression']> {
  const top = EXPRESSIONS.reduce((best, each) =>
    probabilities[each] > probabilities[best] ? each : best,
  );
  return { top, probability: probabilities[top] };
}
