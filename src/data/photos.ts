/** Photos: what the rest of the house calls. */
export { DELETE_GRACE_MS, type Deletion, deletePhotos, settleDeletions } from './photo/delete.ts';
export {
  countPhotos,
  getOriginal,
  getPhoto,
  getReading,
  getThumb,
  getView,
  listPhotos,
} from './photo/read.ts';
export { replaceReading, savePhoto } from './photo/save.ts';
export {
  AlreadySavedError,
  type NewPhoto,
  type PhotoRecord,
  type PortraitRecord,
} from './photo/types.ts';
