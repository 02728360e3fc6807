import { useId } from 'react';
import type { Who } from '../entries.ts';
import { text } from '../text.ts';
import { Face } from './Face.tsx';
import css from './Whose.module.css';

interface Props {
  readonly people: readonly Who[];
  readonly selected: string;
  readonly hint?: string | undefined;
  readonly onSelect: (id: string) => void;
}

/** Whose palette it is, by their faces: radio buttons, so arrow keys move and choose. */
export function Whose({ people, selected, hint, onSelect }: Props) {
  const id = useId();
  return (
    <fieldset className={css.whose} aria-describedby={hint && `${id}-hint`}>
      <legend className={css.legend}>{text.whose}</legend>
      <div className={css.people}>
        {people.map(({ id: who, name, entries }, i) => {
          const label = name ?? text.somebody(i + 1);
          return (
            <label key={who} className={css.who}>
              <input
                type="radio"
                className={css.radio}
                name={id}
                checked={who === selected}
                aria-label={text.onPhotos(label, entries.length)}
                onChange={() => onSelect(who)}
              />
              <span className={css.face}>
                {entries[0] && <Face entry={entries[0]} side={64} />}
              </span>
              <span className={css.name}>{label}</span>
            </label>
          );
        })}
      </div>
      {hint && (
        <p id={`${id}-hint`} className={css.hint}>
          {hint}
        </p>
      )}
    </fieldset>
  );
}
