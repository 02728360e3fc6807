import { ChevronRight } from 'lucide-react';
import { Link } from 'wouter';
import { Page } from '../../ui/Page.tsx';
import { housePlaces, partPlaces } from '../places.ts';
import { shellText } from '../text.ts';
import styles from './MorePage.module.css';

/** The places that are not in the bar. */
export default function MorePage() {
  return (
    <Page title={shellText.more}>
      {[partPlaces, housePlaces].map((places) => (
        <ul key={places[0]?.href ?? ''} className={styles.list}>
          {places.map(({ href, icon: Icon, label, text }) => (
            <li key={href}>
              <Link href={href} className={styles.item}>
                <Icon size={22} strokeWidth={1.75} aria-hidden />
                <span className={styles.words}>
                  <span className={styles.label}>{label}</span>
                  {text && <span className={styles.text}>{text}</span>}
                </span>
                <ChevronRight size={20} strokeWidth={1.75} aria-hidden />
              </Link>
            </li>
          ))}
        </ul>
      ))}
    </Page>
  );
}
