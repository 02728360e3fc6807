import { Download, Gauge, RefreshCw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ModelState } from '../../core/models.ts';
import { Button, ConfirmDialog, notify, VisuallyHidden } from '../../ui/index.ts';
import styles from './ModelItem.module.css';
import { modelsText } from './text.ts';
import type { ModelActionState } from './useModelAction.ts';

interface Props {
  readonly title: string;
  readonly state: ModelState;
  readonly action: ModelActionState;
}

/** What can be done with a model as it stands; each button names its model to screen readers. */
export function ModelButtons({ title, state, action }: Props) {
  const [asking, setAsking] = useState(false);
  const { running, run } = action;
  const here = state.phase === 'stored' || state.phase === 'ready';
  const of = <VisuallyHidden>{title}</VisuallyHidden>;
  return (
    <div className={styles.buttons}>
      {(state.phase === 'absent' || state.phase === 'failed') && (
        <Button
          variant="primary"
          icon={Download}
          busy={running === 'download'}
          disabled={running !== null && running !== 'download'}
          onClick={() => run('download')}
        >
          {state.phase === 'failed' ? modelsText.resume : modelsText.download}
          {of}
        </Button>
      )}
      {here && (
        <Button
          icon={Gauge}
          busy={running === 'measure'}
          disabled={running !== null && running !== 'measure'}
          onClick={() => run('measure')}
        >
          {modelsText.measure}
          {of}
        </Button>
      )}
      {(here || state.phase === 'failed') && (
        <Button
          icon={RefreshCw}
          busy={running === 'recheck'}
          disabled={running !== null && running !== 'recheck'}
          onClick={() => run('recheck', tellVerdict)}
        >
          {modelsText.recheck}
          {of}
        </Button>
      )}
      {(here || state.phase === 'failed') && (
        <Button
          variant="danger"
          icon={Trash2}
          busy={running === 'remove'}
          disabled={running !== null && running !== 'remove'}
          onClick={() => setAsking(true)}
        >
          {modelsText.remove}
          {of}
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={modelsText.removeTitle}
        text={`${title}. ${modelsText.removeText}`}
        confirm={modelsText.remove}
        danger
        onConfirm={() => run('remove', () => notify({ text: modelsText.removed }))}
      />
    </div>
  );
}

/** A mismatch stays on the page as a fault; the other verdicts leave no trace there. */
function tellVerdict({ phase, checksum }: ModelState): void {
  if (checksum === 'match') notify({ text: modelsText.rechecked, tone: 'good' });
  else if (phase === 'absent') notify({ text: modelsText.recheckedMissing, tone: 'bad' });
}
