import styles from './Skeleton.module.css';

export interface SkeletonProps {
  /** CSS lengths, or numbers of pixels. */
  readonly width?: number | string | undefined;
  readonly height?: number | string | undefined;
  readonly radius?: number | string | undefined;
}

/** The shape of what is about to be here. Silent to screen readers: say 'loading' once, elsewhere. */
export function Skeleton({ width = '100%', height = 16, radius }: SkeletonProps) {
  return (
    <span
      aria-hidden
      className={styles.skeleton}
      style={{ width, height, ...(radius === undefined ? {} : { borderRadius: radius }) }}
    />
  );
}
