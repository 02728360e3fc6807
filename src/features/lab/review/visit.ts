/**
 * What is under way on the review page, kept while the app is open: the chosen set, and labels that
 * were changed but whose batch is not kept yet.
 */
import { useSyncExternalStore } from 'react';
import type { AuraColorId } from '../../../core/aura/types.ts';
import type { SampleSet } from './samples.ts';

/** Changed labels by sample; null: cannot be told. What is not in here is as proposed. */
export type Changes = ReadonlyMap<string, AuraColorId | null>;

export interface Visit {
  readonly source: 'photos' | 'set';
  readonly set: SampleSet | null;
  readonly changes: Changes;
}

let visit: Visit = { source: 'photos', set: null, changes: new Map() };
const listeners = new Set<() => void>();

/** Changes some of it. */
export function updateVisit(part: Partial<Visit>): void {
  visit = { ...visit, ...part };
  for (const listener of [...listeners]) listener();
}

/** Sets a sample's label; the proposed one takes the change back. */
export function changeLabel(name: string, proposed: AuraColorId, to: AuraColorId | null): void {
  const changes = new Map(visit.changes);
  if (to === proposed) changes.delete(name);
  else changes.set(name, to);
  updateVisit({ changes });
}

/** What is under way now. */
export function useVisit(): Visit {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => visit,
  );
}
