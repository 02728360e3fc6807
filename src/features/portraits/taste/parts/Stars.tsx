import { Star } from 'lucide-react';
import { text } from '../text.ts';
import css from './Stars.module.css';

/** The ratings there are: 0 is 'not this one', 5 the most. */
export const STARS = [0, 1, 2, 3, 4, 5] as const;

interface Props {
  /** The rating that holds, if any. */
  readonly value?: number | undefined;
  readonly onRate: (value: number) => void;
}

/** A button a rating; the one that holds is pressed. */
export function Stars({ value, onRate }: Props) {
  return (
    <div className={css.stars}>
      {STARS.map((each) => (
        <button
          key={each}
          type="button"
          className={css.star}
          aria-label={text.stars(each)}
          aria-pressed={value === undefined ? undefined : each === value}
          onClick={() => onRate(each)}
        >
          {each}
          {each > 0 && <Star size={16} strokeWidth={1.75} aria-hidden />}
        </button>
      ))}
    </div>
  );
}
