import { ChevronRight } from 'lucide-react';
import { Link } from 'wouter';
import type { FaceFacts, PhotoFacts } from '../../../../core/portrait/facts.ts';
import type { Ranked } from '../../../../core/scoring/rank.ts';
import type { TasteResult } from '../../../../core/taste/types.ts';
import { Button, useMediaQuery } from '../../../../ui/index.ts';
import { Photo } from '../../parts/Photo.tsx';
import { how } from '../how.ts';
import { sentenceOf } from '../sentence.ts';
import { outOfTen, placeWords, standingWords } from '../standing.ts';
import { text } from '../text.ts';
import { Breakdown } from './Breakdown.tsx';
import css from './Winner.module.css';

interface Props {
  readonly one: Ranked;
  readonly photo: PhotoFacts;
  readonly face: FaceFacts;
  /** The person's name. */
  readonly who: string;
  /** How many photos were ranked. */
  readonly of: number;
  /** How many others share its place. */
  readonly equals: number;
  readonly taste: TasteResult | null;
  readonly onOpen: () => void;
  readonly onHow: () => void;
}

/** So that its place and its score are on a phone's first screen. */
const SQUARE = 1;

/** The best photo, large, and why it is the best. */
export function Winner({ one, photo, face, who, of, equals, taste, onOpen, onHow }: Props) {
  const wide = useMediaQuery('(width >= 900px)');
  const place = placeWords(one.place, equals > 0, of);
  return (
    <section className={css.winner} aria-labelledby="best-title">
      <Link
        href={`/portraits/${one.photoId}`}
        className={css.photo}
        aria-label={text.best.alt(who)}
      >
        <Photo
          photo={photo}
          face={face}
          alt={text.best.alt(who)}
          tallest={wide ? undefined : SQUARE}
        />
      </Link>
      <div className={css.words}>
        <div className={css.head}>
          <div>
            <h2 id="best-title" className={css.title}>
              {headingOf(one, of)}
            </h2>
            <p className={css.quiet}>
              {!one.passed && of > 1 && `${text.best.nearestLead} `}
              {one.percentile && standingWords(one, equals > 0, of)}
              {!one.percentile && of > 1 && text.best.few(place)}
            </p>
            {equals > 0 && <p className={css.quiet}>{text.best.alsoShared(equals)}</p>}
          </div>
          {one.final !== null && (
            <p className={css.score} role="img" aria-label={text.best.score(outOfTen(one.final))}>
              {outOfTen(one.final)}
            </p>
          )}
        </div>
        <p className={css.sentence}>{sentenceOf(one.reasons, one.final !== null, of)}</p>
        <Breakdown one={one} taste={taste} />
        <div className={css.actions}>
          <Button onClick={onOpen}>
            {text.best.all}
            <ChevronRight size={18} strokeWidth={1.75} aria-hidden />
          </Button>
          <Button variant="quiet" onClick={onHow}>
            {how.button}
          </Button>
        </div>
      </div>
    </section>
  );
}

function headingOf({ passed }: Ranked, of: number): string {
  if (of === 1) return text.best.only;
  return passed ? text.best.of(of) : text.best.nearest;
}
