import { Camera, type LucideIcon } from 'lucide-react';
import { Link } from 'wouter';
import { cx } from '../../ui/cx.ts';
import type { Place } from '../../ui/feature.ts';
import { isAt, isUnderMore, mainPlaces, more, today } from '../places.ts';
import { shellText } from '../text.ts';
import styles from './BottomBar.module.css';

/** Five places under the thumb; the camera in the middle, raised. */
export function BottomBar({ location }: { readonly location: string }) {
  const [second, third] = mainPlaces;
  return (
    <nav className={styles.bar} aria-label={shellText.navigation}>
      <ul className={styles.list}>
        <Item place={today} at={isAt(today.href, location)} />
        {second && <Item place={second} at={isAt(second.href, location)} />}
        <li className={styles.middle}>
          <Link href="/capture" className={styles.camera} aria-label={shellText.capture}>
            <Icon icon={Camera} size={24} />
          </Link>
        </li>
        {third && <Item place={third} at={isAt(third.href, location)} />}
        <Item place={more} at={isUnderMore(location)} />
      </ul>
    </nav>
  );
}

function Item({ place, at }: { readonly place: Place; readonly at: boolean }) {
  return (
    <li>
      <Link
        href={place.href}
        className={cx(styles.item, at && styles.at)}
        aria-current={at ? 'page' : undefined}
      >
        <Icon icon={place.icon} size={22} />
        {place.label}
      </Link>
    </li>
  );
}

function Icon({ icon: Shape, size }: { readonly icon: LucideIcon; readonly size: number }) {
  return <Shape size={size} strokeWidth={1.75} aria-hidden />;
}
