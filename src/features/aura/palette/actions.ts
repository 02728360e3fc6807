/** What a palette is made of, and reading a photo for it. */
import type { PersonColors } from '../../../core/aura/types.ts';
import { FaultError } from '../../../core/fault.ts';
import type { FaceFacts } from '../../../core/portrait/facts.ts';
import { getAura } from '../../../data/aura.ts';
import { loadFacts } from '../../../data/facts.ts';
import { listPeople } from '../../../data/people.ts';
import { getSettings } from '../../../data/settings.ts';
import { loadAuraPhoto, readInFull, readOnWorker } from '../reading/actions.ts';
import { type Entry, fitnessOf, type Who } from './entries.ts';

export interface PaletteAlbum {
  /** Newest first. */
  readonly entries: readonly Entry[];
  /** The one with the most photos first. */
  readonly people: readonly Who[];
  /** False in simulated mode, where no model runs. */
  readonly mayRead: boolean;
}

/** All photos with a face, and who is on them; none of a simulated reading. Throws `storage-unavailable`. */
export async function loadAlbum(): Promise<PaletteAlbum> {
  const [{ photos, faces }, records, { simulatedMode }] = await Promise.all([
    loadFacts(),
    listPeople(),
    getSettings(),
  ]);
  const whoOf = new Map(records.flatMap(({ id, faceIds }) => faceIds.map((face) => [face, id])));
  const facesOf = new Map<string, FaceFacts[]>();
  for (const face of faces)
    if (!face.simulated) facesOf.set(face.photoId, [...(facesOf.get(face.photoId) ?? []), face]);
  const withFaces = photos.filter((photo) => facesOf.has(photo.id));
  const found = await Promise.all(
    withFaces.map(async ({ id, addedAt }): Promise<Entry[]> => {
      const aura = await getAura(id);
      const face = facesOf.get(id)?.find((each) => each.index === (aura?.face ?? 0));
      if (!aura || !face) return [];
      const who = whoOf.get(face.id) ?? null;
      const { box, gates } = face;
      return [{ photoId: id, addedAt, box, who, fitness: fitnessOf(gates), person: aura.person }];
    }),
  );
  const entries = found.flat();
  const people = records
    .map(({ id, name }) => ({
      id,
      name,
      photos: entries.filter((entry) => entry.who === id).length,
    }))
    .filter((who) => who.photos > 0)
    .toSorted((a, b) => b.photos - a.photos);
  return { entries, people, mayRead: !simulatedMode };
}

/** Reads the colours of the person on a photo, and keeps them with its aura. */
export type ReadPerson = (photoId: string, signal: AbortSignal) => Promise<PersonColors | null>;

/**
 * Reads the photo's aura in full, for the face that it is of, and keeps it in the place of the old one
 * (see `readInFull`). Null where no skin can be told. Throws `no-face` where there is none, also in simulated readings,
 * `unsupported` in simulated mode, and what decoding, reading and saving throw.
 */
export const readPerson: ReadPerson = async (photoId, signal) => {
  const photo = await loadAuraPhoto(photoId);
  const face = photo?.aura.face ?? 0;
  if (!photo?.faces[face] || photo.simulated)
    throw new FaultError('no-face', 'no face to read for colour');
  if (!photo.mayRead) throw new FaultError('unsupported', 'no model runs in simulated mode');
  const ask = { photo, face, call: `palette-${photoId}` };
  const { aura, unsaved } = await readInFull(ask, signal, readOnWorker);
  if (unsaved) throw unsaved;
  return aura.person ?? null;
};
