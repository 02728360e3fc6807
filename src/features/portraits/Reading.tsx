import { useState } from 'react';
import { type GateJudgement, judgeGates } from '../../core/gates/judge.ts';
import type { ImportItem } from '../../core/import/view.ts';
import type { PhotoReading } from '../../core/types.ts';
import { listFaceFacts } from '../../data/facts.ts';
import { getPhoto, getReading, getView, type PhotoRecord } from '../../data/photos.ts';
import { getSettings } from '../../data/settings.ts';
import { SimulatedBadge, useBlobUrl } from '../../ui/index.ts';
import { useHeading } from '../../ui/useHeading.ts';
import { pendingFile } from './actions.ts';
import { useImports } from './imports.ts';
import { AuraCard } from './parts/AuraCard.tsx';
import { ExpressionCard } from './parts/Expression.tsx';
import { FaceOverlay } from './parts/FaceOverlay.tsx';
import { FacePicker } from './parts/FacePicker.tsx';
import { MovingNote } from './parts/MovingNote.tsx';
import { PartFaults } from './parts/PartFaults.tsx';
import { MissingPhoto, PendingReading, ReadingSkeleton } from './parts/Pending.tsx';
import { allMakers, Provenance } from './parts/Provenance.tsx';
import { BackLink, ReadingActions } from './parts/ReadingActions.tsx';
import { Stage } from './parts/Stage.tsx';
import { useLive } from './parts/useLive.ts';
import { FaceChecks, PhotoChecks, VerdictHead } from './parts/Verdict.tsx';
import css from './Reading.module.css';
import { reading as words } from './text-reading.ts';

interface Whole {
  readonly record: PhotoRecord;
  readonly reading: PhotoReading;
  /** Of each face, by the gates as they are set. */
  readonly judged: readonly GateJudgement[];
}

async function loadWhole(id: string): Promise<Whole | null> {
  const [record, reading, facts, { gates }] = await Promise.all([
    getPhoto(id),
    getReading(id),
    listFaceFacts([id]),
    getSettings(),
  ]);
  if (!record || !reading) return null;
  // The facts follow the embedding model that is in use; the reading tells of the one that made it.
  const valuesOf = (index: number) => facts.find((face) => face.index === index)?.gates;
  const judged = reading.faces.map((face, i) => judgeGates(valuesOf(i) ?? face.gates, gates));
  return { record, reading, judged };
}

/** An item whose file is at hand, before the queue was read for the first time. */
const justAdded = (id: string): ImportItem => ({
  id,
  name: '',
  state: 'waiting',
  fault: null,
  photoId: null,
  retriable: false,
});

/** A photo's own page; while its import runs, the page of the import. */
export default function ReadingPage({
  params,
}: {
  params: Readonly<Record<string, string | undefined>>;
}) {
  const id = params.id ?? '';
  const { value, fault } = useLive(['photos', 'settings'], () => loadWhole(id), id);
  const imports = useImports();
  const known = imports?.flatMap((each) => each.items).find((each) => each.id === id);
  const item = known ?? (pendingFile(id) ? justAdded(id) : undefined);
  if (fault) return <MissingPhoto fault={fault} />;
  if (value) return <ReadingView key={id} {...value} />;
  if (item) return <PendingReading item={item} />;
  if (value === undefined || imports === undefined) return <ReadingSkeleton />;
  return <MissingPhoto />;
}

/** Everything that was read off a photo, for the face that is chosen. */
export function ReadingView({ record, reading, judged }: Whole) {
  const [selected, setSelected] = useState(0);
  const [landmarks, setLandmarks] = useState(true);
  const url = useBlobUrl(async () => (await getView(record.id)) ?? undefined, record.id);
  const heading = useHeading(words.title);
  const shown = Math.min(selected, reading.faces.length - 1);
  const face = reading.faces[shown];
  const gates = judged[shown] ?? null;
  return (
    <article className={css.page}>
      <div className={css.picture}>
        <Stage
          url={url}
          alt={words.photoAlt(reading.faces.length)}
          width={reading.width}
          height={reading.height}
          tint={reading.aura.palette[0]}
          bar={
            <>
              <BackLink />
              <ReadingActions
                record={record}
                landmarks={face ? landmarks : undefined}
                onLandmarks={setLandmarks}
              />
            </>
          }
          overlay={
            <FaceOverlay
              faces={reading.faces.map((each) => each.detection)}
              selected={selected}
              landmarks={landmarks}
              width={reading.width}
              height={reading.height}
              onSelect={setSelected}
            />
          }
        />
      </div>
      <div className={css.panel}>
        <VerdictHead
          gates={gates}
          quality={reading.quality}
          heading={heading}
          aside={reading.simulated && <SimulatedBadge />}
        />
        <MovingNote id={record.id} type={record.type} />
        {reading.faces.length > 1 && (
          <FacePicker count={reading.faces.length} selected={selected} onSelect={setSelected} />
        )}
        <PartFaults faults={reading.faults} />
        {face && gates && <FaceChecks gates={gates} quality={face.quality} />}
        {!face && <PhotoChecks quality={reading.quality} />}
        {face && <ExpressionCard expression={face.expression} />}
        <AuraCard aura={reading.aura} simulated={reading.simulated} photoId={record.id} />
        <Provenance
          by={allMakers(reading.by, face?.by ?? [], reading.aura.by)}
          totalMs={reading.ms}
          embedding={face?.embedding ?? null}
        />
      </div>
    </article>
  );
}
