import { useMemo } from 'react';
import { latestReviews } from '../../../core/lab/samples.ts';
import { listReviews } from '../../../data/label-reviews.ts';
import { Button, Choice, FaultNote, Page, Skeleton } from '../../../ui/index.ts';
import { LineFaults } from '../parts/LineFaults.tsx';
import { useStored } from '../parts/useStored.ts';
import { text as lab } from '../text.ts';
import css from './Page.module.css';
import { ChooseSet } from './parts/ChooseSet.tsx';
import { Empty } from './parts/Empty.tsx';
import { Rate } from './parts/Rate.tsx';
import { Sheet } from './parts/Sheet.tsx';
import { photoSamples } from './samples.ts';
import { text } from './text.ts';
import { updateVisit, useVisit } from './visit.ts';

const SOURCES = [
  { value: 'photos', label: text.photos },
  { value: 'set', label: text.set },
] as const;

/** Proposed aura labels, looked at fifty at a time. */
export default function ReviewPage() {
  const { source, set } = useVisit();
  const photos = useStored(photoSamples);
  const reviews = useStored(listReviews);
  const latest = useMemo(() => latestReviews(reviews.value ?? []), [reviews.value]);
  const fault = reviews.fault ?? (source === 'photos' ? photos.fault : null);
  const samples = source === 'photos' ? photos.value?.samples : (set?.samples ?? []);
  const ready = samples && reviews.value;
  const simulated = source === 'photos' ? (photos.value?.simulated ?? 0) : 0;
  const retry = () => void Promise.all([photos.again(), reviews.again()]);
  return (
    <Page title={text.title} back="/lab" width="wide" lead={text.lead}>
      <div className={css.source}>
        <Choice
          label={text.source}
          value={source}
          options={SOURCES}
          onChange={(next) => updateVisit({ source: next })}
        />
      </div>
      {source === 'set' && <ChooseSet set={set} />}
      {source === 'set' && set && <LineFaults faults={set.faults} />}
      {source === 'photos' && samples && samples.length > 0 && (
        <p className={css.note}>{text.quickHint}</p>
      )}
      {simulated > 0 && <p className={css.note}>{text.simulatedLeftOut(simulated)}</p>}
      {fault && <FaultNote fault={fault} action={<Button onClick={retry}>{lab.retry}</Button>} />}
      {!ready && !fault && <Skeleton height={480} radius={20} />}
      {ready && (
        <div className={css.columns}>
          <div className={css.main}>
            {samples.length === 0 ? (
              <Empty source={source} chosen={set !== null} />
            ) : (
              <Sheet samples={samples} latest={latest} onKept={reviews.again} />
            )}
          </div>
          <Rate samples={samples} latest={latest} onUndone={reviews.again} />
        </div>
      )}
    </Page>
  );
}
