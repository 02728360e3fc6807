import { Skeleton, VisuallyHidden } from '../../../../ui/index.ts';
import css from './PeopleSkeleton.module.css';

/** Round places for people, or square ones for faces, until they are here. */
export function PeopleSkeleton({ label, square }: { label: string; square?: boolean }) {
  return (
    <>
      <VisuallyHidden>
        <p role="status">{label}</p>
      </VisuallyHidden>
      <div className={css.places} aria-hidden="true">
        {[0, 1, 2, 3, 4, 5].map((n) => (
          <Skeleton key={n} height="auto" radius={square ? 14 : '50%'} />
        ))}
      </div>
    </>
  );
}
