import { ImageIcon } from 'lucide-react';
import type { FaceFacts, PhotoFacts } from '../../../../core/portrait/facts.ts';
import type { Ranked } from '../../../../core/scoring/rank.ts';
import type { TasteResult } from '../../../../core/taste/types.ts';
import { date, LinkButton, Sheet } from '../../../../ui/index.ts';
import { GateChecks } from '../../parts/GateChecks.tsx';
import { Photo } from '../../parts/Photo.tsx';
import { sentenceOf } from '../sentence.ts';
import { outOfTen, placeWords, standingWords } from '../standing.ts';
import { text } from '../text.ts';
import { Breakdown } from './Breakdown.tsx';
import css from './PhotoSheet.module.css';

interface Props {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly one: Ranked;
  readonly photo: PhotoFacts;
  readonly face: FaceFacts;
  readonly shared: boolean;
  readonly of: number;
  readonly taste: TasteResult | null;
}

/** All there is to say of one photo: its place, its parts, its checks, and how to take it again. */
export function PhotoSheet(props: Props) {
  const { open, onOpenChange, one, photo, face, shared, of, taste } = props;
  const { final, percentile } = one;
  const when = date(photo.takenAt ?? photo.addedAt);
  return (
    <Sheet open={open} onOpenChange={onOpenChange} title={placeWords(one.place, shared, of)}>
      <div className={css.photo}>
        <Photo photo={photo} face={face} alt={text.detail.alt(when)} />
      </div>
      <div className={css.head}>
        <p className={css.sentence}>{sentenceOf(one.reasons, final !== null, of)}</p>
        {final !== null && (
          <p className={css.score} role="img" aria-label={text.best.score(outOfTen(final))}>
            {outOfTen(final)}
          </p>
        )}
      </div>
      <p className={css.quiet}>
        {percentile && (
          <>
            {standingWords(one, shared, of)}
            <br />
          </>
        )}
        {photo.name}, {when}
      </p>
      {one.gates.failed.length > 0 && <GateChecks gates={one.gates} which="failed" />}
      <section className={css.part}>
        <h3 className={css.title}>{text.detail.why}</h3>
        <Breakdown one={one} taste={taste} />
      </section>
      <GateChecks gates={one.gates} which="others" />
      <LinkButton href={`/portraits/${one.photoId}`} icon={ImageIcon} block>
        {text.detail.open}
      </LinkButton>
    </Sheet>
  );
}
