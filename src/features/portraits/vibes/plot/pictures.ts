/** Pictures of faces for the plot: those that are wanted now, and no others. */
import type { FaceFacts } from '../../../../core/portrait/facts.ts';

type Face = Pick<FaceFacts, 'id' | 'photoId' | 'box'>;

export interface PictureStock {
  /** These are wanted from now on; what is not among them is let go. */
  want(faces: readonly Face[]): void;
  get(id: string): ImageBitmap | undefined;
  stop(): void;
}

/** Milliseconds that the view rests before pictures are asked for: a fast pan loads nothing. */
const REST_MS = 120;

/**
 * Loads pictures by `load` (shared bitmaps, null where there is none), and calls `changed` when one has
 * come. One that failed is asked for again when it is wanted the next time.
 */
export function stockPictures(
  load: (face: Face) => Promise<ImageBitmap | null>,
  changed: () => void,
): PictureStock {
  const have = new Map<string, ImageBitmap>();
  const asked = new Set<string>();
  let wanted: ReadonlySet<string> = new Set();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ask = (face: Face) => {
    if (have.has(face.id) || asked.has(face.id)) return;
    asked.add(face.id);
    load(face)
      .then((picture) => {
        if (!picture || !wanted.has(face.id)) return;
        have.set(face.id, picture);
        changed();
      })
      .catch(() => undefined) // a dot stands for it
      .finally(() => asked.delete(face.id));
  };

  return {
    want(faces) {
      wanted = new Set(faces.map((face) => face.id));
      for (const id of have.keys()) if (!wanted.has(id)) have.delete(id);
      clearTimeout(timer);
      timer = setTimeout(() => {
        for (const face of faces) ask(face);
      }, REST_MS);
    },
    get: (id) => have.get(id),
    stop() {
      clearTimeout(timer);
      wanted = new Set();
      have.clear();
    },
  };
}
