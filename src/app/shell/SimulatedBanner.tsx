import { FlaskConical } from 'lucide-react';
import { Link } from 'wouter';
import { shellText } from '../text.ts';
import { useSettings } from '../useSettings.ts';
import styles from './SimulatedBanner.module.css';

/** Over every page while simulated mode is on, so that nobody takes its results for real ones. */
export function SimulatedBanner() {
  const simulated = useSettings((settings) => settings?.simulatedMode);
  if (!simulated) return null;
  return (
    <aside className={styles.banner}>
      <FlaskConical size={18} strokeWidth={1.75} aria-hidden />
      <p>
        {shellText.simulated} <Link href="/settings">{shellText.simulatedLink}</Link>
      </p>
    </aside>
  );
}
