/** A person's photos as taste sees them. */
import { technicalQuality } from '../../../core/scoring/criteria.ts';
import { tasteFeatures } from '../../../core/taste/features.ts';
import type { TasteItem } from '../../../core/taste/types.ts';
import type { Album, AlbumPerson } from '../album/types.ts';

/**
 * One item a face whose photo is in the album, in the person's order. `vectors` are by face, all of
 * one model; `groups` names the stack of look-alikes by photo, a photo of none being its own.
 */
export function tasteItems(
  album: Pick<Album, 'photos'>,
  person: Pick<AlbumPerson, 'faces'>,
  vectors: ReadonlyMap<string, Float32Array>,
  groups: ReadonlyMap<string, string> = new Map(),
): TasteItem[] {
  return person.faces.flatMap((face) => {
    const photo = album.photos.get(face.photoId);
    if (!photo) return [];
    return [
      {
        id: face.id,
        features: tasteFeatures(face, photo),
        embedding: vectors.get(face.id) ?? null,
        technical: technicalQuality(face.gates)?.value ?? null,
        group: groups.get(photo.id) ?? photo.id,
      },
    ];
  });
}
