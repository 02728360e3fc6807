import { useEffect, useState } from 'react';
import { getThumb } from '../../../data/photos.ts';

/** Object URLs kept at most; a screen shows about 40, so scrolling back rarely loads again. */
const KEPT = 240;

interface Entry {
  readonly url: Promise<string | null>;
  users: number;
}

/** Oldest use first: a Map keeps the order in which keys were set. */
const cache = new Map<string, Entry>();

function take(id: string): Entry {
  const entry = cache.get(id) ?? { url: makeUrl(id), users: 0 };
  cache.delete(id);
  cache.set(id, entry);
  entry.users += 1;
  return entry;
}

function makeUrl(id: string): Promise<string | null> {
  const url = getThumb(id).then((blob) => (blob ? URL.createObjectURL(blob) : null));
  url.catch(() => cache.delete(id)); // a failure is not remembered
  return url;
}

function release(entry: Entry): void {
  entry.users -= 1;
  for (const [id, old] of cache) {
    if (cache.size <= KEPT) return;
    if (old.users > 0) continue;
    cache.delete(id);
    old.url.then((url) => url && URL.revokeObjectURL(url)).catch(() => undefined);
  }
}

/** URL of a photo's thumbnail; undefined while it loads, null when there is none. */
export function useThumb(id: string): string | null | undefined {
  const [made, setMade] = useState<{ readonly id: string; readonly url: string | null }>();
  useEffect(() => {
    let gone = false;
    const entry = take(id);
    entry.url.then(
      (url) => !gone && setMade({ id, url }),
      () => !gone && setMade({ id, url: null }),
    );
    return () => {
      gone = true;
      release(entry);
    };
  }, [id]);
  return made?.id === id ? made.url : undefined;
}
