/** Which garment of another photo is meant. */
import type { GarmentRecord } from '../../../core/wardrobe/records.ts';
import type { GarmentReading, WardrobeReading } from '../../../core/wardrobe/types.ts';

/** The garment of a reading that fills the same slot, else the largest; null when there is none. */
export function likest<Picture>(
  { garments }: Pick<WardrobeReading<Picture>, 'garments'>,
  { slot }: Pick<GarmentRecord, 'slot'>,
): GarmentReading<Picture> | null {
  const area = ({ box }: GarmentReading<Picture>) => box.width * box.height;
  const fits = (garment: GarmentReading<Picture>) => Number(garment.slot === slot);
  const [best] = garments.toSorted((a, b) => fits(b) - fits(a) || area(b) - area(a));
  return best ?? null;
}
