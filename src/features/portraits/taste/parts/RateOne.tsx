import type { CSSProperties } from 'react';
import { Button } from '../../../../ui/index.ts';
import { framing } from '../../parts/framing.ts';
import { text } from '../text.ts';
import compare from './Compare.module.css';
import { type Asked, Shown } from './Compare.tsx';
import css from './RateOne.module.css';
import { STARS, Stars } from './Stars.tsx';
import { useKeys } from './useKeys.ts';

interface Props {
  readonly item: Asked;
  readonly onRate: (value: number) => void;
  readonly onSkip: () => void;
}

/** One photo, rated 0 to 5. */
export function RateOne({ item, onRate, onSkip }: Props) {
  useKeys([...STARS.map((value) => [String(value), () => onRate(value)] as const), ['s', onSkip]]);
  const { face, photo } = item;
  const { ratio } = framing(face.box, photo.width, photo.height);
  return (
    <section aria-label={text.rateQuestion} className={css.block}>
      <h2 className={compare.question}>{text.rateQuestion}</h2>
      <div className={css.photo}>
        <div className={css.frame} style={{ '--ratio': ratio } as CSSProperties}>
          <Shown item={item} />
        </div>
        <Stars onRate={onRate} />
      </div>
      <div className={compare.foot}>
        <Button variant="quiet" onClick={onSkip}>
          {text.skip}
        </Button>
        <p className={compare.keys}>{text.rateKeys}</p>
      </div>
    </section>
  );
}
