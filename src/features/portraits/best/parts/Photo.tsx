import { useMemo } from 'react';
import type { FaceFacts, PhotoFacts } from '../../../../core/portrait/facts.ts';
import { getView } from '../../../../data/photos.ts';
import { useBlobUrl } from '../../../../ui/index.ts';
import { framing } from '../focus.ts';
import css from './Photo.module.css';

interface Props {
  readonly photo: Pick<PhotoFacts, 'id' | 'width' | 'height'>;
  readonly face: Pick<FaceFacts, 'box'>;
  readonly alt: string;
  /** The least width over height of its frame; see `framing`. */
  readonly tallest?: number | undefined;
}

/** A photo, large, its face in view; its place is kept while it loads. */
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
    </div>
  );
}
