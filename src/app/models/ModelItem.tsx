import { modelBytes } from '../../../models/catalog.ts';
import type { ModelEntry } from '../../../models/types.ts';
import type { ModelState } from '../../core/models.ts';
import { Badge, bytes, Card, FaultNote, ProgressCard } from '../../ui/index.ts';
import { ModelButtons } from './ModelButtons.tsx';
import { ModelCardText } from './ModelCardText.tsx';
import { ModelFacts } from './ModelFacts.tsx';
import styles from './ModelItem.module.css';
import { modelsText, phaseText } from './text.ts';
import { useModelAction } from './useModelAction.ts';

interface Props {
  readonly entry: ModelEntry;
  readonly state: ModelState;
}

/** One model: what it is, how it stands here, and what can be done about it. */
export function ModelItem({ entry, state }: Props) {
  const action = useModelAction(entry.id);
  const phase = phaseText[state.phase];
  const total = state.bytesTotal || modelBytes(entry);
  const fault = action.fault?.fault ?? (state.phase === 'failed' ? state.fault : null);
  return (
    <Card
      title={entry.title}
      aside={
        <span className={styles.badges}>
          {entry.optional && <Badge>{modelsText.optional}</Badge>}
          <Badge tone={phase.tone}>{phase.label}</Badge>
        </span>
      }
    >
      <p className={styles.summary}>{entry.card.summary}</p>
      {state.phase === 'downloading' && (
        <ProgressCard
          title={phaseText.downloading.label}
          done={state.bytesDone}
          total={total}
          text={`${bytes(state.bytesDone)} of ${bytes(total)}`}
          note={state.reason}
          onCancel={action.running === 'download' ? action.cancel : undefined}
        />
      )}
      {fault && <FaultNote fault={fault} detail={action.fault?.message ?? state.reason} />}
      <ModelFacts entry={entry} state={state} />
      <ModelCardText card={entry.card} />
      <ModelButtons title={entry.title} state={state} action={action} />
    </Card>
  );
}
