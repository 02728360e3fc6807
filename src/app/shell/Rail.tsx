import { Camera } from 'lucide-react';
import { Link } from 'wouter';
import { LinkButton } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import type { Place } from '../../ui/feature.ts';
import { housePlaces, isAt, mainPlaces, partPlaces, today } from '../places.ts';
import { shellText } from '../text.ts';
import styles from './Rail.module.css';

/** The same places on a wide screen, all in sight. */
export function Rail({ location }: { readonly location: string }) {
  return (
    <div className={styles.rail}>
      <Link href="/" className={styles.name}>
        <img src="/icons/icon.svg" width={32} height={32} alt="" />
        {shellText.app}
      </Link>
      <LinkButton href="/capture" variant="primary" icon={Camera} block>
        {shellText.capture}
      </LinkButton>
      <nav aria-label={shellText.navigation} className={styles.places}>
        <List places={[today, ...mainPlaces, ...partPlaces]} location={location} />
        <List places={housePlaces} location={location} />
      </nav>
    </div>
  );
}

function List(props: { readonly places: readonly Place[]; readonly location: string }) {
  return (
    <ul className={styles.list}>
      {props.places.map(({ href, icon: Icon, label }) => {
        const at = isAt(href, props.location);
        return (
          <li key={href}>
            <Link
              href={href}
              className={cx(styles.item, at && styles.at)}
              aria-current={at ? 'page' : undefined}
            >
              <Icon size={22} strokeWidth={1.75} aria-hidden />
              {label}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
