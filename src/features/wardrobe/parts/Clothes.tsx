import { useCallback, useRef } from 'react';
import { countAsked, type GarmentFilter, NO_FILTER } from '../../../core/wardrobe/browse/filter.ts';
import { hasFacts } from '../../../core/wardrobe/browse/rank.ts';
import type { Sort } from '../../../core/wardrobe/browse/sort.ts';
import type { GarmentRecord } from '../../../core/wardrobe/records.ts';
import { Button } from '../../../ui/index.ts';
import type { Selection } from '../../../ui/useSelection.ts';
import { deleteAll } from '../actions.ts';
import { text } from '../text.ts';
import css from './Clothes.module.css';
import { GarmentGrid } from './GarmentGrid.tsx';
import { Line } from './Line.tsx';
import { Results } from './Results.tsx';
import type { Found } from './useFound.ts';

interface Props {
  readonly garments: readonly GarmentRecord[];
  /** What answers the search; null when nothing is searched for. */
  readonly found: Found | null;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly filter: GarmentFilter;
  readonly onFilter: (filter: GarmentFilter) => void;
  readonly selection: Selection;
}

/** The garments that are looked at, in their order or as a search answers. */
export function Clothes(props: Props) {
  const { garments, found, sort, onSort, filter, onFilter, selection } = props;
  const chosen = useRef(selection);
  chosen.current = selection;
  const remove = useCallback((id: string) => {
    const { ids, stop } = chosen.current;
    void deleteAll(ids?.size ? [...ids] : [id]).then((done) => done && ids && stop());
  }, []);
  const grid = { selection: selection.ids, onToggle: selection.toggle, onDelete: remove };

  if (found)
    return (
      <Results found={found}>
        {(found.exact.length > 0 || found.near.length > 0) && (
          <Line sort={null} onSort={onSort} selection={selection} />
        )}
        {found.exact.length > 0 && (
          <GarmentGrid {...grid} garments={found.exact} label={text.label} />
        )}
        {found.near.length > 0 && (
          <>
            <h2 className={css.near}>
              {hasFacts(found.query) ? text.search.near : text.search.nearest}
            </h2>
            <GarmentGrid {...grid} garments={found.near} label={text.search.near} />
          </>
        )}
      </Results>
    );
  return (
    <>
      <Line sort={sort} onSort={onSort} selection={selection} />
      {garments.length === 0 && (
        <div className={css.none}>
          <p>
            {filter.archived && countAsked(filter) === 1 && filter.slot.length === 0
              ? text.filter.noneAway
              : text.filter.none}
          </p>
          <Button onClick={() => onFilter(NO_FILTER)}>{text.filter.clear}</Button>
        </div>
      )}
      {garments.length > 0 && <GarmentGrid {...grid} garments={garments} label={text.label} />}
    </>
  );
}
