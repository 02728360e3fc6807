/** Thumbnails of stored things as object URLs, shared by all that show them. */
import { useEffect, useState } from 'react';

/** Object URLs kept at most; a screen shows about 40, so scrolling back rarely loads again. */
const KEPT = 240;

interface Entry {
  readonly url: Promise<string | null>;
  users: number;
}

/** `useThumb(id, version)`: the URL; undefined while it loads, null when there is none. */
export type UseThumb = (id: string, version?: string) => string | null | undefined;

/**
 * Makes the hook for one sort of thumbnail. `load` gives an id's picture, or null when there is none.
 * A picture that can change has a `version`: another one loads anew.
 */
export function createThumbs(load: (id: string) => Promise<Blob | null>): UseThumb {
  const kept = new Kept(load);
  return (id, version = '') => useKept(kept, id, `${id} ${version}`);
}

class Kept {
  readonly #load: (id: string) => Promise<Blob | null>;
  /** Oldest use first: a Map keeps the order in which keys were set. */
  readonly #entries = new Map<string, Entry>();

  constructor(load: (id: string) => Promise<Blob | null>) {
    this.#load = load;
  }

  take(id: string, key: string): Entry {
    const entry = this.#entries.get(key) ?? { url: this.#make(id, key), users: 0 };
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    entry.users += 1;
    return entry;
  }

  #make(id: string, key: string): Promise<string | null> {
    const url = this.#load(id).then((blob) => (blob ? URL.createObjectURL(blob) : null));
    url.catch(() => this.#entries.delete(key)); // a failure is not remembered
    return url;
  }

  release(entry: Entry): void {
    entry.users -= 1;
    for (const [key, old] of this.#entries) {
      if (this.#entries.size <= KEPT) return;
      if (old.users > 0) continue;
      this.#entries.delete(key);
      old.url.then((url) => url && URL.revokeObjectURL(url)).catch(() => undefined);
    }
  }
}

function useKept(kept: Kept, id: string, key: string): string | null | undefined {
  const [made, setMade] = useState<{ readonly key: string; readonly url: string | null }>();
  useEffect(() => {
    let gone = false;
    const entry = kept.take(id, key);
    entry.url.then(
      (url) => !gone && setMade({ key, url }),
      () => !gone && setMade({ key, url: null }),
    );
    return () => {
      gone = true;
      kept.release(entry);
    };
  }, [kept, id, key]);
  return made?.key === key ? made.url : undefined;
}
