import { useEffect } from 'react';
import { useLocation, useSearch } from 'wouter';
import { takeSharedFiles } from '../../../bridge/shared-files.ts';
import type { AddClothes } from './useAddClothes.ts';

/**
 * Takes the photos that came by the share sheet or the file handler, where the person chose the wardrobe
 * for them: the address says `?shared`. They wait on until the import has them.
 */
export function useHandedOver(add: AddClothes): void {
  const shared = new URLSearchParams(useSearch()).has('shared');
  const [, navigate] = useLocation();
  useEffect(() => {
    if (!shared) return;
    let gone = false;
    const leave = () => gone || navigate('/wardrobe', { replace: true });
    void takeSharedFiles(add).then(leave, leave);
    return () => {
      gone = true;
    };
  }, [shared, add, navigate]);
}
