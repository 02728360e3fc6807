import { Link } from 'wouter';
import { TileRows } from '../../parts/TileRows.tsx';
import { useThumb } from '../../parts/thumbs.ts';
import { text } from '../text.ts';
import css from './VibePhotos.module.css';

/** One photo of the grid. */
export interface VibeTile {
  readonly photoId: string;
  /** Its day in words. */
  readonly when: string;
}

interface Props {
  readonly label: string;
  readonly tiles: readonly VibeTile[];
}

const LEAST_SIDE = 110;
const GAP = 8;

/** The photos of a vibe in rows of squares; only the rows near the screen are in the page. */
export function VibePhotos({ label, tiles }: Props) {
  const items = tiles.map((tile) => ({ ...tile, id: tile.photoId }));
  return (
    <TileRows items={items} label={label} help={text.gridHelp} min={LEAST_SIDE} gap={GAP}>
      {(tile, spot) => (
        <Link
          key={tile.photoId}
          href={`/portraits/${tile.photoId}`}
          className={css.tile}
          aria-label={text.tile(tile.when)}
          {...spot}
        >
          <Thumb photoId={tile.photoId} />
        </Link>
      )}
    </TileRows>
  );
}

function Thumb({ photoId }: { readonly photoId: string }) {
  const url = useThumb(photoId);
  return url ? (
    <img className={css.photo} src={url} alt="" decoding="async" draggable={false} />
  ) : null;
}
