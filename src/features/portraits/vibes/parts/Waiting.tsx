import { Skeleton, VisuallyHidden } from '../../../../ui/index.ts';
import { text } from '../text.ts';
import css from './Explorer.module.css';

/** The shape of what will be here. */
export function Waiting() {
  return (
    <div className={css.explorer}>
      <VisuallyHidden>
        <span role="status">{text.loading}</span>
      </VisuallyHidden>
      <Skeleton height="min(100vw, 58dvh, 600px)" radius={20} />
      <Skeleton height={220} radius={20} />
    </div>
  );
}
