import { useEffect, useState } from 'react';
import { isMoving } from '../../../bridge/moving.ts';
import { getOriginal } from '../../../data/photos.ts';
import css from '../Reading.module.css';
import { reading as words } from '../text-reading.ts';

/** Kinds of files that may move; other photos are not looked at. */
const MAY_MOVE = /webp|gif|png|avif/;

/** Says of a photo that moves that its first frame was read. */
export function MovingNote({ id, type }: { readonly id: string; readonly type: string }) {
  const [moving, setMoving] = useState(false);
  useEffect(() => {
    let live = true;
    setMoving(false);
    if (type === '' || MAY_MOVE.test(type))
      looksMoving(id).then(
        (found) => live && setMoving(found),
        () => {},
      );
    return () => {
      live = false;
    };
  }, [id, type]);
  return moving && <p className={css.quiet}>{words.moving}</p>;
}

async function looksMoving(id: string): Promise<boolean> {
  const original = await getOriginal(id);
  return original !== null && isMoving(original);
}
