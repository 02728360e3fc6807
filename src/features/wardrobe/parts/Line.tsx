import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import { SORTS, type Sort } from '../../../core/wardrobe/browse/sort.ts';
import { Button, Chip, VisuallyHidden } from '../../../ui/index.ts';
import type { Selection } from '../../../ui/useSelection.ts';
import { text } from '../text.ts';
import css from './Line.module.css';

interface Props {
  /** Null where a search gives the order. */
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort) => void;
  readonly selection: Selection;
}

/** In which order, and the way into choosing some. */
export function Line({ sort, onSort, selection }: Props) {
  const choosing = selection.ids !== undefined;
  return (
    <div className={css.line}>
      {choosing ? (
        <Button variant="quiet" className={css.all} onClick={selection.all}>
          {text.choose.all}
        </Button>
      ) : sort ? (
        <Order sort={sort} onSort={onSort} />
      ) : (
        <p className={css.best}>{text.sort.best}</p>
      )}
      <Chip selected={choosing} onClick={choosing ? selection.stop : selection.start}>
        {choosing ? text.choose.done : text.choose.start}
      </Chip>
    </div>
  );
}

function Order({ sort, onSort }: { readonly sort: Sort; readonly onSort: (sort: Sort) => void }) {
  const id = useId();
  return (
    <div className={css.sort}>
      <VisuallyHidden>
        <label htmlFor={id}>{text.sort.label}</label>
      </VisuallyHidden>
      <select
        id={id}
        className={css.select}
        value={sort}
        onChange={(event) => onSort(event.currentTarget.value as Sort)}
      >
        {SORTS.map((each) => (
          <option key={each} value={each}>
            {text.sort.names[each]}
          </option>
        ))}
      </select>
      <ChevronDown className={css.arrow} size={18} strokeWidth={1.75} aria-hidden="true" />
    </div>
  );
}
