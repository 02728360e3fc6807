import { useEffect, useRef, useState } from 'react';
import type { FaceFacts } from '../../../core/portrait/facts.ts';
import css from './FaceThumb.module.css';
import { facePicture } from './face-pictures.ts';

interface Props {
  readonly face: Pick<FaceFacts, 'id' | 'photoId' | 'box'>;
  /** What is read aloud; decoration when left out, as beside a name. */
  readonly label?: string;
  /** Round for people, square (the default) for photos. */
  readonly round?: boolean;
}

/** A face, cut from its photo; a quiet ground until it is there. Fills the width it is given. */
export function FaceThumb({ face, label, round = false }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [shown, setShown] = useState(false);
  const { id, photoId } = face;
  // The box by its numbers: an equal one of another album cuts nothing anew.
  const { x, y, width, height } = face.box;
  useEffect(() => {
    let gone = false;
    setShown(false);
    facePicture({ id, photoId, box: { x, y, width, height } }).then(
      (picture) => {
        const target = canvas.current;
        if (gone || !picture || !target) return;
        target.width = picture.width;
        target.height = picture.height;
        target.getContext('2d')?.drawImage(picture, 0, 0);
        setShown(true);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [id, photoId, x, y, width, height]);
  return (
    <canvas
      ref={canvas}
      className={round ? `${css.thumb} ${css.round}` : css.thumb}
      data-shown={shown}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    />
  );
}
