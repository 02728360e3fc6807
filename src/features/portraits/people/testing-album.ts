/** For tests: a made-up album as real records, which the album is then built from as in the app. */
import type { GateValues } from '../../../core/portrait/facts.ts';
import type { Embedding, FaceReading, PhotoReading } from '../../../core/types.ts';
import { l2Normalise } from '../../../core/vector-index.ts';
import { openAura } from '../../../data/db.ts';
import { type PhotoRecord, savePhoto } from '../../../data/photos.ts';
import { forgetUnsaved } from '../../../data/settings.ts';
import { photoOf, readingOf } from '../../../data/testing/fixtures.ts';

/** A face to be made up: who it is of, and what of its gates is not as usual. */
export interface MadeUp {
  /** Number of the person, from 0. */
  readonly who: number;
  readonly gates?: Partial<GateValues>;
  /** Without a vector: not compared yet. */
  readonly bare?: boolean;
}

/** Cosine between faces of one person, and between persons 0 and 1; between all others it is 0. */
export const ALIKE = 0.9;
export const SISTERS = 0.27;

/** Empties the database. */
export async function emptyAlbum(): Promise<void> {
  const db = await openAura();
  const tx = db.transaction([...db.objectStoreNames], 'readwrite');
  await Promise.all([...db.objectStoreNames].map((name) => tx.objectStore(name).clear()));
  await tx.done;
  forgetUnsaved();
}

/** Saves one photo for each list of faces, and gives back the records in that order. */
export async function fillAlbum(
  photos: readonly (readonly (number | MadeUp)[])[],
): Promise<PhotoRecord[]> {
  const records: PhotoRecord[] = [];
  for (const [n, faces] of photos.entries()) {
    const made = faces.map((face) => (typeof face === 'number' ? { who: face } : face));
    const vectors = made.map((face, i) => (face.bare ? null : vectorOf(face.who, n * 8 + i)));
    const reading = readingOf(vectors);
    const faceReadings = reading.faces.map((face, i) => placed(face, i, made[i]?.gates));
    const whole: PhotoReading = { ...reading, faces: faceReadings };
    records.push(await savePhoto(photoOf(n + 1, { reading: whole })));
  }
  return records;
}

/** A unit vector of 512 numbers: mostly the person's own direction, the rest the face's. */
export function vectorOf(who: number, seed: number): Embedding {
  const values = new Float32Array(512);
  const own = Math.sqrt(ALIKE);
  const shared = who === 1 ? SISTERS / ALIKE : 0;
  values[0] = own * shared;
  values[who] = (values[who] ?? 0) + own * Math.sqrt(1 - shared * shared);
  values[100 + (seed % 400)] = Math.sqrt(1 - ALIKE);
  return { model: 'face-embedding', vector: l2Normalise(values) };
}

/** The face in a place of its own on the photo. */
function placed(face: FaceReading, i: number, gates: Partial<GateValues> = {}): FaceReading {
  const box = { x: 0.05 + 0.3 * i, y: 0.2, width: 0.25, height: 0.4 };
  return {
    ...face,
    detection: { ...face.detection, box },
    gates: { ...face.gates, ...gates },
  };
}
