import { Check, UserRoundCheck } from 'lucide-react';
import { Link } from 'wouter';
import type { FaceFacts } from '../../../../core/portrait/facts.ts';
import { FaceThumb } from '../../parts/FaceThumb.tsx';
import type { TileSpot } from '../../parts/TileRows.tsx';
import css from './FaceTile.module.css';

interface Props {
  readonly face: FaceFacts;
  readonly label: string;
  readonly spot: TileSpot;
  /** The person said that it is them. */
  readonly confirmed?: boolean;
  /** Undefined outside a choice: then the tile leads to its photo. */
  readonly chosen?: boolean | undefined;
  readonly onPress?: ((face: FaceFacts) => void) | undefined;
}

/** One face: a link to its photo, a toggle while choosing, or a button. */
export function FaceTile({ face, label, spot, confirmed, chosen, onPress }: Props) {
  const shared = { ...spot, className: css.tile, 'aria-label': label };
  const inside = (
    <>
      <FaceThumb face={face} />
      {confirmed && (
        <span className={css.confirmed}>
          <UserRoundCheck size={16} strokeWidth={2} aria-hidden="true" />
        </span>
      )}
      {chosen !== undefined && (
        <span className={css.mark} data-on={chosen}>
          {chosen && <Check size={18} strokeWidth={2.5} aria-hidden="true" />}
        </span>
      )}
    </>
  );
  if (!onPress)
    return (
      <Link {...shared} href={`/portraits/${face.photoId}`}>
        {inside}
      </Link>
    );
  return (
    <button {...shared} type="button" aria-pressed={chosen} onClick={() => onPress(face)}>
      {inside}
    </button>
  );
}
