import { useEffect } from 'react';
import { resumeImports } from '../actions.ts';
import { resumeRenewals } from './actions.ts';

/** Goes on with imports and renewals that an earlier visit left, whichever page of Portraits opens first. */
export function useResume(): void {
  useEffect(() => {
    resumeImports();
    resumeRenewals();
  }, []);
}
