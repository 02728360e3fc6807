import { useId } from 'react';
import { faceCrop } from '../../../../core/face/face-crop.ts';
import type { AuraPhoto } from '../actions.ts';
import { text } from '../text.ts';
import css from './FaceChoice.module.css';

interface Props {
  readonly photo: Pick<AuraPhoto, 'faces' | 'width' | 'height'>;
  /** The photo's picture, which the thumbnails are cut from. */
  readonly url: string | undefined;
  readonly selected: number | null;
  readonly onSelect: (face: number) => void;
}

/** Whose aura it is, among several faces: radio buttons, so arrow keys move and choose. */
export function FaceChoice({ photo, url, selected, onSelect }: Props) {
  const name = useId();
  const { faces, width, height } = photo;
  if (faces.length === 0) return <p className={css.none}>{text.noFace}</p>;
  if (faces.length === 1) return null;
  return (
    <fieldset className={css.faces}>
      <legend className={css.legend}>{text.whose}</legend>
      {faces.map(({ box }, index) => {
        const { x, y, side } = faceCrop(box, width, height);
        return (
          <label key={`${box.x} ${box.y} ${box.width}`} className={css.face}>
            <input
              type="radio"
              className={css.radio}
              name={name}
              checked={index === selected}
              aria-label={text.face(index + 1, faces.length)}
              onChange={() => onSelect(index)}
            />
            {url && (
              <img
                className={css.picture}
                src={url}
                alt=""
                style={{
                  width: `${(100 * width) / side}%`,
                  height: `${(100 * height) / side}%`,
                  left: `${(-100 * x) / side}%`,
                  top: `${(-100 * y) / side}%`,
                }}
              />
            )}
          </label>
        );
      })}
    </fieldset>
  );
}
