import { type ReactNode, useId } from 'react';
import css from './Slider.module.css';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value as it is shown. */
  readonly shown: string;
  /** The value as it is read aloud, with what it does. */
  readonly spoken: string;
  readonly onChange: (value: number) => void;
  /** What it is, and what it does now. */
  readonly note?: ReactNode;
}

/** A value on a line: native, so keys move it. */
export function Slider({ label, value, shown, spoken, onChange, note, ...range }: Props) {
  const id = useId();
  return (
    <div className={css.slider}>
      <div className={css.head}>
        <label htmlFor={id}>{label}</label>
        <output htmlFor={id} className={css.value} aria-hidden="true">
          {shown}
        </output>
      </div>
      <input
        {...range}
        id={id}
        type="range"
        className={css.range}
        value={value}
        aria-valuetext={spoken}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      {note && <p className={css.note}>{note}</p>}
    </div>
  );
}
