/** Garments: what the rest of the house calls. */

export { archiveGarments, changeGarments, takeBack } from './garment/change.ts';
export { deleteGarments, settleGarmentDeletions } from './garment/delete.ts';
export { findGarmentPhoto } from './garment/duplicates.ts';
export { mergeGarments, splitView } from './garment/join.ts';
export { photosWithoutFile, restoreFile } from './garment/originals.ts';
export {
  countGarments,
  getCutOut,
  getGarment,
  getGarmentFile,
  getGarmentPhoto,
  getGarmentThumb,
  getView,
  listGarmentPhotos,
  listGarments,
} from './garment/read.ts';
export {
  getViewParts,
  type RestoredView,
  restoreGarment,
  type ViewPart,
} from './garment/restore.ts';
export { replaceReading, saveGarments } from './garment/save.ts';
export type { GarmentChange, GarmentPictures, NewGarmentPhoto } from './garment/types.ts';
export type { Deletion } from './photo/delete.ts';
export { AlreadySavedError } from './photo/types.ts';
