import type { CSSProperties, ReactNode } from 'react';
import styles from './AuraMesh.module.css';
import { cx } from './cx.ts';

export interface AuraMeshProps {
  /** CSS colours of a reading, most important first; the first four are used. */
  readonly palette: readonly string[];
  readonly className?: string | undefined;
  readonly children?: ReactNode;
}

const REST = ['#c9b3ff', '#7fdcff', '#f39ccb', '#b9b2f0'] as const;

/**
 * The one gradient of the app: a soft mesh of a reading's own palette. A light veil lies over the
 * colours, so that dark text on it keeps 4.5:1 whatever they are; its text is dark in both themes.
 */
export function AuraMesh({ palette, className, children }: AuraMeshProps) {
  const style: Record<`--mesh-${number}`, string> = {};
  for (let i = 0; i < 4; i++) {
    const color = palette.length > 0 ? palette[i % palette.length] : REST[i];
    style[`--mesh-${i}`] = color ?? REST[0];
  }
  return (
    <div className={cx(styles.mesh, className)} style={style as CSSProperties}>
      {children}
    </div>
  );
}
