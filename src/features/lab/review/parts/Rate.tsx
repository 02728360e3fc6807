import { Download, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { LabelReview } from '../../../../core/aura/records.ts';
import { overturns } from '../../../../core/lab/overturns.ts';
import type { Proposal } from '../../../../core/lab/samples.ts';
import { Button, Card } from '../../../../ui/index.ts';
import { ShareTable } from '../../parts/ShareTable.tsx';
import { exportReviews, undo } from '../actions.ts';
import { text } from '../text.ts';
import { useVisit } from '../visit.ts';
import css from './Rate.module.css';

interface Props {
  readonly samples: readonly Proposal[];
  readonly latest: ReadonlyMap<string, LabelReview>;
  /** Reads the reviews anew. */
  readonly onUndone: () => Promise<void>;
}

/** How many labels of this source did not hold; the way back, and the file. */
export function Rate({ samples, latest, onUndone }: Props) {
  const { changes } = useVisit();
  const [busy, setBusy] = useState(false);
  const mine = samples.flatMap(({ name }) => latest.get(name) ?? []);
  const { overturned, untold, colors } = overturns(mine);
  const onUndo = async () => {
    setBusy(true);
    if (await undo(changes)) await onUndone();
    setBusy(false);
  };
  return (
    <Card title={text.rate.title}>
      {overturned ? <p>{text.rate.all(overturned)}</p> : <p>{text.rate.none}</p>}
      {untold > 0 && <p>{text.rate.untold(untold)}</p>}
      {overturned && (
        <ShareTable
          caption={text.rate.byColor}
          what={text.rate.overturned}
          rows={colors.map(({ color, overturned: share }) => ({ color, share }))}
        />
      )}
      {latest.size > 0 && (
        <>
          <div className={css.buttons}>
            <Button icon={Undo2} busy={busy} onClick={() => void onUndo()}>
              {text.undo}
            </Button>
            <Button icon={Download} onClick={() => void exportReviews()}>
              {text.export}
            </Button>
          </div>
          <p className={css.hint}>{text.exportHint(latest.size)}</p>
        </>
      )}
    </Card>
  );
}
