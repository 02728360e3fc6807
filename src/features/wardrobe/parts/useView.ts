import { useCallback, useState } from 'react';
import { type GarmentFilter, NO_FILTER } from '../../../core/wardrobe/browse/filter.ts';
import type { Sort } from '../../../core/wardrobe/browse/sort.ts';

/** How the wardrobe is looked at. */
export interface View {
  readonly typed: string;
  readonly filter: GarmentFilter;
  readonly sort: Sort;
}

const FIRST: View = { typed: '', filter: NO_FILTER, sort: 'newest' };

/** Of this visit: whoever comes back from a garment finds the grid as it was. */
let kept: View = FIRST;

/** The view, and the way to change some of it. */
export function useView(): readonly [View, (change: Partial<View>) => void] {
  const [view, setView] = useState(kept);
  const change = useCallback((some: Partial<View>) => {
    kept = { ...kept, ...some };
    setView(kept);
  }, []);
  return [view, change];
}

/** Forgets it; for tests. */
export function forgetView(): void {
  kept = FIRST;
}
