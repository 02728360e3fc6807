/** Where files lie in an archive of a wardrobe. */
import type { GarmentPhoto } from '../../../core/wardrobe/records.ts';

/** Endings by MIME type; a file of another type has none. */
const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'image/avif': '.avif',
  'image/heic': '.heic',
  'image/heif': '.heic',
  'image/gif': '.gif',
};

/** A photo as it was chosen. */
export function photoPath({ id, type }: Pick<GarmentPhoto, 'id' | 'type'>): string {
  return `photos/${id}${ENDINGS[type] ?? ''}`;
}

/** A picture of a garment's view. */
export function picturePath(
  folder: 'cut-outs' | 'thumbs',
  garmentId: string,
  view: number,
  type: string,
): string {
  return `${folder}/${garmentId}-${view}${ENDINGS[type] ?? ''}`;
}
