import { X } from 'lucide-react';
import type { FaceFacts } from '../../../../core/portrait/facts.ts';
import { IconButton, LinkButton } from '../../../../ui/index.ts';
import { FaceThumb } from '../../parts/FaceThumb.tsx';
import { text } from '../text.ts';
import { Mark } from './Mark.tsx';
import css from './PhotoCard.module.css';

interface Props {
  readonly face: FaceFacts;
  readonly when: string;
  readonly vibe: string;
  readonly slot: number;
  readonly onClose: () => void;
}

/** One photo of the plot: what it looks like, which vibe it is of, and the way to it. */
export function PhotoCard({ face, when, vibe, slot, onClose }: Props) {
  return (
    <section className={css.card} aria-label={text.tile(when)}>
      <div className={css.face}>
        <FaceThumb face={face} />
      </div>
      <div className={css.words}>
        <p className={css.vibe}>
          <Mark slot={slot} />
          {vibe}
        </p>
        <p className={css.when}>{when.charAt(0).toUpperCase() + when.slice(1)}</p>
        <LinkButton href={`/portraits/${face.photoId}`} className={css.open}>
          {text.plot.open}
        </LinkButton>
      </div>
      <IconButton icon={X} label={text.plot.close} onClick={onClose} className={css.close} />
    </section>
  );
}
