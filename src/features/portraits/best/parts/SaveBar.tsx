import { Download } from 'lucide-react';
import { Button, ProgressCard, VisuallyHidden } from '../../../../ui/index.ts';
import { text } from '../text.ts';
import type { Saving } from '../useSaving.ts';
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
  if (progress)
    return (
      <div className={css.place}>
        <ProgressCard title={text.save.saving} note={null} onCancel={onCancel} {...progress} />
      </div>
    );
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
          {text.select.save(count)}
        </Button>
      </div>
    </div>
  );
}
