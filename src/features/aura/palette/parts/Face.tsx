import { useEffect, useRef, useState } from 'react';
import { faceCrop } from '../../../../core/face/face-crop.ts';
import { getView } from '../../../../data/photos.ts';
import type { Entry } from '../entries.ts';
import css from './Face.module.css';

interface Props {
  readonly entry: Pick<Entry, 'photoId' | 'box'>;
  /** What is read aloud; decoration when left out. */
  readonly label?: string | undefined;
  /** Side in CSS pixels at which it is shown at most; it fills the width it is given. */
  readonly side: number;
}

/** A face, cut from its photo; a quiet ground until it is there, or when the photo is gone. */
export function Face({ entry, label, side }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [shown, setShown] = useState(false);
  const { photoId } = entry;
  // The box by its numbers: an equal one of another reading cuts nothing anew.
  const { x, y, width, height } = entry.box;
  useEffect(() => {
    let gone = false;
    setShown(false);
    const cut = async () => {
      const view = await getView(photoId);
      if (gone || !view) return;
      const whole = await createImageBitmap(view);
      const target = canvas.current;
      const crop = faceCrop({ x, y, width, height }, whole.width, whole.height);
      if (!gone && target) {
        const size = Math.min(crop.side, Math.round(side * Math.min(2, devicePixelRatio)));
        target.width = size;
        target.height = size;
        const context = target.getContext('2d');
        if (context) context.imageSmoothingQuality = 'high';
        context?.drawImage(whole, crop.x, crop.y, crop.side, crop.side, 0, 0, size, size);
        setShown(true);
      }
      whole.close();
    };
    cut().catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [photoId, x, y, width, height, side]);
  return (
    <canvas
      ref={canvas}
      className={css.face}
      data-shown={shown}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    />
  );
}
