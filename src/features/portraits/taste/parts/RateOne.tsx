import { Star } from 'lucide-react';
import type { FaceFacts } from '../../../../core/portrait/facts.ts';
import { Button } from '../../../../ui/index.ts';
import { FaceThumb } from '../../parts/FaceThumb.tsx';
import { text } from '../text.ts';
import compare from './Compare.module.css';
import { useKeys } from './Compare.tsx';
import css from './RateOne.module.css';

interface Props {
  readonly face: FaceFacts;
  readonly onRate: (value: number) => void;
  readonly onSkip: () => void;
}

const VALUES = [0, 1, 2, 3, 4, 5] as const;

/** One photo, rated 0 to 5. */
export function RateOne({ face, onRate, onSkip }: Props) {
  useKeys([...VALUES.map((value) => [String(value), () => onRate(value)] as const), ['s', onSkip]]);
  return (
    <section aria-label={text.rateQuestion} className={css.block}>
      <h2 className={compare.question}>{text.rateQuestion}</h2>
      <div className={css.photo}>
        <FaceThumb face={face} />
      </div>
      <div className={css.stars}>
        {VALUES.map((value) => (
          <button
            key={value}
            type="button"
            className={css.star}
            aria-label={text.stars(value)}
            onClick={() => onRate(value)}
          >
            {value}
            {value > 0 && <Star size={16} strokeWidth={1.75} aria-hidden />}
          </button>
        ))}
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
