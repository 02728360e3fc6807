import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { text } from '../text.ts';
import css from './Batch.module.css';

interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T | '';
  readonly onChange: (value: T | '') => void;
  readonly children: ReactNode;
}

/** One of many, native; nothing chosen leaves things as they are. */
export function BatchSelect<T extends string>({
  label,
  value,
  onChange,
  children,
}: SelectProps<T>) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={css.label}>
        {label}
      </label>
      <div className={css.field}>
        <select
          id={id}
          className={css.select}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value as T | '')}
        >
          <option value="">{text.batch.leave}</option>
          {children}
        </select>
        <ChevronDown className={css.arrow} size={20} strokeWidth={1.75} aria-hidden="true" />
      </div>
    </div>
  );
}
