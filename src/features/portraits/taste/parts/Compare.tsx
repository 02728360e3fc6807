import type { FaceFacts, PhotoFacts } from '../../../../core/portrait/facts.ts';
import { Button } from '../../../../ui/index.ts';
import { Photo } from '../../parts/Photo.tsx';
import { text } from '../text.ts';
import css from './Compare.module.css';
import { useKeys } from './useKeys.ts';

/** A face with the photo that it is asked about in. */
export interface Asked {
  readonly face: FaceFacts;
  readonly photo: PhotoFacts;
}

interface Props {
  readonly left: Asked;
  readonly right: Asked;
  readonly onPick: (side: 'left' | 'right') => void;
  readonly onSkip: () => void;
}

/** Two photos of one person: the one that is liked better is pressed. */
export function Compare({ left, right, onPick, onSkip }: Props) {
  useKeys([
    ['ArrowLeft', () => onPick('left')],
    ['ArrowRight', () => onPick('right')],
    ['s', onSkip],
  ]);
  return (
    <section aria-label={text.question}>
      <h2 className={css.question}>{text.question}</h2>
      <div className={css.pair}>
        {(['left', 'right'] as const).map((side) => (
          <button key={side} type="button" className={css.photo} onClick={() => onPick(side)}>
            <Shown item={side === 'left' ? left : right} />
            <span className={css.word}>{text.pick(side)}</span>
          </button>
        ))}
      </div>
      <div className={css.foot}>
        <Button variant="quiet" onClick={onSkip}>
          {text.skip}
        </Button>
        <p className={css.keys}>{text.keys}</p>
      </div>
    </section>
  );
}

/** The photo as it is asked about, upright enough that two fit side by side. */
export function Shown({ item: { face, photo } }: { readonly item: Asked }) {
  return <Photo face={face} photo={photo} alt={text.photo(photo.name)} />;
}
