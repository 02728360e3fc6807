import { Meter } from '@base-ui/react/meter';
import type { ReactNode } from 'react';
import styles from './Bar.module.css';
import { cx } from './cx.ts';

export interface BarProps {
  readonly label: string;
  /** 0..1; what lies outside is clamped, what is not a number counts as 0. */
  readonly value: number;
  /** What is written at the right and read aloud; a whole percentage when left out. */
  readonly text?: string | undefined;
  readonly tone?: 'accent' | 'good' | 'warn' | 'bad' | undefined;
  /** A line under the bar: why, or how sure. Outside the meter, whose content is not read aloud. */
  readonly note?: ReactNode;
}

const clamp = (value: number, low: number, high: number): number =>
  Number.isFinite(value) ? Math.min(high, Math.max(low, value)) : Math.max(low, 0);

/** A measured share as a bar with its name and its number (role meter). */
export function Bar({ label, value, text, tone = 'accent', note }: BarProps) {
  const share = clamp(value, 0, 1);
  const words = text ?? String(Math.round(share * 100));
  return (
    <div className={styles.block}>
      <Meter.Root value={share} min={0} max={1} aria-valuetext={words} className={styles.bar}>
        <div className={styles.head}>
          <Meter.Label render={<span />}>{label}</Meter.Label>
          <span className={styles.value} aria-hidden>
            {words}
          </span>
        </div>
        <div className={styles.track}>
          <div className={cx(styles.fill, styles[tone])} style={{ width: `${share * 100}%` }} />
        </div>
      </Meter.Root>
      {note && <p className={styles.note}>{note}</p>}
    </div>
  );
}

export interface ValenceBarProps {
  /** -1 (unpleasant) .. 1 (pleasant). */
  readonly value: number;
  readonly label: string;
  readonly text: string;
}

/** A bar that grows from its middle to either side (role meter, -1..1). */
export function ValenceBar({ value, label, text }: ValenceBarProps) {
  const at = clamp(value, -1, 1);
  const style = { left: `${50 + Math.min(0, at) * 50}%`, width: `${Math.abs(at) * 50}%` };
  return (
    <Meter.Root value={at} min={-1} max={1} aria-valuetext={text} className={styles.bar}>
      <div className={styles.head}>
        <Meter.Label render={<span />}>{label}</Meter.Label>
        <span className={styles.value} aria-hidden>
          {text}
        </span>
      </div>
      <div className={cx(styles.track, styles.middle)}>
        <div className={cx(styles.fill, styles.accent, styles.free)} style={style} />
      </div>
    </Meter.Root>
  );
}
