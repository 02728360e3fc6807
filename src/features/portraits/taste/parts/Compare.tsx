import { useEffect } from 'react';
import type { FaceFacts, PhotoFacts } from '../../../../core/portrait/facts.ts';
import { Button } from '../../../../ui/index.ts';
import { Photo } from '../../parts/Photo.tsx';
import { text } from '../text.ts';
import css from './Compare.module.css';

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

/** Runs what a key stands for, unless the person is in a field or holds a modifier. */
export function useKeys(keys: readonly (readonly [key: string, run: () => void])[]): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const run = keys.find(([key]) => key.toLowerCase() === event.key.toLowerCase())?.[1];
      const inField = event.target instanceof Element && event.target.closest('input, textarea');
      if (!run || inField || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}
