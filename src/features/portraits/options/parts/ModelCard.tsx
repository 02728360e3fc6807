import { useRef, useState } from 'react';
import { CATALOG } from '../../../../../models/catalog.ts';
import type { ModelEntry } from '../../../../../models/types.ts';
import { useModels } from '../../../../bridge/models.ts';
import { type Fault, faultOf } from '../../../../core/fault.ts';
import { Card, FaultNote, notify } from '../../../../ui/index.ts';
import { useLive } from '../../parts/useLive.ts';
import { switchEmbedding } from '../../renew/actions.ts';
import { photosToEmbed } from '../../renew/missing.ts';
import { text } from '../text.ts';
import css from './ModelCard.module.css';
import { ModelChoice } from './ModelChoice.tsx';

const words = text.model;
const ENTRIES: readonly ModelEntry[] = CATALOG.filter(({ role }) => role === 'face-embedding');

/** Which model faces are compared by, and the way to the other. */
export function ModelCard({ model }: { model: string }) {
  const states = useModels();
  const [fetching, setFetching] = useState<ModelEntry>();
  const [fault, setFault] = useState<Fault | null>(null);
  const control = useRef<AbortController>(null);
  const { value: waiting } = useLive(['jobs', 'settings'], countWaiting);

  const change = async (entry: ModelEntry) => {
    control.current = new AbortController();
    setFault(null);
    setFetching(entry);
    try {
      await switchEmbedding(entry.id, control.current.signal);
      notify({ text: words.switched(entry.title), tone: 'good' });
    } catch (error) {
      if (faultOf(error) !== 'aborted') setFault(faultOf(error));
    } finally {
      setFetching(undefined);
    }
  };

  return (
    <Card title={words.title}>
      <p className={css.lead}>{words.never}</p>
      {fault && <FaultNote fault={fault} />}
      <ul className={css.models}>
        {ENTRIES.map((entry) => (
          <ModelChoice
            key={entry.id}
            entry={entry}
            inUse={entry.id === model}
            state={states.find(({ id }) => id === entry.id)}
            fetching={fetching?.id === entry.id}
            photos={waiting?.get(entry.id) ?? 0}
            busy={fetching !== undefined}
            onUse={() => void change(entry)}
            onStop={() => control.current?.abort()}
          />
        ))}
      </ul>
    </Card>
  );
}

/** How many photos each model would have to read; looked at when a job begins or ends. */
async function countWaiting(): Promise<ReadonlyMap<string, number>> {
  const counts = ENTRIES.map(async ({ id }) => [id, (await photosToEmbed(id)).length] as const);
  return new Map(await Promise.all(counts));
}
