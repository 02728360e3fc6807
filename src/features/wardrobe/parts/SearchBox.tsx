import { Search, SlidersHorizontal, X } from 'lucide-react';
import { useId, useRef } from 'react';
import { countAsked, type GarmentFilter } from '../../../core/wardrobe/browse/filter.ts';
import { text } from '../text.ts';
import css from './SearchBox.module.css';

const words = text.search;

interface Props {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly filter: GarmentFilter;
  readonly onFilters: () => void;
}

/** The field that understands a sentence, with the way to the filters beside it. */
export function SearchBox({ value, onChange, filter, onFilters }: Props) {
  const asked = countAsked(filter);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const clear = () => {
    onChange('');
    field.current?.focus();
  };
  return (
    <search className={css.line}>
      <div className={css.box}>
        <label htmlFor={id} className={css.icon} title={words.label}>
          <Search size={22} strokeWidth={1.75} aria-hidden="true" />
        </label>
        <input
          ref={field}
          id={id}
          type="search"
          className={css.field}
          aria-label={words.label}
          placeholder={words.placeholder}
          value={value}
          enterKeyHint="search"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => onChange(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
            if (event.key === 'Escape' && value !== '') {
              event.preventDefault();
              onChange('');
            }
          }}
        />
        {value !== '' && (
          <button type="button" className={css.clear} aria-label={words.clear} onClick={clear}>
            <X size={20} strokeWidth={1.75} aria-hidden="true" />
          </button>
        )}
      </div>
      <button
        type="button"
        className={css.filters}
        aria-label={asked > 0 ? text.filter.openWith(asked) : text.filter.open}
        title={text.filter.open}
        onClick={onFilters}
      >
        <SlidersHorizontal size={22} strokeWidth={1.75} aria-hidden="true" />
        {asked > 0 && (
          <span className={css.asked} aria-hidden="true">
            {asked}
          </span>
        )}
      </button>
    </search>
  );
}
