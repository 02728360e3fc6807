import { ImageOff } from 'lucide-react';
import { Link } from 'wouter';
import { Badge, date } from '../../../../ui/index.ts';
import { useThumb } from '../../parts/thumbs.ts';
import { GATE_WORDS } from '../../text-gates.ts';
import type { Outside } from '../outside.ts';
import { text } from '../text.ts';
import css from './OutsideRow.module.css';

interface Props {
  readonly one: Outside;
  readonly index: number;
  readonly tabbable: boolean;
  readonly onFocus: (index: number) => void;
}

/** One photo outside: why, what it misses, and what to do. Leads to its page. */
export function OutsideRow({ one, index, tabbable, onFocus }: Props) {
  const url = useThumb(one.photoId);
  return (
    <Link
      href={`/portraits/${one.photoId}`}
      className={css.row}
      data-index={index}
      tabIndex={tabbable ? 0 : -1}
      onFocus={() => onFocus(index)}
    >
      <span className={css.thumb}>
        {url === null && <ImageOff size={20} strokeWidth={1.75} aria-hidden />}
        {url && <img src={url} alt="" decoding="async" draggable={false} />}
      </span>
      <span className={css.words}>
        <span className={css.reason}>{text.outside.reason[one.reason]}</span>
        {one.gates && one.gates.failed.length > 0 && (
          <span className={css.failed}>
            {one.gates.failed.map((id) => (
              <Badge key={id} tone="warn">
                {GATE_WORDS[id].missed}
              </Badge>
            ))}
          </span>
        )}
        <span>{one.advice}</span>
        <span className={css.quiet}>{date(one.takenAt ?? one.addedAt)}</span>
      </span>
    </Link>
  );
}
