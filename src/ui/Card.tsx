import type { ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './Card.module.css';
import { cx } from './cx.ts';

export interface CardProps {
  readonly title?: ReactNode;
  /** At the right of the title: a figure, a chip. */
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
  readonly className?: string | undefined;
  /** Makes the whole card a link; then it must hold nothing else to press. */
  readonly href?: string | undefined;
}

/** A surface with one hairline border. With a title it is a section with a heading of level 2. */
export function Card({ title, aside, children, className, href }: CardProps) {
  const content = (
    <>
      {(title || aside) && (
        <div className={styles.head}>
          {title && <h2 className={styles.title}>{title}</h2>}
          {aside && <div className={styles.aside}>{aside}</div>}
        </div>
      )}
      {children}
    </>
  );
  if (href !== undefined)
    return (
      <Link href={href} className={cx(styles.card, styles.link, className)}>
        {content}
      </Link>
    );
  const Tag = title ? 'section' : 'div';
  return <Tag className={cx(styles.card, className)}>{content}</Tag>;
}
