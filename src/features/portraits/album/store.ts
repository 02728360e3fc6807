/** The album as the pages see it: one for all of them, made again when what is stored changes. */
import { useSyncExternalStore } from 'react';
import { type Fault, faultOf } from '../../../core/fault.ts';
import { onChange, type Topic } from '../../../data/changes.ts';
import { buildAlbum } from './build.ts';
import type { Album } from './types.ts';

export interface AlbumState {
  /** Undefined until it was made once. */
  readonly album: Album | undefined;
  /** Why the last attempt failed; the album before it stands. */
  readonly fault: Fault | null;
  /** Being made at this moment. */
  readonly busy: boolean;
}

const TOPICS: readonly Topic[] = ['photos', 'vectors', 'people', 'settings'];
/** Rests at least so long between two albums, milliseconds: an import changes something all the time. */
const PACE_MS = 1_000;

let state: AlbumState = { album: undefined, fault: null, busy: false };
let stale = true;
let anew = false;
let stop: (() => void) | null = null;
const listeners = new Set<() => void>();

/** The album; made when first looked at, and kept up to date while anybody looks. */
export function useAlbum(): AlbumState {
  return useSyncExternalStore(subscribe, () => state);
}

/** Tells people apart from scratch, as after a change of the threshold. */
export function regroup(): void {
  anew = true;
  refresh();
}

/** Makes the album again, after a fault. */
export function retryAlbum(): void {
  refresh();
}

/** Forgets the album, as after an erasure; the next look makes it anew. */
export function forgetAlbum(): void {
  show({ ...state, album: undefined, fault: null });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!stop) {
    const stops = TOPICS.map((topic) => onChange(topic, refresh));
    stop = () => {
      for (const each of stops) each();
    };
    refresh();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stop?.();
    stop = null;
  };
}

function isWatched(): boolean {
  return stop !== null;
}

/** Makes it again, now or after the one that is being made. */
function refresh(): void {
  stale = true;
  if (state.busy || !isWatched()) return;
  show({ ...state, busy: true });
  void (async () => {
    while (stale && isWatched()) {
      stale = false;
      const began = performance.now();
      const options = { anew };
      anew = false;
      try {
        show({ album: await buildAlbum(undefined, options), fault: null, busy: true });
      } catch (error) {
        show({ ...state, fault: faultOf(error) });
      }
      const rest = Math.max(PACE_MS, 2 * (performance.now() - began));
      if (stale) await new Promise((resolve) => setTimeout(resolve, rest));
    }
    show({ ...state, busy: false });
    // What changed between the last look and here has its turn.
    if (stale && isWatched()) refresh();
  })();
}

function show(next: AlbumState): void {
  state = next;
  for (const listener of [...listeners]) listener();
}
