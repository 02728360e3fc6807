import { Skeleton, VisuallyHidden } from '../../../ui/index.ts';
import { text } from '../text.ts';
import css from './GridSkeleton.module.css';

/** The grid before anything is known of it. */
export function GridSkeleton() {
  return (
    <>
      <VisuallyHidden>
        <span role="status">{text.loading}</span>
      </VisuallyHidden>
      <div className={css.grid} aria-hidden="true">
        {[0, 1, 2, 3, 4, 5, 6, 7, 8].map((n) => (
          <span key={n} className={css.tile}>
            <Skeleton height="100%" radius={14} />
          </span>
        ))}
      </div>
    </>
  );
}
