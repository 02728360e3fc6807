import { useEffect } from 'react';
import { useLocation, useSearch } from 'wouter';
import { takeSharedFiles } from '../../../bridge/shared-files.ts';
import type { AddClothes } from './useAddClothes.ts';

/**
 * Takes the photos that the share sheet left, where the person chose the wardrobe for them: the address
 * says `?shared`. Without it they are left for whoever they are meant for.
 */
export function useHandedOver(add: AddClothes): void {
  const shared = new URLSearchParams(useSearch()).has('shared');
  const [, navigate] = useLocation();
  useEffect(() => {
    if (!shared) return;
    navigate('/wardrobe', { replace: true });
    void takeSharedFiles().then((files) => (files.length > 0 ? add(files) : false));
  }, [shared, add, navigate]);
}
