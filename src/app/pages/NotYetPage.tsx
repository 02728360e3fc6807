import { Check } from 'lucide-react';
import { useLocation } from 'wouter';
import { AuraMesh, Badge, Card, LinkButton, Page } from '../../ui/index.ts';
import { notYet } from '../not-yet.ts';
import { notYetText } from '../text.ts';
import { NotFoundPage } from './NotFoundPage.tsx';
import styles from './NotYetPage.module.css';

/** One page for every part that is not in this version: what it will do, and what is here now. */
export default function NotYetPage() {
  const [location] = useLocation();
  const part = notYet.find((p) => p.href === location);
  if (!part) return <NotFoundPage />;
  const Icon = part.icon;
  return (
    <Page title={part.title} lead={part.line} aside={<Badge>{notYetText.badge}</Badge>}>
      <AuraMesh palette={[]} className={styles.picture}>
        <Icon size={56} strokeWidth={1.25} aria-hidden />
      </AuraMesh>
      <Card title={notYetText.what}>
        <ul className={styles.points}>
          {part.points.map((point) => (
            <li key={point}>
              <Check size={20} strokeWidth={1.75} aria-hidden />
              {point}
            </li>
          ))}
        </ul>
      </Card>
      <Card title={notYetText.meanwhile}>
        <p className={styles.quiet}>{notYetText.meanwhileText}</p>
        <div>
          <LinkButton href="/portraits">{notYetText.action}</LinkButton>
        </div>
      </Card>
    </Page>
  );
}
