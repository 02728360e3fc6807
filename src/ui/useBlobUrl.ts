import { useEffect, useRef, useState } from 'react';

/**
 * An object URL for a blob that is loaded when first shown, revoked when `key` changes or the
 * component goes.
 * @param load gives the blob, or null or undefined when there is none; called once a key.
 * @param key what the blob belongs to; another key loads anew.
 * @returns the URL, or undefined while loading, when there is no blob, or when loading failed.
 */
export function useBlobUrl(
  load: () => Promise<Blob | null | undefined>,
  key: string,
): string | undefined {
  const [made, setMade] = useState<{ readonly key: string; readonly url: string }>();
  const latest = useRef(load);
  latest.current = load;
  useEffect(() => {
    let gone = false;
    let url: string | undefined;
    latest.current().then(
      (blob) => {
        if (gone || !blob) return;
        url = URL.createObjectURL(blob);
        setMade({ key, url });
      },
      () => undefined,
    );
    return () => {
      gone = true;
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [key]);
  return made?.key === key ? made.url : undefined;
}
