import { useId } from 'react';
import { AURA_COLORS, type AuraColorId } from '../../../core/aura/types.ts';
import { ColorName } from './ColorName.tsx';
import css from './ColorPicker.module.css';

interface Props {
  readonly label: string;
  /** Undefined: none chosen yet; null: `none` is chosen. */
  readonly value: AuraColorId | null | undefined;
  /** Words of a choice beside the ten, such as 'Cannot tell'; left out when there is none. */
  readonly none?: string;
  readonly onChange: (color: AuraColorId | null) => void;
}

/** One of the ten colours: a native radio group, so arrows move and choose. */
export function ColorPicker({ label, value, none, onChange }: Props) {
  const id = useId();
  return (
    <fieldset className={css.picker}>
      <legend className={css.legend}>{label}</legend>
      <div className={css.colors}>
        {AURA_COLORS.map((color) => (
          <label key={color} className={css.choice}>
            <input
              type="radio"
              name={id}
              className={css.input}
              checked={value === color}
              onChange={() => onChange(color)}
            />
            <ColorName color={color} />
          </label>
        ))}
        {none && (
          <label className={css.choice}>
            <input
              type="radio"
              name={id}
              className={css.input}
              checked={value === null}
              onChange={() => onChange(null)}
            />
            {none}
          </label>
        )}
      </div>
    </fieldset>
  );
}
