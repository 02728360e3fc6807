import type { ReactNode } from 'react';
import { useId } from 'react';
import { Button } from './Button.tsx';
import { Card } from './Card.tsx';
import { cx } from './cx.ts';
import styles from './ProgressCard.module.css';

export interface ProgressCardProps {
  readonly title: string;
  readonly done: number;
  readonly total: number;
  /** What is happening now: '3 need a look'. */
  readonly note: ReactNode;
  /** How far in words; '31 of 50' when left out. */
  readonly text?: string | undefined;
  readonly onCancel?: (() => void) | undefined;
  /** Pauses, or goes on when `paused`. */
  readonly onPause?: (() => void) | undefined;
  readonly paused?: boolean | undefined;
}

/** Long work under way: how far, what now, and how to stop it. */
export function ProgressCard(props: ProgressCardProps) {
  const { title, done, total, note, text, onCancel, onPause, paused } = props;
  const id = useId();
  const share = total > 0 ? Math.min(1, Math.max(0, done / total)) : 0;
  const words = text ?? `${done} of ${total}`;
  return (
    <Card>
      <div className={styles.head}>
        <strong id={id}>{title}</strong>
        <span className={styles.count}>{words}</span>
      </div>
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        aria-valuetext={words}
        className={styles.track}
      >
        <div className={styles.fill} style={{ transform: `scaleX(${share})` }} />
      </div>
      <div className={cx(styles.foot, !note && !onPause && !onCancel && styles.none)}>
        <span className={styles.note}>{note}</span>
        {onPause && (
          <Button variant="quiet" className={styles.act} onClick={onPause}>
            {paused ? 'Continue' : 'Pause'}
          </Button>
        )}
        {onCancel && (
          <Button variant="quiet" className={styles.act} onClick={onCancel}>
            Cancel
          </Button>
        )}
      </div>
    </Card>
  );
}
