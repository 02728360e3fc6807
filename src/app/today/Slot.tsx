import { ChevronRight, type LucideIcon } from 'lucide-react';
import { Suspense } from 'react';
import { Link } from 'wouter';
import { Card } from '../../ui/Card.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import type { NotYet } from '../not-yet.ts';
import { ErrorBoundary } from '../shell/ErrorBoundary.tsx';
import { faultPageText } from '../text.ts';
import styles from './Slot.module.css';
import type { FeatureSlotData } from './slots.ts';

/** A feature's card: it loads after the page, and when it breaks the others stand. */
export function FeatureSlot({ slot }: { readonly slot: FeatureSlotData }) {
  return (
    <ErrorBoundary instead={<Card>{faultPageText.card}</Card>}>
      <Suspense fallback={<Skeleton height={176} radius={20} />}>
        <slot.Card />
      </Suspense>
    </ErrorBoundary>
  );
}

/** A part that is not in this version: one quiet row that leads to what it will be. */
export function NotYetSlot({ part }: { readonly part: NotYet }) {
  return (
    <li>
      <Row {...part} />
    </li>
  );
}

interface RowProps {
  readonly href: string;
  readonly icon: LucideIcon;
  readonly title: string;
  readonly line: string;
}

/** One line of Today that leads somewhere. */
export function Row({ href, icon: Icon, title, line }: RowProps) {
  return (
    <Link href={href} className={styles.row}>
      <span className={styles.tile}>
        <Icon size={24} strokeWidth={1.5} aria-hidden />
      </span>
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        <span className={styles.line}>{line}</span>
      </span>
      <ChevronRight size={20} strokeWidth={1.75} aria-hidden />
    </Link>
  );
}
