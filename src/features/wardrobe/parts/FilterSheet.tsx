import type { FilterCounts } from '../../../core/wardrobe/browse/counts.ts';
import {
  countAsked,
  FACETS,
  type Facet,
  type FacetValues,
  type GarmentFilter,
  NO_FILTER,
  toggled,
} from '../../../core/wardrobe/browse/filter.ts';
import { Button, Chip, count, Sheet, Switch } from '../../../ui/index.ts';
import { text } from '../text.ts';
import {
  categoryName,
  colourName,
  formalityName,
  patternName,
  seasonName,
  swatchOf,
} from '../words.ts';
import css from './FilterSheet.module.css';

const words = text.filter;

interface Props {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly filter: GarmentFilter;
  readonly counts: FilterCounts;
  readonly onFilter: (filter: GarmentFilter) => void;
}

/** Everything that can be asked for beside the slot, each value with how many it would show. */
export function FilterSheet({ open, onOpenChange, filter, counts, onFilter }: Props) {
  const group = { filter, counts, onFilter };
  return (
    <Sheet open={open} onOpenChange={onOpenChange} title={words.title}>
      <Group {...group} facet="category" title={words.category} nameOf={categoryName} />
      <Group {...group} facet="colour" title={words.colour} nameOf={colourName} swatch={swatchOf} />
      <Group {...group} facet="season" title={words.season} nameOf={seasonName} />
      <Group {...group} facet="formality" title={words.formality} nameOf={formalityName} />
      <Group {...group} facet="pattern" title={words.pattern} nameOf={patternName} />
      <Switch
        label={`${words.doubtful} (${count(counts.doubtful)})`}
        hint={words.doubtfulHint}
        checked={filter.doubtful}
        onChange={(doubtful) => onFilter({ ...filter, doubtful, archived: false })}
      />
      <Switch
        label={`${words.archived} (${count(counts.archived)})`}
        hint={words.archivedHint}
        checked={filter.archived}
        onChange={(archived) => onFilter({ ...filter, archived, doubtful: false })}
      />
      <div className={css.foot}>
        <Button
          variant="quiet"
          disabled={countAsked(filter) === 0}
          onClick={() => onFilter({ ...NO_FILTER, slot: filter.slot })}
        >
          {words.clear}
        </Button>
        <Button variant="primary" onClick={() => onOpenChange(false)}>
          {words.show(counts.shown)}
        </Button>
      </div>
    </Sheet>
  );
}

interface GroupProps<F extends Facet> {
  readonly facet: F;
  readonly title: string;
  readonly nameOf: (value: FacetValues[F]) => string;
  /** The value as a CSS colour, where it is one. */
  readonly swatch?: (value: FacetValues[F]) => string;
  readonly filter: GarmentFilter;
  readonly counts: FilterCounts;
  readonly onFilter: (filter: GarmentFilter) => void;
}

/** The values of a facet that lead somewhere, or that are on. */
function Group<F extends Facet>(props: GroupProps<F>) {
  const { facet, title, nameOf, swatch, filter, counts, onFilter } = props;
  const on: readonly string[] = filter[facet];
  const many = (value: FacetValues[F]) => counts.of[facet].get(value) ?? 0;
  const shown = FACETS[facet].filter((value) => on.includes(value) || many(value) > 0);
  if (shown.length === 0) return null;
  return (
    <fieldset className={css.group}>
      <legend className={css.title}>{title}</legend>
      <div className={css.chips}>
        {shown.map((value) => (
          <Chip
            key={value}
            selected={on.includes(value)}
            onClick={() => onFilter(toggled(filter, facet, value))}
          >
            <span className={css.value}>
              {swatch && <span className={css.swatch} style={{ background: swatch(value) }} />}
              {nameOf(value)} <span className={css.count}>{count(many(value))}</span>
            </span>
          </Chip>
        ))}
      </div>
    </fieldset>
  );
}
