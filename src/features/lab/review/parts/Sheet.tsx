import { CircleCheck } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { LabelReview } from '../../../../core/aura/records.ts';
import { BATCH, unreviewed } from '../../../../core/lab/samples.ts';
import { Bar, Button, EmptyState } from '../../../../ui/index.ts';
import { keep } from '../actions.ts';
import type { Sample } from '../samples.ts';
import { text } from '../text.ts';
import { changeLabel, useVisit } from '../visit.ts';
import { Choose } from './Choose.tsx';
import css from './Sheet.module.css';
import { Tiles } from './Tiles.tsx';

interface Props {
  readonly samples: readonly Sample[];
  readonly latest: ReadonlyMap<string, LabelReview>;
  /** Reads the reviews anew. */
  readonly onKept: () => Promise<void>;
}

/** The next batch as a contact sheet, and how far it is. */
export function Sheet({ samples, latest, onKept }: Props) {
  const { changes } = useVisit();
  const [choosing, setChoosing] = useState<Sample>();
  const [busy, setBusy] = useState(false);
  const top = useRef<HTMLDivElement>(null);
  const moving = useRef(false);
  const open = unreviewed(samples, latest);
  const batch = open.slice(0, BATCH);
  const done = samples.length - open.length;
  const changed = batch.filter(({ name }) => changes.has(name)).length;

  const onKeep = async () => {
    setBusy(true);
    moving.current = await keep(batch, changes);
    if (moving.current) await onKept();
    setBusy(false);
  };

  // Once the next batch is there, it is looked at from its first sample on.
  const first = batch[0]?.name;
  useEffect(() => {
    if (!moving.current) return;
    moving.current = false;
    top.current?.scrollIntoView({ block: 'start' });
    if (first === undefined) return;
    top.current?.querySelector<HTMLElement>('[data-index="0"]')?.focus({ preventScroll: true });
  }, [first]);

  return (
    <div ref={top} className={css.sheet}>
      <Bar
        label={text.progress}
        value={done / samples.length}
        text={text.progressText(done, samples.length)}
      />
      {batch.length === 0 && (
        <EmptyState icon={CircleCheck} title={text.doneTitle} text={text.doneText} />
      )}
      {batch.length > 0 && (
        <>
          <Tiles batch={batch} changes={changes} onOpen={setChoosing} />
          <div className={css.foot}>
            <span className={css.changed} role="status">
              {text.changed(changed)}
            </span>
            <Button variant="primary" busy={busy} onClick={() => void onKeep()}>
              {text.keep(batch.length)}
            </Button>
          </div>
        </>
      )}
      <Choose
        sample={choosing}
        changes={changes}
        onChoose={(color) => {
          if (choosing) changeLabel(choosing.name, choosing.label, color);
          setChoosing(undefined);
        }}
        onClose={() => setChoosing(undefined)}
      />
    </div>
  );
}
