import {
  Check,
  CircleAlert,
  CircleCheck,
  EyeOff,
  FlaskConical,
  ImageOff,
  type LucideIcon,
  TriangleAlert,
} from 'lucide-react';
import { memo } from 'react';
import { Link } from 'wouter';
import type { PhotoVerdict } from '../../../core/gates/photo.ts';
import type { Tile } from '../../../core/import/view.ts';
import { date } from '../../../ui/index.ts';
import { text } from '../text.ts';
import css from './GalleryTile.module.css';
import { useThumb } from './thumbs.ts';

/** A shape a verdict, so that colour is never alone; none where there is nothing to say. */
const ICON = {
  passes: CircleCheck,
  some: TriangleAlert,
  misses: CircleAlert,
  hidden: EyeOff,
  faceless: null,
  waiting: null,
} as const satisfies Record<PhotoVerdict, LucideIcon | null>;

interface Props {
  readonly tile: Tile;
  readonly index: number;
  /** The one tile that Tab reaches; arrow keys go to the others. */
  readonly tabbable: boolean;
  /** Undefined outside selection mode. */
  readonly selected: boolean | undefined;
  readonly onToggle?: (id: string) => void;
  readonly onFocus?: (index: number) => void;
}

/** One photo in the grid: a link to its page, or a toggle in selection mode. A scroll draws none anew. */
export const GalleryTile = memo(function GalleryTile(props: Props) {
  const { tile, index, tabbable, selected, onToggle, onFocus } = props;
  const { faces, verdict, name, simulated } = text.tile;
  const label = name(
    date(tile.at),
    faces(tile.faces),
    verdict[tile.verdict](tile.passed, tile.faces),
  );
  const shared = {
    className: css.tile,
    'aria-label': tile.simulated ? `${label}, ${simulated}` : label,
    'data-index': index,
    tabIndex: tabbable ? 0 : -1,
    onFocus: () => onFocus?.(index),
  };
  if (selected === undefined)
    return (
      <Link {...shared} href={`/portraits/${tile.id}`}>
        <Picture tile={tile} />
      </Link>
    );
  return (
    <button {...shared} type="button" aria-pressed={selected} onClick={() => onToggle?.(tile.id)}>
      <Picture tile={tile} />
      <span className={css.mark} data-on={selected}>
        {selected && <Check size={18} strokeWidth={2.5} aria-hidden="true" />}
      </span>
    </button>
  );
});

function Picture({ tile }: { tile: Tile }) {
  const url = useThumb(tile.id);
  const Icon = ICON[tile.verdict];
  return (
    <>
      {url && <img className={css.photo} src={url} alt="" decoding="async" draggable={false} />}
      {url === null && <ImageOff className={css.missing} size={22} aria-hidden="true" />}
      {Icon && (
        <span className={css.verdict} data-verdict={tile.verdict}>
          <Icon size={16} strokeWidth={2} aria-hidden="true" />
        </span>
      )}
      {tile.simulated && (
        <span className={css.simulated}>
          <FlaskConical size={16} strokeWidth={2} aria-hidden="true" />
        </span>
      )}
    </>
  );
}
