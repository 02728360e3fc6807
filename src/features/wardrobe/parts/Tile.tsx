import { Check } from 'lucide-react';
import { memo } from 'react';
import { Link } from 'wouter';
import type { GarmentRecord } from '../../../core/wardrobe/records.ts';
import { text } from '../text.ts';
import { categoryName, colourName } from '../words.ts';
import css from './Tile.module.css';
import { useThumb } from './thumbs.ts';

interface Props {
  readonly garment: GarmentRecord;
  readonly index: number;
  /** The one tile that Tab reaches; arrow keys go to the others. */
  readonly tabbable: boolean;
  /** Undefined while nothing is being chosen. */
  readonly selected?: boolean | undefined;
  readonly onToggle?: ((id: string) => void) | undefined;
  readonly onFocus?: ((index: number) => void) | undefined;
}

/** One garment in the grid: a link to its page, or a toggle while some are being chosen. */
export const Tile = memo(function Tile(props: Props) {
  const { garment, index, tabbable, selected, onToggle, onFocus } = props;
  const shared = {
    className: css.tile,
    'aria-label': spoken(garment),
    'data-index': index,
    tabIndex: tabbable ? 0 : -1,
    onFocus: () => onFocus?.(index),
  };
  if (selected === undefined)
    return (
      <Link {...shared} href={`/wardrobe/${garment.id}`}>
        <Inside garment={garment} />
      </Link>
    );
  return (
    <button
      {...shared}
      type="button"
      aria-pressed={selected}
      onClick={() => onToggle?.(garment.id)}
    >
      <Inside garment={garment} />
      <span className={css.mark} data-on={selected}>
        {selected && <Check size={16} strokeWidth={2.5} aria-hidden="true" />}
      </span>
    </button>
  );
});

function Inside({ garment }: { readonly garment: GarmentRecord }) {
  const url = useThumb(garment.id, garment.changedAt);
  return (
    <>
      <span className={css.picture}>
        {url && <img src={url} alt="" decoding="async" draggable={false} />}
      </span>
      <span className={css.name}>{nameOf(garment)}</span>
      {garment.doubtful && <span className={css.dot} />}
    </>
  );
}

/** What a person calls it, else its category. */
export function nameOf({ title, category }: Pick<GarmentRecord, 'title' | 'category'>): string {
  return title || categoryName(category);
}

/** All that the tile says, for those who do not see it: 'Shirt, navy, needs a look'. */
function spoken(garment: GarmentRecord): string {
  const [main] = garment.colours;
  return [
    nameOf(garment),
    main && colourName(main.name).toLowerCase(),
    garment.archivedAt && text.grid.archived,
    garment.doubtful && text.grid.needsLook,
  ]
    .filter(Boolean)
    .join(', ');
}
