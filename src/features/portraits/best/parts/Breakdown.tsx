import type { Ranked } from '../../../../core/scoring/rank.ts';
import { CRITERIA } from '../../../../core/scoring/weights.ts';
import type { TasteResult } from '../../../../core/taste/types.ts';
import { Bar, percent } from '../../../../ui/index.ts';
import { doubtWords, percentileWords } from '../standing.ts';
import { CRITERION_NAMES, tasteWords, text } from '../text.ts';
import css from './Breakdown.module.css';

interface Props {
  readonly one: Pick<Ranked, 'parts' | 'missing'>;
  readonly taste: TasteResult | null;
}

/** Each criterion as a bar with its weight and percentile, and why one has no say. */
export function Breakdown({ one, taste }: Props) {
  return (
    <div className={css.breakdown}>
      {CRITERIA.map((id) => {
        const part = one.parts.find((each) => each.id === id);
        if (part) {
          const { value, weight, percentile } = part;
          const counts = text.breakdown.counts(percent(weight));
          const note = percentile
            ? `${counts} ${percentileWords(percentile)}, ${doubtWords(percentile)}.`
            : counts;
          return <Bar key={id} label={CRITERION_NAMES[id]} value={value} note={note} />;
        }
        if (!one.missing.includes(id)) return null;
        return (
          <div key={id} className={css.missing}>
            <span>{CRITERION_NAMES[id]}</span>
            <span className={css.note}>
              {id === 'taste' ? tasteWords(taste) : text.breakdown.notRead}
            </span>
          </div>
        );
      })}
    </div>
  );
}
