import {
  CircleAlert,
  CircleCheck,
  FlaskConical,
  type LucideIcon,
  TriangleAlert,
  Zap,
} from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Chip.module.css';
import { cx } from './cx.ts';

type Tone = 'good' | 'warn' | 'bad' | 'plain';

/** A tone is never colour alone: each has its shape. */
const TONE_ICON: Readonly<Record<Tone, LucideIcon | null>> = {
  good: CircleCheck,
  warn: TriangleAlert,
  bad: CircleAlert,
  plain: null,
};

export interface ChipProps {
  readonly icon?: LucideIcon | undefined;
  readonly selected?: boolean | undefined;
  readonly tone?: Tone | undefined;
  readonly children: ReactNode;
  /** With it the chip is a button; with `selected` as well, a toggle button. */
  readonly onClick?: (() => void) | undefined;
}

/** A short fact in a round frame, or a small choice when it can be pressed. */
export function Chip({ icon, selected, tone = 'plain', children, onClick }: ChipProps) {
  const Icon = icon ?? TONE_ICON[tone];
  const className = cx(styles.chip, styles[tone], selected && styles.selected);
  const content = (
    <>
      {Icon && <Icon size={18} strokeWidth={1.75} aria-hidden />}
      <span>{children}</span>
    </>
  );
  if (!onClick) return <span className={className}>{content}</span>;
  return (
    <button
      type="button"
      className={cx(className, styles.press)}
      aria-pressed={selected}
      onClick={onClick}
    >
      {content}
    </button>
  );
}

export interface BadgeProps {
  readonly tone?: Tone | undefined;
  readonly icon?: LucideIcon | undefined;
  readonly children: ReactNode;
}

/** A label of a word or two, smaller than a chip and never pressed. */
export function Badge({ tone = 'plain', icon, children }: BadgeProps) {
  const Icon = icon ?? TONE_ICON[tone];
  return (
    <span className={cx(styles.badge, styles[tone])}>
      {Icon && <Icon size={14} strokeWidth={2} aria-hidden />}
      {children}
    </span>
  );
}

/** Marks an aura that was read in passing, by rule, and not in full yet. */
export function QuickBadge() {
  return <Badge icon={Zap}>Quick reading</Badge>;
}

/** Marks a result that no model and no rule made. */
export function SimulatedBadge() {
  return (
    <Badge tone="warn" icon={FlaskConical}>
      Simulated
    </Badge>
  );
}
