import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './Button.module.css';
import { cx } from './cx.ts';

type Variant = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly variant?: Variant | undefined;
  readonly icon?: LucideIcon | undefined;
  /** Work is under way: the button keeps its focus and its name but does nothing. */
  readonly busy?: boolean | undefined;
  readonly block?: boolean | undefined;
}

/** A button of 44 px or more. `secondary` by default; one `primary` a view. */
export function Button(props: ButtonProps) {
  const {
    variant = 'secondary',
    icon: Icon,
    busy,
    block,
    className,
    children,
    onClick,
    ...rest
  } = props;
  return (
    <button
      type="button"
      {...rest}
      className={cx(styles.button, styles[variant], block && styles.block, className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={busy ? undefined : onClick}
    >
      {Icon && <Icon size={20} strokeWidth={1.75} aria-hidden />}
      {children}
    </button>
  );
}

export interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly icon: LucideIcon;
  /** What it does, in words: its accessible name and its tooltip. */
  readonly label: string;
  readonly variant?: Variant | undefined;
}

/** A square button of 44 px with an icon alone. */
export function IconButton({ icon: Icon, label, variant, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      className={cx(styles.button, styles.square, styles[variant ?? 'quiet'], className)}
    >
      <Icon size={22} strokeWidth={1.75} aria-hidden />
    </button>
  );
}

export interface LinkButtonProps {
  readonly href: string;
  readonly variant?: Variant | undefined;
  readonly icon?: LucideIcon | undefined;
  readonly block?: boolean | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A link that looks like a button: goes to a place of the app. */
export function LinkButton(props: LinkButtonProps) {
  const { href, variant = 'secondary', icon: Icon, block, className, children } = props;
  return (
    <Link
      href={href}
      className={cx(styles.button, styles[variant], block && styles.block, className)}
    >
      {Icon && <Icon size={20} strokeWidth={1.75} aria-hidden />}
      {children}
    </Link>
  );
}
