import { Check, ImageOff } from 'lucide-react';
import type { Ranked } from '../../../../core/scoring/rank.ts';
import { Badge, VisuallyHidden } from '../../../../ui/index.ts';
import { useThumb } from '../../parts/thumbs.ts';
import { GATE_WORDS } from '../../text-gates.ts';
import { doubtWords, ordinal, outOfTen, percentileWords, placeWords } from '../standing.ts';
import { text } from '../text.ts';
import css from './RankRow.module.css';

interface Props {
  readonly one: Ranked;
  readonly index: number;
  /** Another photo has the same place. */
  readonly shared: boolean;
  /** How many photos were ranked. */
  readonly of: number;
  readonly tabbable: boolean;
  /** Undefined while nothing is being chosen. */
  readonly selected: boolean | undefined;
  readonly onPress: (id: string) => void;
  readonly onFocus: (index: number) => void;
}

/** One photo in its place: opens it, or chooses it. */
export function RankRow({ one, index, shared, of, tabbable, selected, onPress, onFocus }: Props) {
  const score = one.final === null ? text.best.noScore : outOfTen(one.final);
  return (
    <button
      type="button"
      className={css.row}
      aria-pressed={selected}
      data-index={index}
      tabIndex={tabbable ? 0 : -1}
      onClick={() => onPress(one.id)}
      onFocus={() => onFocus(index)}
    >
      <span className={css.place} aria-hidden={one.percentile === null}>
        {ordinal(one.place)}
        <VisuallyHidden>{text.list.of(of)}</VisuallyHidden>
        {shared && <span className={css.shared}>{text.list.shared}</span>}
      </span>
      <span className={css.thumb}>
        <Thumb photoId={one.photoId} />
        {selected !== undefined && (
          <span className={css.mark} data-on={selected}>
            {selected && <Check size={18} strokeWidth={2.5} aria-hidden />}
          </span>
        )}
      </span>
      <span className={css.words}>
        <span className={css.line}>
          <span>
            {one.percentile ? percentileWords(one.percentile) : placeWords(one.place, shared, of)}
          </span>
          <span className={css.score}>
            {score}
            {one.final !== null && <VisuallyHidden>{text.list.ofTen}</VisuallyHidden>}
          </span>
        </span>
        <span className={css.track}>
          <span className={css.fill} style={{ width: `${100 * (one.final ?? 0)}%` }} />
        </span>
        {one.percentile?.small && <span className={css.doubt}>{doubtWords(one.percentile)}</span>}
        {one.gates.failed.length > 0 && (
          <span className={css.failed}>
            {one.gates.failed.map((id) => (
              <Badge key={id} tone="warn">
                {GATE_WORDS[id].missed}
              </Badge>
            ))}
          </span>
        )}
      </span>
    </button>
  );
}

function Thumb({ photoId }: { readonly photoId: string }) {
  const url = useThumb(photoId);
  if (url === null) return <ImageOff size={20} strokeWidth={1.75} aria-hidden />;
  return url ? <img src={url} alt="" decoding="async" draggable={false} /> : null;
}
