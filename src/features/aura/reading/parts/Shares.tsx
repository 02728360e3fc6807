import { auraColor } from '../../../../core/aura/colors.ts';
import type { ColorShare } from '../evidence.ts';
import { text } from '../text.ts';
import css from './Shares.module.css';

/** Colours with their names, their probabilities and a bar each. */
export function Shares({ shares }: { readonly shares: readonly ColorShare[] }) {
  return (
    <ol className={css.list}>
      {shares.map(({ color, probability }) => {
        const { name, display } = auraColor(color);
        return (
          <li key={color} className={css.row}>
            <span className={css.name}>{name}</span>
            <span className={css.value}>{text.chance(probability)}</span>
            <span className={css.track} aria-hidden="true">
              <span
                className={css.fill}
                style={{ width: `${100 * probability}%`, background: display }}
              />
            </span>
          </li>
        );
      })}
    </ol>
  );
}
