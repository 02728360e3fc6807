import { useId } from 'react';
import { cx } from '../../../../ui/index.ts';
import css from './Details.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onSave: (value: string) => void;
  readonly wide?: boolean | undefined;
}

/** One of many, native: the system's own list on phones. Kept at once. */
export function SelectField({ label, value, options, onSave, wide }: Props) {
  const id = useId();
  return (
    <div className={cx(css.field, wide && css.wide)}>
      <label htmlFor={id} className={css.label}>
        {label}
      </label>
      <select
        id={id}
        className={css.input}
        value={value}
        onChange={(event) => onSave(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
