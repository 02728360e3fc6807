import { useCallback } from 'react';
import { faultOf } from '../../../core/fault.ts';
import { mayBePhoto } from '../../../core/import/files.ts';
import type { PhotoSort } from '../../../core/wardrobe/types.ts';
import { faultText, notify } from '../../../ui/index.ts';
import { addClothes } from '../import-actions.ts';
import { text } from '../text.ts';

/**
 * Hands files to the import, whatever way they came, and says what was left out. Resolves to whether an
 * import began; never rejects.
 */
export type AddClothes = (files: readonly File[], sort?: PhotoSort | 'auto') => Promise<boolean>;

export function useAddClothes(): AddClothes {
  return useCallback<AddClothes>(async (files, sort = 'auto') => {
    const photos = files.filter(mayBePhoto);
    if (photos.length === 0) {
      notify({ text: text.add.nothing, tone: 'warn' });
      return false;
    }
    const left = files.length - photos.length;
    if (left > 0) notify({ text: text.add.notPhotos(left), tone: 'warn' });
    try {
      await addClothes(photos, { sort });
      return true;
    } catch (error) {
      const words = faultText[faultOf(error)];
      notify({ text: `${text.add.failed} ${words.title}. ${words.next}`, tone: 'bad' });
      return false;
    }
  }, []);
}
