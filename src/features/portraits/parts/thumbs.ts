import { getThumb } from '../../../data/photos.ts';
import { createThumbs } from '../../../ui/thumbs.ts';

/** URL of a photo's thumbnail; undefined while it loads, null when there is none. */
export const useThumb = createThumbs(getThumb);
