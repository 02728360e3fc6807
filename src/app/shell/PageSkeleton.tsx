import { Skeleton } from '../../ui/Skeleton.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { shellText } from '../text.ts';
import styles from './PageSkeleton.module.css';

/** The shape of any page while its code arrives. */
export function PageSkeleton() {
  return (
    <div className={styles.page} role="status">
      <VisuallyHidden>{shellText.loading}</VisuallyHidden>
      <Skeleton width={180} height={36} />
      <Skeleton height={176} radius={20} />
      <Skeleton height={120} radius={20} />
      <Skeleton height={84} radius={20} />
    </div>
  );
}
