/** What of a file is new here. */
import { iou } from '../../face/boxes.ts';
import type { Box } from '../../types.ts';
import type { GarmentPhoto, GarmentRecord } from '../records.ts';
import type { TransferGarment, Wardrobe } from './format.ts';

/** Boxes in one photo overlap by this (IoU) when they are of one garment. */
const SAME_PLACE = 0.5;

export interface Plan {
  readonly add: readonly TransferGarment[];
  /** How many are there already: they are left as they are. */
  readonly there: number;
}

/**
 * The garments of a file that are not here. One is here when its id is, or when a garment lies in the
 * same place of the same photo (the same file was read on both devices).
 */
export function planImport(
  { garments, photos }: Pick<Wardrobe, 'garments' | 'photos'>,
  here: { readonly garments: readonly GarmentRecord[]; readonly photos: readonly GarmentPhoto[] },
): Plan {
  const ids = new Set(here.garments.map((garment) => garment.id));
  const boxes = boxesByHash(here.garments, new Map(here.photos.map((p) => [p.id, p.hash])));
  const hashes = new Map(photos.map((photo) => [photo.id, photo.hash]));
  const isHere = ({ id, views }: TransferGarment) =>
    ids.has(id) ||
    views.some((view) =>
      boxes.get(hashes.get(view.photoId) ?? '')?.some((box) => iou(box, view.box) >= SAME_PLACE),
    );
  const add = garments.filter((garment) => !isHere(garment));
  return { add, there: garments.length - add.length };
}

function boxesByHash(
  garments: readonly GarmentRecord[],
  hashes: ReadonlyMap<string, string>,
): Map<string, Box[]> {
  const found = new Map<string, Box[]>();
  for (const { photoId, box } of garments.flatMap((garment) => garment.views)) {
    const hash = hashes.get(photoId);
    if (hash !== undefined) found.set(hash, [...(found.get(hash) ?? []), box]);
  }
  return found;
}
