import type { Fault } from '../fault.ts';
import type { PhotoVerdict } from '../gates/photo.ts';

/** What a tile in the gallery shows. `at` is an ISO time in UTC; `partial` when a part is missing. */
export interface Tile {
  readonly id: string;
  /** File name. */
  readonly name: string;
  readonly at: string;
  readonly faces: number;
  /** What the quality gates make of its faces. */
  readonly verdict: PhotoVerdict;
  /** How many of its faces pass them. */
  readonly passed: number;
  readonly partial: boolean;
  readonly simulated: boolean;
}

export const FILTERS = ['all', 'faces', 'look'] as const;
/**
 * 'look' are those worth another look: a face that does not pass, none found where blur or light may be
 * why, or a reading with a part missing.
 */
export type Filter = (typeof FILTERS)[number];

const LOOK: ReadonlySet<PhotoVerdict> = new Set(['some', 'misses', 'hidden']);

/** Whether a tile belongs to a filter. */
export function matches(tile: Tile, filter: Filter): boolean {
  if (filter === 'faces') return tile.faces > 0;
  if (filter === 'look') return LOOK.has(tile.verdict) || tile.partial;
  return true;
}

/** Tiles of a filter, newest first; equal times keep their order. */
export function arrange(tiles: readonly Tile[], filter: Filter): Tile[] {
  return tiles
    .filter((tile) => matches(tile, filter))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** How many tiles each filter holds. */
export function countByFilter(tiles: readonly Tile[]): Record<Filter, number> {
  const counts: Record<Filter, number> = { all: 0, faces: 0, look: 0 };
  for (const tile of tiles)
    for (const filter of FILTERS) if (matches(tile, filter)) counts[filter] += 1;
  return counts;
}

export type ImportState = 'waiting' | 'reading' | 'done' | 'duplicate' | 'failed' | 'cancelled';

/** One file of an import as a person sees it. `photoId` leads to the photo, new or already here. */
export interface ImportItem {
  readonly id: string;
  readonly name: string;
  readonly state: ImportState;
  readonly fault: Fault | null;
  readonly photoId: string | null;
  /** Whether the same file may do better another time. */
  readonly retriable: boolean;
}

/** An import as a person sees it. `over`: nothing more will happen to it by itself. */
export interface ImportView {
  readonly id: string;
  readonly paused: boolean;
  readonly over: boolean;
  readonly items: readonly ImportItem[];
}

/** How far one import is. `done` counts items that need no more work, whatever came of them. */
export interface ImportProgress {
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly duplicates: number;
}

/** Counts of one import; `done` never passes `total` and meets it when nothing is left to do. */
export function progressOf({ items }: Pick<ImportView, 'items'>): ImportProgress {
  const count = (...states: ImportState[]) =>
    items.filter((item) => states.includes(item.state)).length;
  return {
    total: items.length,
    done: items.length - count('waiting', 'reading'),
    failed: count('failed'),
    duplicates: count('duplicate'),
  };
}

/** Items of a state over all imports, oldest import first. */
export function itemsIn(views: readonly ImportView[], state: ImportState): ImportItem[] {
  return views.flatMap((view) => view.items.filter((item) => item.state === state));
}
