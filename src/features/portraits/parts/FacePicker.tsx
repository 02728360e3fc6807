import { useId } from 'react';
import { reading as words } from '../text-reading.ts';
import css from './FacePicker.module.css';

interface Props {
  readonly count: number;
  readonly selected: number;
  readonly onSelect: (index: number) => void;
}

/** Numbered chips, one a face: radio buttons, so arrow keys move and choose. */
export function FacePicker({ count, selected, onSelect }: Props) {
  const name = useId();
  return (
    <fieldset className={css.faces}>
      <legend className={css.legend}>{words.faces}</legend>
      {Array.from({ length: count }, (_, index) => (
        <label key={words.face(index + 1)} className={css.chip}>
          <input
            type="radio"
            className={css.radio}
            name={name}
            checked={index === selected}
            aria-label={words.faceOf(index + 1, count)}
            onChange={() => onSelect(index)}
          />
          {index + 1}
        </label>
      ))}
    </fieldset>
  );
}
