import { useEffect } from 'react';
import { useLocation, useSearch } from 'wouter';
import { takeSharedFiles } from '../../../bridge/shared-files.ts';

/**
 * Takes the photos that came by the share sheet or the file handler, where the person chose portraits
 * for them: the address says `?shared`. They wait on until the import has them.
 */
export function useHandedOver(add: (files: readonly File[]) => Promise<boolean>): void {
  const shared = new URLSearchParams(useSearch()).has('shared');
  const [, navigate] = useLocation();
  useEffect(() => {
    if (!shared) return;
    let gone = false;
    const leave = () => gone || navigate('/portraits', { replace: true });
    // An import that began has led to its own page already.
    void takeSharedFiles(add).then((taken) => taken || leave(), leave);
    return () => {
      gone = true;
    };
  }, [shared, add, navigate]);
}
