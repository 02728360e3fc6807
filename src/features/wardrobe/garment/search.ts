/** The search over the garments' vectors. */
import { createSearch } from '../../../bridge/library.ts';
import { onChange } from '../../../data/changes.ts';
import { loadFloats, syncVectors } from '../../../data/vectors.ts';

export const search = createSearch({
  sync: syncVectors,
  floats: loadFloats,
  onChange: (listener) => onChange('vectors', listener),
});
