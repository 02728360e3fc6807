import { Star } from 'lucide-react';
import { Button } from '../../../../ui/index.ts';
import { text } from '../text.ts';
import compare from './Compare.module.css';
import { type Asked, Shown } from './Compare.tsx';
import css from './RateOne.module.css';
import { useKeys } from './useKeys.ts';

interface Props {
  readonly item: Asked;
  readonly onRate: (value: number) => void;
  readonly onSkip: () => void;
}

const VALUES = [0, 1, 2, 3, 4, 5] as const;

/** One photo, rated 0 to 5. */
export function RateOne({ item, onRate, onSkip }: Props) {
  useKeys([...VALUES.map((value) => [String(value), () => onRate(value)] as const), ['s', onSkip]]);
  return (
    <section aria-label={text.rateQuestion} className={css.block}>
      <h2 className={compare.question}>{text.rateQuestion}</h2>
      <div className={css.photo}>
        <Shown item={item} />
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
