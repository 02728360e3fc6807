/** One person's colours over several photos. */
import type { LightFault, Oklch, PersonColors } from '../aura/types.ts';
import { LIGHT_FAULTS } from '../aura/types.ts';
import { deltaEOk } from '../colour/difference.ts';
import { type Oklab, oklabToOklch, oklchToOklab } from '../colour/oklab.ts';
import { TRUSTED_FROM } from './light-trust.ts';

/** A mean colour, from how many photos, and how far these lie from it. */
export interface AveragedColor {
  readonly color: Oklch;
  readonly photos: number;
  /** Weighted root mean square of delta E OK from the mean; null for one photo, which shows none. */
  readonly spread: number | null;
}

export interface PersonAverage {
  readonly kind: 'average';
  readonly skin: AveragedColor;
  readonly hair: AveragedColor | null;
  readonly eyes: AveragedColor | null;
  /** The photos that count, as they were given. */
  readonly used: readonly PersonColors[];
  /** How many were left out for their light. */
  readonly leftOut: number;
  /** Mean trust of those that count, 0.5..1. */
  readonly lightTrust: number;
}

/** Why there is no palette: nothing was given, no skin was seen in any, or no light could be trusted. */
export interface Declined {
  readonly kind: 'declined';
  readonly reason: 'no-photos' | 'no-skin' | 'poor-light';
  /** What was wrong with the light, in how many photos, the most frequent first. */
  readonly faults: readonly (readonly [fault: LightFault, photos: number])[];
}

/**
 * Averages skin, hair and eyes in OKLab, each photo weighted by its `lightTrust`; photos under 0.5 do
 * not count. Null stands for a photo without skin to see. Declined where no photo counts.
 */
export function averagePerson(photos: readonly (PersonColors | null)[]): PersonAverage | Declined {
  const seen = photos.filter((photo) => photo !== null);
  const used = seen.filter((photo) => photo.lightTrust >= TRUSTED_FROM);
  if (photos.length === 0) return { kind: 'declined', reason: 'no-photos', faults: [] };
  if (seen.length === 0) return { kind: 'declined', reason: 'no-skin', faults: [] };
  const skin = averageColor(used, (photo) => photo.skin);
  if (!skin) return { kind: 'declined', reason: 'poor-light', faults: countFaults(seen) };
  return {
    kind: 'average',
    skin,
    hair: averageColor(used, (photo) => photo.hair),
    eyes: averageColor(used, (photo) => photo.eyes),
    used,
    leftOut: seen.length - used.length,
    lightTrust: used.reduce((sum, photo) => sum + photo.lightTrust, 0) / used.length,
  };
}

function averageColor(
  photos: readonly PersonColors[],
  pick: (photo: PersonColors) => Oklch | null,
): AveragedColor | null {
  const found = photos.flatMap((photo) => {
    const color = pick(photo);
    return color ? [{ lab: oklchToOklab(color), weight: photo.lightTrust }] : [];
  });
  const total = found.reduce((sum, { weight }) => sum + weight, 0);
  if (!(total > 0)) return null;
  const mean = (of: (lab: Oklab) => number) =>
    found.reduce((sum, { lab, weight }) => sum + weight * of(lab), 0) / total;
  const centre = { l: mean((c) => c.l), a: mean((c) => c.a), b: mean((c) => c.b) };
  const spread = Math.sqrt(mean((lab) => deltaEOk(lab, centre) ** 2));
  const photosUsed = found.length;
  return {
    color: oklabToOklch(centre),
    photos: photosUsed,
    spread: photosUsed > 1 ? spread : null,
  };
}

function countFaults(photos: readonly PersonColors[]): Declined['faults'] {
  return LIGHT_FAULTS.map(
    (fault) => [fault, photos.filter((p) => p.lightFaults.includes(fault)).length] as const,
  )
    .filter(([, count]) => count > 0)
    .sort((a, b) => b[1] - a[1]);
}
