import { useMemo } from 'react';
import type { FaceFacts, PhotoFacts } from '../../../core/portrait/facts.ts';
import { getView } from '../../../data/photos.ts';
import { useBlobUrl } from '../../../ui/index.ts';
import { FaceThumb } from './FaceThumb.tsx';
import { framing } from './framing.ts';
import css from './Photo.module.css';

interface Props {
  readonly photo: Pick<PhotoFacts, 'id' | 'width' | 'height' | 'faceCount'>;
  readonly face: Pick<FaceFacts, 'id' | 'photoId' | 'box'>;
  readonly alt: string;
  /** The least width over height of its frame; see `framing`. */
  readonly tallest?: number | undefined;
}

/** A photo, large, its face in view, and whose it is among several; its place is kept. */
export function Photo({ photo, face, alt, tallest }: Props) {
  const { id, width, height } = photo;
  const url = useBlobUrl(() => getView(id), id);
  const { ratio, position } = useMemo(
    () => framing(face.box, width, height, tallest),
    [face.box, width, height, tallest],
  );
  return (
    <div className={css.frame} style={{ aspectRatio: ratio }}>
      {url && (
        <img
          className={css.photo}
          style={{ objectPosition: position }}
          src={url}
          alt={alt}
          decoding="async"
        />
      )}
      {photo.faceCount > 1 && (
        <span className={css.who}>
          <FaceThumb face={face} round />
        </span>
      )}
    </div>
  );
}
