import { Download } from 'lucide-react';
import { Button, VisuallyHidden } from '../../../../ui/index.ts';
import { SaveProgress } from '../../originals/SaveProgress.tsx';
import { text as originals } from '../../originals/text.ts';
import type { Saving } from '../../originals/useSaving.ts';
import { text } from '../text.ts';
import css from './SaveBar.module.css';

interface Props {
  readonly count: number;
  readonly progress: Saving['progress'];
  readonly onAll: () => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** What can be done with the chosen photos, within reach of the thumb; then how far it is. */
export function SaveBar({ count, progress, onAll, onSave, onCancel }: Props) {
  if (progress) return <SaveProgress progress={progress} onCancel={onCancel} />;
  return (
    <div className={css.place}>
      <div className={css.bar}>
        <VisuallyHidden>
          <output>{text.select.chosen(count)}</output>
        </VisuallyHidden>
        <Button variant="quiet" onClick={onAll}>
          {text.select.all}
        </Button>
        <Button
          variant="primary"
          icon={Download}
          className={css.save}
          disabled={count === 0}
          onClick={onSave}
        >
          {originals.saveSome(count)}
        </Button>
      </div>
    </div>
  );
}
