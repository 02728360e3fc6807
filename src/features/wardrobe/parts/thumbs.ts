import { getGarmentThumb } from '../../../data/garments.ts';
import { createThumbs } from '../../../ui/thumbs.ts';

/** URL of a garment's small cut-out; `version` is the time of its last change. */
export const useThumb = createThumbs(getGarmentThumb);
