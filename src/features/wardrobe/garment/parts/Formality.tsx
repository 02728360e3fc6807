import { useId, useState } from 'react';
import { dressCodeOf } from '../../../../core/wardrobe/stats/kinds.ts';
import { DRESS_CODE, text } from '../text.ts';
import css from './Attributes.module.css';

interface Props {
  /** 0..1. */
  readonly value: number;
  readonly origin: string;
  readonly onSave: (value: number) => void;
}

/** Fine enough for words, coarse enough for a thumb. */
const STEP = 0.05;

/** How formal it is, on a line with the dress codes for words; kept when it is let go. */
export function Formality({ value, origin, onSave }: Props) {
  const id = useId();
  const [moved, setMoved] = useState<{ readonly over: number; readonly to: number }>();
  // Once the stored value is another, that one shows.
  const shown = moved?.over === value ? moved.to : value;
  const words = DRESS_CODE[dressCodeOf(shown)];
  const keep = () => {
    if (shown !== value) onSave(shown);
  };
  return (
    <section className={css.group}>
      <div className={css.head}>
        <h3 className={css.label}>
          <label htmlFor={id}>{text.attributes.formality}</label>
        </h3>
        <span className={css.origin}>{origin}</span>
      </div>
      <output htmlFor={id} aria-hidden="true">
        {words}
      </output>
      <input
        id={id}
        type="range"
        className={css.range}
        min={0}
        max={1}
        step={STEP}
        value={shown}
        aria-valuetext={text.attributes.formalitySpoken(words, shown)}
        onChange={(event) => setMoved({ over: value, to: event.currentTarget.valueAsNumber })}
        onPointerUp={keep}
        onKeyUp={keep}
        onBlur={keep}
      />
      <div className={css.ends} aria-hidden="true">
        <span>{DRESS_CODE.lounge}</span>
        <span>{DRESS_CODE.formal}</span>
      </div>
    </section>
  );
}
