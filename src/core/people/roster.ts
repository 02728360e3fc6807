/** All faces of a run in text order of their ids, with what was decided of each: work goes by index. */
import { dot } from './linear.ts';
import { rulesOf } from './rules.ts';
import { FOUNDING_QUALITY } from './thresholds.ts';
import { byText, type GroupingInput, type PersonFace } from './types.ts';

export interface RosterFace extends PersonFace {
  /** The person it is pinned to, or null. */
  readonly pin: string | null;
  readonly barred: ReadonlySet<string>;
  /** Whether it is good enough to found a person. */
  readonly founds: boolean;
}

export interface Roster {
  readonly faces: readonly RosterFace[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Length of the vectors; 0 when there is none. */
  readonly length: number;
  readonly threshold: number;
  /** People whose ids stay: with a name or a decision. */
  readonly held: ReadonlySet<string>;
}

const NOBODY: ReadonlySet<string> = new Set();

/** @throws RangeError on an id twice, vectors of two lengths, one not of length 1, a number that is none */
export function rosterOf(input: GroupingInput): Roster {
  const { threshold, foundingQuality = FOUNDING_QUALITY } = input;
  if (!(threshold >= -1 && threshold <= 1)) throw new RangeError('the threshold is a cosine');
  const rules = rulesOf(input.decisions);
  const pins = onePinAPhoto(input.faces, rules.pinned, rules.pinnedAt);
  const faces = [...input.faces]
    .sort((a, b) => byText(a.id, b.id))
    .map((face): RosterFace => {
      const pin = pins.get(face.id) ?? null;
      const wanted = rules.pinned.get(face.id);
      const barred = rules.barred.get(face.id) ?? NOBODY;
      return {
        ...face,
        pin,
        barred: wanted !== undefined && pin === null ? new Set([...barred, wanted]) : barred,
        founds: face.quality >= foundingQuality,
      };
    });
  const indexOf = new Map(faces.map(({ id }, i) => [id, i]));
  if (indexOf.size !== faces.length) throw new RangeError('two faces have one id');
  const held = new Set([...rules.held, ...(input.named ?? [])]);
  return { faces, indexOf, length: lengthOf(faces), threshold, held };
}

function lengthOf(faces: readonly RosterFace[]): number {
  let length = 0;
  for (const { id, vector, quality } of faces) {
    if (Number.isNaN(quality)) throw new RangeError(`the quality of face ${id} is no number`);
    if (!vector) continue;
    if (length !== 0 && vector.length !== length)
      throw new RangeError(`vectors of ${length} and ${vector.length} numbers cannot be compared`);
    length = vector.length;
    if (!(Math.abs(dot(vector, vector) - 1) <= 2e-3))
      throw new RangeError(`the vector of face ${id} is not of length 1`);
  }
  return length;
}

/**
 * Of two faces of one photo pinned to one person, the one pinned later stays, then the better one,
 * then the first by id: nobody is in a photo twice.
 */
function onePinAPhoto(
  faces: readonly PersonFace[],
  pinned: ReadonlyMap<string, string>,
  pinnedAt: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const at = (face: PersonFace): string => pinnedAt.get(face.id) ?? '';
  const taken = new Set<string>();
  const pins = new Map<string, string>();
  const ranked = faces
    .filter(({ id }) => pinned.has(id))
    .sort((a, b) => byText(at(b), at(a)) || b.quality - a.quality || byText(a.id, b.id));
  for (const face of ranked) {
    const person = pinned.get(face.id)!;
    const place = JSON.stringify([person, face.photoId]);
    if (taken.has(place)) continue;
    taken.add(place);
    pins.set(face.id, person);
  }
  return pins;
}
