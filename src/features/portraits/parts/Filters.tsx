import { FILTERS, type Filter } from '../../../core/import/view.ts';
import { Chip, count } from '../../../ui/index.ts';
import { text } from '../text.ts';
import css from './Filters.module.css';

interface Props {
  readonly filter: Filter;
  readonly counts: Readonly<Record<Filter, number>>;
  readonly onFilter: (filter: Filter) => void;
  readonly selecting: boolean;
  readonly onSelecting: () => void;
}

/** Which photos are shown, with how many there are, and the way into choosing some. */
export function Filters({ filter, counts, onFilter, selecting, onSelecting }: Props) {
  return (
    <div className={css.line}>
      <fieldset className={css.filters}>
        <legend className={css.legend}>{text.gallery.filters}</legend>
        {FILTERS.map((each) => (
          <Chip key={each} selected={each === filter} onClick={() => onFilter(each)}>
            {text.gallery[each]} {count(counts[each])}
          </Chip>
        ))}
      </fieldset>
      <Chip selected={selecting} onClick={onSelecting}>
        {selecting ? text.gallery.selectDone : text.gallery.select}
      </Chip>
    </div>
  );
}
