import { WifiOff } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Chip } from '../../ui/Chip.tsx';
import { Page } from '../../ui/Page.tsx';
import { todayText } from '../text.ts';
import { dayInFull, greeting } from './greeting.ts';
import { SharedWaiting } from './SharedWaiting.tsx';
import { FeatureSlot, NotYetSlot } from './Slot.tsx';
import { slots } from './slots.ts';
import styles from './TodayPage.module.css';

const DeviceSheet = lazy(() => import('./DeviceSheet.tsx'));

/** Home: the day, and one slot a part. */
export default function TodayPage() {
  const [sheet, setSheet] = useState<'unopened' | 'open' | 'closed'>('unopened');
  const now = new Date();
  return (
    <Page
      title={greeting(now.getHours())}
      over={dayInFull(now, navigator.language)}
      width="wide"
      aside={
        <Chip icon={WifiOff} onClick={() => setSheet('open')}>
          {todayText.device}
        </Chip>
      }
    >
      <SharedWaiting />
      <div className={styles.cards}>
        {slots.map((slot) =>
          slot.kind === 'feature' ? <FeatureSlot key={slot.id} slot={slot} /> : null,
        )}
      </div>
      <section className={styles.later} aria-labelledby="later">
        <h2 id="later" className={styles.heading}>
          {todayText.later}
        </h2>
        <ul className={styles.rows}>
          {slots.map((slot) =>
            slot.kind === 'not-yet' ? <NotYetSlot key={slot.id} part={slot.part} /> : null,
          )}
        </ul>
      </section>
      {sheet !== 'unopened' && (
        <Suspense fallback={null}>
          <DeviceSheet
            open={sheet === 'open'}
            onOpenChange={(open) => setSheet(open ? 'open' : 'closed')}
          />
        </Suspense>
      )}
    </Page>
  );
}
