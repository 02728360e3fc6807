/** What a palette is made of, and reading a photo for it. */
import type { PersonColors } from '../../../core/aura/types.ts';
import { FaultError } from '../../../core/fault.ts';
import type { FaceFacts } from '../../../core/portrait/facts.ts';
import { getAura } from '../../../data/aura.ts';
import { loadFacts } from '../../../data/facts.ts';
import { getSettings } from '../../../data/settings.ts';
import { loadAuraPhoto, readInFull, readOnWorker } from '../reading/actions.ts';
import { type Entry, fitnessOf, peopleOf, type Who } from './entries.ts';
import { tellApart } from './people.ts';

export interface PaletteAlbum {
  /** Newest first. */
  readonly entries: readonly Entry[];
  /** See `peopleOf`. */
  readonly people: readonly Who[];
  /** False where no face could be held to another, so that each photo stands alone. */
  readonly toldApart: boolean;
  /** False in simulated mode, where no model runs. */
  readonly mayRead: boolean;
}

/** All photos with a face, and who is on them; none of a simulated reading. Throws `storage-unavailable`. */
export async function loadAlbum(): Promise<PaletteAlbum> {
  const [{ photos, faces }, { simulatedMode }] = await Promise.all([loadFacts(), getSettings()]);
  const groups = await tellApart(faces);
  const facesOf = new Map<string, FaceFacts[]>();
  for (const face of faces)
    if (!face.simulated) facesOf.set(face.photoId, [...(facesOf.get(face.photoId) ?? []), face]);
  const withFaces = photos.filter((photo) => facesOf.has(photo.id));
  const found = await Promise.all(
    withFaces.map(async ({ id, addedAt }): Promise<Entry[]> => {
      const aura = await getAura(id);
      const face = facesOf.get(id)?.find((each) => each.index === (aura?.face ?? 0));
      if (!aura || !face) return [];
      const { box, gates } = face;
      const fitness = fitnessOf(gates);
      return [{ photoId: id, addedAt, face: face.id, box, fitness, person: aura.person }];
    }),
  );
  const entries = found.flat();
  const people = peopleOf(entries, groups);
  const toldApart = groups.some(({ id }) => people.some((who) => who.id === id));
  return { entries, people, toldApart, mayRead: !simulatedMode };
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
