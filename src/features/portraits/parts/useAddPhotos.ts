import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { faultOf } from '../../../core/fault.ts';
import { mayBePhoto } from '../../../core/import/files.ts';
import { faultText, notify } from '../../../ui/index.ts';
import { addPhotos } from '../actions.ts';
import { text } from '../text.ts';

/**
 * Hands files to the import, whatever way they came, and says what was left out. One photo alone
 * leads straight to its page. Resolves to whether an import began; never rejects.
 */
export function useAddPhotos(): (files: readonly File[]) => Promise<boolean> {
  const [, navigate] = useLocation();
  return useCallback(
    async (files) => {
      const photos = files.filter(mayBePhoto);
      // A single file is let through whatever it says: its own page explains what is wrong with it.
      const chosen = files.length === 1 ? files : photos;
      if (chosen.length === 0) {
        notify({ text: text.add.nothing, tone: 'warn' });
        return false;
      }
      const left = files.length - chosen.length;
      if (left > 0) notify({ text: text.add.notPhotos(left), tone: 'warn' });
      try {
        const started = await addPhotos(chosen);
        const only = started.itemIds.length === 1 ? started.itemIds[0] : undefined;
        navigate(only === undefined ? '/portraits' : `/portraits/${only}`);
        return true;
      } catch (error) {
        const words = faultText[faultOf(error)];
        notify({ text: `${text.add.failed} ${words.title}. ${words.next}`, tone: 'bad' });
        return false;
      }
    },
    [navigate],
  );
}
