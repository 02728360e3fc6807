import type { ReactNode } from 'react';
import { matchRoute, useLocation, useRouter } from 'wouter';
import { useMediaQuery } from '../../ui/media.ts';
import { routes } from '../routes.ts';
import { shellText } from '../text.ts';
import { BottomBar } from './BottomBar.tsx';
import { Rail } from './Rail.tsx';
import styles from './Shell.module.css';
import { SimulatedBanner } from './SimulatedBanner.tsx';
import { useScrollMemory } from './useScrollMemory.ts';

/** The frame of every page: skip link, bar or rail, banner, and the one main landmark. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const wide = useMediaQuery('(width >= 900px)');
  const [location] = useLocation();
  const { parser } = useRouter();
  const bare = routes.some((r) => r.bare && matchRoute(parser, r.path, location)[0]);
  useScrollMemory(location);
  return (
    <div className={bare ? styles.bare : styles.shell}>
      <a className={styles.skip} href="#main">
        {shellText.skip}
      </a>
      {!bare && wide && <Rail location={location} />}
      <div className={styles.column}>
        <SimulatedBanner />
        <main id="main" tabIndex={-1} className={styles.main}>
          {children}
        </main>
      </div>
      {!bare && !wide && <BottomBar location={location} />}
    </div>
  );
}
