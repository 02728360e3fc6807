import { Skeleton, VisuallyHidden } from '../../../../ui/index.ts';
import { text } from '../text.ts';
import css from './Waiting.module.css';
import winner from './Winner.module.css';

/** The shape of what will be here. */
export function Waiting() {
  return (
    <div className={winner.winner}>
      <VisuallyHidden>
        <span role="status">{text.loading}</span>
      </VisuallyHidden>
      <div className={css.photo}>
        <Skeleton height="100%" radius={14} />
      </div>
      <div className={winner.words}>
        <Skeleton height={36} width="60%" />
        <Skeleton width="90%" />
        {[0, 1, 2].map((n) => (
          <Skeleton key={n} height={44} />
        ))}
      </div>
    </div>
  );
}
